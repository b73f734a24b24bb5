import type { SealedPage, WorkRow } from '../../../shared/application/ports.ts'
import type { User } from '../../../shared/domain/agency/user.ts'
import type { UserId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { workingDaysBetween } from '../../../shared/schedule/calendar.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'

export type Row = SealedPage<WorkRow>['rows'][number]

/** Open tasks of the office that are counted, those due first: all of a usual office's, one query. */
export const mostLookedAt = 500

/** How far the office has come with a task; `taken`: somebody has it and has said neither yes nor no. */
export const stages = ['not-taken', 'taken', 'under-way'] as const
export type Stage = (typeof stages)[number]

export const stageOf = ({ status }: Pick<Row, 'status'>): Stage => {
  if (status === 'requested') return 'not-taken'
  return status === 'received' ? 'taken' : 'under-way'
}

/** Working days since the office was asked, each band up to and including its last day. */
const bands = [
  { age: '0-2', upTo: 2 },
  { age: '3-5', upTo: 5 },
  { age: '6-10', upTo: 10 },
  { age: '11-20', upTo: 20 },
] as const
export const ages = ['0-2', '3-5', '6-10', '11-20', 'over-20', 'unknown'] as const
export type Age = (typeof ages)[number]

/** Working days since the office was asked; undefined for a task that was stored without the moment. */
export const daysSince = ({ sentAt }: Pick<Row, 'sentAt'>, today: IsoDate): number | undefined =>
  sentAt === undefined ? undefined : Math.max(0, workingDaysBetween(osloDate(sentAt), today))

export const ageOf = (row: Pick<Row, 'sentAt'>, today: IsoDate): Age => {
  const days = daysSince(row, today)
  if (days === undefined) return 'unknown'
  return bands.find(({ upTo }) => days <= upTo)?.age ?? 'over-20'
}

export const isLate = ({ due }: Pick<Row, 'due'>, today: IsoDate): boolean => due !== undefined && due < today

/** How many tasks stand where; `late` counts those of every stage. */
export interface Tally {
  readonly byStage: Readonly<Record<Stage, number>>
  readonly late: number
  readonly all: number
}

export const tally = (rows: readonly Row[], today: IsoDate): Tally => {
  const count = (stage: Stage) => rows.filter((row) => stageOf(row) === stage).length
  return {
    byStage: { 'not-taken': count('not-taken'), taken: count('taken'), 'under-way': count('under-way') },
    late: rows.filter((row) => isLate(row, today)).length,
    all: rows.length,
  }
}

/** One of those who have tasks, or could; `isGone`: has tasks, and does no casework here any more. */
export interface Holder {
  readonly id: UserId
  readonly name: string
  readonly isGone: boolean
}

const byName = (one: Holder, other: Holder): number => one.name.localeCompare(other.name, 'nb')

/** Who has tasks: first those who are gone, whose tasks nobody does; then everybody at work, also without a task. */
export const holdersOf = (
  rows: readonly Pick<Row, 'assignee'>[],
  atWork: readonly Pick<User, 'id' | 'name'>[],
): readonly Holder[] => {
  const gone = new Map<UserId, Holder>()
  for (const { assignee } of rows)
    if (assignee && !atWork.some(({ id }) => id === assignee.userId))
      gone.set(assignee.userId, { id: assignee.userId, name: assignee.name, isGone: true })
  const here = atWork.map(({ id, name }) => ({ id, name, isGone: false }))
  return [...[...gone.values()].toSorted(byName), ...here.toSorted(byName)]
}
