import * as z from 'zod'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { html } from '../../components/html.ts'
import { pageHead } from '../../layout/page.ts'
import { show } from '../../server/answer.ts'
import { BadRequest } from '../../server/bad-request.ts'
import { casePage } from '../../server/case-route.ts'
import { type FormFields, parseForm } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { planCrumbs } from '../shared/plan-crumbs.ts'
import { sheetLanguages, sheetModel } from './model.ts'
import { sheetView } from './view.ts'

const query = z.strictObject({
  language: z.enum(sheetLanguages).optional(),
  large: z.literal('yes').optional(),
})

const readQuery = (fields: FormFields): z.output<typeof query> => {
  const read = parseForm(query, fields)
  if (!read.ok) throw new BadRequest('Not a query of the sheet')
  return read.value
}

/** The sheet of appointments («time i hånden»): black on white, usually one page, in the person's language. */
export const appointmentSheetRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/appointments/sheet',
    access: 'plan.read',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: ({ t, permit, subject, actor, today, request }) => {
      const { language, large } = readQuery(request.query)
      const visible = visibleCase(permit, subject)
      const { plan, person } = visible
      const model = sheetModel(visible, actor, today, language)
      const title = t('appointments.sheet')
      const head = pageHead({
        kicker: `${person.name} · ${plan.number}`,
        title,
        lead: html`${t('sheet.lead')}`,
      })
      const back = paths.appointments(plan.id)
      const action = paths.appointmentSheet(plan.id)
      return show({
        // A browser may print the title on the paper: no plan's number.
        title,
        onPaper: 'main-alone',
        breadcrumbs: [
          ...planCrumbs(t, plan, title).slice(0, -1),
          { label: t('appointments.title'), href: back },
          { label: title },
        ],
        main: html`<div class="screen-only">${head}</div>${sheetView(t, model, { isLarge: large === 'yes', action, back })}`,
      })
    },
  }),
]
