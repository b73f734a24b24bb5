import type { Belonging } from '../domain/plan/belonging.ts'
import type { AgencyId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Offered } from './candidates.ts'
import type { RouteOutcome, RoutePerson, RouteTask, RouteTrace, TraceInputs } from './decision.ts'
import type { TraceReason } from './reason.ts'
import type { RuleRef } from './rule.ts'

/** What was decided, before it is written down. */
export interface Finding {
  readonly outcome: RouteOutcome
  readonly office: AgencyId
  readonly reasons: readonly TraceReason[]
  readonly offered: Pick<Offered, 'candidates' | 'turnedDown' | 'rules'>
  readonly queue?: string
}

/** What two municipalities say in a dispute stays with the plan: a trace says that there is one. */
const withoutWords = ({ home, ...rest }: Belonging): Belonging =>
  home?.state === 'disputed'
    ? {
        ...rest,
        home: { ...home, claims: home.claims.map(({ municipality, holds }) => ({ municipality, holds })) },
      }
    : { ...rest, ...(home && { home }) }

/** Of a strictly protected person no place and no office is written down. */
const withheld = (task: RouteTask, person: RoutePerson): TraceInputs => ({
  kind: task.kind,
  area: task.area,
  protection: person.protection,
  phase: person.phase,
  destination: 'withheld',
  custody: 'withheld',
  excluded: [],
})

const inputsOf = (task: RouteTask, person: RoutePerson): TraceInputs => ({
  kind: task.kind,
  area: task.area,
  protection: person.protection,
  phase: person.phase,
  destination: person.destination,
  custody: person.custody,
  excluded: task.excluded ?? [],
  ...(task.override && { override: task.override.agencyId }),
  ...(person.ownStaff && { ownStaff: true }),
  ...(person.belonging && { belonging: withoutWords(person.belonging) }),
  ...(person.followUps && person.followUps.length > 0 && { followUps: person.followUps }),
})

const refs = (rules: Offered['rules']): readonly RuleRef[] =>
  [...new Set(rules)].map(({ id, version }) => ({ id, version }))

/** The paragraph that the reasons give. */
export const lawIn = (reasons: readonly TraceReason[]): string | undefined =>
  reasons.find((reason) => reason.code === 'legal-basis')?.law

/** The trace to be stored with the task. `person` carries the strictest protection over all who were looked up. */
export const traceOf = (
  task: RouteTask,
  person: RoutePerson,
  today: IsoDate,
  { outcome, office, reasons, offered, queue }: Finding,
): RouteTrace => {
  const law = lawIn(reasons)
  const isHidden = person.protection === 'strengt-fortrolig' || person.protection === 'unknown'
  return {
    format: 2,
    on: today,
    inputs: isHidden ? withheld(task, person) : inputsOf(task, person),
    outcome,
    office,
    ...(queue === undefined ? {} : { queue }),
    rules: refs(offered.rules),
    candidates: offered.candidates,
    turnedDown: offered.turnedDown,
    reasons,
    ...(law === undefined ? {} : { legalBasis: law }),
  }
}
