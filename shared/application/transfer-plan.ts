import type { Member } from '../domain/member/member.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { noticesOfTransfer } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import { finishEntry } from '../schedule/plan-dates.ts'
import { movingTasks, partLeft } from './moving-tasks.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'
import { decideSending, membersWith, type SendFailure } from './send-tasks.ts'
import { withdrawTask } from './withdraw-tasks.ts'

export type TransferFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'not-an-office-that-coordinates' }
  | { readonly code: 'pending' }
  | SendFailure
  | CaseFailure

const coordinatingTypes: readonly string[] = ['prison', 'probation']

const decideProposal = (
  deps: Deps,
  subject: PlanCase,
  input: { readonly to: AgencyId; readonly reason: string; readonly seenVersion: number },
  now: Now,
): Result<Draft, TransferFailure> => {
  const { plan } = subject
  if (plan.version !== input.seenVersion) return fail({ code: 'stale', version: plan.version })
  if (plan.transfer) return fail({ code: 'pending' })
  const office = deps.directory.agency(input.to)
  if (!office || !coordinatingTypes.includes(office.type) || office.id === plan.coordinator.agencyId)
    return fail({ code: 'not-an-office-that-coordinates' })
  const before = subject.members.find((member) => member.agencyId === office.id)
  return ok({
    plan: {
      ...plan,
      version: plan.version + 1,
      transfer: { to: office.id, proposedBy: now.actor.userId, at: now.at },
    },
    members: [
      {
        agencyId: office.id,
        agencyType: office.type,
        relation: 'incoming',
        areas: before?.areas ?? [],
        circle: 'plan',
      },
    ],
    log: {
      kind: 'transfer-proposed',
      tasks: [],
      codes: { to: office.id },
      text: input.reason,
      circle: 'plan',
    },
    tell: noticesOfTransfer.proposed(office.id),
  })
}

/** Asks another prison or probation office to take the plan over. Nothing moves until it accepts. */
export const proposeTransfer = (
  deps: Deps,
  permit: Permit<'transfer.propose'>,
  subject: PlanCase,
  input: { readonly to: AgencyId; readonly reason: string; readonly seenVersion: number },
  request: Request,
): Promise<Result<string, TransferFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decideProposal(deps, base, input, now))

const withoutTransfer = (plan: Plan): Plan => {
  const { transfer: _, ...rest } = plan
  return { ...rest, version: plan.version + 1 }
}

const decideDecline = (subject: PlanCase, reason: string): Result<Draft, TransferFailure> => {
  const mine = subject.members.find((member) => member.agencyId === subject.plan.transfer?.to)
  const left = mine && partLeft(mine, subject.tasks)
  return ok({
    plan: withoutTransfer(subject.plan),
    ...(left && { members: [left] }),
    ...(left?.relation === 'former' && { losing: [left.agencyId] }),
    log: { kind: 'transfer-declined', tasks: [], codes: {}, text: reason, circle: 'plan' },
    tell: noticesOfTransfer.answered(subject.plan.coordinator),
  })
}

/** Says no to a transfer: the plan stays where it is, the coordinator is told. */
export const declineTransfer = (
  deps: Deps,
  permit: Permit<'transfer.answer'>,
  subject: PlanCase,
  reason: string,
  request: Request,
): Promise<Result<string, TransferFailure>> =>
  changeCase(deps, permit, subject, request, (base) => decideDecline(base, reason))

/** Onward health tasks keep an office behind them: the health service of the new prison asks from now on. */
const askedByNewHealth = (
  tasks: readonly Task[],
  from: readonly Task[],
  to: readonly Task[],
): readonly Task[] => {
  const oldHealth = from.find((task) => task.circle === 'follow-up')?.owner
  const newHealth = to.find((task) => task.circle === 'follow-up')?.owner
  if (!oldHealth || !newHealth) return []
  return tasks
    .filter(
      (task) => task.circle === 'health' && isOpen(task.status) && task.requester.agencyId === oldHealth,
    )
    .map((task) => ({
      ...task,
      version: task.version + 1,
      requester: { ...task.requester, agencyId: newHealth },
    }))
}

const decideAcceptance = (deps: Deps, subject: PlanCase, now: Now): Result<Draft, TransferFailure> => {
  const { actor } = now
  const plan: Plan = {
    ...withoutTransfer(subject.plan),
    custody: actor.agencyId,
    coordinator: { userId: actor.userId, name: actor.name, agencyId: actor.agencyId },
  }
  const moved: PlanCase = { ...subject, plan }
  const moving = movingTasks(moved, deps.directory, now.today).map(({ task }) => task)
  const sent =
    moving.length === 0
      ? ok(undefined)
      : decideSending(
          deps,
          moved,
          moving.map((task) => ({
            kind: task.kind,
            area: task.area,
            replaces: task.id,
            ...(task.details && { details: task.details }),
          })),
          now,
        )
  if (!sent.ok) return sent
  const fresh = sent.value?.tasks ?? []
  const withdrawn = moving.map((task) => {
    const next = fresh.find((one) => one.replaces === task.id)
    return { ...withdrawTask(task, 'sent-to-other-office', now), ...(next && { replacedBy: next.id }) }
  })
  const handed = askedByNewHealth(subject.tasks, moving, fresh)
  const changed = [...withdrawn, ...handed]
  const tasks = [...subject.tasks.map((task) => changed.find((one) => one.id === task.id) ?? task), ...fresh]
  const members = membersAfter(deps, subject, actor.agencyId, tasks, fresh)
  return ok({
    plan,
    ...(sent.value?.schedule && {
      schedule: moving.reduce((dates, task) => finishEntry(dates, task.id), sent.value.schedule),
    }),
    tasks: [...changed, ...fresh],
    members,
    ...(sent.value?.traces && { traces: sent.value.traces }),
    losing: members.filter((member) => member.relation === 'former').map((member) => member.agencyId),
    log: {
      kind: 'transfer-accepted',
      tasks: [...changed, ...fresh].map((task) => task.id),
      codes: { from: subject.plan.coordinator.agencyId, to: actor.agencyId },
      circle: 'plan',
    },
    tell: [...(sent.value?.tell ?? []), ...noticesOfTransfer.answered(subject.plan.coordinator)],
  })
}

/** The new coordinator's office, those that got tasks, and those that have nothing left to do in the plan. */
const membersAfter = (
  deps: Deps,
  subject: PlanCase,
  coordinating: AgencyId,
  tasks: readonly Task[],
  fresh: readonly Task[],
): readonly Member[] => {
  const kept = subject.members.map(
    (member): Member =>
      member.agencyId === coordinating
        ? { ...member, relation: 'coordinator' }
        : member.relation === 'former'
          ? member
          : partLeft(member, tasks),
  )
  const added = membersWith(kept, fresh, deps.directory)
  return [...kept.filter((member) => !added.some((one) => one.agencyId === member.agencyId)), ...added]
}

/**
 * Takes a plan over: the actor becomes coordinator, custody moves, and the tasks that follow the prison (health,
 * education, the prison's own) are withdrawn and routed again. One transaction.
 */
export const acceptTransfer = (
  deps: Deps,
  permit: Permit<'transfer.answer'>,
  subject: PlanCase,
  request: Request,
): Promise<Result<string, TransferFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decideAcceptance(deps, base, now))
