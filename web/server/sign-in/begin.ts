import type { Answer } from '../answer.ts'
import { cookieNames } from '../cookies.ts'
import type { Exchange } from '../exchange.ts'
import { openRoute } from '../open-route.ts'
import { paths } from '../paths.ts'
import { safePath } from '../safe-path.ts'

/** Ten minutes to sign in, by the machine clock. */
export const attemptSeconds = 600
/** Begins the id of an attempt that is itself a second try, so that a provider with unusable keys ends in a page. */
export const secondTry = 'second-'

const begin = async ({ deps, request }: Exchange): Promise<Answer> => {
  const provider = await deps.identity()
  const { url, secrets } = await provider.begin()
  const returnTo = safePath(request.query.get('to')?.[0])
  const id = (request.query.has('again') ? secondTry : '') + deps.randomToken()
  await deps.sessions.keepAttempt(id, { ...secrets, returnTo, createdAt: deps.clocks.machine.now() })
  return {
    kind: 'redirect',
    to: url,
    cookies: [{ name: cookieNames.signIn, value: id, maxAge: attemptSeconds }],
  }
}

/** Sends the browser to the identity provider; `to` is the page to come back to. */
export const signInRoute = openRoute({
  method: 'GET',
  path: paths.signIn(),
  audit: 'none-because-nobody-is-signed-in',
  answer: begin,
})
