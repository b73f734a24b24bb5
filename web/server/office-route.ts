import type { Translate } from '../../shared/i18n/index.ts'
import type { PlanId } from '../../shared/kernel/ids.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { decideAtOffice, type OfficeAction } from '../../shared/policies/decide.ts'
import { type Answer, type PageAnswer, problem } from './answer.ts'
import { type Audit, type AuditExemption, isRead } from './audit.ts'
import type { Hints } from './cookies.ts'
import { type Cursors, cursorsOf } from './cursor.ts'
import type { AppDeps } from './deps.ts'
import type { Exchange, PageRequest, Reply } from './exchange.ts'
import { openFrame } from './frame.ts'
import type { Context, Route } from './route.ts'
import { contextOf, recordAccess, refuseStaleForm, replyTo, signInFirst } from './run.ts'
import { keepAlive, loadVisit, type Visit } from './visit.ts'

/** What round one may go by: hints, not yet believed. */
export interface OfficeLoading {
  readonly deps: AppDeps
  readonly hints: Hints
  readonly request: PageRequest
  readonly cursors: Cursors
}

export interface OfficePage<Allowed extends OfficeAction, Loaded, More> {
  readonly path: string
  readonly access: Allowed
  readonly audit: Audit
  /** What somebody without a session sees instead of being asked to sign in. */
  readonly welcome?: (t: Translate) => PageAnswer
  /** Round one, beside session and user, for the office of the hints. */
  readonly load: (loading: OfficeLoading) => Promise<Loaded>
  /** Plans that the page shows this caller, for its access entry. */
  readonly seen?: (loaded: Loaded, actor: Actor) => readonly PlanId[]
  /** Round two, beside the access entry. */
  readonly more: (context: Context<Allowed> & { readonly loaded: Loaded }) => Promise<More>
  readonly answer: (context: Context<Allowed> & { readonly loaded: Loaded; readonly more: More }) => Answer
}

export interface OfficeCommand<Allowed extends OfficeAction> {
  readonly path: string
  readonly access: Allowed
  readonly audit: AuditExemption
  readonly answer: (context: Context<Allowed> & { readonly key: string }) => Promise<Answer>
}

type Opened<Allowed extends OfficeAction, Loaded> =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | {
      readonly kind: 'opened'
      readonly visit: Visit
      readonly context: Context<Allowed> & { readonly loaded: Loaded }
    }

/** A role without access is told so: that a page exists is no secret, unlike a plan. */
const refuse = async (exchange: Exchange, visit: Visit, what: string): Promise<Reply> => {
  const { deps, request } = exchange
  await Promise.all([recordAccess(exchange, visit, { what, decision: 'denied' }), keepAlive(exchange, visit)])
  deps.log('access-denied', { correlationId: request.correlationId, code: what })
  return replyTo(exchange, visit, problem(403))
}

const openOffice = async <Allowed extends OfficeAction, Loaded>(
  exchange: Exchange,
  access: Allowed,
  load: (loading: OfficeLoading) => Promise<Loaded>,
): Promise<Opened<Allowed, Loaded>> => {
  const { deps, request, hints } = exchange
  if (!hints) return { kind: 'reply', reply: signInFirst(exchange) }
  const [visit, loaded] = await Promise.all([
    loadVisit(deps, hints),
    load({ deps, hints, request, cursors: cursorsOf(hints) }),
  ])
  if (!visit) return { kind: 'reply', reply: signInFirst(exchange) }
  const stale = refuseStaleForm(exchange, visit)
  if (stale) return { kind: 'reply', reply: stale }
  const decision = decideAtOffice(visit.actor, access)
  if (!decision.allowed) return { kind: 'reply', reply: await refuse(exchange, visit, access) }
  const context = contextOf(exchange, hints, visit, decision.permit)
  return { kind: 'opened', visit, context: { ...context, loaded } }
}

const maxQuery = 200

/** The access entry of a list names its query, short and without the position in the list. */
const whatOf = (audit: Audit, { query }: PageRequest): string => {
  const filters = [...query].filter(([name]) => name !== 'cursor')
  const text = new URLSearchParams(filters.flatMap(([name, values]) => values.map((value) => [name, value])))
  return filters.length === 0 ? audit : `${audit}?${text}`.slice(0, maxQuery)
}

/** A page about the caller's own office: lists, the form for a new plan, the directory. */
export const officePage = <Allowed extends OfficeAction, Loaded, More>(
  declared: OfficePage<Allowed, Loaded, More>,
): Route => ({
  method: 'GET',
  path: declared.path,
  access: declared.access,
  audit: declared.audit,
  reply: async (exchange) => {
    const opened = await openOffice(exchange, declared.access, declared.load)
    if (opened.kind === 'reply') return welcomeInstead(exchange, opened.reply, declared.welcome)
    const { visit, context } = opened
    const { audit, seen } = declared
    const entry = {
      what: whatOf(audit, exchange.request),
      decision: 'allowed',
      ...(seen && { plans: seen(context.loaded, context.actor) }),
    } as const
    const [more] = await Promise.all([
      declared.more(context),
      isRead(audit) && recordAccess(exchange, visit, entry),
      keepAlive(exchange, visit),
    ])
    return replyTo(exchange, visit, declared.answer({ ...context, more }))
  },
})

const welcomeInstead = (
  exchange: Exchange,
  reply: Reply,
  welcome: ((t: Translate) => PageAnswer) | undefined,
): Reply => {
  const signedOut = reply.answer.kind === 'problem' && reply.answer.status === 401
  if (!signedOut || !welcome) return reply
  const frame = openFrame(exchange)
  return { frame, answer: welcome(frame.t) }
}

/** A POST that concerns no plan yet: making one, choosing an office. */
export const officeCommand = <Allowed extends OfficeAction>(declared: OfficeCommand<Allowed>): Route => ({
  method: 'POST',
  path: declared.path,
  access: declared.access,
  audit: declared.audit,
  reply: async (exchange) => {
    const opened = await openOffice(exchange, declared.access, async () => undefined)
    if (opened.kind === 'reply') return opened.reply
    const { visit, context } = opened
    const { key } = exchange.request
    if (key === undefined) return replyTo(exchange, visit, problem(400))
    const [answer] = await Promise.all([declared.answer({ ...context, key }), keepAlive(exchange, visit)])
    return replyTo(exchange, visit, answer)
  },
})
