import type { CalendarStore } from '../application/ports.ts'
import { transact } from './commit/transact.ts'
import { type Condition, isNew } from './conditions.ts'
import { type Database, queryAll, type TransactAction } from './database.ts'
import { calendarItem, calendarOfUserItem, calendarSchema, readCalendar } from './items/calendar-item.ts'
import { readItem } from './items/read-item.ts'
import { calendarKey, calendarOfUserKey, calendarsPartition, type Key } from './keys.ts'
import { wholePartition } from './queries.ts'

interface CalendarOptions {
  readonly database: Database
  readonly caseTable: string
}

/** There, and never revoked before: the first time stays. */
const isInForce: Condition = { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(rev)' }

const asItem = (action: TransactAction) => ({ part: 'item', action }) as const

/** Links to calendars. Read strongly: a revoked link is dead from the next request on. */
export const createCalendarStore = ({ database, caseTable: TableName }: CalendarOptions): CalendarStore => {
  /** Both items or none; what is lost to a condition was so already. */
  const both = async (actions: readonly TransactAction[]): Promise<void> => {
    await transact(database, actions.map(asItem))
  }
  return {
    createLink: (link) =>
      both([
        { Put: { TableName, Item: calendarItem(link), ...isNew } },
        { Put: { TableName, Item: calendarOfUserItem(link), ...isNew } },
      ]),
    findLink: async (id) => {
      const raw = await database.get({ TableName, Key: { ...calendarKey(id) }, ConsistentRead: true })
      return raw && readCalendar(readItem('calendar', calendarSchema, raw))
    },
    linksOf: async (agencyId, userId) => {
      const query = wholePartition(TableName, calendarsPartition(agencyId, userId))
      const raws = await queryAll(database, query)
      return raws.map((raw) => readCalendar(readItem('calendar', calendarSchema, raw)))
    },
    revokeLink: (agencyId, userId, id, at) => {
      const revoke = (key: Key): TransactAction => ({
        Update: {
          TableName,
          Key: { ...key },
          UpdateExpression: 'SET rev = :at',
          ExpressionAttributeValues: { ':at': at },
          ...isInForce,
        },
      })
      // The item in the user's own list is the proof that the link is this user's.
      return both([revoke(calendarOfUserKey(agencyId, userId, id)), revoke(calendarKey(id))])
    },
  }
}
