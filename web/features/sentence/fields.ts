import type { SentenceKind } from '../../../shared/domain/plan/plan.ts'
import { type TypedDateKey, typedDateKeys } from '../../../shared/domain/sentence/sentence.ts'
import type { FormFields } from '../../server/form.ts'

/** Lists of the form, each with the field by which a new row is begun. */
export const rowLists = {
  parts: 'years',
  extensions: 'years',
  interruptions: 'from',
  refusals: 'on',
  spells: 'from',
  isolation: 'from',
} as const
export type RowList = keyof typeof rowLists
export const rowListNames = [
  'parts',
  'extensions',
  'interruptions',
  'refusals',
  'spells',
  'isolation',
] as const satisfies readonly RowList[]

/** How many rows of a list a form may have. */
export const mostRows = 20

const serving = ['start', 'remandDays', 'spells', 'isolation', 'interruptions', 'typed', 'reason'] as const
const term = [...serving, 'parts', 'foreign', 'monitoringExcluded', 'inCustodySince', 'refusals'] as const
const detention = [
  ...serving,
  ...(['timeFrame', 'minimumTerm', 'underEighteen', 'judgmentFinalOn'] as const),
  ...(['refusals', 'extensions', 'parole'] as const),
] as const

export type FieldGroup = (typeof term)[number] | (typeof detention)[number]

const groups: Readonly<Record<SentenceKind, readonly FieldGroup[]>> = {
  imprisonment: term,
  'section-12': term,
  'section-16': term,
  'electronic-monitoring': term,
  'subsidiary-imprisonment': [...serving, 'parts'],
  'preventive-detention': detention,
  remand: ['start', 'reason'],
}

const ofTerm = typedDateKeys.filter((key) => key !== 'minimum-term' && key !== 'time-frame-end')
const outside = ofTerm.filter((key) => key !== 'day-release' && key !== 'lower-security')
const home = outside.filter((key) => key !== 'leave')

const typedKeys: Readonly<Record<SentenceKind, readonly TypedDateKey[]>> = {
  imprisonment: ofTerm,
  'section-12': outside,
  'section-16': home.filter((key) => key !== 'electronic-monitoring'),
  'electronic-monitoring': home,
  'subsidiary-imprisonment': ['end'],
  'preventive-detention': [
    'minimum-term',
    'time-frame-end',
    'leave',
    'day-release',
    'lower-security',
    'probation-end',
  ],
  remand: [],
}

/** Dates that a prison's system may have for a kind, in the order in which the form asks for them. */
export const typedKeysOf = (kind: SentenceKind): readonly TypedDateKey[] => typedKeys[kind]

const isRowList = (group: string | undefined): boolean => rowListNames.some((one) => one === group)

/** Whether a field of the form belongs to a kind. */
const belongs = (kind: SentenceKind, name: string): boolean => {
  const [group, part = ''] = name.split('.')
  if (isRowList(group) && !(/^\d{1,2}$/.test(part) && Number(part) < mostRows)) return false
  return (
    groups[kind].some((one) => one === group) &&
    (group !== 'typed' || typedKeys[kind].some((key) => key === part))
  )
}

const all: readonly SentenceKind[] = ['imprisonment', 'preventive-detention']

/** Names that the form has for some kind. */
export const isKnown = (name: string): boolean => all.some((kind) => belongs(kind, name))

/** The fields of a kind, as typed. */
export const fieldsFor = (kind: SentenceKind, fields: FormFields): FormFields =>
  new Map([...fields].filter(([name]) => belongs(kind, name)))

/** What was typed for other kinds: it goes with the form unseen, so that choosing the wrong kind loses nothing. */
export const fieldsOfOthers = (
  kind: SentenceKind,
  fields: FormFields,
): readonly (readonly [string, string])[] =>
  [...fields].flatMap(([name, values]) => {
    const value = values[0] ?? ''
    return isKnown(name) && !belongs(kind, name) && value !== '' ? [[name, value] as const] : []
  })

/** The rows of a list that a form has, by their numbers, empty ones too. */
export const rowsOf = (fields: FormFields, list: RowList): readonly number[] => {
  const numbers = [...fields.keys()].flatMap((name) => {
    const [group, row = ''] = name.split('.')
    return group === list && /^\d{1,2}$/.test(row) ? [Number(row)] : []
  })
  return [...new Set(numbers)].filter((row) => row < mostRows).toSorted((one, other) => one - other)
}

/** The same form with one more empty row of a list, where there is room. */
export const withRow = (fields: FormFields, list: RowList): FormFields => {
  const next = Math.max(-1, ...rowsOf(fields, list)) + 1
  return next < mostRows ? new Map([...fields, [`${list}.${next}.${rowLists[list]}`, ['']]]) : fields
}
