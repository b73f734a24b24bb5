import type { CaseRow, SealedPage } from '../../../shared/application/ports.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'

type Row = SealedPage<CaseRow>['rows'][number]

/** Rows of the office's plans that are looked through: all of a prison's, one query. */
export const mostLookedAt = 500
/** Rows on a page. */
export const perPage = 50
/** Days ahead in which a release is near. */
const nearDays = 30

export interface UnmappedLoaded {
  /** People in custody, mapped or not. */
  readonly inCustody: number
  readonly unmapped: readonly Row[]
  /** Of those who are not mapped: released within 30 days. */
  readonly near: number
  /** There are more plans than were looked at: the counts are at least these. */
  readonly isMore: boolean
  /** Rows of the page that was asked for, the nearest release first. */
  readonly shown: readonly Row[]
}

const inside: readonly CaseRow['phase'][] = ['not-mapped', 'active', 'suspended']

/** Counts and rows of an office's people in custody whose needs nobody has mapped. `page` counts from 1. */
export const unmappedOf = (
  { rows, cursor }: SealedPage<CaseRow>,
  today: IsoDate,
  page: number,
): UnmappedLoaded => {
  const own = rows.filter(({ relation, phase }) => relation === 'coordinator' && inside.includes(phase))
  const unmapped = own.filter(({ phase }) => phase === 'not-mapped')
  const last = addDays(today, nearDays)
  return {
    inCustody: own.length,
    unmapped,
    near: unmapped.filter(({ release }) => release !== undefined && release <= last).length,
    isMore: cursor !== undefined,
    shown: unmapped.slice((page - 1) * perPage, page * perPage),
  }
}
