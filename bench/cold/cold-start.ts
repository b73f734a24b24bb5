import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'

const child = join(import.meta.dirname, 'child.mjs')

/** CPU times in microseconds, user and system together. `cpu` is the whole process, Node's own start included. */
const told = z.object({
  cpu: z.number(),
  imported: z.number(),
  statusCode: z.literal(200),
  letters: z.number(),
})
export type ColdStart = z.infer<typeof told>

export interface ColdVariant {
  readonly name: string
  /** The bundled function. */
  readonly file: string
  /** JSON of `event` and `context`. */
  readonly eventFile: string
}

const run = promisify(execFile)

const startOnce = async (variant: ColdVariant, env: Record<string, string>): Promise<ColdStart> => {
  const { stdout } = await run(process.execPath, [child, variant.file, variant.eventFile], { env })
  return told.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('{"cpu"'))))
}

/**
 * Starts each variant in a fresh process, one after the other, round by round, so that a slow moment of the machine
 * falls on all of them. Returns each variant's starts; the first round warms the disk's cache and is left out.
 */
export const coldStarts = async (
  variants: readonly ColdVariant[],
  rounds: number,
  env: Record<string, string>,
): Promise<ReadonlyMap<string, readonly ColdStart[]>> => {
  const starts = new Map<string, ColdStart[]>(variants.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const variant of variants) {
      const start = await startOnce(variant, env)
      if (round > 0) starts.get(variant.name)?.push(start)
    }
  }
  return starts
}
