import type { Member } from '../domain/member/member.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { isOpen } from '../domain/task/status.ts'
import type { Task } from '../domain/task/task.ts'
import { noticesOfCommand } from '../notices/decide.ts'
import { finishEntry } from '../schedule/plan-dates.ts'
import { partLeft } from './moving-tasks.ts'
import type { Draft } from './on-case.ts'

/** Why a task goes elsewhere: no office was there to take it, another one answers now, or the office was silent. */
const whyCancelled = (old: Task, { plan }: PlanCase) =>
  old.owner.startsWith('triage:') || plan.elsewhere?.includes(old.id)
    ? ('sent-to-other-office' as const)
    : ('not-answered' as const)

/** The old task once another takes its place; one that was open is cancelled, one that was rejected stays so. */
const closed = (old: Task, next: Task, subject: PlanCase): Task => ({
  ...old,
  version: old.version + 1,
  replacedBy: next.id,
  ...(isOpen(old.status) && {
    status: 'cancelled',
    ending: { kind: 'cancellation', code: whyCancelled(old, subject) },
  }),
})

/** Offices that had a replaced task and have nothing else in the plan, nor a duty: they need to know of it no more. */
const leaving = (subject: PlanCase, replaced: readonly Task[], fresh: readonly Task[]): readonly Member[] => {
  const others = subject.tasks.filter((task) => !replaced.some((one) => one.id === task.id))
  const tasks = [...others, ...replaced, ...fresh]
  return subject.members
    .filter(
      ({ agencyId, relation }) => relation === 'task' && replaced.some((task) => task.owner === agencyId),
    )
    .map((member) => partLeft(member, tasks))
    .filter((member) => member.relation === 'former')
}

/**
 * Completes a sending whose tasks replace others: each old task names its successor and has no date to come, and
 * offices with nothing left lose sight of the plan. The old tasks stand before the new ones.
 */
export const withReplaced = (draft: Draft, subject: PlanCase): Draft => {
  const fresh = draft.tasks ?? []
  const replaced = subject.tasks.flatMap((old) => {
    const next = fresh.find((task) => task.replaces === old.id)
    return next ? [closed(old, next, subject)] : []
  })
  if (replaced.length === 0) return draft
  const left = leaving(subject, replaced, fresh)
  const told = replaced.filter((task) => task.status === 'cancelled')
  const dates = draft.schedule ?? subject.schedule
  return {
    ...draft,
    tasks: [...replaced, ...fresh],
    schedule: replaced.reduce((schedule, task) => finishEntry(schedule, task.id), dates),
    members: [...(draft.members ?? []), ...left],
    tell: [
      ...draft.tell,
      ...told.flatMap((task) =>
        noticesOfCommand(
          { name: 'cancel', code: whyCancelled(task, subject) },
          task,
          subject.plan.coordinator,
        ),
      ),
    ],
    ...(left.length > 0 && { losing: left.map((member) => member.agencyId) }),
  }
}
