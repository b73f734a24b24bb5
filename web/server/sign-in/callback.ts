import type { SignInAttempt } from '../../../shared/application/ports.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { milliseconds } from '../../../shared/kernel/time.ts'
import { linkButton } from '../../components/button.ts'
import { html } from '../../components/html.ts'
import { type Answer, type PageAnswer, show } from '../answer.ts'
import { cookieNames } from '../cookies.ts'
import type { AppDeps } from '../deps.ts'
import type { Exchange } from '../exchange.ts'
import type { VerifiedIdentity } from '../identity-provider.ts'
import { openRoute } from '../open-route.ts'
import { paths } from '../paths.ts'
import { attemptSeconds, secondTry } from './begin.ts'
import { enter, startSession, type Workplace } from './start-session.ts'

const failedPage = (t: Translate): PageAnswer => {
  const title = t('signIn.failed.title')
  const main = html`<div class="narrow"><h1 class="heading heading--1">${title}</h1><p class="lead">${t('signIn.failed.text')}</p><p>${linkButton({ href: paths.signIn(), label: t('signIn.again') })}</p></div>`
  return show({ title, main }, 401)
}

const unknownPage = (t: Translate): PageAnswer => {
  const title = t('signIn.unknown.title')
  const main = html`<div class="narrow"><h1 class="heading heading--1">${title}</h1><p class="lead">${t('signIn.unknown.text')}</p><p>${t('signIn.unknown.todo')}</p></div>`
  return show({ title, main }, 403)
}

/** The attempt that the browser's cookie names: used once, and not after its time. */
const takeAttempt = async (
  { deps }: Exchange,
  id: string | undefined,
): Promise<SignInAttempt | undefined> => {
  if (!id) return undefined
  const attempt = await deps.sessions.takeAttempt(id)
  if (!attempt) return undefined
  const age = milliseconds(deps.clocks.machine.now()) - milliseconds(attempt.createdAt)
  return age < attemptSeconds * 1000 ? attempt : undefined
}

/** The offices where somebody of this identity works now, in the order of the store. */
export const workplacesOf = async (
  { users }: Pick<AppDeps, 'users'>,
  { issuer, subject }: VerifiedIdentity,
): Promise<readonly Workplace[]> => {
  const all = await users.identities(issuer, subject)
  const found = await Promise.all(all.map(({ agencyId, userId }) => users.findUser(agencyId, userId)))
  return all.filter((_, index) => found[index]?.active === true)
}

const letIn = async (
  exchange: Exchange,
  t: Translate,
  identity: VerifiedIdentity,
  returnTo: string,
): Promise<Answer> => {
  const workplaces = await workplacesOf(exchange.deps, identity)
  const [first, second] = workplaces
  if (!first) {
    exchange.deps.log('sign-in-unknown-identity', { correlationId: exchange.request.correlationId })
    return unknownPage(t)
  }
  const cookies = await startSession(exchange, identity, first)
  return enter(second ? paths.chooseOffice(returnTo) : returnTo, cookies)
}

const callback = async (exchange: Exchange, t: Translate): Promise<Answer> => {
  const { deps, request } = exchange
  const id = request.cookies[cookieNames.signIn]
  const attempt = await takeAttempt(exchange, id)
  if (!attempt) return failedPage(t)
  const provider = await deps.identity()
  const finished = await provider.finish(request.search, attempt)
  if (finished.ok) return letIn(exchange, t, finished.value, attempt.returnTo)
  if (finished.error.code === 'again' && id?.startsWith(secondTry) === false)
    return { kind: 'redirect', to: `${paths.signIn(attempt.returnTo)}&again=1` }
  const code = finished.error.code === 'refused' ? finished.error.reason : finished.error.code
  deps.log('sign-in-refused', { correlationId: request.correlationId, code })
  return failedPage(t)
}

/** Where the identity provider sends the browser back to. */
export const callbackRoute = openRoute({
  method: 'GET',
  path: '/callback',
  returnTo: paths.home,
  audit: 'none-because-nobody-is-signed-in',
  answer: callback,
})
