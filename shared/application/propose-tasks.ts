import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isContactRefused } from '../domain/preparation/contact.ts'
import { kindFacts, parseTaskKind, type TaskKind } from '../domain/task/kinds.ts'
import { isFinal } from '../domain/task/status.ts'
import { successionKind, successionOf } from '../domain/task/succession.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Directory } from '../routing/directory.ts'
import { type FollowUp, type RouteDecision, type RoutePerson, route } from '../routing/route.ts'
import { dueOf } from '../schedule/due-date.ts'
import { osloDate } from '../schedule/oslo.ts'

/** A task that would come of a need: which office, why, and by when. Nothing has been written or sent. */
export interface Proposal {
  readonly kind: TaskKind
  readonly area: Task['area']
  readonly decision: RouteDecision
  readonly due?: IsoDate
  /** The lead time did not fit before the release: the date was moved to what is still possible. */
  readonly squeezed: boolean
  /** The office is private: the task is sent by written consent alone. */
  readonly needsConsent: boolean
  /** A court keeps the office, or the family, out for now (strprl § 186): it cannot be sent. */
  readonly contactRefused: boolean
}

/** What of a plan routing looks at: none of it is ciphertext. */
type RouteSubject = Pick<PlanCase, 'gate' | 'tasks' | 'schedule'> & {
  readonly plan: Pick<PlanCase['plan'], 'destination' | 'custody' | 'phase' | 'belonging' | 'shielding'>
}

const taken: readonly Task['status'][] = ['accepted', 'in-progress', 'on-hold']

/** Offices that have taken something on and are not done with it: what was sent before release counts as of then. */
const followUpsOf = ({ plan, tasks, schedule }: RouteSubject): readonly FollowUp[] => {
  const { release } = schedule
  const isAfter = ({ sentAt }: Task): boolean =>
    plan.phase === 'released' && (!release || !sentAt || osloDate(sentAt) >= release)
  return tasks
    .filter(({ status, owner }) => taken.includes(status) && !owner.startsWith('triage:'))
    .map((task) => ({ agencyId: task.owner, area: task.area, phase: isAfter(task) ? 'after' : 'inside' }))
}

/** What routing must know of the person. After release the municipality of stay answers, not the prison's. */
export const routePerson = (subject: RouteSubject): RoutePerson => {
  const { destination, custody, phase, belonging, shielding } = subject.plan
  return {
    destination,
    custody,
    protection: subject.gate.protection,
    phase: phase === 'released' ? 'after' : 'inside',
    ...(shielding && { related: [shielding.related], ownStaff: shielding.ownStaff }),
    ...(belonging && { belonging }),
    followUps: followUpsOf(subject),
  }
}

/** Proposes one kind of task for a plan. `excluded` are offices that have turned it down. */
export const proposeKind = (
  subject: PlanCase,
  kind: TaskKind,
  directory: Directory,
  today: IsoDate,
  choice: {
    readonly excluded?: readonly AgencyId[]
    readonly override?: { agencyId: AgencyId; reason: string }
    readonly area?: Task['area']
  } = {},
): Proposal => {
  const facts = kindFacts(kind)
  const area = choice.area ?? (facts.area === 'any' ? 'housing' : facts.area)
  const decision = route(
    {
      kind,
      area,
      ...(choice.excluded && { excluded: choice.excluded }),
      ...(choice.override && { override: choice.override }),
    },
    routePerson(subject),
    directory,
    today,
  )
  const { release } = subject.schedule
  const date = release && dueOf(release, subject.schedule.template.leadTimes[kind], today)
  return {
    kind,
    area,
    decision,
    ...(date && { due: date.due }),
    squeezed: date?.squeezed ?? false,
    needsConsent: facts.law === undefined,
    contactRefused: isContactRefused(
      subject.preparation.flags,
      kind,
      directory.agency(decision.office),
      subject.plan.custody,
    ),
  }
}

/** Somebody has to follow up after release, whether or not anybody thought of it: asked as soon as it is known where. */
const alwaysWanted = ({ plan, tasks }: PlanCase): readonly TaskKind[] =>
  plan.destination.kind === 'municipality' && successionOf(tasks).kind === 'nobody' ? [successionKind] : []

/** Kinds wanted in the needs that no task of the plan answers yet, and whoever shall follow up after release. */
export const kindsToPropose = (subject: PlanCase): readonly TaskKind[] => {
  const inNeeds = subject.needs.flatMap((need) => need.wanted).flatMap((text) => parseTaskKind(text) ?? [])
  const wanted = [...inNeeds, ...alwaysWanted(subject)]
  const answered = (kind: TaskKind): boolean =>
    subject.tasks.some((task) => task.kind === kind && (!isFinal(task.status) || task.status === 'completed'))
  return [...new Set(wanted)].filter((kind) => !answered(kind))
}

/** What would come of the plan's needs now. Treatment and substance use make one task together. */
export const proposeTasks = (subject: PlanCase, directory: Directory, today: IsoDate): readonly Proposal[] =>
  kindsToPropose(subject).map((kind) => proposeKind(subject, kind, directory, today))
