import type { Translate } from '../../shared/i18n/index.ts'
import { linkButton } from './button.ts'
import { type Html, html } from './html.ts'

/** Links by cursor: onwards, and back to the start. Nothing when there is one page only. */
export const pagination = (
  t: Translate,
  page: { readonly next?: string; readonly first?: string },
): Html | undefined => {
  if (page.next === undefined && page.first === undefined) return undefined
  const back =
    page.first !== undefined && linkButton({ href: page.first, label: t('page.first'), variant: 'tertiary' })
  const on =
    page.next !== undefined &&
    linkButton({ href: page.next, label: t('page.next'), variant: 'secondary', icon: 'forward' })
  return html`<nav class="buttons pagination" aria-label="${t('page.label')}">${back}${on}</nav>`
}
