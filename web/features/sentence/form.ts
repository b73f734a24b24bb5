import { type SentenceKind, sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import {
  type Interruption,
  interruptionKinds,
  type SentenceFacts,
  type SentenceLength,
  type TypedDates,
  typedDateKeys,
} from '../../../shared/domain/sentence/sentence.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { type FormFields, parseForm, typed as typedText } from '../../server/form.ts'
import { creditOf } from './credit.ts'
import type { SentenceError } from './errors.ts'
import { fieldsFor, isKnown, type RowList, rowListNames } from './fields.ts'
import { type DetentionForm, type FineForm, type LengthForm, schemas, type TermForm } from './schema.ts'

/** What the buttons of the form ask for. Only `save` writes. */
export const formSteps = ['kind', 'credit', 'check', 'save'] as const
export type FormStep =
  | { readonly step: (typeof formSteps)[number] }
  | { readonly step: 'add'; readonly list: RowList }

/** The button that was pressed; the harmless one when none was. */
export const stepOf = (fields: FormFields): FormStep => {
  const text = typedText(fields, 'step')
  const list = rowListNames.find((one) => text === `add-${one}`)
  if (list) return { step: 'add', list }
  return { step: formSteps.find((one) => one === text) ?? 'kind' }
}

/** The kind of sentence that was chosen; undefined for anything else. */
export const kindOf = (fields: FormFields, name: 'kind' | 'form' = 'kind'): SentenceKind | undefined =>
  sentenceKinds.find((one) => one === typedText(fields, name))

/** For each list, which row of the form each entry of the facts came from. */
export type RowNumbers = Readonly<Partial<Record<RowList, readonly string[]>>>

export interface ReadSentence {
  readonly facts: SentenceFacts
  readonly typed: TypedDates
  readonly reason: string
  readonly rows: RowNumbers
  /** Days worked out from spells; absent when none were typed. */
  readonly credit?: number
}

type Errors = readonly SentenceError[]
type Read = Result<ReadSentence, Errors>
type ServingForm = Omit<FineForm, 'parts'>

const isEmpty = ({ years, months, days }: LengthForm): boolean =>
  years === undefined && months === undefined && days === undefined

const lengthOf = ({ years = 0, months = 0, days = 0 }: LengthForm): SentenceLength => ({
  years,
  months,
  days,
})

const lengthsOf = (rows: Readonly<Record<string, LengthForm>>) => {
  const filled = Object.entries(rows).filter(([, length]) => !isEmpty(length))
  return { lengths: filled.map(([, length]) => lengthOf(length)), rows: filled.map(([row]) => row) }
}

const interruptionsOf = (typed: TermForm['interruptions']) => {
  const filled = Object.entries(typed).filter(([, { from, to }]) => from !== undefined || to !== undefined)
  const errors: SentenceError[] = []
  const all = filled.flatMap(([row, { kind, from, to }]): readonly Interruption[] => {
    const known = interruptionKinds.find((one) => one === kind)
    if (!known) errors.push({ field: `interruptions.${row}.kind`, code: 'required' })
    if (!from) errors.push({ field: `interruptions.${row}.from`, code: 'required' })
    return known && from ? [{ kind: known, from, ...(to && { to }) }] : []
  })
  return { all, rows: filled.map(([row]) => row), errors }
}

const refusalsOf = (typed: TermForm['refusals']) => {
  const filled = Object.entries(typed).flatMap(([row, { on }]) => (on ? [{ row, on }] : []))
  return { all: filled.map(({ on }) => ({ on })), rows: filled.map(({ row }) => row) }
}

/** Days as typed; from spells where none are typed. Both together must say the same. */
const remandOf = ({ remandDays, spells, isolation }: ServingForm) => {
  const credit = creditOf(spells, isolation)
  if (!credit.ok) return { days: remandDays ?? 0, errors: credit.error }
  const count = credit.value
  const differs = remandDays !== undefined && count !== undefined && remandDays !== count
  const errors: Errors = differs ? [{ field: 'remandDays', code: 'credit-differs', count }] : []
  return { days: remandDays ?? count ?? 0, errors, ...(count !== undefined && { credit: count }) }
}

const typedDatesOf = (typed: Readonly<Record<string, IsoDate | undefined>>): TypedDates =>
  Object.fromEntries(
    typedDateKeys.flatMap((key) => {
      const date = typed[key]
      return date === undefined ? [] : [[key, date]]
    }),
  )

/** What all kinds that are served have in common. */
const servingOf = (form: ServingForm) => {
  const remand = remandOf(form)
  const interruptions = interruptionsOf(form.interruptions)
  return {
    serving: { start: form.start, remandDays: remand.days, interruptions: interruptions.all },
    rest: {
      typed: typedDatesOf(form.typed),
      reason: form.reason,
      ...(remand.credit !== undefined && { credit: remand.credit }),
    },
    rows: { interruptions: interruptions.rows },
    errors: [...remand.errors, ...interruptions.errors],
  }
}

const orFail = (errors: Errors, read: () => ReadSentence): Read =>
  errors.length > 0 ? fail(errors) : ok(read())

const readTerm = (
  kind: 'imprisonment' | 'section-12' | 'section-16' | 'electronic-monitoring',
  form: TermForm,
): Read => {
  const { serving, rest, rows, errors } = servingOf(form)
  const { foreign, monitoringExcluded, inCustodySince } = form
  const [parts, refusals] = [lengthsOf(form.parts), refusalsOf(form.refusals)]
  return orFail(errors, () => ({
    ...rest,
    rows: { ...rows, parts: parts.rows, refusals: refusals.rows },
    facts: {
      ...{ kind, ...serving, parts: parts.lengths, refusals: refusals.all, foreign, monitoringExcluded },
      ...(inCustodySince && { inCustodySince }),
    },
  }))
}

const readFine = (form: FineForm): Read => {
  const { serving, rest, rows, errors } = servingOf(form)
  const parts = lengthsOf(form.parts)
  return orFail(errors, () => ({
    ...rest,
    rows: { ...rows, parts: parts.rows },
    facts: { kind: 'subsidiary-imprisonment', ...serving, parts: parts.lengths },
  }))
}

/** A parole has a day and a probation period, or is not there at all. */
const paroleOf = ({ on, probationYears }: DetentionForm['parole']) => {
  const errors: SentenceError[] = []
  if (on === undefined && probationYears !== undefined) errors.push({ field: 'parole.on', code: 'required' })
  if (on !== undefined && probationYears === undefined)
    errors.push({ field: 'parole.probationYears', code: 'required' })
  return { errors, ...(on && probationYears !== undefined && { parole: { on, probationYears } }) }
}

const readDetention = (form: DetentionForm): Read => {
  const { serving, rest, rows, errors } = servingOf(form)
  const { minimumTerm, timeFrame, underEighteen, judgmentFinalOn } = form
  const [refusals, extensions] = [refusalsOf(form.refusals), lengthsOf(form.extensions)]
  const { parole, errors: ofParole } = paroleOf(form.parole)
  return orFail([...errors, ...ofParole], () => ({
    ...rest,
    rows: { ...rows, refusals: refusals.rows, extensions: extensions.rows },
    facts: {
      ...{ kind: 'preventive-detention', ...serving, underEighteen, judgmentFinalOn },
      ...{ timeFrame: lengthOf(timeFrame), refusals: refusals.all, extensions: extensions.lengths },
      ...(!isEmpty(minimumTerm) && { minimumTerm: lengthOf(minimumTerm) }),
      ...(parole && { parole }),
    },
  }))
}

const readers = (kind: SentenceKind, fields: FormFields, today: IsoDate, isSaving: boolean): Read => {
  const { term, fine, detention, remand } = schemas(kind, today, isSaving)
  if (kind === 'remand') {
    const parsed = parseForm(remand, fields)
    if (!parsed.ok) return parsed
    const { start, reason } = parsed.value
    return ok({ facts: { kind, start }, typed: {}, reason, rows: {} })
  }
  if (kind === 'subsidiary-imprisonment') {
    const parsed = parseForm(fine, fields)
    return parsed.ok ? readFine(parsed.value) : parsed
  }
  if (kind === 'preventive-detention') {
    const parsed = parseForm(detention, fields)
    return parsed.ok ? readDetention(parsed.value) : parsed
  }
  const parsed = parseForm(term, fields)
  return parsed.ok ? readTerm(kind, parsed.value) : parsed
}

const own = ['kind', 'form', 'step']

/** Reads the form of a kind; what belongs to other kinds is left alone. Rows without anything in them are not there. */
export const readSentenceForm = (
  kind: SentenceKind,
  fields: FormFields,
  today: IsoDate,
  isSaving: boolean,
): Read => {
  const stranger = [...fields.keys()].some((name) => !own.includes(name) && !isKnown(name))
  return stranger
    ? fail([{ field: '', code: 'unknown-field' }])
    : readers(kind, fieldsFor(kind, fields), today, isSaving)
}
