import type { AgencyId, TaskId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { RouteOutcome, RoutePerson, RouteTask, RouteTrace, TraceInputs } from '../../routing/decision.ts'
import type { Directory } from '../../routing/directory.ts'
import { route } from '../../routing/route.ts'

/** An open task with the trace of how it came to its office. */
export interface TracedTask {
  readonly taskId: TaskId
  readonly trace: RouteTrace
}

/** A task that would go elsewhere if it were sent under the other directory; it is not moved by that. */
export interface WouldMove {
  readonly taskId: TaskId
  readonly from: AgencyId
  readonly to: AgencyId
  readonly outcome: RouteOutcome
}

/** What was asked then, as routing takes it; undefined where a trace withholds it. */
const askedIn = (
  inputs: TraceInputs,
): { readonly task: RouteTask; readonly person: RoutePerson } | undefined => {
  const { kind, area, excluded, protection, phase, destination, custody } = inputs
  if (destination === 'withheld' || custody === 'withheld') return undefined
  return {
    task: { kind, area, excluded },
    person: {
      destination,
      custody,
      protection,
      phase,
      ...(inputs.ownStaff && { ownStaff: true }),
      ...(inputs.belonging && { belonging: inputs.belonging }),
      ...(inputs.followUps && { followUps: inputs.followUps }),
    },
  }
}

/**
 * Which open tasks would have gone to another office under the directory that is to be published. Both directories
 * decide on what the trace says was known, so only what the directories differ in counts. Tasks whose office was chosen
 * by hand, and those of strictly protected persons, are not moved by rules and are left out. Pure.
 */
export const wouldMove = (
  tasks: readonly TracedTask[],
  before: Directory,
  after: Directory,
  today: IsoDate,
): readonly WouldMove[] =>
  tasks.flatMap(({ taskId, trace }) => {
    const asked = trace.outcome === 'overridden' ? undefined : askedIn(trace.inputs)
    if (!asked) return []
    const { office: from } = route(asked.task, asked.person, before, today)
    const { office: to, outcome } = route(asked.task, asked.person, after, today)
    return from === to ? [] : [{ taskId, from, to, outcome }]
  })
