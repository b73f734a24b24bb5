import type { SentenceLength } from '../../domain/sentence/sentence.ts'
import { believed, type Found, undated, type WorkingStep } from './computed.ts'
import { addLength, exceeds } from './length.ts'
import { limits } from './limits.ts'
import type { SentenceRule } from './rules.ts'
import { endDate, paroleDate, type Term } from './term.ts'

const endOf = (term: Term): Found => believed(endDate(term), term.typed.end)
const paroleOf = (term: Term): Found => believed(paroleDate(term), term.typed.parole)

/** Probation ends when the whole sentence would have ended (§ 42(8)); there is none without parole. */
export const probationEndDate = (term: Term): Found => {
  const parole = paroleOf(term)
  return parole.date === undefined ? parole : { ...endOf(term), rule: 'probation-until-end' }
}

/** Duty to report, counted from the release and never past the probation period (§§ 3-42, 3-43). */
export const dutyToReportDate =
  (which: keyof typeof limits.dutyToReport) =>
  (term: Term): Found => {
    const parole = paroleOf(term)
    const end = endOf(term).date
    if (parole.date === undefined || end === undefined) return parole
    const length = limits.dutyToReport[which]
    const planned = addLength(parole.date, length)
    const working: readonly WorkingStep[] = [
      { step: 'release', date: parole.date },
      { step: 'length', length, date: planned },
    ]
    const common = {
      rule: 'duty-to-report',
      assumptions: ['report-from-release', 'calendar-months'],
    } as const
    return planned > end
      ? { ...common, date: end, working: [...working, { step: 'not-past-end', date: end }] }
      : { ...common, date: planned, working }
  }

const reassessmentPeriod = ({ total, course }: Term): readonly [SentenceLength, SentenceRule] => {
  const { below, upTo, short, middle, long } = limits.reassessment
  if (exceeds(total, upTo, course.start)) return [long, 'reassessment-one-year']
  return exceeds(below, total, course.start)
    ? [short, 'reassessment-three-months']
    : [middle, 'reassessment-six-months']
}

/**
 * When parole must be assessed again at the latest, after the last refusal (§ 3-41); each new refusal begins the
 * period anew. Undefined when parole was never refused.
 */
export const reassessmentDate = (term: Term): Found | undefined => {
  const last = term.facts.refusals
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (last === undefined) return undefined
  const [length, rule] = reassessmentPeriod(term)
  const date = addLength(last, length)
  const end = endOf(term).date
  if (end !== undefined && date >= end) return undated('reassessment-not-before-end')
  return {
    date,
    rule,
    working: [
      { step: 'refusal', date: last },
      { step: 'length', length, date },
    ],
    assumptions: ['calendar-months'],
  }
}
