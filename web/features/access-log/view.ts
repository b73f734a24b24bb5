import { roles } from '../../../shared/domain/agency/agency.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { button } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { instantText } from '../../components/date.ts'
import { emptyState } from '../../components/empty-state.ts'
import { form } from '../../components/form/form.ts'
import { textField } from '../../components/form/text-field.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { pageHead } from '../../layout/page.ts'
import { readAudits } from '../../server/audit.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { type FormProblems, toldProblems } from '../shared/form-problems.ts'
import { type AuditLine, mostLines } from './search.ts'

/** What came of a search; without one the page is the form alone. */
export type Found =
  | { readonly kind: 'plan'; readonly number: string; readonly lines: readonly AuditLine[] }
  | { readonly kind: 'none'; readonly number: string }

export interface AccessLogGiven {
  readonly t: Translate
  readonly directory: Directory
  readonly form: { readonly csrf: string; readonly idempotencyKey: string }
  readonly values?: FormFields
  readonly problems?: FormProblems
  readonly found?: Found
}

const searchForm = ({ t, form: keys, values, problems }: AccessLogGiven): Html => {
  const told = problems ?? toldProblems(t, [])
  const number = textField(t, {
    name: 'number',
    label: t('accessLog.number'),
    hint: t('accessLog.numberHint'),
    width: 20,
    value: typed(values, 'number'),
    ...told.of('number'),
  })
  const purpose = textField(t, {
    name: 'purpose',
    label: t('accessLog.purpose'),
    hint: t('accessLog.purposeHint'),
    value: typed(values, 'purpose'),
    ...told.of('purpose'),
  })
  const body = [number, purpose, button({ label: t('accessLog.search'), icon: 'search' })]
  return form({ ...keys, action: paths.accessLog, body })
}

const what = (t: Translate, { act }: AuditLine): Part => {
  if (act.kind === 'change') return t(`history.${act.change}`)
  const read = readAudits.find((one) => act.what === one || act.what.startsWith(`${one}?`))
  const words = read ? t(`accessLog.read.${read}`) : t('accessLog.read.change')
  return act.allowed
    ? words
    : html`${words} ${tag({ tone: 'danger', icon: 'locked', label: t('accessLog.denied') })}`
}

const rowOf = ({ t, directory }: AccessLogGiven, line: AuditLine): readonly Part[] => {
  const role = roles.find((one) => one === line.role)
  const system = line.role === 'system'
  return [
    instantText(t, line.at, 'long'),
    system ? t('role.system') : (line.name ?? t('accessLog.unknownUser')),
    system
      ? ''
      : html`${directory.agency(line.office)?.name ?? line.office}<span class="quiet">${role && t(`role.${role}`)}</span>`,
    what(t, line),
  ]
}

const result = (given: AccessLogGiven, found: Found): Html => {
  const { t } = given
  const { number } = found
  if (found.kind === 'none')
    return emptyState({
      title: t('accessLog.missing.title', { number }),
      text: t('accessLog.missing.text'),
      icon: 'search',
    })
  const { lines } = found
  const columns = [t('accessLog.when'), t('accessLog.who'), t('accessLog.role'), t('accessLog.what')]
  const cut = lines.length > mostLines && html` ${t('accessLog.cut', { count: mostLines })}`
  const rows = lines.slice(0, mostLines).map((line) => rowOf(given, line))
  return html`${heading(2, t('accessLog.result', { number }))}<p class="quiet">${t('accessLog.count', { count: lines.length })}${cut}</p>${dataTable({ caption: t('accessLog.title'), columns, rows })}`
}

/** The auditor's search, and who has read and changed the plan. */
export const accessLogView = (given: AccessLogGiven): Html => {
  const { t, problems, found } = given
  const head = pageHead({ title: t('accessLog.title'), lead: html`${t('accessLog.lead')}` })
  return html`${problems?.summary}${head}${searchForm(given)}${found && html`<section class="section stack" id="result">${result(given, found)}</section>`}`
}
