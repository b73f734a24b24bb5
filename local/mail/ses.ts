/**
 * What SES v2's SendEmail takes, as far as we use it, and as strict as the real one:
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html
 */
import * as z from 'zod'
import { fail, ok, type Result } from '../../shared/kernel/result.ts'
import type { NewMail } from './mailbox.ts'

const oneLine = z.string().regex(/^[^\r\n]*$/, 'must be one line')
const content = z.object({ Data: z.string(), Charset: z.string().optional() })
const tagText = z.string().regex(/^[A-Za-z0-9_.@-]{1,256}$/, 'may hold only A-Z a-z 0-9 _ . @ -')
const headerName = z.string().regex(/^[!-9;-~]{1,126}$/, 'is no header name')

const simple = z.strictObject({
  Subject: z.object({ Data: oneLine.min(1), Charset: z.string().optional() }),
  Body: z.strictObject({ Text: content.optional(), Html: content.optional() }),
  Headers: z
    .array(z.strictObject({ Name: headerName, Value: oneLine.max(870) }))
    .max(15)
    .optional(),
})

const request = z.strictObject({
  FromEmailAddress: oneLine,
  ReplyToAddresses: z.array(oneLine).optional(),
  Destination: z.strictObject({
    ToAddresses: z.array(oneLine).length(1, 'must be exactly one'),
    CcAddresses: z.array(z.never()).optional(),
    BccAddresses: z.array(z.never()).optional(),
  }),
  Content: z.union([
    z.strictObject({ Simple: simple }),
    z.strictObject({ Raw: z.strictObject({ Data: z.base64() }) }),
  ]),
  EmailTags: z
    .array(z.strictObject({ Name: tagText, Value: tagText }))
    .max(50)
    .optional(),
  ConfigurationSetName: z.string().min(1).optional(),
})

const addressPattern =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/

/** The bare address of `a@b.example` or `Name <a@b.example>`, or undefined when it is none, or several. */
export const bareAddress = (text: string): string | undefined => {
  const bracketed = /^[^<>,]*<([^<>,]+)>$/.exec(text.trim())
  const address = bracketed?.[1] ?? text.trim()
  return addressPattern.test(address) ? address : undefined
}

type Request = z.infer<typeof request>

const pairs = (list: readonly { Name: string; Value: string }[] = []) =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]))

const rawHeader = (raw: string, name: string): string =>
  new RegExp(`^${name}: *(.*)$`, 'im').exec(raw.split(/\r?\n\r?\n/)[0] ?? '')?.[1] ?? ''

const partsOf = ({ Content }: Request) => {
  if ('Raw' in Content) {
    const raw = Buffer.from(Content.Raw.Data, 'base64').toString('utf8')
    return { subject: rawHeader(raw, 'Subject'), text: raw, html: undefined, headers: {} }
  }
  const { Subject, Body, Headers } = Content.Simple
  return {
    subject: Subject.Data,
    text: Body.Text?.Data ?? '',
    html: Body.Html?.Data,
    headers: pairs(Headers),
  }
}

/** The mail to keep, or the message of a BadRequestException. A raw mail is kept as its source. */
export const parseSendEmail = (body: unknown): Result<NewMail, string> => {
  const parsed = request.safeParse(body)
  if (!parsed.success) {
    return fail(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  }
  const from = parsed.data.FromEmailAddress
  const to = bareAddress(parsed.data.Destination.ToAddresses[0] ?? '')
  if (bareAddress(from) === undefined) return fail('FromEmailAddress: not an e-mail address')
  if (to === undefined) return fail('Destination.ToAddresses: not an e-mail address')
  const parts = partsOf(parsed.data)
  if (parts.text === '' && parts.html === undefined) return fail('Content: neither text nor HTML')
  return ok({
    from,
    to,
    ...parts,
    tags: pairs(parsed.data.EmailTags),
    configurationSet: parsed.data.ConfigurationSetName,
  })
}
