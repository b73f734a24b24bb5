import type { Template } from '../../domain/template/template.ts'
import { afterRelease, atTheGate, firstDays, rhythm, work } from './common.ts'
import {
  assumption,
  everybody,
  figures,
  fromFrameEnd,
  fromIntake,
  fromMinimumTerm,
  guide,
  law,
  months,
  onAnchor,
  weeks,
} from './figures.ts'
import { lastMonths, standardLeadTimes } from './standard.ts'

/**
 * Preventive detention begins years ahead, counted from the minimum term and the end of the time frame. A court may
 * require a municipal housing unit for more than a year only if the municipality agrees (strl § 45): in writing.
 */
export const preventiveDetentionTemplate: Template = {
  id: 'preventive-detention',
  version: '2026-11',
  milestones: [
    ...firstDays,
    fromIntake('detention-intake-phase', weeks(10), { basis: guide('Veiviseren: forvaring, fase 1') }),
    fromMinimumTerm('home-municipality-letter', months(-30), {
      basis: guide('Veiviseren: forvaring, brev til hjemkommunen'),
    }),
    fromMinimumTerm('half-yearly-group', months(-30), {
      basis: guide('Veiviseren: forvaring, to ansvarsgruppemøter i året'),
      tells: everybody,
      repeat: { every: 6, times: 8 },
    }),
    fromMinimumTerm('municipal-agreement', months(-18), { duty: law('strl § 45') }),
    onAnchor('minimum-term', 'minimum-term', { basis: law('strl § 43, § 44') }),
    fromFrameEnd('extension-case-prepared', months(-9)),
    fromFrameEnd('extension-case', months(-3), { basis: law('strl § 43') }),
    ...lastMonths,
    ...afterRelease.map((one) => (one.key === 'probation-end' ? { ...one, basis: law('strl § 45') } : one)),
  ],
  checklist: [
    { key: 'municipal-agreement', basis: law('strl § 45') },
    { key: 'children', basis: law('strgjforskr § 1-3'), when: 'children' },
    { key: 'aftercare-to-25', basis: assumption, when: 'under-25' },
  ],
  ...atTheGate,
  usual: [
    { kind: 'housing.permanent' },
    { kind: 'employment.assessment' },
    { kind: 'health.follow-up' },
    { kind: 'coordination.follow-up' },
    { kind: 'family.children', when: 'children' },
  ],
  leadTimes: figures({
    ...standardLeadTimes,
    'housing.permanent': months(-12),
    'health.specialist': months(-6),
    'coordination.follow-up': months(-12),
  }),
  ...work,
  durations: { ...work.durations, 'housing.permanent': { ...months(6), basis: assumption } },
  ...rhythm,
}
