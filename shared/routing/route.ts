import { kindFacts, parseTaskKind } from '../domain/task/kinds.ts'
import { assertNever } from '../kernel/assert-never.ts'
import type { IsoDate } from '../kernel/time.ts'
import { type Offered, offersAt } from './candidates.ts'
import {
  type RouteCandidate,
  type RouteDecision,
  type RoutePerson,
  type RouteTask,
  triageOffice,
} from './decision.ts'
import type { Directory } from './directory.ts'
import { type Place, placeFor } from './place.ts'
import type { TraceReason } from './reason.ts'
import { refusalOf } from './refusal.ts'
import { type Finding, traceOf } from './trace.ts'

export {
  candidatesAfter,
  type RouteCandidate,
  type RouteDecision,
  type RouteOutcome,
  type RoutePerson,
  type RouteTask,
  type RouteTrace,
  routeOutcomes,
  triageOffice,
} from './decision.ts'

const nothing: Offered = { candidates: [], turnedDown: [], rules: [] }

const legal = (law: string | undefined): TraceReason =>
  law === undefined ? { code: 'consent-needed' } : { code: 'legal-basis', law }

/** Why an office is a candidate: how near its area lies to the address. */
export const nearness = ({ agencyId: agency, match, area }: RouteCandidate): TraceReason => {
  switch (match) {
    case 'office':
      return { code: 'custody-office', agency }
    case 'bydel':
      return { code: 'serves-district', agency, area }
    case 'kommune':
      return { code: 'serves-municipality', agency, area }
    case 'fylke':
      return { code: 'serves-county', agency, area }
    case 'land':
    case 'ANY':
      return { code: 'serves-country', agency }
    default:
      return assertNever(match)
  }
}

/** Offices of the city's districts, when no office answers for the address as it was given. */
const districtOffers = (
  task: RouteTask,
  person: RoutePerson,
  place: Place,
  directory: Directory,
  today: IsoDate,
): Offered => {
  const districts = place.kind === 'areas' ? (place.municipality?.districts ?? []) : []
  if (place.kind !== 'areas' || districts.length === 0) return nothing
  const codes = [...districts.map(({ code }) => code), ...place.codes]
  return offersAt(task, person, { ...place, codes }, directory, today)
}

const toTriage = (offered: Offered, reasons: readonly TraceReason[]): Finding => ({
  outcome: 'triage',
  office: triageOffice,
  reasons,
  offered,
})

/** Nobody answers: says whether a district is missing, all have said no, or the area has no such office. */
const nobody = (
  task: RouteTask,
  person: RoutePerson,
  place: Exclude<Place, { readonly kind: 'nowhere' }>,
  offered: Offered,
  directory: Directory,
  today: IsoDate,
): Finding => {
  const officeType = kindFacts(task.kind).office
  const inCity =
    offered.turnedDown.length > 0 ? nothing : districtOffers(task, person, place, directory, today)
  if (inCity.candidates.length > 0 && place.kind === 'areas' && place.municipality)
    return toTriage(inCity, [
      ...place.because,
      { code: 'district-needed', officeType, area: place.municipality.code },
    ])
  const passed = [...offered.turnedDown, ...inCity.turnedDown].map(
    ({ agencyId: agency, why }): TraceReason => ({ code: 'turned-down', agency, why }),
  )
  const [area = 'ANY'] = place.codes
  const missing: TraceReason =
    offered.rules.length === 0 ? { code: 'no-rule' } : { code: 'no-office-serves', officeType, area }
  return toTriage(offered, [...place.because, ...(passed.length > 0 ? passed : [missing])])
}

/** Steps 5 to 7: the best match by area and rule, then whoever has room, then the queue. */
const automatic = (task: RouteTask, person: RoutePerson, directory: Directory, today: IsoDate): Finding => {
  const place = placeFor(task.kind, person, directory)
  if (place.kind === 'nowhere') return toTriage(nothing, place.because)
  const offered = offersAt(task, person, place, directory, today)
  const [best] = offered.candidates
  if (!best) return nobody(task, person, place, offered, directory, today)
  const rule = offered.rules.find(({ id, version }) => id === best.rule.id && version === best.rule.version)
  const near: TraceReason = rule?.target ? { code: 'rule-names-office', agency: rule.target } : nearness(best)
  const reasons = [...place.because, near, legal(rule?.legalBasis)]
  return { outcome: 'routed', office: best.agencyId, reasons, offered }
}

/** Step 3: the coordinator's own choice. One that cannot be followed waits in the queue, it is not replaced. */
const chosen = (
  task: RouteTask,
  person: RoutePerson,
  directory: Directory,
  automaticFinding: Finding,
): Finding | undefined => {
  if (!task.override) return undefined
  const { agencyId: agency, reason } = task.override
  const found = directory.agency(agency)
  const refusal = found ? refusalOf(found, task, person) : 'unknown-office'
  const why = refusal ?? (reason.trim() === '' ? 'no-reason-given' : undefined)
  const { offered } = automaticFinding
  return why
    ? toTriage(offered, [{ code: 'override-refused', agency, why }])
    : {
        outcome: 'overridden',
        office: agency,
        reasons: [{ code: 'override', agency }, legal(kindFacts(task.kind).law)],
        offered,
      }
}

/** Steps 1 and 2, then the rest. For protected persons the coordinator's choice is not followed. */
const decide = (task: RouteTask, person: RoutePerson, directory: Directory, today: IsoDate): Finding => {
  const ignored: readonly TraceReason[] = task.override ? [{ code: 'override-ignored' }] : []
  if (person.protection !== 'none' && person.protection !== 'fortrolig') {
    const reasons: readonly TraceReason[] = [{ code: 'strictly-protected' }, ...ignored]
    return { outcome: 'manual', office: triageOffice, reasons, offered: nothing }
  }
  if (parseTaskKind(task.kind) === undefined) return toTriage(nothing, [{ code: 'no-rule' }])
  const found = automatic(task, person, directory, today)
  if (person.protection === 'fortrolig') return { ...found, reasons: [...ignored, ...found.reasons] }
  return chosen(task, person, directory, found) ?? found
}

/**
 * Decides which office gets a task, and says why (docs/reference-data.md; the order of decision: protection, the
 * coordinator's choice, the best match, room, the queue). Pure, total and deterministic: it never throws, and the
 * order of the directory's data does not matter. An office in `excluded` is never chosen.
 */
export const route = (
  task: RouteTask,
  person: RoutePerson,
  directory: Directory,
  today: IsoDate,
): RouteDecision => {
  const finding = decide(task, person, directory, today)
  const { outcome, office, reasons, offered } = finding
  const { candidates, turnedDown } = offered
  return { office, outcome, reasons, candidates, turnedDown, trace: traceOf(task, person, today, finding) }
}
