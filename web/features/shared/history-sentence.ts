import { type SentenceFactKey, sentenceFactKeys } from '../../../shared/application/sentence-codes.ts'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import { sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import { typedDateKeys } from '../../../shared/domain/sentence/sentence.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { parseIsoDate } from '../../../shared/kernel/time.ts'
import { lengthWords } from './length-words.ts'

/** `old>new` as the log keeps it; undefined when the change was about something else. */
const ends = (code: string | undefined): readonly [string, string] | undefined => {
  const at = code?.indexOf('>') ?? -1
  return code === undefined || at < 0 ? undefined : [code.slice(0, at), code.slice(at + 1)]
}

const lengthOf = (t: Translate, code: string): string | undefined => {
  const [years, months, days] = code.split('-').map(Number)
  const known = [years, months, days].every((one) => one !== undefined && Number.isInteger(one))
  return known ? lengthWords(t, { years: years ?? 0, months: months ?? 0, days: days ?? 0 }) : undefined
}

const dateOrNumber = (t: Translate, code: string): string => {
  const date = parseIsoDate(code)
  return date === undefined ? code : formatDate(t.language, date)
}

/** Facts that are told from what to what; of the others only that they were changed. */
const readers: Readonly<Partial<Record<SentenceFactKey, (t: Translate, code: string) => string>>> = {
  start: dateOrNumber,
  remandDays: dateOrNumber,
  inCustodySince: dateOrNumber,
  judgmentFinalOn: dateOrNumber,
  parts: (t, code) =>
    code
      .split(' ')
      .map((one) => lengthOf(t, one) ?? one)
      .join(' + '),
  timeFrame: (t, code) => lengthOf(t, code) ?? code,
  minimumTerm: (t, code) => lengthOf(t, code) ?? code,
}

const factLine = (t: Translate, key: SentenceFactKey, code: string | undefined): readonly string[] => {
  const found = ends(code)
  if (!found) return []
  const what = t(`sentenceFact.${key}`)
  const read = readers[key]
  if (!read) return [t('historyLine.sentence.changed', { what })]
  const word = (value: string) => (value === '' ? t('historyLine.sentence.nothing') : read(t, value))
  return [t('historyLine.sentence.value', { what, from: word(found[0]), to: word(found[1]) })]
}

const kindLine = (t: Translate, code: string | undefined): readonly string[] => {
  const found = ends(code)
  const [from, to] = [0, 1].map((at) => sentenceKinds.find((one) => one === found?.[at]))
  if (!to) return []
  const words = t(`sentence.${to}`)
  return from
    ? [t('historyLine.sentence.kind', { from: t(`sentence.${from}`), to: words })]
    : [t('historyLine.sentence.first', { to: words })]
}

/** What a change of the sentence changed, old to new, the dates of the prison's own system last. */
export const sentenceFacts = (t: Translate, { codes }: LogEntry): readonly string[] => {
  const date = (code: string) => (code === '' ? t('historyLine.sentence.nothing') : dateOrNumber(t, code))
  return [
    ...kindLine(t, codes.kind),
    ...sentenceFactKeys.flatMap((key) => factLine(t, key, codes[key])),
    ...typedDateKeys.flatMap((key) => {
      const found = ends(codes[`typed.${key}`])
      const what = t(`sentenceDate.${key}`)
      return found
        ? [t('historyLine.sentence.typed', { what, from: date(found[0]), to: date(found[1]) })]
        : []
    }),
  ]
}
