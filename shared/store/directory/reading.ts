import type {
  DirectoryEdit,
  DirectoryStamp,
  Publication,
  StoredOffice,
  WorkingDirectory,
} from '../../application/directory/ports.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import type { DirectoryContent } from '../../routing/content.ts'
import { type Database, queryAll, type RawItem } from '../database.ts'
import { MalformedItemError } from '../errors.ts'
import { readItem } from '../items/read-item.ts'
import {
  directoryPartition,
  editSort,
  editsPartition,
  recordKey,
  recordPartition,
  recordShards,
  snapshotKey,
  workKey,
} from '../keys.ts'
import { beginningWith, sortedAfter, wholePartition } from '../queries.ts'
import type { DirectoryOptions } from './directory-store.ts'
import { readEdit } from './edit-item.ts'
import { officeName, readOfficeRecord, readRecords } from './records.ts'
import { chunkSchema, contentOf } from './snapshot.ts'
import { publicationSchema, readPublication, workSchema } from './stamp-item.ts'

/** All items of a batch, also those that the table leaves for another time. */
const getAll = async (
  database: Database,
  table: string,
  keys: readonly { readonly pk: string; readonly sk: string }[],
): Promise<readonly RawItem[]> => {
  const { items, unserved } = await database.batchGet({
    RequestItems: { [table]: { Keys: keys.map((key) => ({ ...key })), ConsistentRead: true } },
  })
  const found = items[table] ?? []
  const left = unserved[table] ?? []
  const rest = keys.filter(({ sk }) => left.some((key) => key.sk === sk))
  return rest.length === 0 ? found : [...found, ...(await getAll(database, table, rest))]
}

const loadContent = async (
  { database, caseTable }: DirectoryOptions,
  { digest, chunks }: DirectoryStamp,
): Promise<DirectoryContent> => {
  const keys = Array.from({ length: chunks }, (_, at) => snapshotKey(digest, at))
  const raws = await getAll(database, caseTable, keys)
  if (raws.length !== chunks) throw new MalformedItemError('directory', ['chunks'])
  const parts = raws
    .map((raw) => readItem('directory', chunkSchema, raw))
    .toSorted((one, other) => (one.sk < other.sk ? -1 : 1))
  return contentOf(
    digest,
    parts.map(({ b }) => b),
  )
}

/** Edits of a version after the first `known`. */
export const readEdits = async (
  { database, caseTable }: DirectoryOptions,
  version: number,
  known: number,
): Promise<readonly DirectoryEdit[]> => {
  const raws = await queryAll(database, sortedAfter(caseTable, editsPartition(version), editSort(known)))
  return raws.map(readEdit)
}

/** Content and edits side by side: one round trip. Edits that came after the stamp are left to the next request. */
export const load = async (options: DirectoryOptions, stamp: DirectoryStamp) => {
  const [content, edits] = await Promise.all([
    loadContent(options, stamp),
    stamp.edits === 0 ? [] : readEdits(options, stamp.version, 0),
  ])
  return { content, edits: edits.slice(0, stamp.edits).flatMap((one) => one.edits) }
}

export const readPublications = async ({
  database,
  caseTable,
}: DirectoryOptions): Promise<readonly Publication[]> => {
  const raws = await queryAll(database, beginningWith(caseTable, directoryPartition, 'VERSION#'))
  return raws.map((raw) => readPublication(readItem('publication', publicationSchema, raw))).toReversed()
}

export const readWorking = async ({
  database,
  caseTable,
}: DirectoryOptions): Promise<WorkingDirectory | undefined> => {
  const shards = Array.from({ length: recordShards }, (_, shard) => recordPartition(shard))
  const [work, ...records] = await Promise.all([
    database.get({ TableName: caseTable, Key: { ...workKey }, ConsistentRead: true }),
    ...shards.map((shard) => queryAll(database, wholePartition(caseTable, shard))),
  ])
  if (work === undefined) return undefined
  const { rev, imp } = readItem('directory', workSchema, work)
  return { ...readRecords(records.flat()), revision: rev, ...(imp !== undefined && { importing: imp }) }
}

export const readOffice = async (
  { database, caseTable }: DirectoryOptions,
  id: AgencyId,
): Promise<StoredOffice | undefined> => {
  const Key = { ...recordKey(officeName(id)) }
  const raw = await database.get({ TableName: caseTable, Key, ConsistentRead: true })
  return raw && readOfficeRecord(raw)
}
