import { osloDate } from '../../../shared/schedule/oslo.ts'
import { show } from '../../server/answer.ts'
import { typed } from '../../server/form.ts'
import { officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import type { Route } from '../../server/route.ts'
import { queryOf, readFilter, storeFilter } from './filter.ts'
import { worklistView } from './view.ts'

const pageSize = 25

/** Cursors of the worklist belong to one choice of filters. */
const listName = (query: string): string => `worklist?${query}`

/** The tasks of the reader's office. */
export const worklistRoutes: readonly Route[] = [
  officePage({
    path: paths.worklist,
    access: 'worklist.read',
    audit: 'worklist',
    load: async ({ deps, hints, request, cursors }) => {
      const filter = readFilter(request.query)
      const today = osloDate(deps.clocks.case.now())
      const cursor = cursors.open(listName(queryOf(filter)), request.query.get('cursor')?.[0])
      const page = await deps.store.worklist({
        agencyId: hints.agencyId,
        ...storeFilter(filter, hints.userId, today),
        ...(cursor !== undefined && { cursor }),
        limit: pageSize,
      })
      return { filter, page }
    },
    seen: ({ page }) => page.rows.map((row) => row.planId),
    more: ({ deps, loaded }) => deps.store.openNames(loaded.page),
    answer: ({ t, today, officeName, loaded, more, cursors, form, request, deps }) => {
      const { filter } = loaded
      const here = typed(request.query, 'cursor')
      const next =
        more.cursor === undefined ? undefined : cursors.seal(listName(queryOf(filter)), more.cursor)
      return show({
        title: t('worklist.title'),
        main: worklistView({
          t,
          today,
          officeName,
          filter,
          rows: more.rows,
          ...(here !== '' && { here }),
          ...(next !== undefined && { next }),
          csrf: form.csrf,
          key: deps.ids.short(),
        }),
      })
    },
  }),
]
