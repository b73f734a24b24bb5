import type { AnchorDates } from '../domain/schedule/schedule.ts'
import type { SentenceFacts } from '../domain/sentence/sentence.ts'
import type { EffectiveDates } from './sentence/effective.ts'

const fromSentence = [
  'one-third',
  'half',
  'minimum-term',
  'time-frame-end',
  'duty-to-report-usual',
  'probation-end',
] as const

/** The anchors that a sentence gives: its effective dates, and the day it began as the day of intake. */
export const anchorDatesOf = (facts: SentenceFacts, effective: EffectiveDates): AnchorDates => {
  const dates: Partial<Record<keyof AnchorDates, AnchorDates['intake']>> = { intake: facts.start }
  for (const key of fromSentence) {
    const known = effective[key]
    if (known) dates[key] = known.date
  }
  return Object.fromEntries(Object.entries(dates).filter(([, date]) => date !== undefined))
}
