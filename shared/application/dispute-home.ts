import type { Member } from '../domain/member/member.ts'
import type { ClaimReason, HomeClaim, HomeMunicipality } from '../domain/plan/belonging.ts'
import { disputeKind, type Settlement, sidesOf, withClaim } from '../domain/plan/dispute.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isContactRefused } from '../domain/preparation/contact.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { kindFacts } from '../domain/task/kinds.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import { type AgencyId, type MunicipalityCode, taskId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { noticesOfCommand, noticesOfSending } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import type { Directory } from '../routing/directory.ts'
import { addWorkingDays } from '../schedule/calendar.ts'
import { addTaskEntry, finishEntry } from '../schedule/plan-dates.ts'
import { elsewhereAfter } from './changed-route.ts'
import { partLeft } from './moving-tasks.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'
import { membersWith, mostTasks } from './send-tasks.ts'
import { withdrawTask } from './withdraw-tasks.ts'

/** Working days in which the sides settle it; no law gives a number [A]. */
export const disputeWithin = 10

/** What a municipality's office says: whom it holds responsible and why; words for `other` alone. */
export interface ClaimInput {
  readonly holds: MunicipalityCode
  readonly why: ClaimReason
  readonly words?: string
}

export interface SettleInput {
  readonly municipality: MunicipalityCode
  readonly by: Settlement
}

export type DisputeFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'unknown-municipality' }
  /** The first to speak names another than itself: that it is its own is no dispute. */
  | { readonly code: 'own-municipality' }
  | { readonly code: 'too-many' }
  | CaseFailure

/** The municipality that an office belongs to. */
export const municipalityOf = (office: AgencyId, directory: Directory): MunicipalityCode | undefined => {
  const agency = directory.agency(office)
  if (agency?.municipality) return agency.municipality
  return directory.municipalities.find(({ code }) => agency?.serves.includes(code))?.code
}

const isDisputeTask = ({ kind, status }: Task): boolean => kind === disputeKind && isOpen(status)

/**
 * The offices that settle it: each side's coordinating unit, and the coordinator's own. A person whose address is
 * protected, or whom a court keeps apart, is made known to no new office by this: there the coordinator asks by hand.
 */
const asked = (subject: PlanCase, home: HomeMunicipality, directory: Directory): readonly AgencyId[] => {
  const { plan, preparation, gate } = subject
  const units = sidesOf(home).flatMap((code) => {
    const [unit] = directory.officesServing('municipality-coordination', [code])
    return unit && directory.isOpen(unit.agency.id) ? [unit.agency] : []
  })
  const reachable = units.filter(
    (unit) =>
      (gate.protection === 'none' || subject.members.some(({ agencyId }) => agencyId === unit.id)) &&
      !isContactRefused(preparation.flags, disputeKind, unit, plan.custody),
  )
  return [...new Set([...reachable.map(({ id }) => id), plan.coordinator.agencyId])].filter(
    (office) => !subject.tasks.some((task) => isDisputeTask(task) && task.owner === office),
  )
}

interface Asking {
  readonly tasks: readonly Task[]
  readonly schedule: Schedule
}

const ask = (
  deps: Deps,
  subject: PlanCase,
  offices: readonly AgencyId[],
  area: Task['area'],
  now: Now,
): Asking => {
  const due = addWorkingDays(now.today, disputeWithin)
  const tasks = offices.map(
    (owner): Task => ({
      id: taskId(deps.ids.short()),
      planId: subject.plan.id,
      version: 1,
      area,
      kind: disputeKind,
      status: 'requested',
      requester: subject.plan.coordinator,
      owner,
      basis: { kind: 'law', reference: kindFacts(disputeKind).law ?? '' },
      circle: 'plan',
      sentAt: now.at,
      due,
    }),
  )
  const schedule = tasks.reduce(
    (dates, { id, kind }) => addTaskEntry(dates, id, kind, { today: now.today, due }),
    subject.schedule,
  )
  return { tasks, schedule }
}

/** The dispute is over: its tasks are taken back, and whoever had nothing else in the plan takes no part any more. */
const ended = (subject: PlanCase, now: Now): Omit<Draft, 'log'> => {
  const open = subject.tasks.filter(isDisputeTask)
  const tasks = open.map((task) => withdrawTask(task, 'no-longer-needed', now))
  const after = subject.tasks.map((task) => tasks.find(({ id }) => id === task.id) ?? task)
  const left = subject.members
    .filter(({ agencyId, relation }) => relation === 'task' && open.some(({ owner }) => owner === agencyId))
    .map((member): Member => partLeft(member, after))
    .filter(({ relation }) => relation === 'former')
  const command = { name: 'cancel', code: 'no-longer-needed' } as const
  const losing = left.map(({ agencyId }) => agencyId)
  return {
    tasks,
    schedule: open.reduce((dates, { id }) => finishEntry(dates, id), subject.schedule),
    ...(left.length > 0 && { members: left, losing }),
    tell: tasks
      .filter(({ owner }) => !losing.includes(owner))
      .flatMap((task) => noticesOfCommand(command, task, subject.plan.coordinator)),
  }
}

/** The plan with its home municipality as it is now; where that changes who answers, it is suggested, never done. */
const planWith = (deps: Deps, subject: PlanCase, home: HomeMunicipality, now: Now): Plan => {
  const { elsewhere: _, ...plan } = subject.plan
  const next: Plan = { ...plan, version: plan.version + 1, belonging: { ...plan.belonging, home } }
  const moved = elsewhereAfter(subject, { ...subject, plan: next }, deps.directory, now.today)
  return { ...next, ...(moved.length > 0 && { elsewhere: moved }) }
}

const decideClaim = (
  deps: Deps,
  subject: PlanCase,
  input: ClaimInput,
  seenVersion: number,
  now: Now,
): Result<Draft, DisputeFailure> => {
  const { plan, tasks } = subject
  if (plan.version !== seenVersion) return fail({ code: 'stale', version: plan.version })
  const { directory } = deps
  const municipality = municipalityOf(now.actor.agencyId, directory)
  const own = tasks.find(({ owner, status }) => owner === now.actor.agencyId && isOpen(status))
  if (!municipality || !own) return fail({ code: 'not-allowed' })
  if (!directory.municipality(input.holds)) return fail({ code: 'unknown-municipality' })
  const before = plan.belonging?.home
  if (before?.state !== 'disputed' && input.holds === municipality) return fail({ code: 'own-municipality' })
  const home = withClaim(before, { municipality, ...input } satisfies HomeClaim)
  const offices = asked(subject, home, directory)
  if (home.state === 'disputed' && tasks.length + offices.length > mostTasks)
    return fail({ code: 'too-many' })
  const codes = { municipality, holds: input.holds, why: input.why, state: home.state }
  const text = input.words && { text: input.words }
  const next = planWith(deps, subject, home, now)
  if (home.state !== 'disputed') {
    const rest = ended(subject, now)
    const about = rest.tasks?.map(({ id }) => id) ?? []
    return ok({
      ...rest,
      plan: next,
      log: { kind: 'home-claimed', tasks: about, codes, circle: 'plan', ...text },
    })
  }
  const made = ask(deps, subject, offices, own.area, now)
  const open = [...tasks.filter(isDisputeTask), ...made.tasks]
  return ok({
    plan: next,
    ...(made.tasks.length > 0 && { tasks: made.tasks, schedule: made.schedule }),
    members: membersWith(subject.members, made.tasks, directory),
    log: { kind: 'home-claimed', tasks: open.map(({ id }) => id), codes, circle: 'plan', ...text },
    tell: noticesOfSending(made.tasks),
  })
}

const decideSettling = (
  deps: Deps,
  subject: PlanCase,
  { municipality, by }: SettleInput,
  seenVersion: number,
  now: Now,
): Result<Draft, DisputeFailure> => {
  const { plan } = subject
  if (plan.version !== seenVersion) return fail({ code: 'stale', version: plan.version })
  if (plan.belonging?.home?.state !== 'disputed') return fail({ code: 'not-allowed' })
  if (!deps.directory.municipality(municipality)) return fail({ code: 'unknown-municipality' })
  const rest = ended(subject, now)
  return ok({
    ...rest,
    plan: planWith(deps, subject, { state: 'settled', municipality }, now),
    log: {
      kind: 'home-settled',
      tasks: rest.tasks?.map(({ id }) => id) ?? [],
      codes: { municipality, by },
      circle: 'plan',
    },
  })
}

/**
 * A municipality with a task says whose inhabitant somebody is. Naming another makes the home municipality disputed and
 * gives each side's coordinating unit, and the coordinator, a task with a deadline; all else goes on where it lies, with
 * whoever answered so far. When all sides name one that names itself, it is settled and those tasks end.
 */
export const claimHome = (
  deps: Deps,
  permit: Permit<'home.claim'>,
  subject: PlanCase,
  claim: ClaimInput,
  seenVersion: number,
  request: Request,
): Promise<Result<string, DisputeFailure>> =>
  changeCase<DisputeFailure>(deps, permit, subject, request, (base, now) =>
    decideClaim(deps, base, claim, seenVersion, now),
  )

/** The coordinator writes down how a dispute ended: its tasks end, and changed routes are suggested. */
export const settleHome = (
  deps: Deps,
  permit: Permit<'home.settle'>,
  subject: PlanCase,
  settling: SettleInput,
  seenVersion: number,
  request: Request,
): Promise<Result<string, DisputeFailure>> =>
  changeCase<DisputeFailure>(deps, permit, subject, request, (base, now) =>
    decideSettling(deps, base, settling, seenVersion, now),
  )
