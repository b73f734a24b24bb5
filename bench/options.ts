import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type PartName, parts } from './measure.ts'

export interface BenchOptions {
  /** Fewer repetitions and smaller tables, for CI: 90 s at most. */
  readonly smoke: boolean
  /** Writes docs/measured.md. */
  readonly record: boolean
  /** Of the invented data: the same seed gives the same plans. */
  readonly seed: number
  readonly parts: readonly PartName[]
}

const isPart = (text: string): text is PartName => parts.some((part) => part === text)

/** Reads the command line; throws with what is wrong. `--only "page CPU"` runs one part, and may be repeated. */
export const parseOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      smoke: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      seed: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  })
  const unknown = values.only.filter((text) => !isPart(text))
  if (unknown.length > 0) throw new Error(`Parts are: ${parts.join(', ')}`)
  if (values.record && (values.smoke || values.only.length > 0))
    throw new Error('What is recorded is the whole bench at full size')
  const only = values.only.filter(isPart)
  return {
    smoke: values.smoke,
    record: values.record,
    seed: values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed),
    parts: only.length > 0 ? only : parts,
  }
}
