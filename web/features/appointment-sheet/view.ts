import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { button, buttonRow, linkButton, printButton } from '../../components/button.ts'
import { checkbox, select } from '../../components/form/choices.ts'
import { filterForm } from '../../components/form/form.ts'
import { attributes, type Html, html } from '../../components/html.ts'
import { type SheetModel, sheetLanguages } from './model.ts'
import { type SheetLanguage, type SheetWords, sheetDate, sheetWords } from './words.ts'

/** One appointment: the day large, then what, where, whom to ask for. */
const item = (words: SheetWords, language: SheetLanguage, one: Appointment): Html => {
  const time = one.time === undefined ? words.noTime : one.time
  return html`<li class="sheet__item"><p class="sheet__when"><strong>${sheetDate(language, one.on)}</strong><span>${time}</span></p><p class="sheet__what" lang="no">${one.what}</p><dl><div><dt>${words.where}</dt><dd lang="no">${one.where}</dd></div><div><dt>${words.askFor}</dt><dd lang="no">${one.askFor}</dd></div></dl></li>`
}

const list = (words: SheetWords, { appointments, language }: SheetModel): Html =>
  appointments.length === 0
    ? html`<p>${words.none}</p>`
    : html`<ol class="sheet__list">${appointments.map((one) => item(words, language, one))}</ol>`

/** The paper itself: neither name, number nor prison stands on it, so that it tells little when it is lost. */
const paper = (model: SheetModel, isLarge: boolean): Html => {
  const { language, part, madeOn } = model
  const words: SheetWords = sheetWords[language]
  const other = part === 'plan' ? words.otherOfHealth : words.otherOfPlan
  const own = attributes({ class: isLarge ? 'sheet sheet--large' : 'sheet', lang: language })
  return html`<article${own}><h2 class="sheet__title">${words.title}</h2><p>${words.intro}</p>${list(words, model)}<p>${words.late}</p><p>${other}</p><p class="sheet__danger"><strong>${words.danger}</strong> <strong>${words.doctor}</strong></p><p class="sheet__made">${words.madeOn} ${sheetDate(language, madeOn)}</p></article>`
}

const choices = (t: Translate, { language }: SheetModel, isLarge: boolean, action: string): Html => {
  const options = sheetLanguages.map((value) => ({ value, label: t(`personLanguage.${value}`) }))
  return filterForm({
    action,
    body: [
      select(t, { name: 'language', label: t('sheet.language'), always: true, options, value: language }),
      checkbox(t, { name: 'large', label: t('sheet.large'), checked: isLarge }),
      button({ label: t('sheet.show'), variant: 'secondary' }),
    ],
  })
}

/** What stands above the paper on the screen alone, and the paper. */
export const sheetView = (
  t: Translate,
  model: SheetModel,
  page: { readonly isLarge: boolean; readonly action: string; readonly back: string },
): Html => {
  const missing =
    model.missing !== undefined &&
    html`<p class="sheet-note">${t('sheet.missing', { language: t(`personLanguage.${model.missing}`) })}</p>`
  const buttons = buttonRow(
    printButton(t('action.print')),
    linkButton({ href: page.back, label: t('sheet.back'), variant: 'secondary' }),
  )
  return html`<div class="screen-only stack">${missing}${choices(t, model, page.isLarge, page.action)}${buttons}</div>${paper(model, page.isLarge)}`
}
