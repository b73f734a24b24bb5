import * as z from 'zod'
import type { ReleaseCount } from '../../../shared/application/ports.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { BadRequest } from '../../server/bad-request.ts'
import { type FormFields, parseForm } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'

export const periods = ['30', '60', '90'] as const
export type Period = (typeof periods)[number]
export const shown = ['not-ready', 'coordinated'] as const

/** What the reader chose to see: which plans, released within so many days. */
export interface PortfolioFilter {
  readonly show: (typeof shown)[number]
  readonly days: Period
}

const schema = z.strictObject({
  show: z.enum(shown).default('not-ready'),
  days: z.enum(periods).default('30'),
  cursor: z.string().optional(),
})

/** Reads the query of the address; throws BadRequest for one that no page of ours makes. */
export const readFilter = (query: FormFields): PortfolioFilter => {
  const parsed = parseForm(schema, query)
  if (!parsed.ok) throw new BadRequest('Not a query of the portfolio')
  const { show, days } = parsed.value
  return { show, days }
}

/** The filter as a query, in a fixed order: it also binds cursors. */
export const queryOf = ({ show, days }: PortfolioFilter): string =>
  new URLSearchParams({
    ...(show !== 'not-ready' && { show }),
    ...(days !== '30' && { days }),
  }).toString()

/** The portfolio's address with a filter, and a place in the list. */
export const portfolioPath = (filter: PortfolioFilter, cursor?: string): string => {
  const query = [queryOf(filter), cursor === undefined ? '' : `cursor=${cursor}`].filter(
    (part) => part !== '',
  )
  return query.length === 0 ? paths.portfolio : `${paths.portfolio}?${query.join('&')}`
}

/** The last day of a period that begins today. */
export const lastDay = (days: Period, today: IsoDate): IsoDate => addDays(today, Number(days))

export interface Counted {
  readonly notReady: number
  readonly total: number
}

/** Releases up to a day, summed. */
export const countUntil = (counts: readonly ReleaseCount[], last: IsoDate): Counted =>
  counts
    .filter(({ release }) => release !== undefined && release <= last)
    .reduce(
      (sum, { ready, notReady }) => ({
        notReady: sum.notReady + notReady,
        total: sum.total + ready + notReady,
      }),
      { notReady: 0, total: 0 },
    )
