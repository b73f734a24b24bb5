import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { localCredentials, localRegion } from '../../local/tables.ts'
import { noticeId } from '../../shared/kernel/ids.ts'
import { createSesMailer, sendEmailInput } from '../../shared/store/mail/ses-mailer.ts'

const mail = {
  to: 'post@kommune.example',
  subject: 'Du har en oppgave i Hjemvei',
  text: 'Logg inn: æøå',
  html: '<p>Logg inn</p>',
  noticeId: noticeId('event-one_0'),
  language: 'nb',
} as const
const sender = { from: 'Hjemvei <no-reply@hjemvei.example>', configurationSet: 'hjemvei' }

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A mail service on loopback that answers as told; `requests` are the bodies it got. */
const service = async (answer: RequestListener) => {
  const requests: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      requests.push(body)
      answer(request, response)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { endpoint: `http://127.0.0.1:${port}`, requests, server }
}

const mailer = (endpoint: string) =>
  createSesMailer({ ...sender, region: localRegion, credentials: localCredentials, endpoint })

const refusal =
  (status: number, type: string): RequestListener =>
  (_, response) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': type })
      .end('{"message":"no"}')

describe('the mailer', () => {
  it('asks for exactly one mail, tagged with its notice, that no absence reply answers', () => {
    const input = sendEmailInput(sender, mail)
    expect(input.Destination).toEqual({ ToAddresses: ['post@kommune.example'] })
    expect(input.EmailTags).toEqual([{ Name: 'notice', Value: 'event-one_0' }])
    const headers = input.Content?.Simple?.Headers ?? []
    expect(headers).toContainEqual({ Name: 'Auto-Submitted', Value: 'auto-generated' })
    expect(headers.map(({ Name }) => Name)).not.toContain('Message-ID')
  })

  it('returns the id that the service gave', async () => {
    const { endpoint, requests } = await service((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"MessageId":"ses-1"}'),
    )
    expect(await mailer(endpoint).send(mail)).toEqual({ kind: 'sent', messageId: 'ses-1' })
    expect(JSON.parse(requests[0] ?? '')).toMatchObject({ FromEmailAddress: sender.from })
  })

  it.each([
    [400, 'MessageRejected', 'refused'],
    [400, 'BadRequestException', 'refused'],
    [429, 'TooManyRequestsException', 'later'],
    [400, 'LimitExceededException', 'later'],
    [400, 'SendingPausedException', 'later'],
    [400, 'MailFromDomainNotVerifiedException', 'later'],
    [403, 'AccessDeniedException', 'later'],
    [500, 'InternalServiceErrorException', 'unknown'],
    [503, 'ServiceUnavailable', 'unknown'],
  ])('%i %s is %s, after one try', async (status, type, kind) => {
    const { endpoint, requests } = await service(refusal(status, type))
    expect(await mailer(endpoint).send(mail)).toEqual({ kind })
    expect(requests).toHaveLength(1)
  })

  it('does not know what became of a mail when the connection breaks after it left', async () => {
    const { endpoint, requests } = await service((request) => request.socket.destroy())
    expect(await mailer(endpoint).send(mail)).toEqual({ kind: 'unknown' })
    expect(requests).toHaveLength(1)
  })

  it('knows that nothing left where nobody listens', async () => {
    const { endpoint, server } = await service(refusal(500, 'x'))
    await new Promise((resolve) => server.close(resolve))
    servers.length = 0
    expect(await mailer(endpoint).send(mail)).toEqual({ kind: 'later' })
  })
})
