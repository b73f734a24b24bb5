/** An identity provider of one's own for tests: real signatures over http, and every claim can be made wrong. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as z from 'zod'

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const makeKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A signed JWT; `none` leaves the signature empty. */
const jwt = (claims: object, key: KeyObject, header: { alg: string; kid: string }) => {
  const body = `${encode(header)}.${encode(claims)}`
  const signature = header.alg === 'none' ? '' : sign('sha256', Buffer.from(body), key).toString('base64url')
  return `${body}.${signature}`
}

const readBody = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk))
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

export interface Wrong {
  claims?: Readonly<Record<string, unknown>>
  header?: { alg?: string; kid?: string }
  /** Signs with a key that is not in the published set, under the published name. */
  otherKey?: boolean
  withoutIdToken?: boolean
}

/** Starts on a free port of this machine; `wrong` says what to spoil from now on. */
export const smallProvider = async () => {
  let keys = { kid: 'one', pair: makeKey() }
  const stranger = makeKey()
  const wrong: Wrong = {}
  const seen = { nonce: '', tokens: [] as URLSearchParams[] }
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = z.object({ port: z.number() }).parse(server.address())
  const issuer = `http://localhost:${port}`

  const idToken = () => {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer,
      sub: 'kari',
      aud: 'hjemvei',
      nonce: seen.nonce,
      iat: now,
      exp: now + 60,
      ...wrong.claims,
    }
    const header = { alg: 'RS256', kid: keys.kid, ...wrong.header }
    return jwt(claims, wrong.otherKey ? stranger.privateKey : keys.pair.privateKey, header)
  }
  const answers: Record<string, () => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/end`,
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/jwks': () => ({
      keys: [{ ...keys.pair.publicKey.export({ format: 'jwk' }), kid: keys.kid, alg: 'RS256', use: 'sig' }],
    }),
    '/token': () => ({
      access_token: 'opaque',
      token_type: 'Bearer',
      ...(wrong.withoutIdToken ? {} : { id_token: idToken() }),
    }),
  }
  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    if (path === '/token') seen.tokens.push(await readBody(request))
    const answer = answers[path]
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.() ?? {}))
  })
  return {
    issuer,
    wrong,
    seen,
    rotateKeys: () => {
      keys = { kid: 'two', pair: makeKey() }
    },
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
