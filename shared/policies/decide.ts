import { isHealthAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import type { Actor } from './actor.ts'
import { type Relation, relationTo, taskVisibility } from './relation.ts'

/** Actions on one plan, or on a task in it. */
export const caseActions = [
  'plan.read',
  'plan.edit',
  'tasks.send',
  'tasks.send-onward',
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
  'health.say-ready',
  'carry-over.edit',
  'carry-over.accept',
  'home.claim',
  'home.settle',
  'plan.event',
  'plan.close',
  'transfer.propose',
  'transfer.answer',
  'history.read',
] as const
export type CaseAction = (typeof caseActions)[number]

/** Actions that concern no plan yet, or a list: the rows are filtered by key, not by this decision. */
export const officeActions = [
  'home.read',
  'plan.create',
  'worklist.read',
  'workload.read',
  'workload.hand-over',
  'caseload.read',
  'portfolio.read',
  'coming-home.read',
  'calendar.read',
  'custody.import',
  'unmapped.read',
  'directory.read',
  'directory.edit',
  'office.edit',
  'templates.read',
  'templates.edit',
  'audit.read',
] as const
export type OfficeAction = (typeof officeActions)[number]

export type Action = CaseAction | OfficeAction

/**
 * Evidence that the policy allowed an action to an actor. The class is not exported, so nothing outside this
 * file can mint one; use cases take it as a parameter.
 */
class MintedPermit<Allowed extends Action> {
  readonly #minted = true
  readonly action: Allowed
  readonly actor: Actor
  constructor(action: Allowed, actor: Actor) {
    this.action = action
    this.actor = actor
  }
  /** Always true: reading it proves that the value was made here and is no look-alike. */
  get minted(): boolean {
    return this.#minted
  }
}
export type Permit<Allowed extends Action> = MintedPermit<Allowed>

export type Decision<Allowed extends Action> =
  | { readonly allowed: true; readonly permit: Permit<Allowed> }
  | {
      readonly allowed: false
      readonly why: 'no-relation' | 'role' | 'not-visible' | 'closed' | 'not-mapped'
    }

const denied = (why: 'no-relation' | 'role' | 'not-visible' | 'closed' | 'not-mapped') =>
  ({ allowed: false, why }) as const

/** Who may do what by relation to the plan. An action that names no relation is allowed to nobody. */
const byRelation: Readonly<Record<CaseAction, readonly Relation[]>> = {
  'plan.read': ['coordinator', 'incoming', 'task'],
  'plan.edit': ['coordinator'],
  'tasks.send': ['coordinator'],
  'tasks.send-onward': ['task'],
  'task.read': ['coordinator', 'incoming', 'task'],
  'task.command': ['coordinator', 'incoming', 'task'],
  'task.reroute': ['coordinator', 'task'],
  'note.add': ['coordinator', 'task'],
  'release.move': ['coordinator'],
  'template.move': ['coordinator'],
  'appointments.edit': ['coordinator', 'task'],
  'steps.edit': ['coordinator'],
  'sentence.edit': ['coordinator'],
  'flags.edit': ['coordinator'],
  'preparation.edit': ['coordinator'],
  'health.say-ready': ['task'],
  'carry-over.edit': ['coordinator', 'task'],
  'carry-over.accept': ['coordinator', 'task'],
  'home.claim': ['task'],
  'home.settle': ['coordinator'],
  'plan.event': ['coordinator'],
  'plan.close': ['coordinator'],
  'transfer.propose': ['coordinator'],
  'transfer.answer': ['incoming'],
  'history.read': ['coordinator', 'task'],
}

/** Actions that still make sense on a closed plan. */
const onClosed: readonly CaseAction[] = ['plan.read', 'task.read', 'history.read']

/** The prison's health service alone routes onward and says yes or no, and only once the follow-up task is its own. */
const isFollowingUp = (actor: Actor, subject: PlanCase): boolean =>
  actor.agencyType === 'prison-health' &&
  subject.tasks.some(
    (task) =>
      task.owner === actor.agencyId &&
      task.circle === 'follow-up' &&
      (isOpen(task.status) || task.status === 'completed'),
  )

const ofFollowUp: readonly CaseAction[] = ['tasks.send-onward', 'health.say-ready']

/** The coordinator lists what goes on outside; treatment is listed by the prison's health service alone (hpl § 21). */
const mayListCarryOver = (actor: Actor, subject: PlanCase): boolean =>
  relationTo(actor, subject) === 'coordinator' || isFollowingUp(actor, subject)

/** The office that is to go on with it says yes; of treatment a health office alone. */
const mayAcceptCarryOver = (actor: Actor, subject: PlanCase): boolean =>
  subject.carryOver.some(
    ({ agencyId, circle }) =>
      agencyId === actor.agencyId && (circle === 'plan' || isHealthAgency(actor.agencyType)),
  )

/** A municipality says whose inhabitant somebody is while it has a task there that it has not turned down. */
const mayClaimHome = (actor: Actor, { tasks }: PlanCase): boolean =>
  (actor.agencyType === 'municipality-housing' || actor.agencyType === 'municipality-coordination') &&
  tasks.some(({ owner, status }) => owner === actor.agencyId && isOpen(status))

const mayReroute = (actor: Actor, subject: PlanCase, task: Task): boolean =>
  task.circle === 'plan'
    ? relationTo(actor, subject) === 'coordinator'
    : task.requester.agencyId === actor.agencyId && isHealthAgency(actor.agencyType)

/**
 * Decides one action on one plan (and one task of it). Deny is the default; a plan that the actor has no
 * relation to is answered like one that does not exist.
 */
export const decideOnCase = <Allowed extends CaseAction>(
  actor: Actor,
  action: Allowed,
  subject: PlanCase,
  task?: Task,
): Decision<Allowed> => {
  const relation = relationTo(actor, subject)
  if (relation === 'none') return denied('no-relation')
  if (!byRelation[action].includes(relation)) return denied('role')
  if (subject.plan.phase === 'closed' && !onClosed.includes(action)) return denied('closed')
  // A task is asked for because of a need, and nobody has asked about needs yet.
  if (subject.plan.phase === 'not-mapped' && action === 'tasks.send') return denied('not-mapped')
  if (ofFollowUp.includes(action) && !isFollowingUp(actor, subject)) return denied('role')
  if (action === 'home.claim' && !mayClaimHome(actor, subject)) return denied('role')
  if (action === 'home.settle' && subject.plan.belonging?.home?.state !== 'disputed') return denied('role')
  if (action === 'carry-over.edit' && !mayListCarryOver(actor, subject)) return denied('role')
  if (action === 'carry-over.accept' && !mayAcceptCarryOver(actor, subject)) return denied('role')
  if (action.startsWith('task.')) {
    if (!task || taskVisibility(actor, subject, task) !== 'full') return denied('not-visible')
    if (action === 'task.reroute' && !mayReroute(actor, subject, task)) return denied('role')
  }
  return { allowed: true, permit: new MintedPermit(action, actor) }
}

/** Offices to which people come home: the municipality's own, and Nav. */
const receives = (type: Actor['agencyType']): boolean =>
  type === 'municipality-housing' || type === 'municipality-coordination' || type === 'nav'

/** Plans are held at prisons and probation offices. */
const mayCoordinate = ({ role, agencyType }: Actor): boolean =>
  (role === 'coordinator' || role === 'lead') && (agencyType === 'prison' || agencyType === 'probation')

const mayAtOffice = (actor: Actor, action: OfficeAction): boolean => {
  switch (action) {
    case 'plan.create':
      return (
        actor.role === 'coordinator' && (actor.agencyType === 'prison' || actor.agencyType === 'probation')
      )
    case 'portfolio.read':
      return mayCoordinate(actor)
    case 'coming-home.read':
      return receives(actor.agencyType) && actor.role !== 'administrator' && actor.role !== 'auditor'
    case 'custody.import':
    case 'unmapped.read':
      return actor.agencyType === 'prison' && (actor.role === 'coordinator' || actor.role === 'lead')
    case 'workload.read':
    case 'workload.hand-over':
      return actor.role === 'lead'
    case 'calendar.read':
    case 'worklist.read':
    case 'caseload.read':
      return actor.role !== 'administrator' && actor.role !== 'auditor'
    case 'templates.read':
      return actor.role === 'administrator' || mayCoordinate(actor)
    case 'directory.edit':
    case 'templates.edit':
      return actor.role === 'administrator' && actor.agencyType === 'directory-administration'
    case 'office.edit':
      return actor.role === 'lead'
    case 'audit.read':
      return actor.role === 'auditor'
    case 'home.read':
    case 'directory.read':
      return true
  }
}

/** Decides an action that concerns the actor's own office rather than a plan. */
export const decideAtOffice = <Allowed extends OfficeAction>(
  actor: Actor,
  action: Allowed,
): Decision<Allowed> =>
  mayAtOffice(actor, action) ? { allowed: true, permit: new MintedPermit(action, actor) } : denied('role')
