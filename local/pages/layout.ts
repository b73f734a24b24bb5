import { html } from 'hono/html'

export type Html = ReturnType<typeof html>

/** Our own pages carry nothing inline and no script; `formAction` lists where a form may lead. */
export const contentSecurityPolicy = (formAction = "'self'"): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "frame-src 'self'",
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <rect width="32" height="32" rx="7" fill="#0062ba" />
  <path d="M6 24c6 0 5-8 10-8s4-8 10-8" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" />
  <circle cx="26" cy="8" r="3" fill="#ffd37a" />
</svg>`

/** A whole page in Norwegian bokmål, with the bar that says it belongs to the demo. */
export const page = (
  title: string,
  note: string,
  sheet: 'people' | 'mailbox',
  main: Html | Promise<Html>,
) => html`<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8">
    <title>${title} · Hjemvei (prøveversjon)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="stylesheet" href="/style.css">
    <link rel="stylesheet" href="/${sheet}.css">
    <link rel="icon" href="data:,">
  </head>
  <body>
    <a class="skip" href="#main">Til innholdet</a>
    <header class="bar"><div><p class="brand">${mark}<span>Hjemvei</span></p><p class="note">${note}</p></div></header>
    <main id="main">${main}</main>
  </body>
</html>`
