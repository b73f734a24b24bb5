import { html } from 'hono/html'
import { type Html, page } from '../pages/layout.ts'
import { dayText, momentText, timeText } from './format.ts'
import type { Mail } from './mailbox.ts'

const note = 'Prøveversjon: ingen e-post forlater maskinen'

const mailRow = (mail: Mail) => html`<li class="mail">
  <a href="/mails/${mail.messageId}">${mail.subject}</a>
  <time datetime="${mail.caseTime}">${timeText(new Date(mail.caseTime))}</time>
  <span class="to">Til ${mail.to}</span>
  <p class="tags">${Object.entries(mail.tags).map(([name, value]) => html`<span class="tag">${name}: ${value}</span>`)}
    <span class="tag">maskinklokka: ${momentText(new Date(mail.machineTime))}</span></p>
</li>`

/** Neighbours of the same day by the case clock stand together. */
const byDay = (mails: readonly Mail[]) => {
  const days: { day: string; mails: Mail[] }[] = []
  for (const mail of mails) {
    const day = dayText(new Date(mail.caseTime))
    const last = days.at(-1)
    if (last?.day === day) last.mails.push(mail)
    else days.push({ day, mails: [mail] })
  }
  return days
}

const option = (address: string, chosen: string) =>
  html`<option value="${address}" ${address === chosen ? 'selected' : ''}>${address}</option>`

const filter = (
  recipients: readonly string[],
  chosen: string,
) => html`<form method="get" action="/" class="row">
  <div><label for="recipient">Mottaker</label>
  <select id="recipient" name="to"><option value="">Alle</option>${recipients.map((address) => option(address, chosen))}</select></div>
  <button>Vis</button>
</form>`

const empty = (chosen: string, portalOrigin: string) => html`<div class="card empty">
  <p><strong>Ingen e-post ${chosen === '' ? 'ennå' : 'til denne mottakeren'}</strong></p>
  <p class="quiet">Send oppgaver fra en plan i <a href="${portalOrigin}/">Hjemvei</a>, eller flytt saksklokka, og last siden på nytt.</p>
</div>`

export interface MailboxView {
  /** Newest first, already filtered. */
  readonly mails: readonly Mail[]
  readonly recipients: readonly string[]
  /** The recipient filtered by; empty for all. */
  readonly chosen: string
  readonly portalOrigin: string
  readonly clock: Html | Promise<Html>
}

/** The mailbox: every mail sent, newest first, beside the clock. */
export const mailboxPage = ({ mails, recipients, chosen, portalOrigin, clock }: MailboxView) =>
  page(
    'Postkasse og klokke',
    note,
    'mailbox',
    html`<h1>Postkasse og klokke</h1>
      <p class="lead">Her står all e-post som <a href="${portalOrigin}/">Hjemvei</a> har sendt, nyeste øverst. Last siden på nytt for å se nye.</p>
      <div class="desk">
        <section aria-label="E-post">
          ${filter(recipients, chosen)}
          ${mails.length === 0 ? empty(chosen, portalOrigin) : ''}
          ${byDay(mails).map((day) => html`<h2 class="day">${day.day}</h2><ul class="mails">${day.mails.map(mailRow)}</ul>`)}
        </section>
        ${clock}
      </div>`,
  )

const linked = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))

const htmlView = (mail: Mail) =>
  html`<h2>HTML</h2>
    <iframe title="E-posten som HTML" src="/mails/${mail.messageId}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`

const entry = (name: string, value: string) => html`<dt>${name}</dt><dd>${value}</dd>`

/** One mail: what the recipient sees, as text and as HTML, and what SES was told about it. */
export const mailPage = (mail: Mail) =>
  page(
    mail.subject,
    note,
    'mailbox',
    html`<p><a href="/">Tilbake til postkassa</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        ${entry('Til', mail.to)} ${entry('Fra', mail.from)}
        ${entry('Saksklokka', momentText(new Date(mail.caseTime)))}
        ${entry('Maskinklokka', momentText(new Date(mail.machineTime)))}
        ${Object.entries(mail.tags).map(([name, value]) => entry(`Merke ${name}`, value))}
        ${Object.entries(mail.headers).map(([name, value]) => entry(name, value))}
      </dl>
      <h2>Tekst</h2>
      <div class="card"><pre>${linked(mail.text)}</pre></div>
      ${mail.html === undefined ? '' : htmlView(mail)}`,
  )

export const missingPage = () =>
  page(
    'Finnes ikke',
    note,
    'mailbox',
    html`<h1>Denne e-posten finnes ikke</h1><p><a href="/">Tilbake til postkassa</a></p>`,
  )
