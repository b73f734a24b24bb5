import * as z from 'zod/mini'
import type { FileRecords } from '../../application/directory/cells.ts'
import { fileKinds } from '../../application/directory/columns.ts'
import type { DirectoryImport } from '../../application/directory/ports.ts'
import { importScopes } from '../../application/directory/verdict.ts'
import type { RawItem } from '../database.ts'
import { MalformedItemError } from '../errors.ts'
import { count, itemVersion, sealed } from '../items/fields.ts'
import { jsonField } from '../items/json-field.ts'
import { readItem } from '../items/read-item.ts'
import { readSaid, said, storedSaid } from '../items/said.ts'
import { importKey, importPartition, importPartKey } from '../keys.ts'
import { packed, unpacked } from './snapshot.ts'

const keptSeconds = 30 * 24 * 60 * 60

const states = ['shown', 'applying', 'applied'] as const

const stateSchema = z.object({
  ...said,
  pk: z.string(),
  scope: z.enum(importScopes),
  state: z.enum(states),
  rev: count,
  done: count,
  total: count,
})

export const importItem = (one: DirectoryImport, nowSeconds: number) => ({
  ...importKey(one.id),
  ...storedSaid(one),
  v: itemVersion,
  scope: one.scope,
  state: one.state,
  rev: one.revision,
  done: one.done,
  total: one.total,
  ttl: nowSeconds + keptSeconds,
})

/** The file, compressed: rows of text that anybody may know. */
export const partItems = (id: string, file: FileRecords, nowSeconds: number) =>
  packed(JSON.stringify(file)).map((bytes, at) => ({
    ...importPartKey(id, at),
    v: itemVersion,
    b: bytes,
    ttl: nowSeconds + keptSeconds,
  }))

const partSchema = z.object({ b: sealed })
const fileSchema = z.pipe(
  jsonField,
  z.object({
    kind: z.enum(fileKinds),
    records: z.array(z.object({ line: count, cells: z.array(z.string()) })),
    openQuote: z.optional(count),
  }),
)

const readState = (raw: RawItem): DirectoryImport => {
  const item = readItem('import', stateSchema, raw)
  return {
    ...readSaid(item),
    id: item.pk.slice(importPartition('').length),
    scope: item.scope,
    state: item.state,
    revision: item.rev,
    done: item.done,
    total: item.total,
  }
}

/** The items of one import, in the order of their keys: the state first, then the parts of the file. */
export const readImport = (raws: readonly RawItem[]) => {
  const [first, ...parts] = raws
  if (!first) return undefined
  const bytes = parts.map((raw) => readItem('import', partSchema, raw).b)
  const file = fileSchema.safeParse(unpacked(bytes))
  if (!file.success) throw new MalformedItemError('import', ['b'])
  const { openQuote, ...rest } = file.data
  return { state: readState(first), file: { ...rest, ...(openQuote !== undefined && { openQuote }) } }
}
