import * as z from 'zod'
import { addMonths } from '../../../shared/schedule/days.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { show } from '../../server/answer.ts'
import { BadRequest } from '../../server/bad-request.ts'
import { parseForm, typed } from '../../server/form.ts'
import { officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import type { Route } from '../../server/route.ts'
import { lastDay, queryOf, readFilter } from './filter.ts'
import { comingHomeView } from './view-coming-home.ts'
import { portfolioView } from './view-portfolio.ts'

const pageSize = 50
/** Cursors of the portfolio belong to one choice of filters. */
const listName = (query: string): string => `portfolio?${query}`
const homeList = 'coming-home'
const monthsAhead = 6
const homeQuery = z.strictObject({ cursor: z.string().optional() })

const portfolio = officePage({
  path: paths.portfolio,
  access: 'portfolio.read',
  audit: 'portfolio',
  load: async ({ deps, hints: { agencyId }, request, cursors }) => {
    const filter = readFilter(request.query)
    const from = osloDate(deps.clocks.case.now())
    const cursor = cursors.open(listName(queryOf(filter)), request.query.get('cursor')?.[0])
    const [page, counts] = await Promise.all([
      deps.store.portfolio({
        agencyId,
        from,
        to: lastDay(filter.days, from),
        show: filter.show,
        ...(cursor !== undefined && { cursor }),
        limit: pageSize,
      }),
      deps.store.readinessCounts({ agencyId, from, to: lastDay('90', from) }),
    ])
    return { filter, page, counts }
  },
  seen: ({ page }) => page.rows.map((row) => row.planId),
  more: ({ deps, loaded }) => deps.store.openNames(loaded.page),
  answer: ({ t, today, officeName, loaded, more, cursors, request }) => {
    const { filter, counts } = loaded
    const here = typed(request.query, 'cursor')
    const next = more.cursor === undefined ? undefined : cursors.seal(listName(queryOf(filter)), more.cursor)
    const main = portfolioView({
      ...{ t, today, officeName, filter, counts, rows: more.rows },
      ...(here !== '' && { here }),
      ...(next !== undefined && { next }),
    })
    return show({ title: t('portfolio.title'), main })
  },
})

const comingHome = officePage({
  path: paths.comingHome,
  access: 'coming-home.read',
  audit: 'coming-home',
  load: ({ deps, hints: { agencyId }, request, cursors }) => {
    if (!parseForm(homeQuery, request.query).ok) throw new BadRequest('Not a query of those coming home')
    const from = osloDate(deps.clocks.case.now())
    const cursor = cursors.open(homeList, request.query.get('cursor')?.[0])
    return deps.store.portfolio({
      ...{ agencyId, from, to: addMonths(from, monthsAhead), show: 'all', limit: pageSize },
      ...(cursor !== undefined && { cursor }),
    })
  },
  seen: (page) => page.rows.map((row) => row.planId),
  more: ({ deps, loaded }) => deps.store.openNames(loaded),
  answer: ({ t, today, officeName, more, cursors, request }) => {
    const here = typed(request.query, 'cursor')
    const next = more.cursor === undefined ? undefined : cursors.seal(homeList, more.cursor)
    const main = comingHomeView({
      ...{ t, today, officeName, rows: more.rows },
      ...(here !== '' && { here }),
      ...(next !== undefined && { next }),
    })
    return show({ title: t('comingHome.title'), main })
  },
})

/** Lists by date of release: who is not ready, for those who coordinate; who comes home, for those who receive. */
export const portfolioRoutes: readonly Route[] = [portfolio, comingHome]
