import type { DirectoryStore } from '../../application/directory/ports.ts'
import type { Clock } from '../../kernel/time.ts'
import { isNew } from '../conditions.ts'
import type { Database } from '../database.ts'
import { isConditionFailed } from '../failures.ts'
import { readItem } from '../items/read-item.ts'
import { currentDirectoryKey } from '../keys.ts'
import { readStamp, stampItem, stampKey, stampSchema } from './stamp-item.ts'

export interface DirectoryOptions {
  readonly database: Database
  readonly caseTable: string
  /** Absent in functions that know no sessions: they read the stamp of the case table, and write none. */
  readonly sessionTable?: string
  readonly machine: Clock
}

/**
 * The directory in the table. What a request needs stands here; what imports, publishing and edits need is loaded when
 * first asked for (store-parts.ts), so that a cold start does not pay for it.
 */
export const createDirectoryStore = (options: DirectoryOptions): DirectoryStore => {
  const { database, caseTable, sessionTable } = options
  const parts = () => import('./store-parts.ts')
  const current: DirectoryStore['current'] = async () => {
    const raw = await database.get({
      TableName: caseTable,
      Key: { ...currentDirectoryKey },
      ConsistentRead: true,
    })
    return raw && readStamp(readItem('directory', stampSchema, raw))
  }
  return {
    current,
    stamp: async () => {
      if (sessionTable === undefined) return current()
      const raw = await database.get({
        TableName: sessionTable,
        Key: { ...stampKey },
        ConsistentRead: true,
      })
      return raw && readStamp(readItem('directory', stampSchema, raw))
    },
    repairStamp: async (stamp) => {
      if (sessionTable === undefined) return
      try {
        await database.put({ TableName: sessionTable, Item: stampItem(stamp), ...isNew })
      } catch (error) {
        if (!isConditionFailed(error)) throw error
      }
    },
    load: async (stamp) => (await parts()).load(options, stamp),
    editsAfter: async (version, known) =>
      (await (await parts()).readEdits(options, version, known)).flatMap(({ edits }) => edits),
    history: async (version) => (await parts()).readEdits(options, version, 0),
    publications: async () => (await parts()).readPublications(options),
    working: async () => (await parts()).readWorking(options),
    office: async (id) => (await parts()).readOffice(options, id),
    write: async (...given) => (await parts()).write(options, ...given),
    edit: async (...given) => (await parts()).edit(options, ...given),
    publish: async (...given) => (await parts()).publish(options, ...given),
    keepImport: async (...given) => (await parts()).keepImport(options, ...given),
    findImport: async (id) => (await parts()).findImport(options, id),
    showAgain: async (...given) => (await parts()).showAgain(options, ...given),
    digestOf: async (content) => (await parts()).digestOf(content),
  }
}
