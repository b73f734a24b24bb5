import { type Plan, type PlanEventKind, type PlanPhase, planEventKinds } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { assertNever } from '../kernel/assert-never.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import { noticesToAllOpen } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import { moveRelease } from '../schedule/plan-dates.ts'
import { closed } from './close-plan.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'
import { urgentFollowUp } from './urgent-follow-up.ts'

export interface PlanEvent {
  readonly kind: PlanEventKind
  readonly on: IsoDate
  readonly reason: string
  readonly seenVersion: number
}

export type EventFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'not-in-phase'; readonly phase: PlanPhase }
  | { readonly code: 'in-future' }
  | CaseFailure

/** Phases in which an event can happen. */
const phasesOf: Readonly<Record<PlanEventKind, readonly PlanPhase[]>> = {
  'stricter-custody': ['active'],
  release: ['not-mapped', 'active', 'suspended'],
  recall: ['released'],
  escape: ['active'],
  return: ['suspended'],
  expulsion: ['not-mapped', 'active', 'suspended', 'released'],
  death: ['not-mapped', 'active', 'suspended', 'released'],
}

/** Events that can be told of now. */
export const eventsPossible = (phase: PlanPhase): readonly PlanEventKind[] =>
  planEventKinds.filter((kind) => phasesOf[kind].includes(phase))

type Effect = Pick<Draft, 'plan' | 'schedule' | 'tasks' | 'members' | 'traces'>

const withPlan = (subject: PlanCase, changes: Partial<Plan>): Plan => ({
  ...subject.plan,
  ...changes,
  version: subject.plan.version + 1,
})

/**
 * What an event does. Time at large does not count (strgjforskr § 3-3), so after an escape the date rests and
 * is conditional on return; a recall leaves no date; a release is a fact and is never blocked.
 */
const effect = (subject: PlanCase, event: PlanEvent, now: Now): Effect => {
  const { schedule } = subject
  switch (event.kind) {
    case 'stricter-custody':
      return { plan: withPlan(subject, {}) }
    case 'release':
      return {
        plan: withPlan(subject, { phase: 'released' }),
        schedule: moveRelease(schedule, event.on, 'released', now.today),
      }
    case 'recall':
      return {
        plan: withPlan(subject, { phase: 'active' }),
        schedule: moveRelease(schedule, undefined, 'unknown', now.today),
      }
    case 'escape':
      return {
        plan: withPlan(subject, { phase: 'suspended' }),
        schedule: { ...schedule, version: schedule.version + 1 },
      }
    case 'return':
      return {
        plan: withPlan(subject, { phase: 'active' }),
        schedule: moveRelease(schedule, schedule.release, 'conditional', now.today),
      }
    case 'expulsion':
      return { plan: withPlan(subject, { destination: { kind: 'leaving-country' } }) }
    case 'death':
      return closed(subject, 'death', now)
    default:
      return assertNever(event.kind)
  }
}

interface News extends Effect {
  readonly tell: Draft['tell']
  readonly codes: Draft['log']['codes']
}

/** Everybody with an open task hears; a release that nobody has promised to follow up asks for it at once. */
const withNews = (deps: Deps, subject: PlanCase, event: PlanEvent, effects: Effect, now: Now): News => {
  if (event.kind === 'death') return { ...effects, tell: [], codes: {} }
  const tell = noticesToAllOpen('plan-changed', subject.tasks)
  if (event.kind !== 'release') return { ...effects, tell, codes: {} }
  const { plan = subject.plan, schedule = subject.schedule } = effects
  const urgent = urgentFollowUp(deps, { ...subject, plan, schedule }, now)
  if (!urgent) return { ...effects, tell, codes: {} }
  return { ...effects, ...urgent, tell: [...tell, ...urgent.tell], codes: { successor: 'none' } }
}

const decide = (deps: Deps, subject: PlanCase, event: PlanEvent, now: Now): Result<Draft, EventFailure> => {
  if (subject.plan.version !== event.seenVersion)
    return fail({ code: 'stale', version: subject.plan.version })
  if (!phasesOf[event.kind].includes(subject.plan.phase))
    return fail({ code: 'not-in-phase', phase: subject.plan.phase })
  if (event.on > now.today) return fail({ code: 'in-future' })
  const { codes, ...effects } = withNews(deps, subject, event, effect(subject, event, now), now)
  return ok({
    ...effects,
    log: {
      kind: 'plan-event',
      tasks: [],
      codes: { event: event.kind, on: event.on, ...codes },
      text: event.reason,
      circle: 'plan',
    },
  })
}

/**
 * Records that something happened to the person: stricter custody, release, recall, escape and return,
 * expulsion, death. After a death no mail goes out, and those still waiting are withdrawn at sending.
 */
export const recordEvent = (
  deps: Deps,
  permit: Permit<'plan.event'>,
  subject: PlanCase,
  event: PlanEvent,
  request: Request,
): Promise<Result<string, EventFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(deps, base, event, now))
