import type { MessageKey, Translate } from '../../../shared/i18n/index.ts'
import { html } from '../../components/html.ts'
import { type Answer, show } from '../../server/answer.ts'
import { openRoute } from '../../server/open-route.ts'
import { paths } from '../../server/paths.ts'
import type { Route } from '../../server/route.ts'

type InformationKey = Extract<MessageKey, `information.${string}`>

interface InformationPage {
  readonly path: string
  readonly title: InformationKey
  readonly lead: InformationKey
  readonly sections: readonly { readonly title: InformationKey; readonly text: InformationKey }[]
}

const pages: readonly InformationPage[] = [
  {
    path: paths.help,
    title: 'information.help.title',
    lead: 'information.help.lead',
    sections: [
      { title: 'information.help.plan.title', text: 'information.help.plan.text' },
      { title: 'information.help.task.title', text: 'information.help.task.text' },
      { title: 'information.help.health.title', text: 'information.help.health.text' },
      { title: 'information.help.date.title', text: 'information.help.date.text' },
    ],
  },
  {
    path: paths.accessibility,
    title: 'information.accessibility.title',
    lead: 'information.accessibility.lead',
    sections: [
      { title: 'information.accessibility.works.title', text: 'information.accessibility.works.text' },
      { title: 'information.accessibility.lacks.title', text: 'information.accessibility.lacks.text' },
      { title: 'information.accessibility.tell.title', text: 'information.accessibility.tell.text' },
    ],
  },
  {
    path: paths.privacy,
    title: 'information.privacy.title',
    lead: 'information.privacy.lead',
    sections: [
      { title: 'information.privacy.who.title', text: 'information.privacy.who.text' },
      { title: 'information.privacy.log.title', text: 'information.privacy.log.text' },
      { title: 'information.privacy.mail.title', text: 'information.privacy.mail.text' },
      { title: 'information.privacy.rights.title', text: 'information.privacy.rights.text' },
    ],
  },
]

const answer = (page: InformationPage, t: Translate): Answer => {
  const title = t(page.title)
  const sections = page.sections.map(
    (section) =>
      html`<section class="section"><h2 class="heading heading--2">${t(section.title)}</h2><p>${t(section.text)}</p></section>`,
  )
  const main = html`<div class="narrow"><h1 class="heading heading--1">${title}</h1><p class="lead">${t(page.lead)}</p>${sections}</div>`
  return show({ title, main })
}

/** Help, accessibility statement and privacy: for anybody, and nothing of any case. */
export const informationRoutes: readonly Route[] = pages.map((page) =>
  openRoute({
    method: 'GET',
    path: page.path,
    audit: 'none-because-no-case-content',
    answer: (_exchange, t) => answer(page, t),
  }),
)
