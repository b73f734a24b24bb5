/** The outbox and the copies, for `on-change`: without any key, and without the code that could use one. */
import type { OutboxStore, QueuedNotice } from '../application/ports.ts'
import { compact } from './compact.ts'
import type { Database } from './database.ts'
import { noticeIdAt, noticePlace, readBatch, type StoredBatch } from './items/batch-item.ts'
import { changeBatch, findBatch } from './outbox/change-batch.ts'
import { refreshPlanCopies } from './outbox/refresh-copies.ts'
import { claimed, settled } from './outbox/steps.ts'
import { readUnsettled } from './outbox/unsettled.ts'
import { findFacts } from './stored-plan.ts'
import { findLead, findUser } from './user-store.ts'

interface OutboxOptions {
  readonly database: Database
  readonly caseTable: string
}

const queued = (stored: StoredBatch): QueuedNotice => ({
  batch: readBatch(stored),
  states: Object.fromEntries(
    stored.n.map(({ s = 'queued', lease }, index) => [
      noticeIdAt(stored.pk, index),
      compact({ state: s, leaseUntil: lease }),
    ]),
  ),
})

export const createOutboxStore = (options: OutboxOptions): OutboxStore => {
  const { database, caseTable } = options
  return {
    loadFacts: (planId) => findFacts(database, caseTable, planId),
    loadBatch: async (eventId) => {
      const stored = await findBatch(database, caseTable, eventId)
      return stored && queued(stored)
    },
    claim: async (eventId, noticeId, leaseUntil) => {
      const place = noticePlace(noticeId)
      if (place?.event !== eventId) return false
      return changeBatch(database, caseTable, eventId, claimed(place.index, leaseUntil))
    },
    settle: async (eventId, noticeId, state, messageId) => {
      const place = noticePlace(noticeId)
      if (place?.event !== eventId) return
      await changeBatch(database, caseTable, eventId, settled(place.index, state, messageId))
    },
    unsettled: (limit, cursor) => readUnsettled(database, caseTable, limit, cursor),
    refreshCopies: (planId) => refreshPlanCopies(database, caseTable, planId),
    findUser: findUser(options),
    findLead: findLead(options),
  }
}
