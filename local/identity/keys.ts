import { generateKeyPair, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'

const form = z.object({
  signing: z.looseObject({
    kty: z.literal('RSA'),
    kid: z.string(),
    alg: z.literal('RS256'),
    use: z.literal('sig'),
  }),
  cookies: z.array(z.string().min(32)).min(1),
})

export type IdentityKeys = z.infer<typeof form>

const makeKeys = async (): Promise<IdentityKeys> => {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const signing = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'RS256', use: 'sig' }
  return form.parse({ signing, cookies: [randomBytes(32).toString('base64url')] })
}

/** The provider's signing key (RS256) and cookie keys, kept in `file` so that a restart signs nobody out. */
export const identityKeys = async (file: string): Promise<IdentityKeys> => {
  if (existsSync(file)) return form.parse(JSON.parse(readFileSync(file, 'utf8')))
  const keys = await makeKeys()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 })
  return keys
}
