import type { Template } from '../../domain/template/template.ts'
import { afterRelease, quickRhythm, work } from './common.ts'
import { assumption, figures, months, weeks, workingDays } from './figures.ts'

/** Counted on from the release: what should be in place how long after it. */
export const afterwards = figures({
  'housing.permanent': months(3),
  'housing.keep-home': weeks(2),
  'housing.allowance': months(1),
  'housing.temporary': workingDays(1),
  'employment.assessment': weeks(6),
  'employment.job': months(3),
  'education.continue': months(1),
  'education.apply': months(2),
  'health.follow-up': workingDays(2),
  'health.specialist': weeks(6),
  'health.substance-treatment': weeks(6),
  'health.opioid-handover': workingDays(1),
  'money.assistance': workingDays(3),
  'money.debt': months(2),
  'identity.id-card': weeks(4),
  'identity.bank-account': weeks(6),
  'family.children': weeks(2),
  'family.support': weeks(3),
  'family.mentor': weeks(4),
  'leisure.activity': weeks(6),
  'coordination.follow-up': workingDays(1),
  'coordination.find-another-way': weeks(1),
  'coordination.home-municipality': weeks(2),
})

/** Somebody who is out already: the follow-up alone. */
export const releasedTemplate: Template = {
  id: 'released',
  version: '2026-11',
  milestones: afterRelease,
  checklist: [
    { key: 'who-to-call', basis: assumption },
    { key: 'phone-and-numbers', basis: assumption },
    { key: 'aftercare-to-25', basis: assumption, when: 'under-25' },
  ],
  gate: [],
  usual: [{ kind: 'coordination.follow-up' }, { kind: 'housing.permanent' }, { kind: 'money.assistance' }],
  leadTimes: afterwards,
  ...work,
  ...quickRhythm,
}
