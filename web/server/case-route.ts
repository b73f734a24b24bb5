import { type PlanId, parsePlanId } from '../../shared/kernel/ids.ts'
import { type CaseAction, decideOnCase } from '../../shared/policies/decide.ts'
import { type Answer, missing, problem, redirect } from './answer.ts'
import { type Audit, type AuditExemption, isRead, type ReadAudit } from './audit.ts'
import { type FindTarget, findPlan, findTask, type PlanTarget, type TaskTarget } from './case-target.ts'
import type { Hints } from './cookies.ts'
import type { AppDeps } from './deps.ts'
import type { Exchange, PageRequest, Reply } from './exchange.ts'
import type { Context, Route } from './route.ts'
import { contextOf, recordAccess, refuseStaleForm, replyTo, signInFirst } from './run.ts'
import { keepAlive, loadVisit, type Visit } from './visit.ts'

/** What round one may go by: hints, not yet believed. */
export interface CaseLoading {
  readonly deps: AppDeps
  readonly hints: Hints
  readonly request: PageRequest
  readonly planId: PlanId
}

/** What the path names, allowed by the permit. */
export type CaseContext<Target extends PlanTarget, Allowed extends CaseAction> = Context<Allowed> & Target

export interface CasePage<Target extends PlanTarget, Allowed extends CaseAction, Loaded, More> {
  readonly path: `${string}/:planId${string}`
  readonly access: Allowed
  readonly audit: ReadAudit
  /** Round one, beside session, user and plan: what else can be read by the plan's id. */
  readonly load: (loading: CaseLoading) => Promise<Loaded>
  /** Round two, beside the access entry. */
  readonly more: (context: CaseContext<Target, Allowed> & { readonly loaded: Loaded }) => Promise<More>
  readonly answer: (
    context: CaseContext<Target, Allowed> & { readonly loaded: Loaded; readonly more: More },
  ) => Answer
}

export interface CaseCommand<Target extends PlanTarget, Allowed extends CaseAction> {
  readonly path: `${string}/:planId${string}`
  readonly access: Allowed
  readonly audit: AuditExemption
  readonly answer: (context: CaseContext<Target, Allowed> & { readonly key: string }) => Promise<Answer>
}

interface Declared<Target extends PlanTarget, Allowed extends CaseAction> {
  readonly access: Allowed
  readonly audit: Audit
  readonly find: FindTarget<Target>
}

type Opened<Target, Allowed extends CaseAction, Loaded> =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | {
      readonly kind: 'opened'
      readonly visit: Visit
      readonly planId: PlanId
      readonly context: Context<Allowed> & Target
      readonly loaded: Loaded
    }

const whatOf = (declared: { readonly access: string; readonly audit: Audit }): string =>
  isRead(declared.audit) ? declared.audit : declared.access

/**
 * A command may end the right to give it (closing, a death, a transfer): pressed twice, the second press is told
 * what the first one did. Only the office's own keys are looked up, so nothing is told of anybody else's plan.
 */
const answeredBefore = async (exchange: Exchange, visit: Visit): Promise<Reply | undefined> => {
  const { deps, request } = exchange
  if (request.key === undefined) return undefined
  const before = await deps.store.findRepeat(visit.actor.agencyId, request.key)
  return before && replyTo(exchange, visit, redirect(before.result))
}

/** Refused, unknown and malformed alike: the denial is on record, and the answer tells nothing apart. */
const refuse = async (
  exchange: Exchange,
  visit: Visit,
  what: string,
  planId: PlanId | undefined,
): Promise<Reply> => {
  const { deps, request } = exchange
  await Promise.all([
    recordAccess(exchange, visit, { what, decision: 'denied', ...(planId && { planId }) }),
    keepAlive(exchange, visit),
  ])
  deps.log('access-denied', { correlationId: request.correlationId, code: what })
  return replyTo(exchange, visit, missing())
}

/** Round one and the decision: session, user, plan and what the page adds, side by side; then all must agree. */
const openCase = async <Target extends PlanTarget, Allowed extends CaseAction, Loaded>(
  exchange: Exchange,
  declared: Declared<Target, Allowed>,
  load: (loading: CaseLoading) => Promise<Loaded>,
): Promise<Opened<Target, Allowed, Loaded>> => {
  const { deps, request, hints } = exchange
  if (!hints) return { kind: 'reply', reply: signInFirst(exchange) }
  const planId = parsePlanId(request.params.planId ?? '')
  const loading = planId && { deps, hints, request, planId }
  const [visit, subject, loaded] = await Promise.all([
    loadVisit(deps, hints),
    planId && deps.store.loadCase(planId),
    loading && load(loading).then((value) => ({ value })),
  ])
  if (!visit) return { kind: 'reply', reply: signInFirst(exchange) }
  const stale = refuseStaleForm(exchange, visit)
  if (stale) return { kind: 'reply', reply: stale }
  const target = subject && declared.find(subject, request)
  const decision = target && decideOnCase(visit.actor, declared.access, target.subject, target.task)
  if (!planId || !loaded || !target || !decision?.allowed)
    return {
      kind: 'reply',
      reply:
        (await answeredBefore(exchange, visit)) ?? (await refuse(exchange, visit, whatOf(declared), planId)),
    }
  const context = { ...contextOf(exchange, hints, visit, decision.permit), ...target }
  return { kind: 'opened', visit, planId, context, loaded: loaded.value }
}

const pageOn =
  <Target extends PlanTarget>(find: FindTarget<Target>) =>
  <Allowed extends CaseAction, Loaded, More>(page: CasePage<Target, Allowed, Loaded, More>): Route => ({
    method: 'GET',
    path: page.path,
    access: page.access,
    audit: page.audit,
    reply: async (exchange) => {
      const opened = await openCase(exchange, { ...page, find }, page.load)
      if (opened.kind === 'reply') return opened.reply
      const { visit, planId, loaded } = opened
      const context = { ...opened.context, loaded }
      const [more] = await Promise.all([
        page.more(context),
        recordAccess(exchange, visit, { what: page.audit, decision: 'allowed', planId }),
        keepAlive(exchange, visit),
      ])
      return replyTo(exchange, visit, page.answer({ ...context, more }))
    },
  })

const commandOn =
  <Target extends PlanTarget>(find: FindTarget<Target>) =>
  <Allowed extends CaseAction>(command: CaseCommand<Target, Allowed>): Route => ({
    method: 'POST',
    path: command.path,
    access: command.access,
    audit: command.audit,
    reply: async (exchange) => {
      const opened = await openCase(exchange, { ...command, find }, async () => undefined)
      if (opened.kind === 'reply') return opened.reply
      const { visit, planId, context } = opened
      const { key } = exchange.request
      if (key === undefined) return replyTo(exchange, visit, problem(400))
      const [answer] = await Promise.all([command.answer({ ...context, key }), keepAlive(exchange, visit)])
      // A command that answers with a page shows the plan: that is a read like any other.
      if (answer.kind === 'page')
        await recordAccess(exchange, visit, { what: command.access, decision: 'allowed', planId })
      return replyTo(exchange, visit, answer)
    },
  })

/** A page about one plan. Denied, unknown and malformed are the same 404. */
export const casePage = pageOn<PlanTarget>(findPlan)
/** A page about one task of a plan; the path holds `:planId` and `:taskId`. */
export const taskPage = pageOn<TaskTarget>(findTask)
/** A POST that changes one plan. */
export const caseCommand = commandOn<PlanTarget>(findPlan)
/** A POST that changes one task of a plan. */
export const taskCommand = commandOn<TaskTarget>(findTask)
