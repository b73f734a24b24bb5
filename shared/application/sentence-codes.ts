import type { Interruption, SentenceFacts, SentenceLength } from '../domain/sentence/sentence.ts'
import { typedDateKeys } from '../domain/sentence/sentence.ts'
import type { SentenceRecord } from '../domain/sentence/sentence-record.ts'

/** Facts that a change of a sentence is told by in the log, in the order in which history shows them. */
export const sentenceFactKeys = [
  'start',
  'parts',
  'timeFrame',
  'minimumTerm',
  'extensions',
  'remandDays',
  'inCustodySince',
  'judgmentFinalOn',
  'interruptions',
  'refusals',
  'parole',
  'foreign',
  'monitoringExcluded',
  'underEighteen',
] as const
export type SentenceFactKey = (typeof sentenceFactKeys)[number]

const lengthCode = ({ years, months, days }: SentenceLength): string => `${years}-${months}-${days}`

const interruptionCode = ({ kind, from, to }: Interruption): string => `${kind}:${from}/${to ?? ''}`

const yes = (is: boolean | undefined): string => (is ? 'yes' : '')

/** Each fact as a text of codes, dates and numbers; the empty text where there is none. */
const factCodes = (facts: SentenceFacts): Readonly<Partial<Record<SentenceFactKey, string>>> => {
  const { start } = facts
  if (facts.kind === 'remand') return { start }
  const serving = {
    start,
    remandDays: String(facts.remandDays),
    interruptions: facts.interruptions.map(interruptionCode).join(' '),
  }
  const refusals = 'refusals' in facts ? facts.refusals.map(({ on }) => on).join(' ') : ''
  if (facts.kind === 'preventive-detention') {
    const { timeFrame, minimumTerm, extensions, judgmentFinalOn, parole, underEighteen } = facts
    return {
      ...serving,
      refusals,
      timeFrame: lengthCode(timeFrame),
      minimumTerm: minimumTerm ? lengthCode(minimumTerm) : '',
      extensions: extensions.map(lengthCode).join(' '),
      judgmentFinalOn,
      parole: parole ? `${parole.on}/${parole.probationYears}` : '',
      underEighteen: yes(underEighteen),
    }
  }
  const parts = facts.parts.map(lengthCode).join(' ')
  if (facts.kind === 'subsidiary-imprisonment') return { ...serving, parts }
  const { inCustodySince = '', foreign, monitoringExcluded } = facts
  return {
    ...serving,
    refusals,
    parts,
    inCustodySince,
    foreign: yes(foreign),
    monitoringExcluded: yes(monitoringExcluded),
  }
}

type Known = Pick<SentenceRecord, 'facts' | 'typed'>

const change = (name: string, from = '', to = ''): readonly (readonly [string, string])[] =>
  from === to ? [] : [[name, `${from}>${to}`]]

/**
 * What a change of a sentence changed, from what to what: `start: '2026-01-05>2026-02-02'`, `typed.end: '>2027-03-01'`;
 * lengths as years-months-days. Empty when nothing changed. No words: the reason lies encrypted beside it.
 */
export const sentenceCodes = (before: Known | undefined, after: Known): Readonly<Record<string, string>> => {
  const [was, is] = [before ? factCodes(before.facts) : {}, factCodes(after.facts)]
  return Object.fromEntries([
    ...change('kind', before?.facts.kind, after.facts.kind),
    ...sentenceFactKeys.flatMap((key) => change(key, was[key], is[key])),
    ...typedDateKeys.flatMap((key) => change(`typed.${key}`, before?.typed[key], after.typed[key])),
  ])
}
