/** What the portal reads and writes. Reads of plans run beside the read of their key. */
import type { CaseStore } from '../application/ports.ts'
import type { PlanId } from '../kernel/ids.ts'
import type { PlanCipher } from './cipher/seal.ts'
import { commitChange } from './commit/commit.ts'
import { compact } from './compact.ts'
import { queryAll, type RawItem } from './database.ts'
import { accessItem, accessSchema, readAccessEntry } from './items/access-item.ts'
import { noticePlace, recipientOf } from './items/batch-item.ts'
import { idempotencySchema, readIdempotency } from './items/idempotency-item.ts'
import { logSchema, readLogEntry } from './items/log-item.ts'
import { noteSchema, readNote } from './items/note-item.ts'
import { personSchema } from './items/person-item.ts'
import { readItem } from './items/read-item.ts'
import { numberSchema } from './items/small-items.ts'
import { traceSchema } from './items/trace-item.ts'
import {
  accessPartition,
  idempotencyKey,
  type Key,
  logPartition,
  logSort,
  notesPartition,
  numberKey,
  personPartition,
  traceKey,
} from './keys.ts'
import { readCaseload } from './lists/caseload.ts'
import { openPage } from './lists/names.ts'
import { readCounts, readPortfolio } from './lists/portfolio.ts'
import { readWorklist } from './lists/worklist.ts'
import type { CaseOptions } from './options.ts'
import { changeBatch, findBatch } from './outbox/change-batch.ts'
import { opened } from './outbox/steps.ts'
import { sortedAfter, wholePartition } from './queries.ts'
import { openCase } from './stored-case.ts'
import { findStoredCase } from './stored-plan.ts'
import { secondsNow } from './time.ts'

type Reads = Pick<CaseStore, 'loadCase' | 'readLog' | 'readNotes'>

/** Reads that need the plan's key. All throw MissingKeyError when the plan has been erased. */
const sealedReads = ({ database, caseTable, keys }: CaseOptions): Reads => {
  /** The key is looked for a second time only where there is something to open. */
  const openAll = async <Value>(
    planId: PlanId,
    found: Promise<readonly RawItem[]>,
    read: (raw: RawItem, cipher: PlanCipher) => Value,
  ): Promise<readonly Value[]> => {
    const [raws, cipher] = await Promise.all([found, keys.find(planId)])
    if (raws.length === 0) return []
    const known = cipher ?? (await keys.require(planId))
    return raws.map((raw) => read(raw, known))
  }
  return {
    loadCase: async (planId) => {
      const [stored, cipher] = await Promise.all([
        findStoredCase(database, caseTable, planId),
        keys.find(planId),
      ])
      return stored && openCase(stored, cipher ?? (await keys.require(planId)))
    },
    readLog: (planId, newerThan = 0) => {
      const query = sortedAfter(caseTable, logPartition(planId), logSort(newerThan))
      return openAll(planId, queryAll(database, query), (raw, cipher) =>
        readLogEntry(readItem('log', logSchema, raw), cipher),
      )
    },
    readNotes: (planId) => {
      const query = wholePartition(caseTable, notesPartition(planId))
      return openAll(planId, queryAll(database, query), (raw, cipher) =>
        readNote(readItem('note', noteSchema, raw), cipher),
      )
    },
  }
}

type Lookups = Pick<
  CaseStore,
  'findRepeat' | 'readTrace' | 'findPlanByNumber' | 'findPlansByNationalNumber' | 'findNotice' | 'markOpened'
>

/** Single items found by their key. */
const lookups = ({ database, caseTable, machine, keys }: CaseOptions): Lookups => {
  const get = (key: Key) => database.get({ TableName: caseTable, Key: { ...key }, ConsistentRead: true })
  return {
    findRepeat: async (agencyId, key) => {
      const raw = await get(idempotencyKey(agencyId, key))
      const item = raw && readItem('idempotency', idempotencySchema, raw)
      return item === undefined || item.ttl < secondsNow(machine) ? undefined : readIdempotency(item)
    },
    readTrace: async (taskId) => {
      const raw = await get(traceKey(taskId))
      return raw && readItem('trace', traceSchema, raw).j
    },
    findPlanByNumber: async (number) => {
      const raw = await get(numberKey(number))
      return raw && readItem('number', numberSchema, raw).plan
    },
    findPlansByNationalNumber: async (nationalNumber, custody) => {
      const pk = personPartition(await keys.hashPerson(nationalNumber))
      const raws = await queryAll(database, wholePartition(caseTable, pk))
      const items = raws.map((raw) => readItem('person', personSchema, raw))
      return items.filter(({ a }) => a === custody).map(({ sk }) => sk)
    },
    findNotice: async (noticeId) => {
      const place = noticePlace(noticeId)
      const batch = place && (await findBatch(database, caseTable, place.event))
      const notice = place && batch?.n[place.index]
      return batch && notice && compact({ planId: batch.plan, taskId: notice.t, to: recipientOf(notice) })
    },
    markOpened: async (noticeId, at) => {
      const place = noticePlace(noticeId)
      if (place) await changeBatch(database, caseTable, place.event, opened(place.index, at))
    },
  }
}

/** The case store of the portal: the only one that holds keys. */
export const createCaseStore = (options: CaseOptions): CaseStore => {
  const { database, caseTable, ids, keys } = options
  return {
    ...sealedReads(options),
    ...lookups(options),
    commit: (change) => commitChange(options, change),
    worklist: (query) => readWorklist(options, query),
    caseload: (agencyId, cursor, limit) => readCaseload(options, agencyId, cursor, limit),
    portfolio: (query) => readPortfolio(options, query),
    readinessCounts: (range) => readCounts(options, range),
    openNames: (page) => openPage(keys, page),
    recordAccess: (entry) => database.put({ TableName: caseTable, Item: accessItem(entry, ids.long()) }),
    readAccess: async (planId) => {
      const raws = await queryAll(database, wholePartition(caseTable, accessPartition(planId)))
      return raws.map((raw) => readAccessEntry(readItem('access', accessSchema, raw)))
    },
  }
}
