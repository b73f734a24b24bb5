/**
 * What tasks and members carry of other items, and the keys by which lists find them. A commit writes them
 * fresh, `refreshCopies` brings them up to date; both ask here.
 */
import type { Member } from '../domain/member/member.ts'
import type { PlanPhase } from '../domain/plan/plan.ts'
import { isReadyCode, readinessCode } from '../domain/readiness/code.ts'
import type { ReadinessFacts } from '../domain/readiness/facts.ts'
import { isSilent } from '../domain/schedule/answer-date.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import type { AgencyId, PlanId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import { conditionsToldTo } from '../policies/release-conditions.ts'
import { isCounted } from './counted.ts'
import { caseloadPartition, caseloadSort, unreadyPartition, worklistPartition, worklistSort } from './keys.ts'

/** Where copies come from. */
export interface CopySource extends ReadinessFacts {
  readonly planId: PlanId
  readonly number: string
  readonly phase: PlanPhase
  readonly coordinator: AgencyId
  /** The person's name, sealed. */
  readonly name: Uint8Array
  readonly schedule: Schedule
  readonly tasks: readonly Task[]
}

/** A task's due date: the schedule's when it has an entry for the task, its own otherwise. */
export const dueOf = (schedule: Schedule, task: Pick<Task, 'id' | 'due'>): IsoDate | undefined => {
  const entry = schedule.entries.find((one) => one.what === 'task' && one.key === task.id)
  return entry === undefined ? task.due : entry.due
}

/**
 * A conditional release as worklists show it: the day and what it hangs on, as one text, so that copies are easily
 * compared. Only what every office with a task is told (policies/release-conditions.ts): no treatment, and private
 * offices the day alone.
 */
const conditionalCopy = (
  { owner }: Pick<Task, 'owner'>,
  { certainty, release, hangsOn = [] }: Schedule,
): string | undefined => {
  if (certainty !== 'conditional' || release === undefined) return undefined
  const told = owner.startsWith('ngo:') ? [] : hangsOn.filter((one) => one !== 'treatment')
  return [release, ...told].join(' ')
}

/** Due date, and while the task is open its place in the owner's worklist. */
export const taskCopies = (task: Pick<Task, 'id' | 'due' | 'owner' | 'status'>, source: CopySource) => {
  const due = dueOf(source.schedule, task)
  const listed = isOpen(task.status) && source.phase !== 'closed'
  return {
    due,
    wpk: listed ? worklistPartition(task.owner) : undefined,
    wsk: listed ? worklistSort(due, task.id) : undefined,
    number: listed ? source.number : undefined,
    name: listed ? source.name : undefined,
    cond: listed ? conditionalCopy(task, source.schedule) : undefined,
  }
}

const waits = (task: Task, schedule: Schedule): boolean =>
  (task.status === 'rejected' && task.replacedBy === undefined) ||
  isSilent(schedule, task) ||
  (isOpen(task.status) && (task.side === 'awaiting-information' || task.owner.startsWith('triage:')))

/** Tasks that wait for the coordinating office: rejected and not replaced, not answered in time, asking, or with no office. */
export const attentionOf = (tasks: readonly Task[], coordinator: AgencyId, schedule: Schedule): number =>
  tasks.filter(
    (task) => waits(task, schedule) && (task.circle === 'plan' || task.requester.agencyId === coordinator),
  ).length

/** The office's own tasks that are open; undefined when there are none. */
const openOf = (tasks: readonly Task[], agencyId: AgencyId): number | undefined =>
  tasks.filter((task) => task.owner === agencyId && isOpen(task.status)).length || undefined

/** What a conditional date hangs on, as far as the office is told; one text, so that copies are easily compared. */
const hangsOf = ({ agencyType, relation }: Member, { hangsOn = [] }: Schedule): string | undefined =>
  relation === 'former'
    ? undefined
    : conditionsToldTo({ agencyType }, relation, hangsOn).join(' ') || undefined

/** Of the coordinating office's row: the code of readiness, and while it is not ready its place in that list. */
const readinessCopies = ({ agencyId, relation }: Member, source: CopySource) => {
  const ready = relation === 'coordinator' ? readinessCode(source) : undefined
  const missing = ready !== undefined && isCounted(relation, source.phase) && !isReadyCode(ready)
  return {
    ready,
    upk: missing ? unreadyPartition(agencyId) : undefined,
    usk: missing ? caseloadSort(source.schedule.release, source.planId) : undefined,
  }
}

const attentionCopy = (
  { relation }: Member,
  { tasks, coordinator, schedule }: CopySource,
): number | undefined => (relation === 'coordinator' ? attentionOf(tasks, coordinator, schedule) : undefined)

const memberRow = (member: Member, source: CopySource) => {
  const { release, certainty, anchors } = source.schedule
  return {
    cpk: caseloadPartition(member.agencyId),
    csk: caseloadSort(release, source.planId),
    number: source.number,
    name: source.name,
    release,
    certainty,
    hangs: hangsOf(member, source.schedule),
    phase: source.phase,
    since: source.phase === 'not-mapped' ? anchors?.intake : undefined,
    attention: attentionCopy(member, source),
    open: openOf(source.tasks, member.agencyId),
    ...readinessCopies(member, source),
  }
}

/** Copies by attribute; an attribute that is undefined is not to be there. */
export type Copies = Readonly<Record<string, string | number | Uint8Array | undefined>>

const absent = (row: Copies): Copies => Object.fromEntries(Object.keys(row).map((name) => [name, undefined]))

/** While an office takes part in a plan that is not closed: its place in the office's caseload, and what the row shows. */
export const memberCopies = (member: Member, source: CopySource): Copies => {
  const row = memberRow(member, source)
  return member.relation === 'former' || source.phase === 'closed' ? absent(row) : row
}
