/**
 * How a feature declares its pages, in `web/features/<feature>/routes.ts`, listed in `web/routes.ts`:
 *
 *     export const worklistRoutes: readonly Route[] = [
 *       officePage({
 *         path: paths.worklist,
 *         access: 'worklist.read',                     // an OfficeAction; refused: the 403 page
 *         audit: 'worklist',                           // what the access entry says was read (audit.ts)
 *         load: ({ deps, hints, request, cursors }) => deps.store.worklist({ agencyId: hints.agencyId, ... }),
 *         seen: (page) => page.rows.map((row) => row.planId),   // plans named in the access entry
 *         more: ({ deps, loaded }) => deps.store.openNames(loaded),
 *         answer: ({ t, actor, more, form }) => show({ title: t('worklist.title'), main: worklistView(...) }),
 *       }),
 *       casePage({ path: '/plans/:planId', access: 'plan.read', audit: 'plan', load: noData, more: noData,
 *                  answer: ({ subject, t }) => show(...) }),
 *       taskCommand({ path: '/plans/:planId/tasks/:taskId', access: 'task.command',
 *                     audit: 'none-because-the-change-is-logged',
 *                     answer: async (ctx) => {
 *                       const input = parseForm(schema, ctx.request.fields)
 *                       if (!input.ok) return show({ title, main: view(input.error) }, 422)
 *                       const done = await useCase(ctx.deps, ctx.permit, ctx.subject, ..., { key: ctx.key, ... })
 *                       return done.ok ? redirect(done.value, 'flash.task-changed') : show({ title, main }, 409)
 *                     } }),
 *     ]
 *
 * `load` is round trip one, run beside the session and (casePage) the whole plan, by hints that are not believed
 * yet: it only reads. `more` is round trip two, run beside the access entry. `answer` renders. taskPage and
 * taskCommand have `task`, and decide on it. Forms: `form({ ...ctx.form, action, body })` carries the CSRF token
 * and the idempotency key; a command finds the key as `ctx.key`, the seen version as `ctx.request.version`, and the
 * rest in `ctx.request.fields`, as typed. Lists that go on: `ctx.cursors.seal(query, page.cursor)`.
 */

import type { Translate } from '../../shared/i18n/index.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import type { Action, Permit } from '../../shared/policies/decide.ts'
import type { Audit } from './audit.ts'
import type { Hints } from './cookies.ts'
import type { Cursors } from './cursor.ts'
import type { WebDeps } from './deps.ts'
import type { Exchange, PageRequest, Reply } from './exchange.ts'
import type { VerifiedIdentity } from './identity-provider.ts'

/** One address and method. `access` and `audit` cannot be left out. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** The action that the policy decides, or that anybody may. */
  readonly access: Action | 'anybody'
  readonly audit: Audit
  /** Answers a request; throws for what is not expected. */
  readonly reply: (exchange: Exchange) => Promise<Reply>
}

/** What every signed-in page or command is given once the policy has allowed it. */
export interface Context<Allowed extends Action> {
  readonly deps: WebDeps
  readonly request: PageRequest
  readonly actor: Actor
  readonly officeName: string
  readonly permit: Permit<Allowed>
  readonly t: Translate
  /** Today in Norway by the case clock. */
  readonly today: IsoDate
  /** Spread into the `form` component. */
  readonly form: { readonly csrf: string; readonly idempotencyKey: string }
  readonly cursors: Cursors
  readonly hints: Hints
  /** How the caller signed in: for choosing another office. */
  readonly signIn: VerifiedIdentity
}

/** For a page that needs nothing more in a round trip. */
export const noData = async (): Promise<undefined> => undefined
