import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { type Html, html } from '../../components/html.ts'
import { pageHead } from '../../layout/page.ts'
import { type PageAnswer, show } from '../../server/answer.ts'
import { planCrumbs, planTitle } from './plan-crumbs.ts'

export interface PlanPageModel {
  readonly title: string
  readonly lead?: string
  /** Errors, or what happened meanwhile: stands above the heading, where the reader begins. */
  readonly over?: Html | undefined
  readonly body: Html
}

/** A page about one thing in a plan, in one column: whose plan it is, what the page is for, the form. */
export const planPage = (
  t: Translate,
  { plan, person }: VisibleCase,
  { title, lead, over, body }: PlanPageModel,
  status?: PageAnswer['status'],
): PageAnswer => {
  const head = pageHead({
    kicker: `${person.name} · ${plan.number}`,
    title,
    ...(lead !== undefined && { lead: html`${lead}` }),
  })
  return show(
    {
      title: planTitle(title, plan),
      breadcrumbs: planCrumbs(t, plan, title),
      main: html`${over && html`<div class="before">${over}</div>`}${head}${body}`,
    },
    status,
  )
}
