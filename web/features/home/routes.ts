import type { Translate } from '../../../shared/i18n/index.ts'
import { linkButton } from '../../components/button.ts'
import { html } from '../../components/html.ts'
import { type PageAnswer, show } from '../../server/answer.ts'
import { officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'

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
    audit: 'none-because-no-case-content',
    welcome,
    load: noData,
    more: noData,
    answer: ({ t, officeName }) => {
      const title = t('nav.overview')
      return show({
        title,
        main: html`<h1 class="heading heading--1">${title}</h1><p class="lead">${officeName}</p>`,
      })
    },
  }),
]
