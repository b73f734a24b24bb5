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

/** Sessions are read strongly: signing out holds from the next request on. */
export const createSessionStore = ({ database, sessionTable, machine }: SessionOptions): SessionStore => ({
  start: (id, session) => database.put({ TableName: sessionTable, Item: sessionItem(id, session) }),
  find: async (id) => {
    const raw = await database.get({ TableName: sessionTable, Key: sessionKey(id), ConsistentRead: true })
    return raw && unlessExpired(readItem('session', sessionSchema, raw), machine.now())
  },
  touch: async (id, seenAt) => {
    try {
      await database.update({
        TableName: sessionTable,
        Key: sessionKey(id),
        UpdateExpression: 'SET seenAt = :seenAt, #ttl = :ttl',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':seenAt': seenAt, ':ttl': sessionExpiry(seenAt) },
        // A session that was ended meanwhile must not come back.
        ...isThere,
      })
    } catch (error) {
      if (!isConditionFailed(error)) throw error
    }
  },
  end: async (id) => {
    await database.take({ TableName: sessionTable, Key: sessionKey(id) })
  },
  keepAttempt: (id, attempt) => database.put({ TableName: sessionTable, Item: attemptItem(id, attempt) }),
  takeAttempt: async (id) => {
    const raw = await database.take({ TableName: sessionTable, Key: attemptKey(id) })
    return raw && unlessExpired(readItem('attempt', attemptSchema, raw), machine.now())
  },
})
