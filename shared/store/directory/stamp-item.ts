import * as z from 'zod/mini'
import type { DirectoryStamp, Publication } from '../../application/directory/ports.ts'
import { compact } from '../compact.ts'
import { count, itemVersion } from '../items/fields.ts'
import { readSaid, said, storedSaid } from '../items/said.ts'
import { currentDirectoryKey, directoryPartition, publicationSort } from '../keys.ts'

export const stampSchema = z.object({
  version: count,
  edits: count,
  chunks: count,
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})

export const readStamp = (item: z.output<typeof stampSchema>): DirectoryStamp => item

const stored = ({ version, edits, chunks, digest }: DirectoryStamp) => ({
  v: itemVersion,
  version,
  edits,
  chunks,
  digest,
})

/** The pointer of the case table. */
export const currentItem = (stamp: DirectoryStamp) => ({ ...currentDirectoryKey, ...stored(stamp) })

/** The only item of the session table that is no session: its partition has no `#`, and it does not expire. */
export const stampKey = { pk: directoryPartition } as const
export const stampItem = (stamp: DirectoryStamp) => ({ ...stampKey, ...stored(stamp) })

export const publicationSchema = z.object({
  ...said,
  version: count,
  chunks: count,
  digest: z.string(),
  note: z.optional(z.string()),
})

export const publicationItem = (one: Publication) =>
  compact({
    pk: directoryPartition,
    sk: publicationSort(one.version),
    ...storedSaid(one),
    v: itemVersion,
    version: one.version,
    chunks: one.chunks,
    digest: one.digest,
    note: one.note,
  })

export const readPublication = (item: z.output<typeof publicationSchema>): Publication => {
  const { version, chunks, digest, note } = item
  return { ...readSaid(item), version, chunks, digest, ...(note !== undefined && { note }) }
}

/** The state of what is being worked on. */
export const workSchema = z.object({ rev: count, imp: z.optional(z.string()) })
