import { createHash } from 'node:crypto'
import type { OutboxStore, UserStore } from '../application/ports.ts'
import type { AgencyId } from '../kernel/ids.ts'
import { isThere } from './conditions.ts'
import { type Database, queryAll } from './database.ts'
import { itemVersion } from './items/fields.ts'
import { readItem } from './items/read-item.ts'
import { identitySchema, readUser, userItem, userSchema } from './items/user-item.ts'
import { agencyPartition, identityKey, identityPartition, userKey } from './keys.ts'
import { beginningWith, wholePartition } from './queries.ts'

/** JSON keeps issuer and subject apart, whatever letters they hold. */
const identityHash = (issuer: string, subject: string): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')

interface UserOptions {
  readonly database: Database
  readonly caseTable: string
}

/** Finds one user, strongly: a changed role or a blocked user holds from the next request on. */
export const findUser =
  ({ database, caseTable }: UserOptions): UserStore['findUser'] =>
  async (agencyId, userId) => {
    const Key = { ...userKey(agencyId, userId) }
    const raw = await database.get({ TableName: caseTable, Key, ConsistentRead: true })
    return raw && readUser(readItem('user', userSchema, raw))
  }

const readColleagues = async ({ database, caseTable }: UserOptions, agencyId: AgencyId) => {
  const raws = await queryAll(database, beginningWith(caseTable, agencyPartition(agencyId), 'USER#'))
  return raws.map((raw) => readUser(readItem('user', userSchema, raw)))
}

/** The first active lead of an office by id, so that it is the same one each time. */
export const findLead =
  (options: UserOptions): OutboxStore['findLead'] =>
  async (agencyId) => {
    const colleagues = await readColleagues(options, agencyId)
    return colleagues.find(({ active, role }) => active && role === 'lead')
  }

/** Users of the offices, and who they are at the identity providers. */
export const createUserStore = (options: UserOptions): UserStore => {
  const { database, caseTable } = options
  return {
    findUser: findUser(options),
    colleagues: (agencyId) => readColleagues(options, agencyId),
    identities: async (issuer, subject) => {
      const pk = identityPartition(identityHash(issuer, subject))
      const raws = await queryAll(database, wholePartition(caseTable, pk))
      return raws.map((raw) => readItem('identity', identitySchema, raw).sk)
    },
    putUser: (user, { issuer, subject }) => {
      const identity = {
        ...identityKey(identityHash(issuer, subject), user.agencyId, user.id),
        v: itemVersion,
      }
      return database.transact([
        { Put: { TableName: caseTable, Item: userItem(user) } },
        { Put: { TableName: caseTable, Item: identity } },
      ])
    },
    setLanguage: (agencyId, userId, language) =>
      database.update({
        TableName: caseTable,
        Key: { ...userKey(agencyId, userId) },
        UpdateExpression: 'SET lang = :lang',
        ExpressionAttributeValues: { ':lang': language },
        ...isThere,
      }),
  }
}
