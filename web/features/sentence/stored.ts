import type { Interruption, SentenceLength } from '../../../shared/domain/sentence/sentence.ts'
import { typedDateKeys } from '../../../shared/domain/sentence/sentence.ts'
import type { SentenceRecord } from '../../../shared/domain/sentence/sentence-record.ts'
import { formatDate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { FormFields } from '../../server/form.ts'

type Pair = readonly [string, string]

const date = (name: string, value: IsoDate | undefined): readonly Pair[] =>
  value === undefined ? [] : [[name, formatDate('nb', value, 'numeric')]]

const box = (name: string, is: boolean): readonly Pair[] => (is ? [[name, 'yes']] : [])

const length = (name: string, { years, months, days }: SentenceLength): readonly Pair[] => [
  [`${name}.years`, String(years)],
  [`${name}.months`, String(months)],
  [`${name}.days`, String(days)],
]

const lengths = (list: string, all: readonly SentenceLength[]): readonly Pair[] =>
  all.flatMap((one, row) => length(`${list}.${row}`, one))

const interruption = ({ kind, from, to }: Interruption, row: number): readonly Pair[] => [
  [`interruptions.${row}.kind`, kind],
  ...date(`interruptions.${row}.from`, from),
  ...date(`interruptions.${row}.to`, to),
]

const factPairs = ({ facts }: SentenceRecord): readonly Pair[] => {
  const start = date('start', facts.start)
  if (facts.kind === 'remand') return start
  const serving: readonly Pair[] = [
    ...start,
    ['remandDays', String(facts.remandDays)],
    ...facts.interruptions.flatMap(interruption),
  ]
  if (facts.kind === 'subsidiary-imprisonment') return [...serving, ...lengths('parts', facts.parts)]
  const refused = [...serving, ...facts.refusals.flatMap(({ on }, row) => date(`refusals.${row}.on`, on))]
  if (facts.kind !== 'preventive-detention')
    return [
      ...refused,
      ...lengths('parts', facts.parts),
      ...box('foreign', facts.foreign),
      ...box('monitoringExcluded', facts.monitoringExcluded),
      ...date('inCustodySince', facts.inCustodySince),
    ]
  const { timeFrame, minimumTerm, extensions, underEighteen, judgmentFinalOn, parole } = facts
  const probation: readonly Pair[] = parole ? [['parole.probationYears', String(parole.probationYears)]] : []
  return [
    ...refused,
    ...length('timeFrame', timeFrame),
    ...(minimumTerm ? length('minimumTerm', minimumTerm) : []),
    ...lengths('extensions', extensions),
    ...box('underEighteen', underEighteen),
    ...date('judgmentFinalOn', judgmentFinalOn),
    ...date('parole.on', parole?.on),
    ...probation,
  ]
}

/** The form as it stands before anybody has touched it; nothing but the kind when nothing is stored. */
export const storedFields = (record: SentenceRecord | undefined): FormFields => {
  if (!record) return new Map()
  const typed = typedDateKeys.flatMap((key) => date(`typed.${key}`, record.typed[key]))
  return new Map([...factPairs(record), ...typed].map(([name, value]) => [name, [value]]))
}
