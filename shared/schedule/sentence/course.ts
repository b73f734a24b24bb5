import type { Interruption, SentenceLength } from '../../domain/sentence/sentence.ts'
import { byCodeUnit } from '../../kernel/order.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { addDays, daysBetween } from '../days.ts'
import type { Found, WorkingStep } from './computed.ts'
import { addLength, lessLength, monthsOf, type Share, shareOf } from './length.ts'
import type { Assumption, SentenceRule } from './rules.ts'

/**
 * One time of serving. `origin` is the start less the credited days: the day on which serving would have begun
 * without remand before it. Dates are first reckoned from there as if nothing came between ("plain"), then placed
 * on the calendar, after the interruptions.
 */
export interface Course {
  readonly start: IsoDate
  readonly origin: IsoDate
  readonly interruptions: readonly Interruption[]
}

export const courseOf = (serving: {
  readonly start: IsoDate
  readonly remandDays: number
  readonly interruptions: readonly Interruption[]
}): Course => ({
  start: serving.start,
  origin: addDays(serving.start, -serving.remandDays),
  interruptions: serving.interruptions.toSorted((one, other) => byCodeUnit(one.from, other.from)),
})

/** A date in serving time, with the sum that led to it. */
export interface Plain {
  readonly plain: IsoDate
  readonly working: readonly WorkingStep[]
  readonly assumptions: readonly Assumption[]
}

const daysAway = ({ from, to }: Interruption): number | undefined =>
  to === undefined ? undefined : Math.max(0, daysBetween(from, to))

/**
 * A date in serving time placed on the calendar: never before serving begins, and later by every interruption that
 * began before it (strgjforskr § 3-3). Undated while the person is still away.
 */
export const place = (course: Course, { plain, working, assumptions }: Plain, rule: SentenceRule): Found => {
  const early = plain < course.start
  const steps = early ? [...working, { step: 'not-before-start', date: course.start } as const] : working
  let date = early ? course.start : plain
  const begun = date
  for (const interruption of course.interruptions) {
    if (interruption.from >= date) break
    const days = daysAway(interruption)
    if (days === undefined)
      return {
        rule: 'dates-rest',
        working: [...steps, { step: 'away', date: interruption.from }],
        assumptions,
      }
    date = addDays(date, days)
  }
  const away = daysBetween(begun, date)
  if (away === 0) return { date, rule, working: steps, assumptions }
  const length = { years: 0, months: 0, days: away }
  return { date, rule, working: [...steps, { step: 'interruptions', length, date }], assumptions }
}

const beginnings = ({ start, origin }: Course): readonly WorkingStep[] => {
  const begun: WorkingStep = { step: 'start', date: start }
  if (origin === start) return [begun]
  const length = { years: 0, months: 0, days: daysBetween(origin, start) }
  return [begun, { step: 'remand-credit', length, date: origin }]
}

const openPoints = ({ start, origin }: Course, length: SentenceLength): readonly Assumption[] => [
  'full-days',
  ...(monthsOf(length) > 0 ? (['calendar-months'] as const) : []),
  ...(monthsOf(length) > 0 && origin !== start ? (['credit-first'] as const) : []),
]

/** When a length has been served, credited days included. */
export const served = (
  course: Course,
  length: SentenceLength,
  step: 'length' | 'at-least' = 'length',
): Plain => {
  const plain = addLength(course.origin, length)
  const working = [...beginnings(course), { step, length, date: plain }]
  return { plain, working, assumptions: openPoints(course, length) }
}

/** When a share of a length has been served, credited days included. */
export const servedShare = (course: Course, whole: SentenceLength, share: Share): Plain => {
  const { length, assumptions } = shareOf(whole, share)
  const plain = addLength(course.origin, length)
  return {
    plain,
    working: [...beginnings(course), { step: 'share', share, length, date: plain }],
    assumptions: [...openPoints(course, length), ...assumptions],
  }
}

/** So much serving time before a point. */
export const before = (point: Plain, length: SentenceLength): Plain => {
  const plain = lessLength(point.plain, length)
  return {
    plain,
    working: [
      ...point.working,
      { step: 'release', date: point.plain },
      { step: 'back', length, date: plain },
    ],
    assumptions: [...point.assumptions, 'served-time-back'],
  }
}

/** So long before a date that was typed in, on the calendar; never before serving begins. */
export const backFrom = (
  date: IsoDate,
  length: SentenceLength,
  start: IsoDate,
  rule: SentenceRule,
): Found => {
  const back = lessLength(date, length)
  const steps: readonly WorkingStep[] = [
    { step: 'release', date },
    { step: 'back', length, date: back },
  ]
  const assumptions = ['calendar-months'] as const
  return back < start
    ? { date: start, rule, working: [...steps, { step: 'not-before-start', date: start }], assumptions }
    : { date: back, rule, working: steps, assumptions }
}

/** The start of serving itself. */
export const fromStart = ({ start }: Course): Plain => ({
  plain: start,
  working: [{ step: 'start', date: start }],
  assumptions: [],
})

export const laterOf = (one: Plain, other: Plain): Plain => (other.plain > one.plain ? other : one)
