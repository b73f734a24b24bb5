import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { show } from '../../server/answer.ts'
import { casePage } from '../../server/case-route.ts'
import { noData, type Route } from '../../server/route.ts'
import { planCrumbs, planTitle } from '../shared/plan-crumbs.ts'
import { plannedTasks } from '../shared/planned.ts'
import { planView } from './view.ts'
import { elsewhereBox, elsewhereSeen } from './view-elsewhere.ts'

/** The page of one plan. */
export const planRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId',
    access: 'plan.read',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: ({ t, permit, subject, today, actor, deps, form }) => {
      const visible = visibleCase(permit, subject)
      const { directory } = deps
      return show({
        title: planTitle(t('word.plan'), visible.plan),
        breadcrumbs: planCrumbs(t, visible.plan),
        main: planView(t, {
          ...{ visible, today, directory, agencyId: actor.agencyId },
          planned: plannedTasks(subject.schedule, visible, today),
          elsewhere: visible.plan.elsewhere
            ? elsewhereBox(t, {
                planId: visible.plan.id,
                directory,
                form,
                tasks: elsewhereSeen(actor, subject, directory, today),
              })
            : undefined,
        }),
      })
    },
  }),
]
