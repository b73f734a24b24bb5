import type { Template } from '../../domain/template/template.ts'
import { afterRelease, atTheGate, firstDays, lastDays, quickRhythm, work } from './common.ts'
import {
  assumption,
  days,
  everybody,
  figures,
  fromIntake,
  fromRelease,
  guide,
  law,
  months,
  shorter,
  weeks,
  workingDays,
} from './figures.ts'

const leadTimes = figures({
  'housing.permanent': weeks(-2),
  'housing.keep-home': weeks(-4),
  'housing.allowance': weeks(-1),
  'housing.temporary': weeks(-1),
  'employment.assessment': weeks(-2),
  'employment.job': weeks(-2),
  'education.continue': weeks(-2),
  'education.apply': weeks(-2),
  'health.follow-up': weeks(-1),
  'health.specialist': weeks(-2),
  'health.substance-treatment': weeks(-2),
  'health.opioid-handover': weeks(-2),
  'money.assistance': weeks(-2),
  'money.debt': weeks(-1),
  'identity.id-card': weeks(-2),
  'identity.bank-account': weeks(-1),
  'family.children': weeks(-3),
  'family.support': weeks(-2),
  'family.mentor': weeks(-2),
  'leisure.activity': weeks(-1),
  'coordination.follow-up': weeks(-2),
  'coordination.find-another-way': weeks(-2),
  'coordination.home-municipality': weeks(-2),
})

/**
 * Weeks, not years: what somebody has is kept, rather than built anew. Below 74 days there is no ordinary parole
 * (strgjfl § 42), so nothing is counted from a third or a half.
 */
export const shortTemplate: Template = {
  id: 'short',
  version: '2026-11',
  milestones: [
    ...firstDays,
    fromIntake('keep-what-works', workingDays(3)),
    fromRelease('child-welfare-aftercare', weeks(-6), { when: 'under-25' }),
    fromRelease('housing-application', weeks(-6), { duty: law('strgjfl § 41') }),
    fromRelease('identity-papers', weeks(-4)),
    fromRelease('carry-over-list', weeks(-3)),
    fromRelease('child-support', weeks(-3), { when: 'children' }),
    fromRelease('responsibility-group', weeks(-3), { tells: everybody }),
    fromRelease('nav-release-message', weeks(-2)),
    fromRelease('release-talk', weeks(-1)),
    fromRelease('appointments-in-hand', days(-5), {
      basis: assumption,
      duty: guide('Pasientsikkerhetsprogrammet: «Time i hånden»'),
      tells: everybody,
    }),
    ...lastDays,
    ...afterRelease,
  ],
  checklist: [
    { key: 'keep-home', basis: guide('tilbakeføring.no: bolig') },
    { key: 'keep-job', basis: assumption },
    { key: 'keep-benefits', basis: assumption },
    { key: 'medicine-continues', basis: assumption },
    { key: 'home-serving', basis: law('strgjfl § 16 a') },
    { key: 'children', basis: law('strgjforskr § 1-3'), when: 'children' },
    { key: 'aftercare-to-25', basis: assumption, when: 'under-25' },
  ],
  ...atTheGate,
  usual: [
    { kind: 'housing.keep-home' },
    { kind: 'employment.job' },
    { kind: 'money.assistance' },
    { kind: 'health.follow-up' },
    { kind: 'family.children', when: 'children' },
  ],
  leadTimes,
  ...work,
  durations: { ...work.durations, 'employment.job': { ...months(1), basis: assumption } },
  fast: { ...work.fast, 'housing.allowance': shorter(weeks(2)), 'family.children': shorter(weeks(1)) },
  ...quickRhythm,
}
