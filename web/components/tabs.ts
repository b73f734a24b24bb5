import { attributes, type Html, html } from './html.ts'
import { safeHref } from './safe-href.ts'

/** Several views of one list, as links: they work without script, and each has its own address. */
export const tabLinks = (
  label: string,
  tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[],
): Html =>
  html`<nav class="tabs" aria-label="${label}"><ul>${tabs.map(
    (tab) =>
      html`<li><a href="${safeHref(tab.href)}"${attributes({ 'aria-current': tab.current && 'page' })}>${tab.label}</a></li>`,
  )}</ul></nav>`
