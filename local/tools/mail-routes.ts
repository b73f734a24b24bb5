import type { Context, Hono } from 'hono'
import type { DemoClock } from '../clock.ts'
import { clockCard, type Outcome } from '../mail/clock-card.ts'
import type { Mailbox } from '../mail/mailbox.ts'
import { mailboxPage, mailPage, missingPage } from '../mail/pages.ts'
import { parseSendEmail } from '../mail/ses.ts'

/** A mail's own styles are inline; scripts, frames and forms are off, links open outside the frame. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

const badRequest = (context: Context, message: string) =>
  context.json({ message }, 400, { 'x-amzn-errortype': 'BadRequestException' })

/** SES v2's SendEmail: where the functions' SES client sends when SES_ENDPOINT names this server. */
export const sesRoutes = (app: Hono, mailbox: Mailbox): void => {
  app.post('/v2/email/outbound-emails', async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined)
    const mail = parseSendEmail(body)
    if (!mail.ok) return badRequest(context, mail.error)
    return context.json({ MessageId: mailbox.accept(mail.value).messageId })
  })
}

export interface MailRoutesOptions {
  readonly mailbox: Mailbox
  readonly clock: DemoClock
  readonly portalOrigin: string
  readonly outcome: () => Outcome | undefined
}

/** The mailbox page, a page per mail, and the list as JSON for the tests. */
export const mailRoutes = (app: Hono, { mailbox, clock, portalOrigin, outcome }: MailRoutesOptions): void => {
  app.get('/', (context) => {
    const chosen = context.req.query('to') ?? ''
    const mails = mailbox.all().filter((mail) => chosen === '' || mail.to === chosen)
    const recipients = [...new Set(mailbox.all().map((mail) => mail.to))].sort()
    const card = clockCard(new Date(clock.now()), clock.date(), outcome())
    return context.html(
      mailboxPage({ mails: mails.toReversed(), recipients, chosen, portalOrigin, clock: card }),
    )
  })
  app.get('/mails/:id', (context) => {
    const mail = mailbox.find(context.req.param('id'))
    return mail === undefined ? context.html(missingPage(), 404) : context.html(mailPage(mail))
  })
  app.get('/mails/:id/html', (context) => {
    const html = mailbox.find(context.req.param('id'))?.html
    if (html === undefined) return context.html(missingPage(), 404)
    context.header('content-security-policy', mailPolicy)
    return context.html(`<base target="_blank">${html}`)
  })
  app.get('/api/mails', (context) => context.json({ mails: mailbox.all(), events: mailbox.events() }))
}
