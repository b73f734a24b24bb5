import type { AccessEntry } from '../../shared/application/ports.ts'
import { translator } from '../../shared/i18n/index.ts'
import type { PlanId } from '../../shared/kernel/ids.ts'
import type { Action, Permit } from '../../shared/policies/decide.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { type Answer, problem } from './answer.ts'
import type { Hints } from './cookies.ts'
import { cursorsOf } from './cursor.ts'
import type { Exchange, Reply } from './exchange.ts'
import { openFrame, signedInFrame } from './frame.ts'
import { endedForm, staleForm } from './kept-form.ts'
import type { Context } from './route.ts'
import { isCsrfToken } from './session-rules.ts'
import type { Visit } from './visit.ts'

/** The answer to somebody without a session: a page to sign in from; what was typed stays in it. */
export const signInFirst = (exchange: Exchange): Reply => {
  const frame = openFrame(exchange)
  const isForm = exchange.request.method === 'POST'
  return { frame, answer: isForm ? endedForm(frame.t, exchange.request) : problem(401) }
}

/** A form that was made in another session has no effect until it has been sent again from this one. */
export const refuseStaleForm = (exchange: Exchange, visit: Visit): Reply | undefined => {
  const { deps, request } = exchange
  if (request.method === 'GET' || isCsrfToken(visit.session, request.csrf)) return undefined
  deps.log('csrf-token-refused', { correlationId: request.correlationId })
  const frame = signedInFrame(exchange, visit)
  return { frame, answer: staleForm(frame.t, request, visit.csrf) }
}

/** What is handed to a page or command that the policy has allowed. */
export const contextOf = <Allowed extends Action>(
  exchange: Exchange,
  hints: Hints,
  visit: Visit,
  permit: Permit<Allowed>,
): Context<Allowed> => {
  const { deps, request } = exchange
  return {
    deps: { ...deps, directory: visit.directory },
    request,
    actor: visit.actor,
    officeName: visit.officeName,
    permit,
    t: translator(visit.actor.language),
    today: osloDate(deps.clocks.case.now()),
    form: { csrf: visit.csrf, idempotencyKey: request.key ?? deps.ids.short() },
    cursors: cursorsOf(hints),
    hints,
    signIn: { issuer: visit.session.issuer, subject: visit.session.subject },
  }
}

interface Access {
  readonly what: string
  readonly decision: AccessEntry['decision']
  readonly planId?: PlanId
  readonly plans?: readonly PlanId[]
}

/** Writes who read what, or was refused. Awaited before the answer: a page that cannot be audited is not shown. */
export const recordAccess = async ({ deps }: Exchange, { actor }: Visit, access: Access): Promise<void> => {
  const { planId, plans, what, decision } = access
  await deps.store.recordAccess({
    ...(planId && { planId }),
    userId: actor.userId,
    agencyId: actor.agencyId,
    role: actor.role,
    purpose: actor.role === 'auditor' ? 'audit' : 'release-plan',
    what,
    ...(plans && { plans }),
    decision,
    at: deps.clocks.case.now(),
  })
}

export const replyTo = (exchange: Exchange, visit: Visit, answer: Answer): Reply => ({
  frame: signedInFrame(exchange, visit),
  answer,
})
