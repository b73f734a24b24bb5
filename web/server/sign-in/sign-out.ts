import type { Translate } from '../../../shared/i18n/index.ts'
import { linkButton } from '../../components/button.ts'
import { html } from '../../components/html.ts'
import { type Answer, show } from '../answer.ts'
import { cookieNames, dropCookie } from '../cookies.ts'
import type { Exchange } from '../exchange.ts'
import { IdentityProviderAway } from '../identity-provider.ts'
import { staleForm } from '../kept-form.ts'
import { openRoute } from '../open-route.ts'
import { paths } from '../paths.ts'
import { isCsrfToken } from '../session-rules.ts'
import { loadVisit } from '../visit.ts'

/** The provider's own session ends too, when it can be reached; ours has ended by then. */
const providerSignOut = async ({ deps }: Exchange): Promise<string | undefined> => {
  try {
    const provider = await deps.identity()
    return await provider.signOutUrl()
  } catch (error) {
    if (error instanceof IdentityProviderAway) return undefined
    throw error
  }
}

const signOut = async (exchange: Exchange, t: Translate): Promise<Answer> => {
  const { deps, hints, request } = exchange
  const visit = hints && (await loadVisit(deps, hints))
  if (visit && !isCsrfToken(visit.session, request.csrf)) return staleForm(t, request, visit.csrf)
  if (visit) await deps.sessions.end(visit.sessionId)
  return {
    kind: 'redirect',
    to: (await providerSignOut(exchange)) ?? paths.signedOut,
    cookies: [cookieNames.session, cookieNames.flash, cookieNames.signIn].map(dropCookie),
    // Not "cookies": the language should stay.
    headers: { 'clear-site-data': '"cache", "storage"' },
  }
}

/** Ends the session here and at the provider, and makes the browser forget the pages it kept. */
export const signOutRoute = openRoute({
  method: 'POST',
  path: paths.signOut,
  audit: 'none-because-no-case-content',
  answer: signOut,
})

const told = (
  path: string,
  title: 'signedOut.title' | 'signedIn.title',
  text: 'signedOut.text' | 'signedIn.text',
) =>
  openRoute({
    method: 'GET',
    path,
    audit: 'none-because-no-case-content',
    answer: (_, t) => {
      const again =
        title === 'signedOut.title' && linkButton({ href: paths.signIn(), label: t('signIn.again') })
      const main = html`<div class="narrow"><h1 class="heading heading--1">${t(title)}</h1><p class="lead">${t(text)}</p><p>${again}</p></div>`
      return show({ title: t(title), main })
    },
  })

/** Where the provider sends the browser after signing out. */
export const signedOutRoute = told(paths.signedOut, 'signedOut.title', 'signedOut.text')
/** The end of signing in in a second tab. */
export const signedInRoute = told(paths.signedIn, 'signedIn.title', 'signedIn.text')
