import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import { milliseconds, type Timestamp } from '../../../shared/kernel/time.ts'
import { type RemandSpell, remandCredit, type Spell } from '../../../shared/schedule/sentence/index.ts'
import { osloInstant } from '../../../shared/schedule/typed-time.ts'
import type { SentenceError } from './errors.ts'
import type { MomentsForm } from './schema.ts'

type Rows = Readonly<Record<string, MomentsForm>>

interface Placed extends Spell {
  readonly at: string
}

const isEmpty = ({ from, fromTime, to, toTime }: MomentsForm): boolean =>
  [from, fromTime, to, toTime].every((one) => one === undefined)

const instant = (
  { from, fromTime, to, toTime }: MomentsForm,
  which: 'from' | 'to',
  at: string,
): Timestamp | SentenceError => {
  const [date, time] = which === 'from' ? [from, fromTime] : [to, toTime]
  if (date === undefined) return { field: `${at}.${which}`, code: 'required' }
  if (time === undefined) return { field: `${at}.${which}Time`, code: 'required' }
  return osloInstant(date, time) ?? { field: `${at}.${which}Time`, code: 'time' }
}

const isError = (one: Timestamp | SentenceError): one is SentenceError => typeof one === 'object'

/** Rows that were filled in as times, and what is wrong with the others. */
const spellsOf = (list: 'spells' | 'isolation', rows: Rows) => {
  const spells: Placed[] = []
  const errors: SentenceError[] = []
  for (const [row, moments] of Object.entries(rows)) {
    if (isEmpty(moments)) continue
    const at = `${list}.${row}`
    const [from, to] = [instant(moments, 'from', at), instant(moments, 'to', at)]
    if (isError(from)) errors.push(from)
    if (isError(to)) errors.push(to)
    if (isError(from) || isError(to)) continue
    if (to < from) errors.push({ field: `${at}.to`, code: 'spell-ends-before' })
    else spells.push({ at, from, to })
  }
  return { spells, errors }
}

const overlaps = (one: Spell, other: Spell): boolean =>
  milliseconds(one.from) < milliseconds(other.to) && milliseconds(other.from) < milliseconds(one.to)

const within = (inner: Spell, outer: Spell): boolean => inner.from >= outer.from && inner.to <= outer.to

/**
 * The days to be credited for remand and isolation typed as spells (strl § 83); undefined when none was typed. Spells
 * that overlap would be credited twice, so they are refused.
 */
export const creditOf = (
  spells: Rows,
  isolation: Rows,
): Result<number | undefined, readonly SentenceError[]> => {
  const [remand, isolated] = [spellsOf('spells', spells), spellsOf('isolation', isolation)]
  const twice = remand.spells.filter((one, at) =>
    remand.spells.some((other, before) => before < at && overlaps(one, other)),
  )
  const twiceIsolated = isolated.spells.filter((one, at) =>
    isolated.spells.some((other, before) => before < at && overlaps(one, other)),
  )
  const outside = isolated.spells.filter((one) => !remand.spells.some((spell) => within(one, spell)))
  const errors: readonly SentenceError[] = [
    ...remand.errors,
    ...isolated.errors,
    ...[...twice, ...twiceIsolated].map(
      ({ at }) => ({ field: `${at}.from`, code: 'spells-overlap' }) as const,
    ),
    ...(remand.errors.length === 0 ? outside : []).map(
      ({ at }) => ({ field: `${at}.from`, code: 'isolation-outside' }) as const,
    ),
  ]
  if (errors.length > 0) return fail(errors)
  if (remand.spells.length === 0) return ok(undefined)
  const whole = remand.spells.map(
    (spell): RemandSpell => ({
      from: spell.from,
      to: spell.to,
      isolation: isolated.spells.filter((one) => within(one, spell)),
    }),
  )
  return ok(remandCredit(whole))
}
