import type { SentenceDateKey, SentenceFacts } from '../../domain/sentence/sentence.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { daysBetween } from '../days.ts'
import type { EffectiveDate, EffectiveDates } from './effective.ts'

/**
 * Where the plan's release date and the dates of the sentence do not agree. `none-in-remand`: the law knows no date at
 * all; `too-early`: before the first day on which the law lets anybody go; `too-late`: after all has been served;
 * `differs`: possible, and neither parole, half time nor the end.
 */
export const releaseMismatchCodes = ['none-in-remand', 'too-early', 'too-late', 'differs'] as const

export interface ReleaseMismatch {
  readonly code: (typeof releaseMismatchCodes)[number]
  readonly release: IsoDate
  /** The date it is held against; absent in remand. */
  readonly against?: EffectiveDate & { readonly key: SentenceDateKey; readonly days: number }
}

const found = (
  code: ReleaseMismatch['code'],
  release: IsoDate,
  key: SentenceDateKey,
  date: EffectiveDate,
): ReleaseMismatch => ({ code, release, against: { ...date, key, days: daysBetween(date.date, release) } })

/** The first of these dates that is known. */
const firstKnown = (
  effective: EffectiveDates,
  keys: readonly SentenceDateKey[],
): readonly [SentenceDateKey, EffectiveDate] | undefined => {
  for (const key of keys) {
    const date = effective[key]
    if (date) return [key, date]
  }
  return undefined
}

/** By kind: the dates before and after which nobody can be released, and those that a release usually falls on. */
const frameOf = (
  kind: Exclude<SentenceFacts['kind'], 'remand'>,
): Readonly<Record<'first' | 'last' | 'usual', readonly SentenceDateKey[]>> => {
  if (kind === 'preventive-detention') return { first: ['minimum-term'], last: ['time-frame-end'], usual: [] }
  if (kind === 'subsidiary-imprisonment') return { first: ['end'], last: ['end'], usual: ['end'] }
  return { first: ['half-time', 'parole'], last: ['end'], usual: ['parole', 'end'] }
}

/**
 * Holds the plan's release date against the sentence: a warning for the coordinator, and never more. The date itself
 * is nobody's but the coordinator's to move. Undefined when they agree, or while nothing is known.
 */
export const releaseMismatch = (
  { kind }: Pick<SentenceFacts, 'kind'>,
  effective: EffectiveDates,
  release: IsoDate | undefined,
): ReleaseMismatch | undefined => {
  if (release === undefined) return undefined
  if (kind === 'remand') return { code: 'none-in-remand', release }
  const keys = frameOf(kind)
  const first = firstKnown(effective, keys.first)
  const last = firstKnown(effective, keys.last)
  const usual = firstKnown(effective, keys.usual)
  if (last && release > last[1].date) return found('too-late', release, ...last)
  if (first && release < first[1].date) return found('too-early', release, ...first)
  const fits = [first, last, usual].some((one) => one?.[1].date === release)
  return usual && !fits ? found('differs', release, ...usual) : undefined
}
