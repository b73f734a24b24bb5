import { isPublicAgency } from '../domain/agency/agency.ts'
import { strictestOf } from '../domain/plan/belonging.ts'
import { type Practice, parseTaskKind } from '../domain/task/kinds.ts'
import { assertNever } from '../kernel/assert-never.ts'
import type { IsoDate } from '../kernel/time.ts'
import { nothing, type Offered, offersAt } from './candidates.ts'
import {
  type RouteCandidate,
  type RouteDecision,
  type RoutePerson,
  type RouteTask,
  triageOffice,
} from './decision.ts'
import type { Directory } from './directory.ts'
import { type Following, followedUp } from './follow-up.ts'
import { type Inquiry, inquiryOf } from './inquiry.ts'
import { everywhere } from './levels.ts'
import { placeFor } from './place.ts'
import type { TraceReason } from './reason.ts'
import { refusalOf } from './refusal.ts'
import type { Rule } from './rule.ts'
import { ownStaffUnit, type SpecialUnit, strictUnit } from './shielded.ts'
import { type Finding, lawIn, traceOf } from './trace.ts'
import type { KnownPlace, Place } from './whereabouts.ts'

export {
  type CandidateRoom,
  candidatesAfter,
  type FollowUp,
  type RouteCandidate,
  type RouteDecision,
  type RouteOutcome,
  type RoutePerson,
  type RouteTask,
  type RouteTrace,
  routeOutcomes,
  triageOffice,
} from './decision.ts'

const legal = (law: string | undefined): TraceReason =>
  law === undefined ? { code: 'consent-needed' } : { code: 'legal-basis', law }

const practised = (practice: Practice | undefined): readonly TraceReason[] =>
  practice === undefined ? [] : [{ code: 'practice', practice }]

/** Why an office is a candidate: how near its area lies to the address. */
export const nearness = ({ agencyId: agency, match, area }: RouteCandidate): TraceReason => {
  switch (match) {
    case 'follow-up':
      return { code: 'follows-up', agency }
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

const roomReason = ({ agencyId: agency, room }: RouteCandidate): readonly TraceReason[] =>
  room === undefined ? [] : [{ code: room === 'full' ? 'full-but-duty' : room, agency }]

const toTriage = (offered: Finding['offered'], reasons: readonly TraceReason[]): Finding => ({
  outcome: 'triage',
  office: triageOffice,
  reasons,
  offered,
})

const byHand = (...reasons: readonly TraceReason[]): Finding => ({
  outcome: 'manual',
  office: triageOffice,
  reasons,
  offered: nothing,
})

/** Offices of the city's districts, when no office answers for the address as it was given. */
const districtOffers = (inquiry: Inquiry, place: Place): Offered => {
  const districts = place.kind === 'areas' ? (place.municipality?.districts ?? []) : []
  if (place.kind !== 'areas' || districts.length === 0) return nothing
  return offersAt(inquiry, { ...place, codes: [...districts.map(({ code }) => code), ...place.codes] })
}

/** Nobody answers: says whether a district is missing, all have said no, or the area has no such office. */
const nobody = (inquiry: Inquiry, place: KnownPlace, offered: Offered): Finding => {
  const officeType = inquiry.answers.office
  const inCity = offered.turnedDown.length > 0 ? nothing : districtOffers(inquiry, place)
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

/** The paragraph: the rule's own, else the kind's, unless the rule leads to private offices. */
const lawBy = (rule: Rule | undefined, { answers }: Inquiry): string | undefined =>
  rule && !isPublicAgency(rule.officeType) ? rule.legalBasis : (rule?.legalBasis ?? answers.law)

/** Step 5 and 6: the best match that has room. */
const bestMatch = (inquiry: Inquiry, place: KnownPlace, offered: Offered): Finding => {
  const [first] = offered.candidates
  const { best } = offered
  if (!first) return nobody(inquiry, place, offered)
  const near: TraceReason = best?.target
    ? { code: 'rule-names-office', agency: best.target }
    : nearness(first)
  const queued: readonly TraceReason[] = best?.queue
    ? [{ code: 'to-queue', agency: first.agencyId, queue: best.queue }]
    : []
  // Who is full, and not a duty, has been passed over: that is said, since it was the nearest.
  const passed = offered.turnedDown
    .filter(({ why }) => why === 'full')
    .map(({ agencyId: agency, why }): TraceReason => ({ code: 'turned-down', agency, why }))
  return {
    outcome: 'routed',
    office: first.agencyId,
    reasons: [
      ...place.because,
      ...passed,
      near,
      ...queued,
      ...roomReason(first),
      legal(lawBy(best, inquiry)),
      ...practised(best?.practice),
    ],
    offered,
    ...(best?.queue && { queue: best.queue }),
  }
}

/** Step 4: the office that follows the person up already; the rules' own candidates stand behind it. */
const followed = ({ candidate, reason }: Following, inquiry: Inquiry, offered: Offered): Finding => ({
  outcome: 'routed',
  office: candidate.agencyId,
  reasons: [reason, ...roomReason(candidate), legal(inquiry.answers.law)],
  offered: {
    ...offered,
    candidates: [candidate, ...offered.candidates.filter(({ agencyId }) => agencyId !== candidate.agencyId)],
  },
})

/** Steps 4 to 7: existing follow-up, then the best match by area and rule, then whoever has room, then the queue. */
const automatic = (inquiry: Inquiry): Finding => {
  const place = placeFor(inquiry)
  const following = followedUp(inquiry)
  const offered = place.kind === 'nowhere' ? nothing : offersAt(inquiry, place)
  if (following) return followed(following, inquiry, offered)
  return place.kind === 'nowhere' ? toTriage(nothing, place.because) : bestMatch(inquiry, place, offered)
}

/** Step 3: the coordinator's own choice. One that cannot be followed waits in the queue, it is not replaced. */
const chosen = ({ task, person, directory, answers }: Inquiry, { offered }: Finding): Finding | undefined => {
  if (!task.override) return undefined
  const { agencyId: agency, reason } = task.override
  const found = directory.agency(agency)
  const isClosed = found !== undefined && !directory.isOpen(agency)
  const refusal = isClosed ? 'closed' : found ? refusalOf(found, task, person) : 'unknown-office'
  const why = refusal ?? (reason.trim() === '' ? 'no-reason-given' : undefined)
  return why
    ? toTriage(offered, [{ code: 'override-refused', agency, why }])
    : {
        outcome: 'overridden',
        office: agency,
        reasons: [{ code: 'override', agency }, legal(answers.law)],
        offered,
      }
}

/** Step 2: a unit for protected persons. */
const toUnit = (
  { rule, agencyId }: SpecialUnit,
  inquiry: Inquiry,
  ...why: readonly TraceReason[]
): Finding => ({
  outcome: 'routed',
  office: agencyId,
  reasons: [...why, legal(lawBy(rule, inquiry)), ...practised(rule.practice)],
  offered: {
    candidates: [
      {
        agencyId,
        rule: { id: rule.id, version: rule.version },
        match: rule.areaType,
        area: rule.areaCode,
      },
    ],
    turnedDown: [],
    rules: [rule],
  },
  ...(rule.queue && { queue: rule.queue }),
})

/** Nav's own staff go to a unit of their own, or to nobody: their colleagues must not have the case. */
const ownStaff = (inquiry: Inquiry, ignored: readonly TraceReason[]): Finding => {
  const place = placeFor(inquiry)
  const unit = ownStaffUnit(inquiry, place.kind === 'nowhere' ? everywhere : place.codes)
  return unit
    ? toUnit(unit, inquiry, { code: 'own-staff-unit', agency: unit.agencyId }, ...ignored)
    : byHand({ code: 'own-staff-alone' }, ...ignored)
}

const strict = (inquiry: Inquiry | undefined, ignored: readonly TraceReason[]): Finding => {
  const unit = inquiry && strictUnit(inquiry)
  return unit
    ? toUnit(unit, inquiry, { code: 'special-unit', agency: unit.agencyId }, ...ignored)
    : byHand({ code: 'strictly-protected' }, ...ignored)
}

/** Steps 1 and 2, then the rest. For protected persons the coordinator's choice is not followed. */
const decide = (task: RouteTask, person: RoutePerson, directory: Directory, today: IsoDate): Finding => {
  const ignored: readonly TraceReason[] = task.override ? [{ code: 'override-ignored' }] : []
  if (person.protection === 'unknown') return byHand({ code: 'protection-unknown' }, ...ignored)
  const inquiry = parseTaskKind(task.kind) && inquiryOf(task, person, directory, today)
  // Whatever else is written there: only what is known to be none, or less than strict, is routed like others.
  if (person.protection !== 'none' && person.protection !== 'fortrolig') return strict(inquiry, ignored)
  if (!inquiry) return toTriage(nothing, [{ code: 'no-rule' }])
  if (person.ownStaff && inquiry.answers.office === 'nav') return ownStaff(inquiry, ignored)
  const found = automatic(inquiry)
  if (person.protection === 'fortrolig') return { ...found, reasons: [...ignored, ...found.reasons] }
  return chosen(inquiry, found) ?? found
}

/**
 * Decides which office gets a task, and says why (docs/reference-data.md; the order of decision: the strictest protection
 * over person and related persons, units for protected persons, the coordinator's choice, the office that follows up
 * already, the best match, room, the queue). Pure, total and deterministic: it never throws, and the order of the
 * directory's data does not matter. An office in `excluded` is never chosen.
 */
export const route = (
  task: RouteTask,
  person: RoutePerson,
  directory: Directory,
  today: IsoDate,
): RouteDecision => {
  const protection = strictestOf([person.protection, ...(person.related ?? [])])
  const looked = { ...person, protection }
  const finding = decide(task, looked, directory, today)
  const { outcome, office, reasons, offered, queue } = finding
  const { candidates, turnedDown } = offered
  const legalBasis = lawIn(reasons)
  const trace = traceOf(task, looked, today, finding)
  return {
    office,
    outcome,
    ...(queue === undefined ? {} : { queue }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    reasons,
    candidates,
    turnedDown,
    trace,
  }
}
