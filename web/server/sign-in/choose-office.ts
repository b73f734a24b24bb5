import * as z from 'zod/mini'
import { parseAgencyId, parseUserId } from '../../../shared/kernel/ids.ts'
import { button } from '../../components/button.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { problem, show } from '../answer.ts'
import { parseForm, typed } from '../form.ts'
import { officeCommand, officePage } from '../office-route.ts'
import { paths } from '../paths.ts'
import { type Context, noData } from '../route.ts'
import { safePath } from '../safe-path.ts'
import { workplacesOf } from './callback.ts'
import { enter, startSession, type Workplace } from './start-session.ts'

const choice = (context: Context<'home.read'>, to: string, { agencyId, userId }: Workplace): Html => {
  const { t, form: own, actor, deps } = context
  const office = deps.directory.agency(agencyId)?.name ?? agencyId
  const current = agencyId === actor.agencyId && userId === actor.userId
  const body = [
    hiddenField('agency', agencyId),
    hiddenField('user', userId),
    hiddenField('to', to),
    html`<p><strong>${office}</strong>${current && html` <span class="quiet">(${t('chooseOffice.current')})</span>`}</p>`,
    button({ label: t('chooseOffice.choose'), about: office, variant: current ? 'primary' : 'secondary' }),
  ]
  return html`<li>${form({ ...own, action: paths.chooseOffice(), body })}</li>`
}

/** For those who work at several offices: a session belongs to one of them. */
const choosePage = officePage({
  path: paths.chooseOffice(),
  access: 'home.read',
  audit: 'none-because-no-case-content',
  load: noData,
  more: ({ deps, signIn }) => workplacesOf(deps, signIn),
  answer: (context) => {
    const { t, request, more } = context
    const title = t('chooseOffice.title')
    const to = safePath(request.query.get('to')?.[0])
    const choices = more.map((workplace) => choice(context, to, workplace))
    const main = html`<div class="narrow"><h1 class="heading heading--1">${title}</h1><p class="lead">${t('chooseOffice.lead')}</p><ul class="office-choices">${choices}</ul></div>`
    return show({ title, main })
  },
})

const chosen = z.strictObject({ agency: z.string(), user: z.string(), to: z.string() })

const chooseCommand = officeCommand({
  path: paths.chooseOffice(),
  access: 'home.read',
  audit: 'none-because-no-case-content',
  answer: async ({ deps, request, signIn, hints }) => {
    const input = parseForm(chosen, request.fields)
    if (!input.ok) return problem(400)
    const agencyId = parseAgencyId(input.value.agency)
    const userId = parseUserId(input.value.user)
    const workplaces = await workplacesOf(deps, signIn)
    const workplace = workplaces.find((one) => one.agencyId === agencyId && one.userId === userId)
    if (!workplace) return problem(400)
    const cookies = await startSession({ deps, request, hints }, signIn, workplace)
    return enter(safePath(typed(request.fields, 'to')), cookies)
  },
})

export const chooseOfficeRoutes = [choosePage, chooseCommand] as const
