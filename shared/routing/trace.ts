import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Offered } from './candidates.ts'
import type { RouteOutcome, RoutePerson, RouteTask, RouteTrace } from './decision.ts'
import type { TraceReason } from './reason.ts'

/** What was decided, before it is written down. */
export interface Finding {
  readonly outcome: RouteOutcome
  readonly office: AgencyId
  readonly reasons: readonly TraceReason[]
  readonly offered: Offered
}

/** What was known. Of a strictly protected person no place and no office is written down. */
const inputsOf = (task: RouteTask, person: RoutePerson, isHidden: boolean): RouteTrace['inputs'] => ({
  kind: task.kind,
  area: task.area,
  protection: person.protection,
  phase: person.phase,
  destination: isHidden ? 'withheld' : person.destination,
  custody: isHidden ? 'withheld' : person.custody,
  excluded: isHidden ? [] : (task.excluded ?? []),
  ...(task.override && !isHidden ? { override: task.override.agencyId } : {}),
})

/** The trace to be stored with the task. */
export const traceOf = (
  task: RouteTask,
  person: RoutePerson,
  today: IsoDate,
  { outcome, office, reasons, offered }: Finding,
): RouteTrace => {
  const law = reasons.find((reason) => reason.code === 'legal-basis')?.law
  return {
    format: 1,
    on: today,
    inputs: inputsOf(task, person, outcome === 'manual'),
    outcome,
    office,
    rules: offered.rules.map(({ id, version }) => ({ id, version })),
    candidates: offered.candidates,
    turnedDown: offered.turnedDown,
    reasons,
    ...(law === undefined ? {} : { legalBasis: law }),
  }
}
