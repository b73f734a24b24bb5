import { casePage } from '../../server/case-route.ts'
import { noData, type Route } from '../../server/route.ts'
import { planPage } from '../shared/plan-page.ts'
import { historyModel } from './model.ts'
import { historyView } from './view.ts'

/** Everything that has happened to a plan, as far as its reader may know. */
export const planHistoryRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/history',
    access: 'history.read',
    audit: 'history',
    load: ({ deps, planId }) => deps.store.readLog(planId),
    more: noData,
    answer: ({ t, permit, subject, loaded, deps }) => {
      const model = historyModel(t, permit, subject, loaded, deps.directory)
      const lead = model.visible.relation === 'task' ? t('history.leadOffice') : t('history.lead')
      return planPage(t, model.visible, { title: t('word.history'), lead, body: historyView(t, model) })
    },
  }),
]
