import { typedDateKeys } from '../../../shared/domain/sentence/sentence.ts'
import type { Translate } from '../../../shared/i18n/index.ts'

const single = [
  'kind',
  'start',
  'remandDays',
  'foreign',
  'monitoringExcluded',
  'inCustodySince',
  'timeFrame',
  'minimumTerm',
  'underEighteen',
  'judgmentFinalOn',
] as const

const rowTitles = {
  parts: 'sentencePage.part',
  extensions: 'sentencePage.extension',
  interruptions: 'sentencePage.interruption',
  refusals: 'sentencePage.refusal',
  spells: 'sentencePage.spell',
  isolation: 'sentencePage.isolation',
} as const

const cells = {
  kind: 'sentencePage.interruptionKind',
  from: 'sentencePage.from',
  to: 'sentencePage.to',
  on: 'sentencePage.refusalOn',
  fromTime: 'sentencePage.fromTime',
  toTime: 'sentencePage.toTime',
} as const

const member = <Key extends string>(keys: readonly Key[], key: string): Key | undefined =>
  keys.find((one) => one === key)

const isKeyOf = <Key extends string>(all: Readonly<Record<Key, string>>, key: string): key is Key =>
  Object.hasOwn(all, key)

/** What a row of a list is called: "Interruption 2". */
export const rowTitle = (t: Translate, list: keyof typeof rowTitles, row: number | string): string =>
  t(rowTitles[list], { number: Number(row) + 1 })

/** What a cell of a row is called. */
export const cellLabel = (t: Translate, cell: keyof typeof cells): string => t(cells[cell])

const rowLabel = (t: Translate, [list = '', row = '', cell = '']: readonly string[]): string | undefined => {
  if (!isKeyOf(rowTitles, list) || row === '') return undefined
  const title = rowTitle(t, list, row)
  return isKeyOf(cells, cell) ? `${title}: ${t(cells[cell])}` : title
}

/** What a field is called on the page; undefined for a name that is on no page. */
export const labelOf =
  (t: Translate) =>
  (field: string): string | undefined => {
    if (field === 'reason') return t('word.reason')
    if (field === 'parole.on') return t('sentencePage.paroleOn')
    if (field === 'parole.probationYears') return t('sentencePage.probationYears')
    const own = member(single, field)
    if (own) return t(`sentencePage.${own}`)
    const typed = member(typedDateKeys, field.replace(/^typed\./, ''))
    if (typed && field.startsWith('typed.')) return t(`sentenceDate.${typed}`)
    return rowLabel(t, field.split('.'))
  }
