import * as z from 'zod/mini'
import { roles } from '../../domain/agency/agency.ts'
import { type User, userLanguages } from '../../domain/agency/user.ts'
import { parseAgencyId, parseUserId } from '../../kernel/ids.ts'
import { userKey } from '../keys.ts'
import { itemVersion, keyed, minted } from './fields.ts'

export const userSchema = z.object({
  pk: keyed('AGENCY#', parseAgencyId),
  sk: keyed('USER#', parseUserId),
  name: z.string(),
  mail: z.string(),
  role: z.enum(roles),
  lang: z.enum(userLanguages),
  active: z.boolean(),
})

export const userItem = (user: User) => ({
  ...userKey(user.agencyId, user.id),
  v: itemVersion,
  name: user.name,
  mail: user.email,
  role: user.role,
  lang: user.language,
  active: user.active,
})

export const readUser = (item: z.output<typeof userSchema>): User => ({
  id: item.sk,
  agencyId: item.pk,
  name: item.name,
  email: item.mail,
  role: item.role,
  language: item.lang,
  active: item.active,
})

const parseIdentity = (text: string) => {
  const [, agency = '', user = ''] = /^USER#([^#]+)#([^#]+)$/.exec(text) ?? []
  const [agencyId, userId] = [parseAgencyId(agency), parseUserId(user)]
  return agencyId === undefined || userId === undefined ? undefined : { agencyId, userId }
}

/** Who an identity at a provider is here: all of it stands in the key. */
export const identitySchema = z.object({ sk: minted(parseIdentity) })
