import type { Translate } from '../../shared/i18n/index.ts'
import { assertNever } from '../../shared/kernel/assert-never.ts'
import { linkButton } from '../components/button.ts'
import { type Html, html } from '../components/html.ts'
import { type ErrorStatus, errorPage } from '../layout/error-page.ts'
import { page } from '../layout/page.ts'
import { type Answer, type CookieChange, type PageAnswer, show } from './answer.ts'
import { cookieNames, setCookieHeader } from './cookies.ts'
import type { AppDeps } from './deps.ts'
import type { Frame, Reply } from './exchange.ts'
import { layoutFrame } from './layout-frame.ts'
import { paths } from './paths.ts'

const flashSeconds = 60

const cookieHeaders = (changes: readonly CookieChange[]): [string, string][] =>
  changes.map((change) => ['set-cookie', setCookieHeader(change)])

const htmlResponse = (body: Html, status: number, cookies: readonly CookieChange[] = []): Response =>
  // Bytes, since a text is copied and encoded with more ado inside Response.
  new Response(Buffer.from(String(body)), {
    status,
    headers: [['content-type', 'text/html; charset=utf-8'], ...cookieHeaders(cookies)],
  })

const pageResponse = (deps: AppDeps, frame: Frame, { status, model }: PageAnswer): Response => {
  const { t, flash } = frame
  const told = flash && { flash: { tone: 'success', text: t(flash) } as const }
  const whole = page(layoutFrame(deps, frame, frame.path), { ...model, ...told })
  return htmlResponse(whole, status, flash ? [{ name: cookieNames.flash }] : [])
}

/** To sign in from: the way back is the page that was asked for. */
const signInPage = (t: Translate, to: string): PageAnswer => {
  const title = t('page.401.title')
  const main = html`<div class="narrow"><h1 class="heading heading--1">${title}</h1><p class="lead">${t('page.401.text')}</p><p>${t('page.401.todo')}</p><p>${linkButton({ href: paths.signIn(to), label: t('nav.signIn') })}</p></div>`
  return show({ title, main }, 401)
}

/** Nothing of the request goes into these pages: a refused plan and a missing one are the same bytes. */
const problemResponse = (deps: AppDeps, frame: Frame, status: ErrorStatus): Response => {
  if (status === 401) return pageResponse(deps, frame, signInPage(frame.t, frame.path ?? paths.home))
  const reference = status === 500 || status === 503 ? { reference: frame.reference } : {}
  return htmlResponse(errorPage(layoutFrame(deps, frame), { status, ...reference }), status)
}

const textResponse = ({ body, type, cacheControl }: Extract<Answer, { kind: 'text' }>): Response =>
  new Response(body, {
    headers: {
      'content-type': type ?? 'text/plain; charset=utf-8',
      ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
    },
  })

/** The one place where an answer becomes a response. */
export const respond = (deps: AppDeps, { frame, answer }: Reply): Response => {
  switch (answer.kind) {
    case 'page':
      return pageResponse(deps, frame, answer)
    case 'problem':
      return problemResponse(deps, frame, answer.status)
    case 'text':
      return textResponse(answer)
    case 'redirect':
      return redirectResponse(answer)
    default:
      return assertNever(answer)
  }
}

const redirectResponse = ({
  to,
  flash,
  cookies = [],
  headers = {},
}: Extract<Answer, { kind: 'redirect' }>): Response => {
  const told: CookieChange[] = flash ? [{ name: cookieNames.flash, value: flash, maxAge: flashSeconds }] : []
  return new Response(null, {
    status: 303,
    headers: [['location', to], ...Object.entries(headers), ...cookieHeaders([...cookies, ...told])],
  })
}
