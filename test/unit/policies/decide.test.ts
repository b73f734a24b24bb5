import { describe, expect, it } from 'vitest'
import type { PlanPhase } from '../../../shared/domain/plan/plan.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { caseActions, decideAtOffice, decideOnCase, officeActions } from '../../../shared/policies/decide.ts'
import {
  actorAt,
  member,
  now,
  offices,
  people,
  plan,
  planCase,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'

const { kari, pål, hege, sara, tor, frida, berit, adam, astrid } = people

/** What somebody may do on a plan; on tasks, on the housing task. */
const allowed = (actor: typeof kari, subject = usualCase()) => {
  const housing = subject.tasks.find((task) => task.id === usualTasks.housing.id)
  return caseActions.filter((action) => decideOnCase(actor, action, subject, housing).allowed)
}

const ofCoordinator = [
  'plan.read',
  'plan.edit',
  'tasks.send',
  'task.read',
  'task.command',
  'task.reroute',
  'note.add',
  'release.move',
  'template.move',
  'appointments.edit',
  'steps.edit',
  'sentence.edit',
  'flags.edit',
  'preparation.edit',
  'carry-over.edit',
  'plan.event',
  'plan.close',
  'transfer.propose',
  'history.read',
]

describe('who may do what on a plan', () => {
  it('the coordinator does all but what belongs to health and to the asked office', () =>
    expect(allowed(kari)).toEqual(ofCoordinator))

  it('an office with a task reads, works and notes', () =>
    expect(allowed(hege)).toEqual([
      'plan.read',
      'task.read',
      'task.command',
      'note.add',
      'appointments.edit',
      'home.claim',
      'history.read',
    ]))

  it.each(['tasks.send-onward', 'health.say-ready'] as const)(
    '%s is for the prison health service, not for a clinic, nor for the health service of another prison',
    (action) => {
      expect(allowed(sara)).toContain(action)
      expect(allowed(tor)).not.toContain(action)
      expect(allowed(people.bente)).not.toContain(action)
    },
  )

  it.each([
    ['requested', true],
    ['completed', true],
    ['cancelled', false],
    ['failed', false],
    ['entered-in-error', false],
  ] as const)('with a follow-up that is %s, sending onward is %s', (status, may) => {
    const subject = planCase([{ ...usualTasks.followUp, status }, usualTasks.housing])
    expect(decideOnCase(sara, 'tasks.send-onward', subject).allowed).toBe(may)
  })

  it('an office without a part, a former member, an administrator, an auditor: as if there were no plan', () => {
    const left = usualCase({
      members: [member(offices.prison, 'coordinator'), member(offices.housing, 'former')],
    })
    for (const [actor, subject] of [
      [berit, usualCase()],
      [pål, usualCase()],
      [adam, usualCase()],
      [astrid, usualCase()],
      [hege, left],
    ] as const)
      expect(decideOnCase(actor, 'plan.read', subject)).toEqual({ allowed: false, why: 'no-relation' })
  })

  it('an office that is asked to take over reads and answers, and works on its own tasks', () => {
    const transfer = { to: offices.otherPrison, proposedBy: kari.userId, at: now }
    const members = [member(offices.prison, 'coordinator'), member(offices.otherPrison, 'incoming')]
    const subject = usualCase({ plan: plan({ transfer }), members })
    expect(allowed(berit, subject)).toEqual(['plan.read', 'task.read', 'task.command', 'transfer.answer'])
    expect(allowed(people.bo, subject)).toEqual([])
  })

  it('a closed plan is read and no more', () => {
    const closed = usualCase({ plan: plan({ phase: 'closed' }) })
    expect(allowed(kari, closed)).toEqual(['plan.read', 'task.read', 'history.read'])
    expect(decideOnCase(kari, 'plan.edit', closed)).toEqual({ allowed: false, why: 'closed' })
  })

  it.each(['active', 'suspended', 'released'] satisfies PlanPhase[])('a plan that is %s goes on', (phase) =>
    expect(allowed(kari, usualCase({ plan: plan({ phase }) }))).toEqual(ofCoordinator),
  )

  it('an action on a task needs a task that is seen whole', () => {
    const subject = usualCase()
    const specialist = subject.tasks.find((task) => task.id === usualTasks.specialist.id)
    for (const action of ['task.read', 'task.command', 'task.reroute'] as const) {
      expect(decideOnCase(kari, action, subject, specialist)).toEqual({ allowed: false, why: 'not-visible' })
      expect(decideOnCase(kari, action, subject)).toEqual({ allowed: false, why: 'not-visible' })
    }
  })

  it('a health task is sent elsewhere by the health office that asked for it, not by the clinic', () => {
    const subject = usualCase()
    const specialist = subject.tasks.find((task) => task.id === usualTasks.specialist.id)
    expect(decideOnCase(sara, 'task.reroute', subject, specialist).allowed).toBe(true)
    expect(decideOnCase(tor, 'task.reroute', subject, specialist).allowed).toBe(false)
  })
})

describe('who may do what at the office', () => {
  const may = (actor: typeof kari) => officeActions.filter((action) => decideAtOffice(actor, action).allowed)

  it('coordinators of prisons and probation make plans, others do not', () => {
    expect(may(kari)).toContain('plan.create')
    expect(may(actorAt(offices.probation, 'Pia', 'coordinator'))).toContain('plan.create')
    expect(may(pål)).not.toContain('plan.create')
    expect(may(actorAt(offices.nav, 'Nora', 'coordinator'))).not.toContain('plan.create')
  })

  it('caseworkers have lists; auditors have the audit; administrators have the directory; none has the other', () => {
    expect(may(frida)).toEqual([
      'home.read',
      'worklist.read',
      'caseload.read',
      'calendar.read',
      'directory.read',
    ])
    expect(may(astrid)).toEqual(['home.read', 'directory.read', 'audit.read'])
    expect(may(adam)).toEqual(['home.read', 'directory.read', 'templates.read'])
  })

  it('how much work an office has, and who gets it, is for its lead alone; an administrator hands over no cases', () => {
    for (const lead of [people.leif, people.nina, actorAt(offices.prisonHealth, 'Sigrid', 'lead')]) {
      expect(may(lead)).toContain('workload.read')
      expect(may(lead)).toContain('workload.hand-over')
    }
    for (const actor of [kari, pål, hege, sara, tor, frida, adam, astrid]) {
      expect(may(actor)).not.toContain('workload.read')
      expect(may(actor)).not.toContain('workload.hand-over')
    }
  })

  it('who is ready is for those who coordinate; who comes home, for the municipality and Nav', () => {
    expect(may(kari)).toContain('portfolio.read')
    expect(may(people.leif)).toContain('portfolio.read')
    expect(may(pål)).not.toContain('portfolio.read')
    for (const actor of [hege, people.nils]) {
      expect(may(actor)).toContain('coming-home.read')
      expect(may(actor)).not.toContain('portfolio.read')
    }
    for (const actor of [kari, sara, tor, frida, adam, astrid])
      expect(may(actor)).not.toContain('coming-home.read')
  })
})

it('templates are read by those who coordinate, and edited by the administrators of what all offices share', () => {
  const national = actorAt(agencyId('directory:admin'), 'Dag', 'administrator')
  const shared = { ...national, agencyType: 'directory-administration' } as const
  const may = (actor: typeof kari, action: 'templates.read' | 'templates.edit') =>
    decideAtOffice(actor, action).allowed
  for (const actor of [kari, people.leif, adam, shared]) expect(may(actor, 'templates.read')).toBe(true)
  for (const actor of [pål, hege, sara, frida, astrid]) expect(may(actor, 'templates.read')).toBe(false)
  for (const actor of [kari, people.leif, adam, pål, astrid]) expect(may(actor, 'templates.edit')).toBe(false)
  expect(may(shared, 'templates.edit')).toBe(true)
  expect(may({ ...shared, role: 'caseworker' }, 'templates.edit')).toBe(false)
})

it('the directory is edited by the administrators of what all offices share; an office by its own lead', () => {
  const national = actorAt(agencyId('directory:admin'), 'Dag', 'administrator')
  const shared = { ...national, agencyType: 'directory-administration' } as const
  const may = (actor: typeof kari, action: 'directory.edit' | 'office.edit') =>
    decideAtOffice(actor, action).allowed
  expect(may(shared, 'directory.edit')).toBe(true)
  for (const actor of [kari, people.leif, people.nina, adam, hege, astrid])
    expect(may(actor, 'directory.edit')).toBe(false)
  for (const actor of [people.leif, people.nina]) expect(may(actor, 'office.edit')).toBe(true)
  for (const actor of [kari, pål, hege, sara, tor, frida, adam, astrid, shared])
    expect(may(actor, 'office.edit')).toBe(false)
})
