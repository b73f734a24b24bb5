/** Small words in which the templates' data is written. */
import type { Offset } from '../../domain/schedule/schedule.ts'
import type { TaskKind } from '../../domain/task/kinds.ts'
import type { Basis, Dependency, FastWay, Figure, Milestone } from '../../domain/template/template.ts'

export const assumption = { tag: 'assumption' } as const
export const law = (reference: string) => ({ tag: 'law', reference }) as const
export const guide = (reference: string) => ({ tag: 'guide', reference }) as const

export const months = (amount: number): Offset => ({ unit: 'months', amount })
export const weeks = (amount: number): Offset => ({ unit: 'weeks', amount })
export const days = (amount: number): Offset => ({ unit: 'days', amount })
export const workingDays = (amount: number): Offset => ({ unit: 'working-days', amount })

const figure = (offset: Offset, basis: Basis): Figure => ({ ...offset, basis })

/** A table of times with one basis for all of them. */
export const figures = (
  table: Readonly<Record<TaskKind, Offset>>,
  basis: Basis = assumption,
): Readonly<Record<TaskKind, Figure>> => ({
  'coordination.find-another-way': figure(table['coordination.find-another-way'], basis),
  'coordination.follow-up': figure(table['coordination.follow-up'], basis),
  'coordination.home-municipality': figure(table['coordination.home-municipality'], basis),
  'housing.permanent': figure(table['housing.permanent'], basis),
  'housing.keep-home': figure(table['housing.keep-home'], basis),
  'housing.allowance': figure(table['housing.allowance'], basis),
  'housing.temporary': figure(table['housing.temporary'], basis),
  'employment.assessment': figure(table['employment.assessment'], basis),
  'employment.job': figure(table['employment.job'], basis),
  'education.continue': figure(table['education.continue'], basis),
  'education.apply': figure(table['education.apply'], basis),
  'health.follow-up': figure(table['health.follow-up'], basis),
  'health.specialist': figure(table['health.specialist'], basis),
  'health.substance-treatment': figure(table['health.substance-treatment'], basis),
  'health.opioid-handover': figure(table['health.opioid-handover'], basis),
  'money.assistance': figure(table['money.assistance'], basis),
  'money.debt': figure(table['money.debt'], basis),
  'identity.id-card': figure(table['identity.id-card'], basis),
  'identity.bank-account': figure(table['identity.bank-account'], basis),
  'family.children': figure(table['family.children'], basis),
  'family.support': figure(table['family.support'], basis),
  'family.mentor': figure(table['family.mentor'], basis),
  'leisure.activity': figure(table['leisure.activity'], basis),
})

export const needs = (kind: TaskKind, basis: Basis = assumption): Dependency => ({ needs: kind, basis })

export const shorter = (duration: Offset, basis: Basis = assumption): FastWay => ({
  how: 'shorter',
  duration,
  basis,
})
export const instead = (kind: TaskKind, basis: Basis): FastWay => ({ how: 'instead', kind, basis })

type Rest = Partial<Omit<Milestone, 'key' | 'anchor' | 'offset'>>

const from =
  (anchor: Milestone['anchor']) =>
  (key: Milestone['key'], offset: Offset, rest: Rest = {}): Milestone => ({
    key,
    anchor,
    offset,
    basis: assumption,
    tells: ['coordinator'],
    ...rest,
  })

/** Milestones by what they are counted from; told to the coordinator, and an assumption, unless said otherwise. */
export const fromRelease = from('release')
export const fromIntake = from('intake')
export const fromMinimumTerm = from('minimum-term')
export const fromFrameEnd = from('time-frame-end')
/** A milestone that is an anchor's own day. */
export const onAnchor = (anchor: Milestone['anchor'], key: Milestone['key'], rest: Rest = {}): Milestone =>
  from(anchor)(key, days(0), rest)

export const everybody = ['coordinator', 'members'] as const
