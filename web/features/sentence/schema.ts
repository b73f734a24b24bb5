import * as z from 'zod'
import { longestText } from '../../../shared/domain/note/note.ts'
import type { SentenceKind } from '../../../shared/domain/plan/plan.ts'
import { interruptionKinds } from '../../../shared/domain/sentence/sentence.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import { parseTypedTime } from '../../../shared/schedule/typed-time.ts'
import { optionalDate, requiredDate } from '../shared/typed-dates.ts'
import { typedKeysOf } from './fields.ts'

const longest = 200
const line = z.string().max(longest).default('')

/** A whole number; undefined for nothing typed. */
const amount = line.transform((typed, context): number | undefined => {
  if (typed === '') return undefined
  if (/^\d{1,5}$/.test(typed)) return Number(typed)
  context.addIssue('number')
  return z.NEVER
})

const time = line.transform((typed, context): string | undefined => {
  if (typed === '') return undefined
  const read = parseTypedTime(typed)
  if (read !== undefined) return read
  context.addIssue('time')
  return z.NEVER
})

const length = z.strictObject({ years: amount, months: amount, days: amount })
const box = line.transform((typed) => typed !== '')

const rows = <Row extends z.ZodType>(row: Row) => z.record(z.string().regex(/^\d{1,2}$/), row).default({})

const moment = line.transform((typed, context): IsoDate | undefined => {
  if (typed === '') return undefined
  const date = parseNorwegianDate(typed)
  if (date !== undefined) return date
  context.addIssue('date')
  return z.NEVER
})

/** Times in remand or isolation. */
export const spellRows = rows(z.strictObject({ from: moment, fromTime: time, to: moment, toTime: time }))

const reason = (required: boolean) =>
  required ? z.string().min(1).max(longestText) : z.string().max(longestText).default('')

const served = (kind: SentenceKind, today: IsoDate) => {
  const date = optionalDate(today)
  return {
    start: requiredDate(today),
    remandDays: amount,
    spells: spellRows,
    isolation: spellRows,
    interruptions: rows(
      z.strictObject({ kind: z.enum(['', ...interruptionKinds]).default(''), from: date, to: date }),
    ),
    typed: z.strictObject(Object.fromEntries(typedKeysOf(kind).map((key) => [key, date]))),
  }
}

/** Schemas of the form, by what kinds of sentence have in common. The reason may wait until something is saved. */
export const schemas = (kind: SentenceKind, today: IsoDate, isSaving: boolean) => {
  const date = optionalDate(today)
  const common = { ...served(kind, today), reason: reason(isSaving) }
  const refusals = rows(z.strictObject({ on: date }))
  return {
    term: z.strictObject({
      ...common,
      parts: rows(length),
      refusals,
      foreign: box,
      monitoringExcluded: box,
      inCustodySince: date,
    }),
    fine: z.strictObject({ ...common, parts: rows(length) }),
    detention: z.strictObject({
      ...common,
      refusals,
      timeFrame: length,
      minimumTerm: length,
      extensions: rows(length),
      underEighteen: box,
      judgmentFinalOn: requiredDate(today),
      parole: z.strictObject({ on: date, probationYears: amount }),
    }),
    remand: z.strictObject({ start: requiredDate(today), reason: reason(isSaving) }),
  }
}

type Schemas = ReturnType<typeof schemas>
export type TermForm = z.output<Schemas['term']>
export type FineForm = z.output<Schemas['fine']>
export type DetentionForm = z.output<Schemas['detention']>
export type LengthForm = z.output<typeof length>
/** A start and an end as typed, with their times of day. */
export interface MomentsForm {
  readonly from?: IsoDate | undefined
  readonly fromTime?: string | undefined
  readonly to?: IsoDate | undefined
  readonly toTime?: string | undefined
}
