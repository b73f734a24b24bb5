import { linkButton } from '../components/button.ts'
import { type Html, html } from '../components/html.ts'
import { type PageFrame, page } from './page.ts'

/** The statuses that have a page of their own. */
export const errorStatuses = [400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503] as const
export type ErrorStatus = (typeof errorStatuses)[number]

export interface ErrorPageModel {
  readonly status: ErrorStatus
  /** Request id, for finding the log line. */
  readonly reference?: string
  /** Beyond the standard text: who changed what meanwhile, the text that was typed. */
  readonly more?: Html
}

/**
 * What happened, and what to do now. A refused page and a missing one are both 404 and must be byte for byte the
 * same, so nothing of the request goes in but the frame: give both the same `returnTo` and no reference.
 */
export const errorPage = (frame: PageFrame, { status, reference, more }: ErrorPageModel): Html => {
  const { t } = frame
  const way =
    status === 401
      ? linkButton({ href: '/sign-in', label: t('nav.signIn') })
      : linkButton({ href: '/', label: t('page.toOverview'), variant: 'secondary' })
  return page(frame, {
    title: t(`page.${status}.title`),
    main: html`<div class="narrow"><h1 class="heading heading--1">${t(`page.${status}.title`)}</h1><p class="lead">${t(`page.${status}.text`)}</p><p>${t(`page.${status}.todo`)}</p>${more}${reference && html`<p class="quiet">${t('page.reference', { reference })}</p>`}<p>${way}</p></div>`,
  })
}
