import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openClock } from '../../local/clock.ts'
import { fetchListener } from '../../local/http/fetch-listener.ts'
import { type Listening, listen } from '../../local/http/listen.ts'
import { openMailbox } from '../../local/mail/mailbox.ts'
import type { Sweep } from '../../local/tools/clock-desk.ts'
import { createTools } from '../../local/tools.ts'

const fail = (error: unknown) => {
  throw error
}
let folder: string
let server: Listening
let origin: string
let sweeps: Sweep[]

const setUp = async () => {
  const clock = openClock(join(folder, 'clock.json'))
  const mailbox = openMailbox(join(folder, 'mails.jsonl'), clock.now)
  const sweep = async (kind: Sweep) => {
    sweeps.push(kind)
  }
  const app = createTools({ mailbox, clock, sweep, portalOrigin: 'http://127.0.0.1:3000', onError: fail })
  server = await listen(fetchListener(app.fetch, fail), 0, 'the test')
  origin = `http://127.0.0.1:${server.port}`
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tools-'))
  sweeps = []
  await setUp()
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const mail = (change: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput => ({
  FromEmailAddress: 'Hjemvei <no-reply@hjemvei.example>',
  Destination: { ToAddresses: ['anne@drammen.example'] },
  Content: {
    Simple: {
      Subject: { Data: 'Ny oppgave: gáfe <b>' },
      Body: { Text: { Data: 'Se http://127.0.0.1:3000/tasks/1' }, Html: { Data: '<p>Se oppgaven</p>' } },
      Headers: [{ Name: 'X-Notice', Value: '7' }],
    },
  },
  EmailTags: [{ Name: 'notice', Value: 'task.created@1' }],
  ConfigurationSetName: 'hjemvei',
  ...change,
})

const send = async (input: SendEmailCommandInput) => {
  const client = new SESv2Client({
    endpoint: origin,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  try {
    return await client.send(new SendEmailCommand(input))
  } finally {
    client.destroy()
  }
}
const mails = async (): Promise<{ mails: unknown[]; events: unknown[] }> =>
  (await fetch(`${origin}/api/mails`)).json()

describe('the SES endpoint, called by the real SDK client', () => {
  it('keeps the mail, answers with its id, and publishes what became of it', async () => {
    const { MessageId } = await send(mail())
    const kept = await mails()
    expect(kept.mails).toMatchObject([
      {
        messageId: MessageId,
        to: 'anne@drammen.example',
        tags: { notice: 'task.created@1' },
        headers: { 'X-Notice': '7' },
      },
    ])
    expect(kept.events).toMatchObject([
      { eventType: 'Send', mail: { messageId: MessageId, tags: { notice: ['task.created@1'] } } },
      { eventType: 'Delivery' },
    ])
  })

  it('answers for the simulator address with a bounce', async () => {
    await send(mail({ Destination: { ToAddresses: ['bounce@simulator.amazonses.com'] } }))
    expect((await mails()).events).toMatchObject([{ eventType: 'Send' }, { eventType: 'Bounce' }])
  })

  it('takes a raw mail and finds its subject', async () => {
    const raw = Buffer.from('Subject: Rå\r\nTo: x\r\n\r\nTekst\r\nSubject: ikke denne')
    await send(mail({ Content: { Raw: { Data: raw } } }))
    expect((await mails()).mails).toMatchObject([{ subject: 'Rå' }])
  })

  const simple = (subject: string) => ({
    Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'x' } } },
  })
  it.each<[string, Partial<SendEmailCommandInput>]>([
    ['nobody to send to', { Destination: { ToAddresses: [] } }],
    ['two recipients', { Destination: { ToAddresses: ['a@a.example', 'b@b.example'] } }],
    ['two recipients in one', { Destination: { ToAddresses: ['a@a.example, b@b.example'] } }],
    ['a copy', { Destination: { ToAddresses: ['a@a.example'], CcAddresses: ['b@b.example'] } }],
    ['an address without a domain', { Destination: { ToAddresses: ['anne'] } }],
    ['a sender that is none', { FromEmailAddress: 'Hjemvei' }],
    ['a tag with a space', { EmailTags: [{ Name: 'notice', Value: 'to ord' }] }],
    ['a tag with a Norwegian letter', { EmailTags: [{ Name: 'område', Value: '1' }] }],
    ['a subject that smuggles a header', { Content: simple('Hei\r\nBcc: b@b.example') }],
    ['an empty subject', { Content: simple('') }],
    ['no content', { Content: {} }],
  ])('refuses %s, and keeps nothing', async (_, change) => {
    await expect(send(mail(change))).rejects.toMatchObject({ name: 'BadRequestException' })
    expect((await mails()).mails).toEqual([])
  })

  it('has the mails still after a restart', async () => {
    await send(mail())
    await server.close()
    await setUp()
    expect((await mails()).mails).toHaveLength(1)
  })
})

describe('the mailbox page', () => {
  it('lists newest first, escapes, filters by recipient, and shows the text with its link', async () => {
    const { MessageId } = await send(mail())
    await send(mail({ Destination: { ToAddresses: ['siv@nav.example'] }, Content: simple('Nyere') }))
    const list = await (await fetch(origin)).text()
    expect(list.indexOf('Nyere')).toBeLessThan(list.indexOf('gáfe'))
    expect(list).toContain('gáfe &lt;b&gt;')
    const filtered = await (await fetch(`${origin}/?to=siv%40nav.example`)).text()
    expect(filtered).not.toContain('gáfe')
    const one = await (await fetch(`${origin}/mails/${MessageId}`)).text()
    expect(one).toContain('<a href="http://127.0.0.1:3000/tasks/1">')
  })
  const simple = (subject: string) => ({
    Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'x' } } },
  })

  it('serves a mail’s HTML apart, sandboxed, without script', async () => {
    const { MessageId } = await send(mail())
    const answer = await fetch(`${origin}/mails/${MessageId}/html`)
    expect(await answer.text()).toContain('<p>Se oppgaven</p>')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^sandbox /)
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/)
  })
})

const clockFile = () => JSON.parse(readFileSync(join(folder, 'clock.json'), 'utf8'))
const postClock = (fields: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin}/api/clock`, { method: 'POST', body: JSON.stringify(fields), headers })

describe('the case clock', () => {
  it('begins on Monday 23 November 2026 at 08:05 in Norway', async () => {
    const clock = await (await fetch(`${origin}/api/clock`)).json()
    expect(clock.date).toBe('2026-11-23')
    expect(Math.abs(Date.parse(clock.now) - Date.parse('2026-11-23T07:05:00Z'))).toBeLessThan(10_000)
  })

  it('moves, tells the functions by the file, and then sweeps', async () => {
    const before = clockFile().offsetSeconds
    const answer = await postClock({ days: 7 })
    expect(await answer.json()).toMatchObject({ date: '2026-11-30', newMails: 0 })
    expect(clockFile().offsetSeconds - before).toBeCloseTo(7 * 86_400, -1)
    expect(sweeps).toEqual(['all'])
  })

  it('keeps the time of day when summer time begins', async () => {
    await postClock({ to: '2027-03-27' })
    await postClock({ days: 1 })
    const { now } = await (await fetch(`${origin}/api/clock`)).json()
    expect(now).toMatch(/^2027-03-28T06:05/)
  })

  it.each([
    [{ days: 0 }],
    [{ days: -1 }],
    [{ to: '2026-11-22' }],
    [{ to: '2027-02-31' }],
    [{ to: '2100-01-01' }],
    [{}],
    [{ days: 1, to: '2027-01-01' }],
  ])('refuses %j and leaves everything as it was', async (fields) => {
    const before = clockFile()
    expect((await postClock(fields)).status).toBe(422)
    expect([clockFile(), sweeps]).toEqual([before, []])
  })

  it('is moved by the page’s own form, which then says what happened', async () => {
    const body = new URLSearchParams({ days: '1' })
    const answer = await fetch(`${origin}/clock`, {
      method: 'POST',
      body,
      headers: { origin },
      redirect: 'manual',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(await (await fetch(origin)).text()).toContain(
      'Gjennomgangen er kjørt for tirsdag 24. november 2026',
    )
  })

  it('is not moved by another site', async () => {
    expect((await postClock({ days: 1 }, { origin: 'https://evil.example' })).status).toBe(403)
    expect(sweeps).toEqual([])
  })
})
