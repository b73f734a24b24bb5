import type { Template } from '../../domain/template/template.ts'
import { rhythm, work } from './common.ts'
import { days, everybody, figures, fromRelease, guide, law, months, weeks } from './figures.ts'
import { standardLeadTimes } from './standard.ts'

/** The first version: counted from the release alone. Plans that began with it follow it still. */
export const firstStandard: Template = {
  id: 'standard',
  version: '2026-11',
  milestones: [
    fromRelease('responsibility-group', months(-6)),
    fromRelease('housing-application', months(-4)),
    fromRelease('identity-papers', months(-3)),
    fromRelease('final-responsibility-group', weeks(-6), { tells: everybody }),
    fromRelease('nav-release-message', weeks(-4)),
    fromRelease('release-talk', weeks(-2)),
    fromRelease('appointments-in-hand', weeks(-1), {
      basis: guide('Pasientsikkerhetsprogrammet: «Time i hånden»'),
      tells: everybody,
    }),
    fromRelease('at-the-gate', days(0), { basis: law('strgjforskr § 3-40, stjl § 27') }),
    fromRelease('check-contact', days(3)),
    fromRelease('first-week', weeks(1), { tells: everybody }),
    fromRelease('follow-up-1-month', months(1), { tells: everybody }),
    fromRelease('follow-up-3-months', months(3), {
      basis: guide('Helsetilsynet: midlertidig botilbud'),
      tells: everybody,
    }),
    fromRelease('follow-up-6-months', months(6), { tells: everybody }),
    fromRelease('follow-up-12-months', months(12), { tells: everybody }),
  ],
  checklist: [],
  gate: [],
  usual: [],
  leadTimes: figures({ ...standardLeadTimes, 'health.opioid-handover': weeks(-8) }),
  ...work,
  ...rhythm,
}
