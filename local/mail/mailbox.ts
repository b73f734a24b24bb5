/** The mails the demo sent: kept in a file, one JSON object per line, and shown on the mailbox page. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'

const mailForm = z.object({
  messageId: z.string(),
  /** When it was sent, in ISO 8601, by the case clock and by the machine's. */
  caseTime: z.string(),
  machineTime: z.string(),
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
  headers: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().optional(),
})

export type Mail = z.infer<typeof mailForm>
export type NewMail = Omit<Mail, 'messageId' | 'caseTime' | 'machineTime'>

/** As SES publishes them, with what our functions read. */
export interface MailEvent {
  readonly eventType: 'Send' | 'Delivery' | 'Bounce' | 'Complaint'
  readonly mail: {
    readonly timestamp: string
    readonly messageId: string
    readonly destination: readonly string[]
    readonly tags: Readonly<Record<string, readonly string[]>>
  }
}

export interface Mailbox {
  /** Oldest first. */
  readonly all: () => readonly Mail[]
  readonly find: (messageId: string) => Mail | undefined
  readonly events: () => readonly MailEvent[]
  /** Keeps the mail and publishes its events. */
  readonly accept: (mail: NewMail) => Mail
}

/** SES's mailbox simulator: these addresses answer with trouble, every other one takes the mail. */
const outcomeOf = (address: string): MailEvent['eventType'] => {
  if (address === 'bounce@simulator.amazonses.com') return 'Bounce'
  return address === 'complaint@simulator.amazonses.com' ? 'Complaint' : 'Delivery'
}

const eventOf = (mail: Mail, eventType: MailEvent['eventType']): MailEvent => ({
  eventType,
  mail: {
    timestamp: mail.machineTime,
    messageId: mail.messageId,
    destination: [mail.to],
    tags: Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
  },
})

const parseLine = (line: string): readonly Mail[] => {
  try {
    return [mailForm.parse(JSON.parse(line))]
  } catch {
    // A line cut short by a kill: the mail was not answered for, so its sender tries again.
    return []
  }
}

const readMails = (file: string): Mail[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parseLine) : []

/** Opens the mailbox file. `caseNow` gives the case clock in milliseconds; `onEvent` hears each event. */
export const openMailbox = (
  file: string,
  caseNow: () => number,
  onEvent: (event: MailEvent) => void = () => {},
): Mailbox => {
  mkdirSync(dirname(file), { recursive: true })
  const mails = readMails(file)
  const events: MailEvent[] = []
  const publish = (event: MailEvent) => {
    events.push(event)
    onEvent(event)
  }
  const accept = (wanted: NewMail): Mail => {
    const mail = {
      ...wanted,
      messageId: `${randomUUID()}-000000`,
      caseTime: new Date(caseNow()).toISOString(),
      machineTime: new Date().toISOString(),
    }
    appendFileSync(file, `${JSON.stringify(mail)}\n`)
    mails.push(mail)
    publish(eventOf(mail, 'Send'))
    publish(eventOf(mail, outcomeOf(mail.to)))
    return mail
  }
  const find = (messageId: string) => mails.find((mail) => mail.messageId === messageId)
  return { all: () => mails, find, events: () => events, accept }
}
