import * as z from 'zod/mini'
import type { WorklistQuery } from '../../../shared/application/ports.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import { openStatuses } from '../../../shared/domain/task/status.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import type { UserId } from '../../../shared/kernel/ids.ts'
import { type IsoDate, isoDate } from '../../../shared/kernel/time.ts'
import { addDays, addMonths, weekday } from '../../../shared/schedule/days.ts'
import { BadRequest } from '../../server/bad-request.ts'
import { type FormFields, parseForm } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'

export const tabs = ['all', 'unassigned', 'mine'] as const
export const dueFilters = ['overdue', 'week', 'month'] as const
export type DueFilter = (typeof dueFilters)[number]

/** What the reader chose to see. */
export interface WorkFilter {
  readonly tab: (typeof tabs)[number]
  readonly area?: (typeof areas)[number]
  readonly status?: (typeof openStatuses)[number]
  readonly due?: DueFilter
}

/** The choice "all" of a list is sent as an empty text. */
const orAll = <Choice extends string>(choices: readonly Choice[]) =>
  z.pipe(
    z.optional(z.union([z.literal(''), z.enum(choices)])),
    z.transform((chosen) => chosen || undefined),
  )

const schema = z.strictObject({
  tab: z._default(z.enum(tabs), 'all'),
  area: orAll(areas),
  status: orAll(openStatuses),
  due: orAll(dueFilters),
  cursor: z.optional(z.string()),
})

/** Reads the query of the address; throws BadRequest for one that no page of ours makes. */
export const readFilter = (query: FormFields): WorkFilter => {
  const parsed = parseForm(schema, query)
  if (!parsed.ok) throw new BadRequest('Not a query of the worklist')
  const { cursor: _, ...filter } = parsed.value
  return filter
}

/** The filter as a query, in a fixed order: it also binds cursors. */
export const queryOf = ({ tab, area, status, due }: WorkFilter): string =>
  new URLSearchParams({
    ...(tab !== 'all' && { tab }),
    ...(area && { area }),
    ...(status && { status }),
    ...(due && { due }),
  }).toString()

/** The worklist's address with a filter, and a place in the list. */
export const worklistPath = (filter: WorkFilter, cursor?: string): string => {
  const query = [queryOf(filter), cursor === undefined ? '' : `cursor=${cursor}`].filter(
    (part) => part !== '',
  )
  return query.length === 0 ? paths.worklist : `${paths.worklist}?${query.join('&')}`
}

/** The last day of a choice: yesterday, the Sunday of this week, the last of this month. */
export const lastDayOf = (due: DueFilter, today: IsoDate): IsoDate => {
  switch (due) {
    case 'overdue':
      return addDays(today, -1)
    case 'week':
      return addDays(today, 7 - weekday(today))
    case 'month':
      return addDays(addMonths(isoDate(`${today.slice(0, 7)}-01`), 1), -1)
    default:
      return assertNever(due)
  }
}

/** The filter as the store understands it. */
export const storeFilter = (
  filter: WorkFilter,
  reader: UserId,
  today: IsoDate,
): Pick<WorklistQuery, 'whose' | 'area' | 'status' | 'dueBy'> => ({
  whose: filter.tab === 'mine' ? { userId: reader } : filter.tab,
  ...(filter.area && { area: filter.area }),
  ...(filter.status && { status: filter.status }),
  ...(filter.due && { dueBy: lastDayOf(filter.due, today) }),
})
