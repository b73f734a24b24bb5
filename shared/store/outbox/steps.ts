/** What may happen to a notice, as pure steps on its batch; undefined where nothing changes. */

import type { Timestamp } from '../../kernel/time.ts'
import type { NoticeState } from '../../notices/notice.ts'
import { compact } from '../compact.ts'
import type { StoredBatch, StoredNotice } from '../items/batch-item.ts'

type Step = (batch: StoredBatch) => StoredBatch | undefined

const onNotice =
  (index: number, change: (notice: StoredNotice) => StoredNotice | undefined): Step =>
  (batch) => {
    const before = batch.n[index]
    const after = before && change(before)
    return after && { ...batch, n: batch.n.map((notice, at) => (at === index ? compact(after) : notice)) }
  }

const stateOf = (notice: StoredNotice): NoticeState => notice.s ?? 'queued'

/** Only a queued notice can be claimed: an expired lease may hide a mail that was sent. */
export const claimed = (index: number, leaseUntil: Timestamp): Step =>
  onNotice(index, (notice) =>
    stateOf(notice) === 'queued' ? { ...notice, s: 'sending', lease: leaseUntil } : undefined,
  )

const final: readonly NoticeState[] = ['sent', 'withdrawn']

/**
 * What is sent or withdrawn stays so; what is parked may still turn out to be sent, or be put back by a human.
 * What somebody is sending cannot be withdrawn any more.
 */
export const settled = (
  index: number,
  state: Exclude<NoticeState, 'sending'>,
  messageId: string | undefined,
): Step =>
  onNotice(index, (notice) => {
    const now = stateOf(notice)
    if (final.includes(now) || now === state) return undefined
    if (now === 'sending' && state === 'withdrawn') return undefined
    const s = state === 'queued' ? undefined : state
    return { ...notice, s, lease: undefined, mid: messageId ?? notice.mid }
  })

/** The first opening counts. */
export const opened = (index: number, at: Timestamp): Step =>
  onNotice(index, (notice) => (notice.opened === undefined ? { ...notice, opened: at } : undefined))
