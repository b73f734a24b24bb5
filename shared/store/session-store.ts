import type { SessionStore } from '../application/ports.ts'
import type { Clock } from '../kernel/time.ts'
import { isThere } from './conditions.ts'
import type { Database } from './database.ts'
import { isConditionFailed } from './failures.ts'
import { readItem } from './items/read-item.ts'
import {
  attemptItem,
  attemptKey,
  attemptSchema,
  sessionExpiry,
  sessionItem,
  sessionKey,
  sessionSchema,
  unlessExpired,
} from './items/session-item.ts'

interface SessionOptions {
  readonly database: Database
  readonly sessionTable: string
  readonly machine: Clock
}

const absentIfRefused = (error: unknown): undefined => {
  if (!isConditionFailed(error)) throw error
}

/** Sessions are read strongly: signing out holds from the next request on. */
export const createSessionStore = ({ database, sessionTable, machine }: SessionOptions): SessionStore => ({
  start: (id, session) => database.put({ TableName: sessionTable, Item: sessionItem(id, session) }),
  find: async (id) => {
    const raw = await database.get({ TableName: sessionTable, Key: sessionKey(id), ConsistentRead: true })
    return raw && unlessExpired(readItem('session', sessionSchema, raw), machine.now())
  },
  touch: async (id, seenAt) => {
    const update = {
      TableName: sessionTable,
      Key: sessionKey(id),
      UpdateExpression: 'SET seenAt = :seenAt, #ttl = :ttl',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':seenAt': seenAt, ':ttl': sessionExpiry(seenAt) },
      // A session that was ended meanwhile must not come back.
      ...isThere,
    }
    await database.update(update).catch(absentIfRefused)
  },
  end: async (id) => {
    await database.take({ TableName: sessionTable, Key: sessionKey(id) })
  },
  keepAttempt: (id, attempt) => database.put({ TableName: sessionTable, Item: attemptItem(id, attempt) }),
  takeAttempt: async (id) => {
    // The condition makes the second of two at once find nothing, on every engine.
    const deletion = { TableName: sessionTable, Key: attemptKey(id), ...isThere }
    const raw = await database.take(deletion).catch(absentIfRefused)
    return raw && unlessExpired(readItem('attempt', attemptSchema, raw), machine.now())
  },
})
