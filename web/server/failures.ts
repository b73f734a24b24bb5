import type { ErrorHandler, NotFoundHandler } from 'hono'
import type { Translate } from '../../shared/i18n/index.ts'
import { linkButton } from '../components/button.ts'
import { html } from '../components/html.ts'
import { missing, type PageAnswer, problem, show } from './answer.ts'
import { BadRequest } from './bad-request.ts'
import type { AppDeps } from './deps.ts'
import { signedInFrame } from './frame.ts'
import { IdentityProviderAway } from './identity-provider.ts'
import { paths } from './paths.ts'
import type { PortalEnv } from './portal-env.ts'
import { exchangeOf, openReply } from './request.ts'
import { respond } from './respond.ts'
import { loadVisit } from './visit.ts'

/** The provider is away: signing in must wait, and nothing else. */
const awayPage = (t: Translate): PageAnswer => {
  const title = t('signIn.away.title')
  const main = html`<div class="narrow"><h1 class="heading heading--1">${title}</h1><p class="lead">${t('signIn.away.text')}</p><p>${t('signIn.away.todo')}</p><p>${linkButton({ href: paths.signIn(), label: t('signIn.again') })}</p></div>`
  return show({ title, main }, 503)
}

/** The one mapper of what was not expected. The log gets the error's name and a reference, never its message. */
export const onFailure =
  (deps: AppDeps): ErrorHandler<PortalEnv> =>
  (error, c) => {
    const correlationId = c.get('correlationId')
    if (error instanceof BadRequest) return respond(deps, openReply(deps, c, problem(400)))
    if (error instanceof IdentityProviderAway) {
      deps.log('identity-provider-away', { correlationId })
      const open = openReply(deps, c, problem(503))
      return respond(deps, { ...open, answer: awayPage(open.frame.t) })
    }
    const route = c.get('route')
    deps.log('request-failed', {
      correlationId,
      errorName: error.name,
      ...(route !== undefined && { route }),
      ...(deps.config.stage === 'local' && error.stack !== undefined && { stack: error.stack }),
    })
    return respond(deps, openReply(deps, c, problem(500)))
  }

/** An address that does not exist looks, to somebody signed in, like a plan that is not theirs. */
export const onUnknownPath =
  (deps: AppDeps): NotFoundHandler<PortalEnv> =>
  async (c) => {
    const exchange = exchangeOf(deps, c)
    const visit = exchange.hints && (await loadVisit(deps, exchange.hints))
    if (!visit) return respond(deps, openReply(deps, c, missing()))
    return respond(deps, { frame: signedInFrame(exchange, visit), answer: missing() })
  }
