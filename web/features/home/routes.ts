import type { Translate } from '../../../shared/i18n/index.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { linkButton } from '../../components/button.ts'
import { html } from '../../components/html.ts'
import { type PageAnswer, show } from '../../server/answer.ts'
import { officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import type { Route } from '../../server/route.ts'
import { countNotReady, loadHome, openHome, plansIn, rowsFor } from './load.ts'
import { homeView } from './view.ts'

const welcome = (t: Translate): PageAnswer => {
  const title = t('welcome.lead')
  const main = html`<div class="narrow"><h1 class="heading heading--1">${title}</h1><p class="lead">${t('welcome.text')}</p><p>${linkButton({ href: paths.signIn(), label: t('welcome.signIn') })}</p></div>`
  return show({ title, main })
}

/** The front page: what waits for the caller, or the way in. */
export const homeRoutes: readonly Route[] = [
  officePage({
    path: paths.home,
    access: 'home.read',
    audit: 'home',
    welcome,
    load: ({ deps, hints }) => loadHome(deps.store, hints, osloDate(deps.clocks.case.now())),
    seen: (loaded, actor) => plansIn(rowsFor(loaded, actor)),
    more: async ({ deps, loaded, actor }) => {
      const [rows, notReady] = await Promise.all([
        openHome(deps.store, rowsFor(loaded, actor)),
        countNotReady(deps.store, loaded.today, actor),
      ])
      return { rows, notReady }
    },
    answer: ({ t, today, actor, officeName, more, form, deps }) =>
      show({
        title: t('nav.overview'),
        main: homeView({
          t,
          today,
          actor,
          officeName,
          rows: more.rows,
          ...(more.notReady !== undefined && { notReady: more.notReady }),
          csrf: form.csrf,
          key: deps.ids.short(),
          isDemo: deps.config.demoToolsUrl !== undefined,
        }),
      }),
  }),
]
