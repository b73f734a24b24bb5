import type { Translate } from '../../../shared/i18n/index.ts'
import { button, linkButton } from '../../components/button.ts'
import { form } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { pageHead } from '../../layout/page.ts'
import type { SectionModel } from './sections.ts'
import { areasSection } from './view-areas.ts'
import { belongingSection, shieldingSection } from './view-belonging.ts'
import { personSection, sentenceSection, voiceSection } from './view-person.ts'
import { placeSection } from './view-place.ts'

export interface PlanFormPage extends SectionModel {
  readonly action: string
  /** Where "cancel" leads. */
  readonly back: string
  readonly form: { readonly csrf: string; readonly idempotencyKey: string }
  /** Of an existing plan: the version that was seen, its number, and where its release is moved. */
  readonly existing?: { readonly version: number; readonly number: string; readonly movePath: string }
  /** Above the form: why nothing was saved. */
  readonly notice?: Html
}

const head = (t: Translate, existing: PlanFormPage['existing']): Html =>
  existing
    ? pageHead({
        title: t('planForm.editTitle'),
        kicker: `${t('word.plan')} · ${existing.number}`,
        lead: html`${t('planForm.editLead')}`,
      })
    : pageHead({ title: t('planForm.newTitle'), lead: html`${t('planForm.newLead')}` })

/** The whole form on one page. */
export const planFormView = (page: PlanFormPage): Html => {
  const { t, action, back, existing, problems } = page
  const send = button({ label: existing ? t('planForm.save') : t('planForm.create') })
  const cancel = linkButton({ href: back, label: t('action.cancel'), variant: 'tertiary' })
  const last = existing ? undefined : html`<p class="quiet">${t('planForm.nothingSent')}</p>`
  const body = html`<div class="form-pair"><div class="form-stack">${personSection(page)}${voiceSection(page)}${shieldingSection(page)}</div><div class="form-stack">${sentenceSection(page, existing?.movePath)}${placeSection(page)}${belongingSection(page)}</div></div>${areasSection(page)}<div class="form-end">${last}<div class="buttons">${send}${cancel}</div></div>`
  const whole = form({
    ...page.form,
    action,
    body,
    warnUnsaved: true,
    className: 'form form--wide',
    ...(existing && { version: existing.version }),
  })
  return html`${head(t, existing)}${problems.summary}${page.notice}${whole}`
}
