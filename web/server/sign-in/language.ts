import * as z from 'zod/mini'
import { languages, type Translate } from '../../../shared/i18n/index.ts'
import { type Answer, problem, redirect } from '../answer.ts'
import { cookieNames } from '../cookies.ts'
import type { Exchange } from '../exchange.ts'
import { parseForm } from '../form.ts'
import { staleForm } from '../kept-form.ts'
import { openRoute } from '../open-route.ts'
import { paths } from '../paths.ts'
import { safePath } from '../safe-path.ts'
import { isCsrfToken } from '../session-rules.ts'
import { loadVisit } from '../visit.ts'

const schema = z.strictObject({ language: z.enum(languages), to: z.optional(z.string()) })
const year = 365 * 24 * 3600

const switchLanguage = async (exchange: Exchange, t: Translate): Promise<Answer> => {
  const { deps, hints, request } = exchange
  const input = parseForm(schema, request.fields)
  if (!input.ok) return problem(400)
  const visit = hints && (await loadVisit(deps, hints))
  if (visit && !isCsrfToken(visit.session, request.csrf)) return staleForm(t, request, visit.csrf)
  const { language, to } = input.value
  if (visit) await deps.users.setLanguage(visit.actor.agencyId, visit.actor.userId, language)
  const back = redirect(safePath(to), 'flash.language')
  // The cookie serves the pages outside a session, errors among them.
  return { ...back, cookies: [{ name: cookieNames.language, value: language, maxAge: year }] }
}

/** Changes the interface language, at once and for next time. */
export const languageRoute = openRoute({
  method: 'POST',
  path: paths.language,
  audit: 'none-because-no-case-content',
  answer: switchLanguage,
})
