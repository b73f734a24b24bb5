import type { Template } from '../../domain/template/template.ts'
import { afterRelease, atTheGate, firstDays, quickRhythm, work } from './common.ts'
import { assumption, fromIntake, law, workingDays } from './figures.ts'
import { afterwards } from './released.ts'

/**
 * Remand: release comes at once when it is ordered (strgjforskr § 4-4), so nothing is counted back from it. What
 * follows a release is in here, undated until it has happened.
 */
export const remandTemplate: Template = {
  id: 'remand',
  version: '2026-11',
  milestones: [
    ...firstDays,
    fromIntake('ready-in-24-hours', workingDays(1)),
    fromIntake('keep-what-works', workingDays(3)),
    ...afterRelease.filter(({ anchor }) => anchor === 'release'),
  ],
  checklist: [
    { key: 'place-for-tonight', basis: law('stjl § 27') },
    { key: 'health-told', basis: assumption },
    { key: 'medicine-continues', basis: assumption },
    { key: 'nav-contact', basis: assumption },
    { key: 'own-money', basis: assumption },
    { key: 'papers', basis: assumption },
    { key: 'phone-and-numbers', basis: assumption },
    { key: 'belongings', basis: assumption },
    { key: 'journey', basis: law('strgjforskr § 3-40') },
    { key: 'who-to-call', basis: assumption },
    { key: 'contact-restrictions', basis: law('strprl § 186') },
    { key: 'children', basis: law('strgjforskr § 1-3'), when: 'children' },
    { key: 'aftercare-to-25', basis: assumption, when: 'under-25' },
  ],
  checklistHours: 24,
  ...atTheGate,
  usual: [
    { kind: 'housing.keep-home' },
    { kind: 'money.assistance' },
    { kind: 'health.follow-up' },
    { kind: 'family.children', when: 'children' },
  ],
  leadTimes: afterwards,
  ...work,
  ...quickRhythm,
}
