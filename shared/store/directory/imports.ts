import type { FileRecords } from '../../application/directory/cells.ts'
import type { DirectoryImport } from '../../application/directory/ports.ts'
import type { Condition } from '../conditions.ts'
import { queryAll } from '../database.ts'
import { isConditionFailed } from '../failures.ts'
import { importPartition } from '../keys.ts'
import { wholePartition } from '../queries.ts'
import { secondsNow } from '../time.ts'
import type { DirectoryOptions } from './directory-store.ts'
import { importItem, partItems, readImport } from './import-items.ts'

/** The parts first: an import that has a state has its file. */
export const keepImport = async (
  { database, caseTable, machine }: DirectoryOptions,
  kept: DirectoryImport,
  file: FileRecords,
): Promise<void> => {
  const now = secondsNow(machine)
  const parts = partItems(kept.id, file, now)
  await Promise.all(parts.map((Item) => database.put({ TableName: caseTable, Item })))
  await database.put({ TableName: caseTable, Item: importItem(kept, now) })
}

export const findImport = async ({ database, caseTable }: DirectoryOptions, id: string) =>
  readImport(await queryAll(database, wholePartition(caseTable, importPartition(id))))

/** As it was read: nothing of it has been written since. */
export const isImportAt = ({ state, revision }: DirectoryImport): Condition => ({
  ConditionExpression: '#state = :state AND rev = :rev',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state, ':rev': revision },
})

export const showAgain = async (
  { database, caseTable, machine }: DirectoryOptions,
  state: DirectoryImport,
  revision: number,
): Promise<'done' | 'raced'> => {
  const Item = importItem({ ...state, revision }, secondsNow(machine))
  try {
    await database.put({ TableName: caseTable, Item, ...isImportAt(state) })
    return 'done'
  } catch (error) {
    if (isConditionFailed(error)) return 'raced'
    throw error
  }
}
