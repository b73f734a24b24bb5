import { milliseconds, type Timestamp } from '../../kernel/time.ts'

const hour = 3_600_000
const free = 4 * hour
const day = 24 * hour
const isolationPeriod = 2 * day

export interface Spell {
  readonly from: Timestamp
  readonly to: Timestamp
}

/** One time in remand or police custody, and the times in full isolation within it. */
export interface RemandSpell extends Spell {
  readonly isolation: readonly Spell[]
}

const lengthOf = ({ from, to }: Spell): number => Math.max(0, milliseconds(to) - milliseconds(from))

const creditOf = (spell: RemandSpell): number =>
  Math.ceil(Math.max(0, lengthOf(spell) - free) / day) +
  spell.isolation.reduce((sum, isolated) => sum + Math.ceil(lengthOf(isolated) / isolationPeriod), 0)

/**
 * Days to be credited for remand (strl § 83): one for each started 24 hours beyond the first four of a spell, and
 * one more for each started 48 hours of full isolation (for any part of them: HR-2004-02022-A). Elapsed time, so a
 * change of the clocks adds nothing. What the court has fixed comes first: this only checks or proposes.
 */
export const remandCredit = (spells: readonly RemandSpell[]): number =>
  spells.reduce((sum, spell) => sum + creditOf(spell), 0)
