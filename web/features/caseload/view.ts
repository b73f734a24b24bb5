import type { CaseRow } from '../../../shared/application/ports.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { buttonRow, linkButton } from '../../components/button.ts'
import { emptyState } from '../../components/empty-state.ts'
import { type Html, html } from '../../components/html.ts'
import { pagination } from '../../components/pagination.ts'
import { pageHead } from '../../layout/page.ts'
import { paths } from '../../server/paths.ts'
import { caseTable } from '../shared/case-table.ts'

export interface CaseloadModel {
  readonly t: Translate
  readonly today: IsoDate
  readonly officeName: string
  readonly rows: readonly CaseRow[]
  /** Sealed cursors: of this page when it is not the first, and of the next. */
  readonly here?: string
  readonly next?: string
  readonly mayCreate: boolean
  /** May see who is in custody without a plan. */
  readonly mayMap: boolean
}

const actionsOf = ({ t, mayCreate, mayMap }: CaseloadModel): Html | undefined => {
  const made = mayCreate && linkButton({ href: paths.newPlan, label: t('nav.newPlan'), icon: 'add' })
  const unmapped =
    mayMap && linkButton({ href: paths.unmapped, label: t('unmapped.title'), variant: 'secondary' })
  const all = [made, unmapped].filter((one) => one !== false)
  return all.length === 0 ? undefined : buttonRow(...all)
}

const empty = (model: CaseloadModel): Html => {
  const { t, mayCreate, here, next } = model
  if (here || next)
    return emptyState({ title: t('worklist.empty.page.title'), text: t('worklist.empty.page.text') })
  return emptyState({
    title: t('caseload.empty.title'),
    text: t(mayCreate ? 'caseload.empty.coordinator' : 'caseload.empty.other'),
    icon: 'document',
  })
}

/** The plans the office takes part in, by release date. */
export const caseloadView = (model: CaseloadModel): Html => {
  const { t, rows, here, next } = model
  const actions = actionsOf(model)
  const head = pageHead({
    title: t('caseload.title'),
    lead: html`${t('caseload.lead', { office: model.officeName })}`,
    ...(actions && { actions }),
  })
  const list = rows.length > 0 ? caseTable({ ...model, caption: t('caseload.title') }) : empty(model)
  const pages = pagination(t, {
    ...(here !== undefined && { first: paths.plans }),
    ...(next !== undefined && { next: `${paths.plans}?cursor=${next}` }),
  })
  return html`${head}${list}${pages}`
}
