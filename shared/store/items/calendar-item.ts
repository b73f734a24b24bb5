import * as z from 'zod/mini'
import type { CalendarLink } from '../../application/ports.ts'
import { compact } from '../compact.ts'
import { calendarKey, calendarOfUserKey } from '../keys.ts'
import { agencyIdField, itemVersion, planIdField, timestampField, userIdField } from './fields.ts'

export const calendarSchema = z.object({
  i: z.string(),
  u: userIdField,
  a: agencyIdField,
  p: z.optional(planIdField),
  at: timestampField,
  rev: z.optional(timestampField),
})

const stored = ({ id, userId, agencyId, planId, createdAt, revokedAt }: CalendarLink) =>
  compact({ v: itemVersion, i: id, u: userId, a: agencyId, p: planId, at: createdAt, rev: revokedAt })

/** A link as its address finds it: CALENDAR. */
export const calendarItem = (link: CalendarLink) => ({ ...calendarKey(link.id), ...stored(link) })

/** The same link in the list of its user: CALENDARS. */
export const calendarOfUserItem = (link: CalendarLink) => ({
  ...calendarOfUserKey(link.agencyId, link.userId, link.id),
  ...stored(link),
})

export const readCalendar = ({ i, u, a, p, at, rev }: z.output<typeof calendarSchema>): CalendarLink =>
  compact({ id: i, userId: u, agencyId: a, planId: p, createdAt: at, revokedAt: rev })
