/** Builders of invented plans and people, over offices of the real directory. The day is Monday 16 November 2026. */
import type { AgencyType, Role } from '../../shared/domain/agency/agency.ts'
import type { Area } from '../../shared/domain/area/areas.ts'
import type { Member, MemberRelation } from '../../shared/domain/member/member.ts'
import type { Need, Plan } from '../../shared/domain/plan/plan.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import { noPreparation } from '../../shared/domain/preparation/preparation.ts'
import { noStepDown } from '../../shared/domain/step/step.ts'
import { kindFacts, type TaskKind } from '../../shared/domain/task/kinds.ts'
import type { Task } from '../../shared/domain/task/task.ts'
import { type AgencyId, agencyId, municipalityCode, planId, taskId, userId } from '../../shared/kernel/ids.ts'
import { isoDate, timestamp } from '../../shared/kernel/time.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { addTaskEntry, createSchedule, firstStandard } from '../../shared/schedule/plan-dates.ts'

export const today = isoDate('2026-11-16')
export const now = timestamp(Date.parse('2026-11-16T09:00:00.000Z'))
export const release = isoDate('2027-05-14')

export const offices = {
  prison: agencyId('prison:oslo'),
  otherPrison: agencyId('prison:bergen'),
  probation: agencyId('probation:buskerud'),
  housing: agencyId('municipality:3301'),
  nav: agencyId('nav:0602'),
  education: agencyId('county:03'),
  prisonHealth: agencyId('prison-health:0301'),
  otherPrisonHealth: agencyId('prison-health:4601'),
  trust: agencyId('health-trust:vestre-viken'),
  ngo: agencyId('ngo:red-cross-after-sentence'),
  triage: agencyId('triage:national'),
} as const satisfies Record<string, AgencyId>

const typesByPrefix: Readonly<Record<string, AgencyType>> = {
  prison: 'prison',
  probation: 'probation',
  municipality: 'municipality-housing',
  nav: 'nav',
  county: 'county-education',
  'prison-health': 'prison-health',
  'health-trust': 'health-trust',
  ngo: 'ngo',
  triage: 'triage',
}

/** The type of one of the offices above, told from the front of its id. */
export const officeType = (office: AgencyId): AgencyType =>
  typesByPrefix[office.slice(0, office.indexOf(':'))] ?? 'audit'

/** Somebody at an office. The id holds the name, so that two people of one name are one. */
export const actorAt = (office: AgencyId, name: string, role: Role = 'caseworker'): Actor => ({
  userId: userId(`user-${name.toLowerCase()}`),
  name,
  agencyId: office,
  agencyType: officeType(office),
  role,
  language: 'nb',
})

export const people = {
  kari: actorAt(offices.prison, 'Kari', 'coordinator'),
  leif: actorAt(offices.prison, 'Leif', 'lead'),
  pål: actorAt(offices.prison, 'Paal'),
  berit: actorAt(offices.otherPrison, 'Berit', 'coordinator'),
  bo: actorAt(offices.otherPrison, 'Boerge'),
  hege: actorAt(offices.housing, 'Hege'),
  harald: actorAt(offices.housing, 'Harald'),
  nils: actorAt(offices.nav, 'Nils'),
  nina: actorAt(offices.nav, 'Nina', 'lead'),
  sara: actorAt(offices.prisonHealth, 'Sara', 'nurse'),
  bente: actorAt(offices.otherPrisonHealth, 'Bente', 'nurse'),
  tor: actorAt(offices.trust, 'Tor'),
  frida: actorAt(offices.ngo, 'Frida'),
  adam: actorAt(offices.prison, 'Adam', 'administrator'),
  astrid: actorAt(offices.prison, 'Astrid', 'auditor'),
} as const

export const plan = (changes: Partial<Plan> = {}): Plan => ({
  id: planId('plan-one'),
  number: 'HV-7K3M-92QX',
  version: 1,
  phase: 'active',
  person: {
    name: 'Ola Oppdiktet',
    nationalNumber: '01817012345',
    language: 'nb',
    interpreter: false,
    under25: false,
    children: true,
  },
  sentence: 'imprisonment',
  custody: offices.prison,
  coordinator: { userId: people.kari.userId, name: people.kari.name, agencyId: offices.prison },
  destination: { kind: 'municipality', municipality: municipalityCode('3301') },
  voice: { words: 'Jeg vil hjem', stance: 'agrees' },
  createdAt: now,
  ...changes,
})

export const task = (id: string, kind: TaskKind, owner: AgencyId, changes: Partial<Task> = {}): Task => {
  const facts = kindFacts(kind)
  return {
    id: taskId(id),
    planId: planId('plan-one'),
    version: 1,
    area: facts.area === 'any' ? 'housing' : facts.area,
    kind,
    status: 'requested',
    requester: { userId: people.kari.userId, name: people.kari.name, agencyId: offices.prison },
    owner,
    basis: facts.law ? { kind: 'law', reference: facts.law } : { kind: 'consent', givenOn: today },
    circle: facts.circle,
    sentAt: now,
    ...changes,
  }
}

/** The part of a task that says who took it. */
export const takenBy = ({ userId, name }: Actor): Pick<Task, 'assignee'> => ({ assignee: { userId, name } })

/** The part of a task that says who asked for it. */
export const askedBy = ({ userId, name, agencyId }: Actor): Pick<Task, 'requester'> => ({
  requester: { userId, name, agencyId },
})

export const need = (area: Area, changes: Partial<Need> = {}): Need => ({
  area,
  version: 1,
  situation: `${area}: situation`,
  goal: `${area}: goal`,
  wanted: [],
  ...changes,
})

export const member = (
  office: AgencyId,
  relation: MemberRelation,
  areas: readonly Area[] = [],
  circle: Member['circle'] = 'plan',
): Member => ({ agencyId: office, agencyType: officeType(office), relation, areas, circle })

/** Members as sending the tasks would have made them. */
export const membersOf = (coordinating: AgencyId, tasks: readonly Task[]): readonly Member[] => {
  const owners = [...new Set(tasks.map((one) => one.owner))].filter(
    (owner) => owner !== coordinating && owner !== offices.triage,
  )
  const theirs = (owner: AgencyId) => tasks.filter((one) => one.owner === owner)
  return [
    member(coordinating, 'coordinator'),
    ...owners.map((owner) =>
      member(
        owner,
        'task',
        [...new Set(theirs(owner).map((one) => one.area))],
        theirs(owner).every((one) => one.circle === 'health') ? 'health' : 'plan',
      ),
    ),
  ]
}

/** A plan with these tasks, dated from the release on 14 May 2027 as the use cases would have dated them. */
export const planCase = (tasks: readonly Task[] = [], changes: Partial<PlanCase> = {}): PlanCase => {
  const empty = createSchedule({
    release,
    certainty: 'expected',
    template: firstStandard,
    person: plan().person,
    today,
  })
  const schedule = tasks.reduce((so, one) => addTaskEntry(so, one.id, one.kind, { today }), empty)
  const base = changes.plan ?? plan()
  const dueOf = (id: string) => schedule.entries.find((entry) => entry.key === id)?.due
  const dated = tasks.map((one): Task => {
    const due = dueOf(one.id)
    return due ? { ...one, due } : one
  })
  return {
    plan: base,
    gate: { sequence: 1, head: '', protection: 'none', lastBy: people.kari.name, lastAt: now },
    schedule,
    needs: [],
    tasks: dated,
    members: membersOf(base.coordinator.agencyId, tasks),
    stepDown: noStepDown,
    preparation: noPreparation,
    carryOver: [],
    appointments: [],
    ...changes,
  }
}

/** One task of each circle and side of the plan: housing, Nav, health follow-up, specialist, NGO. */
export const usualTasks = {
  housing: task('task-housing', 'housing.permanent', offices.housing),
  nav: task('task-nav', 'money.assistance', offices.nav),
  followUp: task('task-follow-up', 'health.follow-up', offices.prisonHealth),
  specialist: task('task-specialist', 'health.substance-treatment', offices.trust, askedBy(people.sara)),
  ngo: task('task-ngo', 'family.mentor', offices.ngo),
} as const

export const usualCase = (changes: Partial<PlanCase> = {}): PlanCase =>
  planCase(Object.values(usualTasks), {
    needs: [need('housing'), need('money'), need('health'), need('substance-use'), need('family')],
    ...changes,
  })
