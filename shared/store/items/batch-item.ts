import * as z from 'zod/mini'
import { type EventId, type NoticeId, noticeId, parseEventId, parseUserId } from '../../kernel/ids.ts'
import { type NoticeBatch, noticeKinds, noticeStates, type Recipient } from '../../notices/notice.ts'
import { compact } from '../compact.ts'
import { batchKey, outboxPartition, shardOf } from '../keys.ts'
import {
  agencyIdField,
  count,
  itemVersion,
  keyed,
  minted,
  planIdField,
  taskIdField,
  timestampField,
  userIdField,
} from './fields.ts'

const notice = z.object({
  k: z.enum(noticeKinds),
  a: agencyIdField,
  u: z.optional(userIdField),
  /** The office's lead. */
  l: z.optional(z.literal(true)),
  t: z.optional(taskIdField),
  /** State; a queued notice carries none. */
  s: z.optional(z.enum(noticeStates)),
  lease: z.optional(timestampField),
  mid: z.optional(z.string()),
  opened: z.optional(timestampField),
})
export type StoredNotice = z.output<typeof notice>

const parseBy = (text: string) => (text === 'system' ? text : parseUserId(text))

export const batchSchema = z.object({
  pk: keyed('OUTBOX#', parseEventId),
  plan: planIdField,
  at: timestampField,
  by: minted(parseBy),
  rev: count,
  n: z.array(notice),
})
export type StoredBatch = z.output<typeof batchSchema>

/** The id of a batch's notice: it tells where the notice lies, so no item of its own is needed to find it. */
export const noticeIdAt = (event: EventId, index: number): NoticeId => noticeId(`${event}_${index}`)

/** The event and index of a notice id; undefined when the id was not minted that way. */
export const noticePlace = (
  id: NoticeId,
): { readonly event: EventId; readonly index: number } | undefined => {
  const [, eventText = '', indexText] = /^(.+)_(\d{1,3})$/.exec(id) ?? []
  const event = parseEventId(eventText)
  return event === undefined ? undefined : { event, index: Number(indexText) }
}

export const isUnsettled = ({ s = 'queued' }: StoredNotice): boolean => s === 'queued' || s === 'sending'

/** The OUTBOX item; it stands in the due index while a notice is unsettled. */
export const batchItem = (batch: StoredBatch) =>
  compact({
    ...batchKey(batch.pk),
    v: itemVersion,
    plan: batch.plan,
    at: batch.at,
    by: batch.by,
    rev: batch.rev,
    n: batch.n.map(compact),
    ...(batch.n.some(isUnsettled) && {
      dpk: outboxPartition(shardOf(batch.pk)),
      dsk: `${batch.at}#${batch.pk}`,
    }),
  })

const storedRecipient = (to: Recipient) => ({
  u: to.kind === 'user' ? to.userId : undefined,
  l: to.kind === 'lead' || undefined,
})

/** A new batch as stored. Throws when its notices do not carry the ids `<event>_0`, `<event>_1`, ... */
export const newBatch = (batch: NoticeBatch): StoredBatch => {
  if (batch.notices.some(({ id }, index) => id !== noticeIdAt(batch.eventId, index))) {
    throw new Error('The notices of a batch must be numbered <event id>_0, _1, ...')
  }
  const n = batch.notices.map(({ kind, to, taskId }) =>
    compact({ k: kind, a: to.agencyId, t: taskId, ...storedRecipient(to) }),
  )
  return { pk: batch.eventId, plan: batch.planId, at: batch.at, by: batch.by, rev: 0, n }
}

export const recipientOf = ({ a, u, l }: StoredNotice): Recipient => {
  if (u !== undefined) return { kind: 'user', userId: u, agencyId: a }
  return { kind: l ? 'lead' : 'office', agencyId: a }
}

export const readBatch = (item: StoredBatch): NoticeBatch => ({
  eventId: item.pk,
  planId: item.plan,
  at: item.at,
  by: item.by,
  notices: item.n.map((one, index) =>
    compact({ id: noticeIdAt(item.pk, index), kind: one.k, to: recipientOf(one), taskId: one.t }),
  ),
})
