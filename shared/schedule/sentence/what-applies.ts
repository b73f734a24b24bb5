import type { SentenceFacts, TermFacts, TermKind } from '../../domain/sentence/sentence.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import { exceeds, sumOf } from './length.ts'
import { limits } from './limits.ts'
import { termOf } from './term.ts'

/** Rules that hold for a way of serving and carry no date, with their paragraphs: data, as the dates' rules are. */
export const provisions = {
  'shortly-before-parole': 'strgjfl § 42(4)',
  'parole-weighty-reasons': 'strgjfl § 42(1)',
  'short-at-home': 'strgjfl § 16 a',
  'leave-eighteen-days-a-year': 'strgjforskr § 3-30',
  'welfare-leave-any-time': 'strgjforskr § 3-30',
  'region-decides': 'strgjfl § 6',
  'institution-special-cases': 'strgjfl § 12',
  'institution-begun-in-prison': 'strgjfl § 12, strgjforskr § 3-5',
  'home-fixed-dwelling': 'strgjfl § 16, strgjforskr § 3-8',
  'home-occupied': 'strgjfl § 16, strgjforskr § 3-8',
  'home-free-of-substances': 'strgjfl § 16, strgjforskr § 3-8',
  'home-meet-weekly': 'strgjfl § 16, strgjforskr § 3-8',
  'monitoring-dwelling-with-power': 'strgjfl § 16 a, strgjforskr §§ 7-2–7-8',
  'monitoring-adults-consent': 'strgjfl § 16 a, strgjforskr §§ 7-2–7-8',
  'monitoring-meet-weekly': 'strgjfl § 16 a, strgjforskr §§ 7-2–7-8',
  'monitoring-apply-in-three-weeks': 'strgjforskr § 7-8',
  'fine-served-in-full': 'strgjforskr § 3-2',
  'fine-service-instead': 'strgjfl § 16 b',
  'detention-no-home-serving': 'strgjfl § 16',
  'detention-court-decides': 'strl § 44',
  'detention-written-plan': 'forskrift-2004-03-05-481',
  'detention-municipality-agrees': 'strl § 45',
  'remand-released-at-once': 'strgjforskr § 4-4',
} as const
export type Provision = keyof typeof provisions

const ofKind: Readonly<Record<TermKind, readonly Provision[]>> = {
  imprisonment: ['leave-eighteen-days-a-year', 'welfare-leave-any-time'],
  'section-12': ['institution-special-cases', 'institution-begun-in-prison'],
  'section-16': ['home-fixed-dwelling', 'home-occupied', 'home-free-of-substances', 'home-meet-weekly'],
  'electronic-monitoring': [
    'monitoring-dwelling-with-power',
    'monitoring-adults-consent',
    'monitoring-meet-weekly',
    'monitoring-apply-in-three-weeks',
  ],
}

const onlyIf = (is: boolean, provision: Provision): readonly Provision[] => (is ? [provision] : [])

/** Below 74 days there is no ordinary parole; up to six months may be served wholly at home (§ 16 a). */
const ofTerm = (facts: TermFacts): readonly Provision[] => {
  const hasParole = termOf(facts, {}).parole !== undefined
  const total = sumOf(facts.parts)
  const long = exceeds(total, limits.regionAbove, facts.start)
  const short = !exceeds(total, limits.monitoring, facts.start) && !facts.monitoringExcluded
  return [
    hasParole ? 'shortly-before-parole' : 'parole-weighty-reasons',
    ...onlyIf(short && facts.kind === 'imprisonment', 'short-at-home'),
    ...onlyIf(long, 'region-decides'),
    ...ofKind[facts.kind],
  ]
}

const ofFine = ['fine-served-in-full', 'fine-service-instead'] as const
const ofDetention = [
  'detention-court-decides',
  'region-decides',
  'detention-written-plan',
  'detention-no-home-serving',
  'detention-municipality-agrees',
] as const

/** What holds besides the dates, in the order in which a page lists it; the paragraphs stand in `provisions`. */
export const whatApplies = (facts: SentenceFacts): readonly Provision[] => {
  switch (facts.kind) {
    case 'imprisonment':
    case 'section-12':
    case 'section-16':
    case 'electronic-monitoring':
      return ofTerm(facts)
    case 'subsidiary-imprisonment':
      return ofFine
    case 'preventive-detention':
      return ofDetention
    case 'remand':
      return ['remand-released-at-once']
    default:
      return assertNever(facts)
  }
}
