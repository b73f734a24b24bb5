/** Writing to the directory: records of an import, edits that are in force at once, publishing. */

import type { ContentChanges } from '../../application/directory/plan-import.ts'
import type {
  DirectoryEdit,
  DirectoryImport,
  DirectoryStamp,
  Publication,
  StoredOffice,
  WorkingDirectory,
} from '../../application/directory/ports.ts'
import { type Action, put } from '../commit/action.ts'
import { transact } from '../commit/transact.ts'
import { type Condition, isNew, isRevision, isUnchanged, isVersion } from '../conditions.ts'
import { itemVersion } from '../items/fields.ts'
import { workKey } from '../keys.ts'
import { secondsNow } from '../time.ts'
import type { DirectoryOptions } from './directory-store.ts'
import { editItem } from './edit-item.ts'
import { importItem } from './import-items.ts'
import { namedRecords, officeName, recordItem } from './records.ts'
import { chunkItem, snapshotOf } from './snapshot.ts'
import { currentItem, publicationItem, stampItem } from './stamp-item.ts'

/** The pointer is as it was seen. */
const isStamp = (seen: DirectoryStamp | undefined): Condition =>
  seen === undefined
    ? isNew
    : {
        ConditionExpression: '#version = :version AND edits = :edits',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': seen.version, ':edits': seen.edits },
      }

const doneOrRaced = async (
  { database }: DirectoryOptions,
  actions: readonly Action[],
): Promise<'done' | 'raced'> => ((await transact(database, actions)) === 'done' ? 'done' : 'raced')

const workItem = (revision: number, importing: string | undefined) => ({
  ...workKey,
  v: itemVersion,
  rev: revision,
  ...(importing !== undefined && { imp: importing }),
})

/** The pointer, and its copy beside the sessions. */
const stampActions = (
  { caseTable, sessionTable }: DirectoryOptions,
  stamp: DirectoryStamp,
  seen: DirectoryStamp | undefined,
): readonly Action[] => [
  put(caseTable, currentItem(stamp), isStamp(seen)),
  ...(sessionTable === undefined
    ? []
    : [{ part: 'item', action: { Put: { TableName: sessionTable, Item: stampItem(stamp) } } } as const]),
]

export const write = (
  options: DirectoryOptions,
  base: WorkingDirectory | undefined,
  changes: ContentChanges,
  progress: DirectoryImport,
): Promise<'done' | 'raced'> => {
  const { caseTable, machine } = options
  const records = namedRecords(changes).map((record) => {
    const before = base?.versions.get(record.name)
    return put(caseTable, recordItem(record, (before ?? 0) + 1), isUnchanged(before))
  })
  const importing = progress.state === 'applied' ? undefined : progress.id
  const revision = base?.revision
  const work = workItem(progress.revision, importing)
  return doneOrRaced(options, [
    ...records,
    put(caseTable, work, revision === undefined ? isNew : isRevision(revision)),
    put(caseTable, importItem(progress, secondsNow(machine))),
  ])
}

export const edit = (
  options: DirectoryOptions,
  offices: readonly StoredOffice[],
  change: DirectoryEdit,
  seen: DirectoryStamp,
): Promise<'done' | 'raced'> => {
  const { caseTable } = options
  const stamp = { ...seen, edits: seen.edits + 1 }
  const records = offices.map(({ office, version }) => {
    const record = { name: officeName(office.id), value: office }
    return put(caseTable, recordItem(record, version + 1), isVersion(version))
  })
  return doneOrRaced(options, [
    ...records,
    put(caseTable, editItem(seen.version, stamp.edits, change), isNew),
    ...stampActions(options, stamp, seen),
  ])
}

/** Chunks lie under the digest of what they hold, so two who publish at once cannot write into each other's. */
export const publish = async (
  options: DirectoryOptions,
  base: WorkingDirectory,
  seen: DirectoryStamp | undefined,
  how: Pick<Publication, 'by' | 'at' | 'note'>,
): Promise<DirectoryStamp | 'raced'> => {
  const { database, caseTable } = options
  const { digest, chunks } = snapshotOf(base.content)
  const items = chunks.map((bytes, at) => chunkItem(digest, at, bytes))
  await Promise.all(items.map((Item) => database.put({ TableName: caseTable, Item })))
  const stamp = { version: (seen?.version ?? 0) + 1, edits: 0, chunks: chunks.length, digest }
  const work = { TableName: caseTable, Key: { ...workKey }, ...isRevision(base.revision) }
  const outcome = await doneOrRaced(options, [
    ...stampActions(options, stamp, seen),
    put(caseTable, publicationItem({ ...how, ...stamp }), isNew),
    { part: 'item', action: { ConditionCheck: work } },
  ])
  return outcome === 'done' ? stamp : 'raced'
}
