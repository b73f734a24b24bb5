import type { LogEntry } from '../domain/log/entry.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { eventId, type TaskId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate, Timestamp } from '../kernel/time.ts'
import { batchOf, type NoticeDraft } from '../notices/decide.ts'
import type { Actor } from '../policies/actor.ts'
import { type CaseAction, decideOnCase, type Permit } from '../policies/decide.ts'
import { osloDate } from '../schedule/oslo.ts'
import type { Change, Deps } from './ports.ts'

/** What a use case decides; who, when, log sequence, outbox and idempotency are added by `changeCase`. */
export interface Draft extends Omit<Change, 'base' | 'log' | 'notices' | 'idempotency'> {
  readonly log: Pick<LogEntry, 'kind' | 'tasks' | 'codes' | 'circle'> & { readonly text?: string }
  readonly tell: readonly NoticeDraft[]
}

/** The moment of a command by the case clock, and who gives it. */
export interface Now {
  readonly at: Timestamp
  readonly today: IsoDate
  readonly actor: Actor
}

/** The command as the browser gave it: its key, and a JSON value that stands for all it says. */
export interface Request {
  readonly key: string
  readonly command: unknown
  /** Where to go when it is done. */
  readonly result: string
}

export type CaseFailure =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'key-reused' }
  /** Lost the race too often: others are busy on this plan; nothing was written. */
  | { readonly code: 'busy' }

/** How often a lost race is tried again; each try loads and decides anew. */
const attempts = 5

export const momentOf = (deps: Pick<Deps, 'clocks'>, actor: Actor): Now => {
  const at = deps.clocks.case.now()
  return { at, today: osloDate(at), actor }
}

/** Adds to a draft what every change carries. */
export const complete = (deps: Deps, draft: Draft, now: Now, request: Request, base?: PlanCase): Change => {
  const { log, tell, ...items } = draft
  const by = { userId: now.actor.userId, agencyId: now.actor.agencyId }
  const subject = items.plan ?? base?.plan
  if (!subject) throw new Error('A change needs a plan')
  const notices = batchOf(tell, { eventId: eventId(deps.ids.long()), planId: subject.id, at: now.at, by })
  return {
    ...items,
    ...(base && { base }),
    log: {
      ...log,
      at: now.at,
      by: { ...by, name: now.actor.name, role: now.actor.role },
      purpose: log.kind,
    },
    ...(notices && { notices }),
    idempotency: {
      agencyId: now.actor.agencyId,
      key: request.key,
      bodyHash: deps.hash(JSON.stringify(request.command)),
      result: request.result,
    },
  }
}

/** What an earlier command under the same key answered, if there was one. */
const repeated = async (
  deps: Deps,
  now: Now,
  request: Request,
): Promise<Result<string, CaseFailure> | undefined> => {
  const before = await deps.store.findRepeat(now.actor.agencyId, request.key)
  if (!before) return undefined
  return before.bodyHash === deps.hash(JSON.stringify(request.command))
    ? ok(before.result)
    : fail({ code: 'key-reused' })
}

type Decide<Failure> = (subject: PlanCase, now: Now) => Result<Draft, Failure>

/**
 * Carries out one command on one plan. The permit was minted on `subject` as the page loaded it; when somebody
 * else was faster, the case is loaded again and both policy and rules decide anew, so that "accept against
 * revoke" has one outcome. A double click finds the first one's answer. Returns the path to go to.
 */
export const changeCase = async <Failure>(
  deps: Deps,
  permit: Permit<CaseAction>,
  subject: PlanCase,
  request: Request,
  decide: Decide<Failure>,
  taskId?: TaskId,
): Promise<Result<string, Failure | CaseFailure>> => {
  const now = momentOf(deps, permit.actor)
  let base = subject
  for (let attempt = 0; attempt < attempts; attempt++) {
    const draft = decide(base, now)
    if (!draft.ok) return (await repeated(deps, now, request)) ?? draft
    const outcome = await deps.store.commit(complete(deps, draft.value, now, request, base))
    if (outcome.kind === 'done') return ok(request.result)
    if (outcome.kind === 'repeat') return ok(outcome.result)
    if (outcome.kind === 'key-reused') return fail({ code: 'key-reused' })
    const fresh = await deps.store.loadCase(subject.plan.id)
    const task = fresh?.tasks.find((one) => one.id === taskId)
    if (!fresh || !decideOnCase(permit.actor, permit.action, fresh, task).allowed)
      return (await repeated(deps, now, request)) ?? fail({ code: 'not-allowed' })
    base = fresh
  }
  return fail({ code: 'busy' })
}
