import type { Milestone, Template } from '../../domain/template/template.ts'
import { afterRelease, atTheGate, firstDays, lastDays, rhythm, work } from './common.ts'
import {
  assumption,
  everybody,
  figures,
  fromIntake,
  fromRelease,
  guide,
  law,
  months,
  onAnchor,
  weeks,
} from './figures.ts'

/** From half a year before the release, for every long way home. Where the law says "in good time", when is our assumption. */
export const lastMonths: readonly Milestone[] = [
  fromRelease('responsibility-group', months(-6)),
  fromRelease('child-welfare-aftercare', months(-6), { when: 'under-25' }),
  fromRelease('housing-application', months(-4), { duty: law('strgjfl § 41') }),
  fromRelease('nav-assessment', months(-4), { duty: law('nav-loven § 14 a') }),
  fromRelease('identity-papers', months(-3)),
  fromRelease('carry-over-list', months(-3)),
  fromRelease('child-support', months(-3), { when: 'children' }),
  fromRelease('final-responsibility-group', weeks(-6), { tells: everybody }),
  fromRelease('probation-first-meeting', weeks(-6), { duty: law('strgjforskr § 3-42') }),
  fromRelease('nav-release-message', weeks(-4)),
  fromRelease('release-talk', weeks(-2)),
  fromRelease('appointments-in-hand', weeks(-1), {
    basis: guide('Pasientsikkerhetsprogrammet: «Time i hånden»'),
    tells: everybody,
  }),
  ...lastDays,
]

export const standardLeadTimes = {
  'housing.permanent': months(-4),
  'housing.keep-home': months(-6),
  'housing.allowance': weeks(-4),
  'housing.temporary': weeks(-2),
  'employment.assessment': months(-4),
  'employment.job': months(-2),
  'education.continue': months(-3),
  'education.apply': months(-4),
  'health.follow-up': weeks(-2),
  'health.specialist': months(-4),
  'health.substance-treatment': months(-4),
  // Work of six weeks that is to begin eight weeks before the release.
  'health.opioid-handover': weeks(-2),
  'money.assistance': weeks(-4),
  'money.debt': months(-3),
  'identity.id-card': months(-3),
  'identity.bank-account': months(-2),
  'family.children': weeks(-6),
  'family.support': weeks(-6),
  'family.mentor': months(-2),
  'leisure.activity': weeks(-4),
  'coordination.follow-up': weeks(-6),
  'coordination.find-another-way': weeks(-6),
  'coordination.home-municipality': weeks(-6),
} as const satisfies Parameters<typeof figures>[0]

/** A long sentence: the usual way home. */
export const standardTemplate: Template = {
  id: 'standard',
  version: '2026-11.2',
  milestones: [
    ...firstDays,
    fromIntake('keep-what-works', weeks(2)),
    fromIntake('mapping-offered', months(1)),
    onAnchor('one-third', 'one-third', { basis: law('strgjforskr §§ 3-14, 3-30') }),
    onAnchor('half', 'half', { basis: law('strgjfl § 16, § 42') }),
    fromRelease('lower-security', months(-12), { basis: law('strgjfl § 15') }),
    fromRelease('electronic-monitoring', months(-8), { duty: law('strgjforskr § 7-8') }),
    ...lastMonths,
    ...afterRelease,
  ],
  checklist: [
    { key: 'keep-home', basis: guide('tilbakeføring.no: bolig') },
    { key: 'keep-benefits', basis: assumption },
    { key: 'children', basis: law('strgjforskr § 1-3'), when: 'children' },
    { key: 'aftercare-to-25', basis: assumption, when: 'under-25' },
  ],
  ...atTheGate,
  usual: [
    { kind: 'housing.permanent' },
    { kind: 'employment.assessment' },
    { kind: 'money.assistance' },
    { kind: 'identity.id-card' },
    { kind: 'health.follow-up' },
    { kind: 'family.children', when: 'children' },
  ],
  leadTimes: figures(standardLeadTimes),
  ...work,
  ...rhythm,
}
