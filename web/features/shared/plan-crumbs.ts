import type { Translate } from '../../../shared/i18n/index.ts'
import type { PlanId } from '../../../shared/kernel/ids.ts'
import type { Crumb } from '../../layout/breadcrumbs.ts'
import { paths } from '../../server/paths.ts'

/** The way to a page of one plan, by the plan's number: a name does not belong in what may be left open. */
export const planCrumbs = (
  t: Translate,
  plan: { readonly id: PlanId; readonly number: string },
  here?: string,
): readonly Crumb[] => {
  const list = { label: t('nav.plans'), href: paths.plans }
  if (here === undefined) return [list, { label: plan.number }]
  return [list, { label: plan.number, href: paths.plan(plan.id) }, { label: here }]
}

/** What stands in the browser's tab: page and plan number, never a person's name. */
export const planTitle = (here: string, plan: { readonly number: string }): string =>
  `${here} · ${plan.number}`
