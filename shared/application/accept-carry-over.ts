import { isHealthAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { CarryOver } from '../domain/preparation/carry-over.ts'
import type { PartId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { type NoticeDraft, noticesToAllOpen } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import { healthTasksOf } from './edit-carry-over.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

export type AcceptFailure =
  | { readonly code: 'stale'; readonly version: number }
  /** Not there, not this office's to take over, or accepted already. */
  | { readonly code: 'not-there' }
  | CaseFailure

const isTheirs = ({ agencyId, circle, acceptedOn }: CarryOver, { actor }: Now): boolean =>
  agencyId === actor.agencyId &&
  acceptedOn === undefined &&
  (circle === 'plan' || isHealthAgency(actor.agencyType))

/** The coordinator hears of what the plan reads; of a treatment the health service that follows up. */
const told = ({ plan, tasks }: PlanCase, { circle }: CarryOver): readonly NoticeDraft[] => {
  const { userId, agencyId } = plan.coordinator
  if (circle === 'plan') return [{ kind: 'plan-changed', to: { kind: 'user', userId, agencyId } }]
  return noticesToAllOpen(
    'plan-changed',
    tasks.filter((task) => task.circle === 'follow-up'),
  )
}

const decide = (
  subject: PlanCase,
  input: { readonly id: PartId; readonly seenVersion: number },
  now: Now,
): Result<Draft, AcceptFailure> => {
  const entry = subject.carryOver.find(({ id }) => id === input.id)
  if (!entry || !isTheirs(entry, now)) return fail({ code: 'not-there' })
  if (entry.version !== input.seenVersion) return fail({ code: 'stale', version: entry.version })
  return ok({
    carryOver: [{ ...entry, version: entry.version + 1, acceptedOn: now.today }],
    log: {
      kind: 'carry-over-changed',
      tasks: entry.circle === 'health' ? healthTasksOf(subject, now) : [],
      codes: { act: 'accept', what: entry.kind },
      circle: entry.circle,
    },
    tell: told(subject, entry),
  })
}

/** The office outside says yes to going on with something that began inside. */
export const acceptCarryOver = (
  deps: Deps,
  permit: Permit<'carry-over.accept'>,
  subject: PlanCase,
  input: { readonly id: PartId; readonly seenVersion: number },
  request: Request,
): Promise<Result<string, AcceptFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(base, input, now))
