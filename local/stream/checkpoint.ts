import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'

const form = z.object({
  streamArn: z.string(),
  /** Last handled sequence number per shard; `done` marks a shard that is closed and read to its end. */
  shards: z.record(z.string(), z.object({ sequence: z.string().optional(), done: z.boolean() })),
})

export type Checkpoint = z.infer<typeof form>

/** The checkpoint of this stream; an empty one when the file is missing, broken or of another stream. */
export const readCheckpoint = (file: string, streamArn: string): Checkpoint => {
  const empty = { streamArn, shards: {} }
  if (!existsSync(file)) return empty
  try {
    const kept = form.parse(JSON.parse(readFileSync(file, 'utf8')))
    return kept.streamArn === streamArn ? kept : empty
  } catch {
    return empty
  }
}

/** Written beside and renamed, so that a kill leaves the old one or the new one. */
export const writeCheckpoint = (file: string, checkpoint: Checkpoint): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(checkpoint))
  renameSync(`${file}.new`, file)
}
