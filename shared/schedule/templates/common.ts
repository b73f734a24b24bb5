/** What several templates share: times of work, answers, what is in hand at the gate, follow-up after release. */
import { gateItems } from '../../domain/preparation/preparation.ts'
import type { Milestone, Template } from '../../domain/template/template.ts'
import {
  assumption,
  days,
  everybody,
  figures,
  fromIntake,
  fromRelease,
  guide,
  instead,
  law,
  months,
  needs,
  onAnchor,
  shorter,
  weeks,
  workingDays,
} from './figures.ts'

/** How long help takes, what waits for what, and what helps when time is short: assumptions but for stjl § 27. */
export const work = {
  durations: figures({
    'coordination.find-another-way': weeks(2),
    'coordination.home-municipality': weeks(2),
    'coordination.follow-up': weeks(3),
    'housing.permanent': weeks(8),
    'housing.keep-home': weeks(3),
    'housing.allowance': weeks(4),
    'housing.temporary': workingDays(3),
    'employment.assessment': weeks(6),
    'employment.job': weeks(8),
    'education.continue': weeks(4),
    'education.apply': weeks(6),
    'health.follow-up': weeks(2),
    'health.specialist': weeks(6),
    'health.substance-treatment': weeks(6),
    'health.opioid-handover': weeks(6),
    'money.assistance': weeks(4),
    'money.debt': weeks(8),
    'identity.id-card': weeks(4),
    'identity.bank-account': weeks(4),
    'family.children': weeks(3),
    'family.support': weeks(4),
    'family.mentor': weeks(6),
    'leisure.activity': weeks(3),
  }),
  after: {
    'identity.bank-account': [needs('identity.id-card')],
    'housing.allowance': [needs('housing.permanent')],
    'employment.job': [needs('employment.assessment')],
    'health.opioid-handover': [needs('health.substance-treatment')],
  },
  fast: {
    'housing.permanent': instead('housing.temporary', law('stjl § 27')),
    'housing.keep-home': shorter(weeks(1)),
    'employment.assessment': shorter(weeks(2)),
    'health.follow-up': shorter(workingDays(2)),
    'health.opioid-handover': shorter(weeks(1)),
    'money.assistance': shorter(workingDays(3)),
    'identity.id-card': shorter(weeks(1)),
    'identity.bank-account': shorter(weeks(1)),
    'coordination.follow-up': shorter(weeks(1)),
  },
} as const satisfies Pick<Template, 'durations' | 'after' | 'fast'>

const tenDays = { workingDays: 10, basis: law('pbrl § 2-2 a') } as const

/** Answers, reminders, and when something is told again. */
export const rhythm = {
  answerWithin: {
    usual: { workingDays: 5, basis: assumption },
    kinds: { 'health.specialist': tenDays, 'health.substance-treatment': tenDays },
  },
  dueSoonBefore: workingDays(5),
  escalateAfter: workingDays(5),
  tellAgainAfter: weeks(4),
} as const satisfies Partial<Template>

/** The same without the patience that months allow. */
export const quickRhythm = {
  ...rhythm,
  answerWithin: { ...rhythm.answerWithin, usual: { workingDays: 3, basis: assumption } },
  dueSoonBefore: workingDays(2),
  escalateAfter: workingDays(2),
  tellAgainAfter: weeks(1),
} as const satisfies Partial<Template>

export const atTheGate = { gate: gateItems } as const

/** The last days inside, and the gate. */
export const lastDays: readonly Milestone[] = [
  fromRelease('gate-things', workingDays(-3), { duty: law('strgjforskr § 3-40') }),
  fromRelease('at-the-gate', days(0), { basis: law('strgjforskr § 3-40, stjl § 27') }),
]

/** Follow-up once the person is out; the end of the probation period closes the plan. */
export const afterRelease: readonly Milestone[] = [
  fromRelease('check-contact', days(3)),
  fromRelease('first-week', weeks(1), { tells: everybody }),
  fromRelease('follow-up-1-month', months(1), { tells: everybody }),
  fromRelease('follow-up-3-months', months(3), { tells: everybody }),
  fromRelease('temporary-housing-replaced', months(3), {
    basis: guide('Helsetilsynet: midlertidig botilbud'),
    tells: everybody,
  }),
  onAnchor('duty-to-report-usual', 'duty-to-report-end', { basis: law('strgjforskr § 3-43') }),
  fromRelease('follow-up-6-months', months(6), { tells: everybody }),
  fromRelease('follow-up-12-months', months(12), { tells: everybody }),
  onAnchor('probation-end', 'probation-end', { basis: law('strgjfl § 42') }),
]

const veiviseren = guide('Veiviseren: innkomstsamtale')

/** The first days inside. Nav has to be told at once (ftrl § 21-4); when "early" is, is our assumption. */
export const firstDays: readonly Milestone[] = [
  fromIntake('nav-intake-message', workingDays(1), { duty: law('ftrl § 21-4') }),
  fromIntake('health-intake-talk', days(3), { duty: guide('tilbakeføring.no: helse') }),
  fromIntake('intake-talk', weeks(1), { basis: veiviseren }),
  fromIntake('children-contact', weeks(1), { when: 'children', duty: law('strgjforskr § 1-3') }),
  fromIntake('under-25-contact', weeks(2), { when: 'under-25', duty: law('strgjfl § 41') }),
]
