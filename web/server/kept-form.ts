import type { Translate } from '../../shared/i18n/index.ts'
import { alert } from '../components/alert.ts'
import { button } from '../components/button.ts'
import { form, hiddenField, hiddenFields } from '../components/form/form.ts'
import { type Html, html } from '../components/html.ts'
import { type PageAnswer, show } from './answer.ts'
import type { PageRequest } from './exchange.ts'
import { paths } from './paths.ts'

/** Every field as it was typed, hidden, so that the form can be sent once more. */
const everything = ({ fields }: PageRequest): readonly Html[] =>
  [...fields].flatMap(([name, values]) => values.map((value) => hiddenField(name, value)))

const again = (request: PageRequest, csrf: string, label: string): Html =>
  form({
    action: `${request.path}${request.search}`,
    csrf,
    ...(request.key !== undefined && { idempotencyKey: request.key }),
    ...(request.version !== undefined && { version: request.version }),
    body: [...everything(request), button({ label })],
  })

/** What was typed, to look over; what the form chose by itself (codes, ticks) is not worth reading. */
const typedText = (t: Translate, { fields }: PageRequest): Html | false => {
  const texts = [...fields].filter(([name]) => !Object.values<string>(hiddenFields).includes(name))
  const shown = texts.flatMap(([, values]) => values).filter((value) => value.trim() !== '')
  return (
    shown.length > 0 &&
    html`<h2 class="heading heading--2">${t('keptForm.typed')}</h2><ul class="kept">${shown.map((value) => html`<li>${value}</li>`)}</ul>`
  )
}

/**
 * The session ended while somebody wrote. Nothing has been done; what was typed is in the page, and goes on from
 * here after signing in in another tab. It stays with the browser: the portal keeps nothing.
 */
export const endedForm = (t: Translate, request: PageRequest): PageAnswer => {
  const main = html`<h1 class="heading heading--1">${t('keptForm.ended.title')}</h1>${alert(t, { tone: 'warning', text: t('keptForm.ended.text') })}<p>${t('keptForm.ended.first')}</p><p><a class="ds-link" href="${paths.signIn(paths.signedIn)}" target="_blank" rel="noopener">${t('keptForm.ended.signIn')}</a></p>${again(request, '', t('keptForm.ended.continue'))}${typedText(t, request)}`
  return show({ title: t('keptForm.ended.title'), main }, 401)
}

/** The form comes from before the last sign-in, or from elsewhere: its reader looks it over and sends it again. */
export const staleForm = (t: Translate, request: PageRequest, csrf: string): PageAnswer => {
  const main = html`<h1 class="heading heading--1">${t('keptForm.stale.title')}</h1>${alert(t, { tone: 'warning', text: t('keptForm.stale.text') })}${typedText(t, request)}${again(request, csrf, t('keptForm.stale.send'))}`
  return show({ title: t('keptForm.stale.title'), main }, 422)
}
