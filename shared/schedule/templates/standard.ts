import type { Template } from './template.ts'

const assumption = { tag: 'assumption' } as const

/**
 * The usual way home. Where the law or guidance asks for the meeting, the message or the talk but says only "in
 * good time" (straffegjennomføringsloven § 41), the date is our assumption and is tagged so.
 */
export const standardTemplate = {
  id: 'standard',
  version: '2026-11',
  milestones: [
    {
      key: 'responsibility-group',
      offset: { unit: 'months', amount: -6 },
      basis: assumption,
      tells: ['coordinator'],
    },
    {
      key: 'housing-application',
      offset: { unit: 'months', amount: -4 },
      basis: assumption,
      tells: ['coordinator'],
    },
    {
      key: 'identity-papers',
      offset: { unit: 'months', amount: -3 },
      basis: assumption,
      tells: ['coordinator'],
    },
    {
      key: 'final-responsibility-group',
      offset: { unit: 'weeks', amount: -6 },
      basis: assumption,
      tells: ['coordinator', 'members'],
    },
    {
      key: 'nav-release-message',
      offset: { unit: 'weeks', amount: -4 },
      basis: assumption,
      tells: ['coordinator'],
    },
    { key: 'release-talk', offset: { unit: 'weeks', amount: -2 }, basis: assumption, tells: ['coordinator'] },
    {
      key: 'appointments-in-hand',
      offset: { unit: 'weeks', amount: -1 },
      basis: { tag: 'guide', reference: 'Pasientsikkerhetsprogrammet: «Time i hånden»' },
      tells: ['coordinator', 'members'],
    },
    {
      key: 'at-the-gate',
      offset: { unit: 'days', amount: 0 },
      basis: { tag: 'law', reference: 'strgjforskr § 3-40, stjl § 27' },
      tells: ['coordinator'],
    },
    { key: 'check-contact', offset: { unit: 'days', amount: 3 }, basis: assumption, tells: ['coordinator'] },
    {
      key: 'first-week',
      offset: { unit: 'weeks', amount: 1 },
      basis: assumption,
      tells: ['coordinator', 'members'],
    },
    {
      key: 'follow-up-1-month',
      offset: { unit: 'months', amount: 1 },
      basis: assumption,
      tells: ['coordinator', 'members'],
    },
    {
      key: 'follow-up-3-months',
      offset: { unit: 'months', amount: 3 },
      basis: { tag: 'guide', reference: 'Helsetilsynet: midlertidig botilbud' },
      tells: ['coordinator', 'members'],
    },
    {
      key: 'follow-up-6-months',
      offset: { unit: 'months', amount: 6 },
      basis: assumption,
      tells: ['coordinator', 'members'],
    },
    {
      key: 'follow-up-12-months',
      offset: { unit: 'months', amount: 12 },
      basis: assumption,
      tells: ['coordinator', 'members'],
    },
  ],
  leadTimes: {
    'housing.permanent': { unit: 'months', amount: -4 },
    'housing.keep-home': { unit: 'months', amount: -6 },
    'housing.allowance': { unit: 'weeks', amount: -4 },
    'housing.temporary': { unit: 'weeks', amount: -2 },
    'employment.assessment': { unit: 'months', amount: -4 },
    'employment.job': { unit: 'months', amount: -2 },
    'education.continue': { unit: 'months', amount: -3 },
    'education.apply': { unit: 'months', amount: -4 },
    'health.follow-up': { unit: 'weeks', amount: -2 },
    'health.specialist': { unit: 'months', amount: -4 },
    'health.substance-treatment': { unit: 'months', amount: -4 },
    'health.opioid-handover': { unit: 'weeks', amount: -8 },
    'money.assistance': { unit: 'weeks', amount: -4 },
    'money.debt': { unit: 'months', amount: -3 },
    'identity.id-card': { unit: 'months', amount: -3 },
    'identity.bank-account': { unit: 'months', amount: -2 },
    'family.children': { unit: 'weeks', amount: -6 },
    'family.support': { unit: 'weeks', amount: -6 },
    'family.mentor': { unit: 'months', amount: -2 },
    'leisure.activity': { unit: 'weeks', amount: -4 },
    'coordination.follow-up': { unit: 'weeks', amount: -6 },
    'coordination.find-another-way': { unit: 'weeks', amount: -6 },
  },
  leadTimeBasis: assumption,
  answerWithin: {
    usual: { workingDays: 5, basis: assumption },
    kinds: {
      'health.specialist': { workingDays: 10, basis: { tag: 'law', reference: 'pbrl § 2-2 a' } },
      'health.substance-treatment': { workingDays: 10, basis: { tag: 'law', reference: 'pbrl § 2-2 a' } },
    },
  },
  dueSoonBefore: { unit: 'working-days', amount: 5 },
  escalateAfter: { unit: 'working-days', amount: 5 },
} as const satisfies Template
