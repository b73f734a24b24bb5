import type {
  DetentionFacts,
  SentenceFacts,
  SubsidiaryFacts,
  TypedDates,
} from '../../domain/sentence/sentence.ts'
import type { StepKind } from '../../domain/step/step.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import { believed, type Found } from './computed.ts'
import { courseOf, fromStart, place, served } from './course.ts'
import { frameOf, minimumTerm, transitionHouse, twoThirdsOfMinimum } from './detention.ts'
import { sumOf } from './length.ts'
import { termOf } from './term.ts'
import { termWindow } from './term-window.ts'
import { closed, openWindow, type StageWindow } from './window.ts'

type Serving = DetentionFacts | SubsidiaryFacts

/** From the start of serving, where the sources draw no limit. */
const sinceStart = (facts: Serving, rule: 'whole-sentence' | 'detention-time-frame'): Found => {
  const course = courseOf(facts)
  return { ...place(course, fromStart(course), rule), assumptions: ['not-decided'] }
}

const detentionWindow = (kind: StepKind, facts: DetentionFacts, typed: TypedDates): StageWindow => {
  const frame = place(courseOf(facts), frameOf(facts), 'detention-time-frame')
  const latest = believed(frame, typed['time-frame-end'])
  const atStart = sinceStart(facts, 'detention-time-frame')
  const orStart = (found: Found): Found => (facts.minimumTerm ? found : atStart)
  switch (kind) {
    case 'lower-security':
    case 'leave':
    case 'day-release':
      return openWindow({ earliest: believed(orStart(twoThirdsOfMinimum(facts)), typed[kind]), latest })
    case 'transition-house':
      return openWindow({ earliest: orStart(transitionHouse(facts, typed)), latest })
    case 'section-12':
      return openWindow({ earliest: atStart, latest })
    case 'section-16':
      return closed('home-not-in-detention')
    case 'electronic-monitoring':
      return closed('monitoring-imprisonment-only')
    case 'parole':
      return openWindow({ earliest: believed(orStart(minimumTerm(facts)), typed['minimum-term']), latest })
    default:
      return assertNever(kind)
  }
}

const fineWindow = (kind: StepKind, facts: SubsidiaryFacts, typed: TypedDates): StageWindow => {
  if (kind === 'parole') return closed('served-in-full')
  const course = courseOf(facts)
  const latest = believed(place(course, served(course, sumOf(facts.parts)), 'served-in-full'), typed.end)
  return openWindow({ earliest: sinceStart(facts, 'whole-sentence'), latest })
}

/**
 * When a stage on the way out may lie by law, with the prison's typed dates in place of ours. Day release for
 * education may last two years. Expects facts without errors (`checkSentence`).
 */
export const stageWindow = (
  kind: StepKind,
  facts: SentenceFacts,
  typed: TypedDates = {},
  use: 'usual' | 'education' = 'usual',
): StageWindow => {
  switch (facts.kind) {
    case 'imprisonment':
    case 'section-12':
    case 'section-16':
    case 'electronic-monitoring':
      return termWindow(kind, termOf(facts, typed), use)
    case 'subsidiary-imprisonment':
      return fineWindow(kind, facts, typed)
    case 'preventive-detention':
      return detentionWindow(kind, facts, typed)
    case 'remand':
      return closed('remand-at-once')
    default:
      return assertNever(facts)
  }
}
