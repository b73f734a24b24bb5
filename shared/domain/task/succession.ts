import type { TaskKind } from './kinds.ts'
import type { TaskStatus } from './status.ts'
import type { Task } from './task.ts'

/** The task by which an office takes over following somebody up after release. */
export const successionKind = 'coordination.follow-up' satisfies TaskKind

const promised: readonly TaskStatus[] = ['accepted', 'in-progress', 'on-hold', 'completed']
const asked: readonly TaskStatus[] = ['requested', 'received']

/** Who follows up after release: nobody yet, an office that was asked, or one that has promised. */
export type Succession =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'asked'; readonly task: Task }
  | { readonly kind: 'promised'; readonly task: Task }

/**
 * Reads it off the plan's tasks: a promise is an accepted task, and whoever accepted it is named on it. A task that
 * was rejected, failed or cancelled promises nothing.
 */
export const successionOf = (tasks: readonly Task[]): Succession => {
  const ofKind = tasks.filter(({ kind }) => kind === successionKind)
  const kept = ofKind.find(({ status }) => promised.includes(status))
  if (kept) return { kind: 'promised', task: kept }
  const open = ofKind.find(({ status }) => asked.includes(status))
  return open ? { kind: 'asked', task: open } : { kind: 'nobody' }
}
