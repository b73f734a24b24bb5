import { longestText } from '../../../shared/domain/note/note.ts'
import { claimReasons, type HomeClaim, type HomeMunicipality } from '../../../shared/domain/plan/belonging.ts'
import { disputeKind, settlements, sidesOf } from '../../../shared/domain/plan/dispute.ts'
import { isOpen } from '../../../shared/domain/task/status.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { MunicipalityCode } from '../../../shared/kernel/ids.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { alert } from '../../components/alert.ts'
import { button } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { radios } from '../../components/form/choices.ts'
import { form } from '../../components/form/form.ts'
import { suggestions } from '../../components/form/suggestions.ts'
import { textArea, textField } from '../../components/form/text-field.ts'
import { type Html, html } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'

export interface HomeView {
  readonly visible: VisibleCase
  readonly directory: Directory
  readonly home: HomeMunicipality | undefined
  /** What the reader may see of what the sides say. */
  readonly claims: readonly HomeClaim[]
  /** Each form has a key of its own: two forms of a page are two commands. */
  readonly keys: { readonly csrf: string; readonly of: (form: string) => string }
  readonly problems: FormProblems
  readonly fields?: FormFields
}

const list = 'municipalities'

const state = (t: Translate, { home, directory, visible }: HomeView): Html => {
  const name = home ? directory.areaName(home.municipality) : ''
  const text = t(`homeMunicipality.state.${home?.state ?? 'unknown'}`, { name })
  if (home?.state !== 'disputed') return html`<p>${text}</p>`
  const own = visible.tasks.flatMap((seen) => (seen.shape === 'full' ? [seen.task] : []))
  const due = own.find(({ kind, status }) => kind === disputeKind && isOpen(status))?.due
  const by = due && html` ${t('homeMunicipality.deadline', { date: formatDate(t.language, due) })}`
  return alert(t, { tone: 'warning', text: html`${text}${by}` })
}

/** Every side, also one that has not answered yet. */
const sides = (t: Translate, { home, claims, directory }: HomeView): Html | undefined => {
  if (home?.state !== 'disputed' || claims.length === 0) return undefined
  const title = t('homeMunicipality.claims')
  const row = (side: MunicipalityCode) => {
    const claim = claims.find(({ municipality }) => municipality === side)
    const name = directory.areaName(side)
    if (!claim) return [name, html`<span class="quiet">${t('homeMunicipality.notYet')}</span>`, '']
    const why = claim.why ? t(`homeMunicipality.why.${claim.why}`) : t('homeMunicipality.noWords')
    return [
      name,
      directory.areaName(claim.holds),
      claim.words && claim.why !== undefined ? html`${why}: ${claim.words}` : (claim.words ?? why),
    ]
  }
  const table = dataTable({
    caption: title,
    columns: [t('homeMunicipality.claimant'), t('homeMunicipality.holds'), t('homeMunicipality.why')],
    rows: sidesOf({ ...home, claims }).map(row),
  })
  return html`<section class="section">${heading(2, title)}${table}</section>`
}

const claimForm = (t: Translate, view: HomeView): Html | undefined => {
  const { visible, directory, keys, problems, fields } = view
  if (!visible.may.includes('home.claim')) return undefined
  const isOn = view.home?.state === 'disputed'
  const names = directory.municipalities.map(({ name, code }) => `${name} (${code})`)
  const body = [
    textField(t, {
      name: 'holds',
      label: t('homeMunicipality.claimHolds'),
      hint: t(isOn ? 'homeMunicipality.claimHint' : 'homeMunicipality.claimFirst'),
      list,
      width: 30,
      value: typed(fields, 'holds'),
      ...problems.of('holds'),
    }),
    suggestions(list, names),
    radios(t, {
      name: 'why',
      label: t('homeMunicipality.why'),
      options: claimReasons.map((value) => ({ value, label: t(`homeMunicipality.why.${value}`) })),
      value: typed(fields, 'why'),
      ...problems.of('why'),
    }),
    textArea(t, {
      name: 'words',
      label: t('homeMunicipality.words'),
      hint: t('homeMunicipality.wordsHint'),
      optional: true,
      rows: 2,
      limit: longestText,
      value: typed(fields, 'words'),
      ...problems.of('words'),
    }),
    button({ label: t('homeMunicipality.tell') }),
  ]
  return html`<section class="section">${heading(2, t('homeMunicipality.claim'))}${form({
    csrf: keys.csrf,
    idempotencyKey: keys.of('claim'),
    action: paths.homeMunicipality(visible.plan.id),
    version: visible.plan.version,
    body,
  })}</section>`
}

const settleForm = (t: Translate, view: HomeView): Html | undefined => {
  const { visible, directory, home, keys, problems, fields } = view
  if (!home || !visible.may.includes('home.settle')) return undefined
  const body = [
    radios(t, {
      name: 'municipality',
      label: t('homeMunicipality.settleWhich'),
      options: sidesOf(home).map((value) => ({ value, label: directory.areaName(value) })),
      value: typed(fields, 'municipality'),
      ...problems.of('municipality'),
    }),
    radios(t, {
      name: 'by',
      label: t('homeMunicipality.settleBy'),
      options: settlements.map((value) => ({ value, label: t(`homeMunicipality.by.${value}`) })),
      value: typed(fields, 'by'),
      ...problems.of('by'),
    }),
    button({ label: t('homeMunicipality.settleButton') }),
  ]
  return html`<section class="section">${heading(2, t('homeMunicipality.settle'))}${form({
    csrf: keys.csrf,
    idempotencyKey: keys.of('settle'),
    action: paths.settleHome(visible.plan.id),
    version: visible.plan.version,
    body,
  })}</section>`
}

/** Whose inhabitant the person is, what each side says, and what the reader may do about it. */
export const homeMunicipalityView = (t: Translate, view: HomeView): Html =>
  html`${state(t, view)}${sides(t, view)}${claimForm(t, view)}${settleForm(t, view)}`
