import type { SentenceDateKey, TypedDateKey, TypedDates } from '../../domain/sentence/sentence.ts'
import { typedDateKeys } from '../../domain/sentence/sentence.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { daysBetween } from '../days.ts'
import type { ComputedDate } from './computed.ts'
import type { SentenceRule } from './rules.ts'

/** Where the prison's date and our own sum differ: shown as a warning, never written over. */
export interface Mismatch {
  readonly key: TypedDateKey
  readonly typed: IsoDate
  /** Absent when by our sum the law gives no such date. */
  readonly calculated?: IsoDate
  /** Days from ours to the typed one. */
  readonly days?: number
  readonly rule: SentenceRule
  readonly reference: string
}

const mismatchOf = (computed: ComputedDate, typed: IsoDate, key: TypedDateKey): readonly Mismatch[] => {
  const { date, rule, reference } = computed
  if (date === typed) return []
  const common = { key, typed, rule, reference }
  return [date === undefined ? common : { ...common, calculated: date, days: daysBetween(date, typed) }]
}

/** Typed dates that our own sum does not confirm. A typed date that we do not compute for this kind is left alone. */
export const mismatches = (computed: readonly ComputedDate[], typed: TypedDates): readonly Mismatch[] =>
  typedDateKeys.flatMap((key) => {
    const [date, ours] = [typed[key], computed.find((one) => one.key === key)]
    return date !== undefined && ours ? mismatchOf(ours, date, key) : []
  })

export interface EffectiveDate {
  readonly date: IsoDate
  readonly source: 'typed' | 'calculated'
}
export type EffectiveDates = Readonly<Partial<Record<SentenceDateKey, EffectiveDate>>>

/** What the plan reckons with: the typed date where there is one, else our own, which must be confirmed. */
export const effectiveDates = (computed: readonly ComputedDate[], typed: TypedDates): EffectiveDates => {
  const dates: Partial<Record<SentenceDateKey, EffectiveDate>> = {}
  for (const { key, date } of computed) if (date !== undefined) dates[key] = { date, source: 'calculated' }
  for (const key of typedDateKeys) {
    const date = typed[key]
    if (date !== undefined) dates[key] = { date, source: 'typed' }
  }
  return dates
}
