import type { Member } from '../domain/member/member.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Task } from '../domain/task/task.ts'
import { noticesOfCommand } from '../notices/decide.ts'
import { finishEntry } from '../schedule/plan-dates.ts'
import { canBePlaced, mustLeave } from './changed-route.ts'
import { partLeft } from './moving-tasks.ts'
import type { Draft, Now } from './on-case.ts'
import type { Deps } from './ports.ts'
import { decideSending } from './send-tasks.ts'
import { withdrawTask } from './withdraw-tasks.ts'

/** So many tasks get a new office in the same transaction; beyond that they are taken back alone. */
const mostMoved = 15

type Moved = Pick<Draft, 'tasks' | 'schedule' | 'members' | 'traces' | 'losing' | 'tell'> & {
  readonly count: number
}

/** Tasks anew, for whoever may have them. When they cannot be sent, taking them back is what matters. */
const sentAnew = (deps: Deps, subject: PlanCase, tasks: readonly Task[], now: Now): Draft | undefined => {
  const toSend = tasks.map(({ id, kind, area, details }) => ({
    kind,
    area,
    replaces: id,
    ...(details && { details }),
  }))
  const sent = toSend.length === 0 ? undefined : decideSending(deps, subject, toSend, now)
  return sent?.ok ? sent.value : undefined
}

/** Offices that had one of these tasks and have nothing else in the plan. */
const leftOut = (subject: PlanCase, leaving: readonly Task[], tasks: readonly Task[]): readonly Member[] =>
  subject.members
    .filter(({ relation, agencyId }) => relation === 'task' && leaving.some((one) => one.owner === agencyId))
    .map((member) => partLeft(member, tasks))
    .filter((member) => member.relation === 'former')

/**
 * What a protection that has become stricter does at once: tasks are taken back from offices that may not have them, and
 * sent to whoever may, or to the queue. `subject` is the plan as it will be, protection included. Offices with nothing
 * left lose sight of the plan in the same transaction.
 */
export const protectTasks = (deps: Deps, subject: PlanCase, now: Now): Moved => {
  const leaving = mustLeave(subject, deps.directory, now.today)
  if (leaving.length === 0) return { tell: [], count: 0 }
  const placed = leaving.filter((task) => canBePlaced(subject, task, deps.directory, now.today))
  const rest = { ...subject, tasks: subject.tasks.filter((task) => !leaving.includes(task)) }
  const sent = sentAnew(deps, rest, placed.slice(0, mostMoved), now)
  const fresh = sent?.tasks ?? []
  const withdrawn = leaving.map((task): Task => {
    const next = fresh.find((one) => one.replaces === task.id)
    return { ...withdrawTask(task, 'sent-to-other-office', now), ...(next && { replacedBy: next.id }) }
  })
  const left = leftOut(subject, leaving, [...rest.tasks, ...withdrawn, ...fresh])
  return {
    count: leaving.length,
    tasks: [...withdrawn, ...fresh],
    schedule: leaving.reduce(
      (dates, task) => finishEntry(dates, task.id),
      sent?.schedule ?? subject.schedule,
    ),
    members: [...(sent?.members ?? []), ...left],
    ...(sent?.traces && { traces: sent.traces }),
    ...(left.length > 0 && { losing: left.map(({ agencyId }) => agencyId) }),
    tell: [
      ...(sent?.tell ?? []),
      ...withdrawn.flatMap((task) =>
        noticesOfCommand({ name: 'cancel', code: 'sent-to-other-office' }, task, subject.plan.coordinator),
      ),
    ],
  }
}
