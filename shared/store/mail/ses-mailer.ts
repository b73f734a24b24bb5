/** Mails through Amazon SES, API v2. */
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2'
import type { Mailer } from '../../application/ports.ts'
import type { ComposedMail } from '../../notices/mail.ts'
import type { Credentials } from '../credentials.ts'
import { outcomeOfError } from './outcome.ts'

export interface SesOptions {
  readonly region: string
  readonly credentials: Credentials
  /** A local endpoint's address; absent in the cloud. */
  readonly endpoint?: string
  /** The sender, e.g. `Hjemvei <no-reply@hjemvei.example>`. */
  readonly from: string
  readonly configurationSet: string
}

/** The tag by which SES's events tell which notice a mail was. */
export const noticeTag = 'notice'

const content = (Data: string) => ({ Data, Charset: 'UTF-8' })

/**
 * The request, as data. SES writes Message-ID itself and refuses one in `Simple` content
 * (https://docs.aws.amazon.com/ses/latest/dg/header-fields.html), so the notice id travels as tag and as a
 * header of our own. Auto-Submitted keeps absence replies away (RFC 3834).
 */
export const sendEmailInput = (
  { from, configurationSet }: Pick<SesOptions, 'from' | 'configurationSet'>,
  mail: ComposedMail,
): SendEmailCommandInput => ({
  FromEmailAddress: from,
  ConfigurationSetName: configurationSet,
  Destination: { ToAddresses: [mail.to] },
  EmailTags: [{ Name: noticeTag, Value: mail.noticeId }],
  Content: {
    Simple: {
      Subject: content(mail.subject),
      Body: { Text: content(mail.text), Html: content(mail.html) },
      Headers: [
        { Name: 'Auto-Submitted', Value: 'auto-generated' },
        { Name: 'Content-Language', Value: mail.language },
        { Name: 'X-Hjemvei-Notice', Value: mail.noticeId },
      ],
    },
  },
})

/** Sends once and never retries: the SDK's own retry has sent three mails on one dropped connection. */
export const createSesMailer = (options: SesOptions): Mailer => {
  const { region, credentials, endpoint } = options
  const client = new SESv2Client({
    region,
    credentials,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000 },
    ...(endpoint !== undefined && { endpoint }),
  })
  return {
    send: async (mail) => {
      try {
        const { MessageId } = await client.send(new SendEmailCommand(sendEmailInput(options, mail)))
        return MessageId === undefined ? { kind: 'unknown' } : { kind: 'sent', messageId: MessageId }
      } catch (error) {
        return outcomeOfError(error)
      }
    },
  }
}
