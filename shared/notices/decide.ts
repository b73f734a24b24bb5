import type { Member } from '../domain/member/member.ts'
import type { Coordinator } from '../domain/plan/plan.ts'
import type { TaskCommand } from '../domain/task/command.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId, EventId, PlanId, UserId } from '../kernel/ids.ts'
import { noticeId } from '../kernel/ids.ts'
import type { Timestamp } from '../kernel/time.ts'
import type { Notice, NoticeBatch, NoticeKind, Recipient } from './notice.ts'

/** A notice before it has an id. */
export type NoticeDraft = Omit<Notice, 'id'>

const office = (agencyId: AgencyId): Recipient => ({ kind: 'office', agencyId })
const lead = (agencyId: AgencyId): Recipient => ({ kind: 'lead', agencyId })
const user = (who: { readonly userId: UserId; readonly agencyId: AgencyId }): Recipient => ({
  kind: 'user',
  userId: who.userId,
  agencyId: who.agencyId,
})

/** Whoever at the receiving side should hear: the person who took the task, else the office's mailbox. */
const receiver = (task: Task): Recipient =>
  task.assignee ? user({ userId: task.assignee.userId, agencyId: task.owner }) : office(task.owner)

/**
 * Who asked, and who coordinates. Of tasks between health offices the coordinator hears nothing; of the
 * follow-up task only that it is done (hpl § 21).
 */
const planSide = (task: Task, coordinator: Coordinator, kind: NoticeKind): readonly Recipient[] => {
  const requester = user(task.requester)
  if (task.circle === 'health') return [requester]
  if (task.circle === 'follow-up') return kind === 'task-completed' ? [user(coordinator)] : []
  return [requester, user(coordinator)]
}

/** The offices that are told of new tasks: one notice each, however many tasks they get in this change. */
export const noticesOfSending = (tasks: readonly Task[]): readonly NoticeDraft[] => {
  const byOffice = new Map<AgencyId, Task[]>()
  for (const task of tasks) byOffice.set(task.owner, [...(byOffice.get(task.owner) ?? []), task])
  return [...byOffice].map(([owner, theirs]) => {
    const only = theirs.length === 1 ? theirs[0] : undefined
    return { kind: 'task-requested', to: office(owner), ...(only && { taskId: only.id }) }
  })
}

const kindToPlanSide: Partial<Record<TaskCommand['name'], NoticeKind>> = {
  accept: 'task-accepted',
  reject: 'task-rejected',
  ask: 'information-wanted',
  hold: 'task-on-hold',
  complete: 'task-completed',
  fail: 'task-failed',
  'confirm-cancellation': 'task-cancelled',
}
const kindToOffice: Partial<Record<TaskCommand['name'], NoticeKind>> = {
  answer: 'information-given',
  cancel: 'task-cancelled',
  'override-cancellation': 'task-cancelled',
  'request-cancellation': 'cancellation-wanted',
  assign: 'task-requested',
  'give-back': 'task-requested',
}

/** Who is told of a command on a task. `task` is the task as it is afterwards. */
export const noticesOfCommand = (
  command: TaskCommand,
  task: Task,
  coordinator: Coordinator,
): readonly NoticeDraft[] => {
  const back = kindToPlanSide[command.name]
  if (back) return planSide(task, coordinator, back).map((to) => ({ kind: back, to, taskId: task.id }))
  const forth = kindToOffice[command.name]
  return forth ? [{ kind: forth, to: receiver(task), taskId: task.id }] : []
}

/** Somebody was released and nobody has promised to follow up: the leads of both offices are alarmed. */
export const noticesOfNoSuccessor = (
  coordinator: Coordinator,
  task: Task | undefined,
): readonly NoticeDraft[] => {
  const about = task && { taskId: task.id }
  const offices = [coordinator.agencyId, ...(task ? [task.owner] : [])]
  return offices.map((agencyId) => ({ kind: 'no-successor', to: lead(agencyId), ...about }))
}

/** Who reads an office's one mail about several tasks: whoever has them all, else the office's mailbox. */
const receiverOfAll = (tasks: readonly Task[], owner: AgencyId): Recipient => {
  const [first, ...others] = tasks
  const one = first?.assignee
  const isTheirs = others.every(({ assignee }) => assignee?.userId === one?.userId)
  return one && isTheirs ? user({ userId: one.userId, agencyId: owner }) : office(owner)
}

/** Every office with an open task hears that something about the plan changed: one mail each, however many tasks. */
export const noticesToAllOpen = (
  kind: 'release-moved' | 'plan-changed',
  tasks: readonly Task[],
): readonly NoticeDraft[] => {
  const byOffice = Map.groupBy(
    tasks.filter((task) => isOpen(task.status)),
    ({ owner }) => owner,
  )
  return [...byOffice].map(([owner, theirs]) => ({ kind, to: receiverOfAll(theirs, owner) }))
}

/** A milestone is told to the coordinator, or to all offices that take part. */
export const noticesOfMilestone = (
  coordinator: Coordinator,
  members: readonly Member[],
  tells: readonly ('coordinator' | 'members')[],
): readonly NoticeDraft[] => [
  ...(tells.includes('coordinator') ? [{ kind: 'milestone', to: user(coordinator) } as const] : []),
  ...(tells.includes('members')
    ? members
        .filter((member) => member.relation === 'task')
        .map((member) => ({ kind: 'milestone', to: office(member.agencyId) }) as const)
    : []),
]

/** A date of a task: due soon and overdue go to whoever has it; when it escalates, plan and the office's lead hear. */
export const noticesOfDate = (
  threshold: 'due-soon' | 'overdue' | 'escalated',
  task: Task,
  coordinator: Coordinator,
): readonly NoticeDraft[] => {
  if (threshold !== 'escalated') return [{ kind: threshold, to: receiver(task), taskId: task.id }]
  const back = task.circle === 'plan' ? [user(coordinator)] : []
  return [lead(task.owner), ...back].map((to) => ({ kind: 'escalated', to, taskId: task.id }))
}

/**
 * An office was silent until its time to answer was up, though somebody had taken the task (`received-too-late`) or
 * because nobody did: its lead hears of it, and whoever waits for the answer.
 */
export const noticesOfSilence = (
  kind: 'received-too-late' | 'escalated',
  task: Task,
  coordinator: Coordinator,
): readonly NoticeDraft[] =>
  [{ kind: 'lead', agencyId: task.owner } as const, ...planSide(task, coordinator, kind)].map((to) => ({
    kind,
    to,
    taskId: task.id,
  }))

/** The office that has been asked to take a plan over, and the coordinator who asked. */
export const noticesOfTransfer = {
  proposed: (to: AgencyId): readonly NoticeDraft[] => [{ kind: 'transfer-proposed', to: office(to) }],
  answered: (coordinator: Coordinator): readonly NoticeDraft[] => [
    { kind: 'transfer-answered', to: user(coordinator) },
  ],
}

const sameReceiver = (one: Recipient, other: Recipient): boolean =>
  one.agencyId === other.agencyId &&
  (one.kind === 'user' ? other.kind === 'user' && one.userId === other.userId : one.kind === other.kind)

/** Facts about the change that caused the notices. */
export interface Cause {
  readonly eventId: EventId
  readonly planId: PlanId
  readonly at: Timestamp
  readonly by: { readonly userId: UserId; readonly agencyId: AgencyId } | 'system'
}

/**
 * Nobody is mailed about their own act: neither the actor, nor the actor's office by its mailbox. An alarm to the
 * office's lead is no news of the act, but of what is missing.
 */
const ownAct = ({ to }: NoticeDraft, by: Cause['by']): boolean => {
  if (by === 'system' || to.kind === 'lead') return false
  return to.kind === 'user' ? to.userId === by.userId : to.agencyId === by.agencyId
}

/**
 * The outbox item of a change: drafts without the actor's own and without doubles, with ids. Undefined when
 * nobody is to be told. Triage queues have no mailbox: their alarm is a metric.
 */
export const batchOf = (drafts: readonly NoticeDraft[], cause: Cause): NoticeBatch | undefined => {
  const kept: NoticeDraft[] = []
  for (const draft of drafts) {
    const doubled = kept.some(
      (other) =>
        sameReceiver(other.to, draft.to) && other.kind === draft.kind && other.taskId === draft.taskId,
    )
    if (!doubled && !ownAct(draft, cause.by) && !draft.to.agencyId.startsWith('triage:')) kept.push(draft)
  }
  if (kept.length === 0) return undefined
  return {
    eventId: cause.eventId,
    planId: cause.planId,
    at: cause.at,
    by: cause.by === 'system' ? 'system' : cause.by.userId,
    notices: kept.map((draft, index) => ({ id: noticeId(`${cause.eventId}_${index}`), ...draft })),
  }
}
