import * as z from 'zod/mini'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { show } from '../../server/answer.ts'
import { BadRequest } from '../../server/bad-request.ts'
import { parseForm, typed } from '../../server/form.ts'
import { officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import type { Route } from '../../server/route.ts'
import { caseloadView } from './view.ts'

const pageSize = 25
const listName = 'plans'
const query = z.strictObject({ cursor: z.optional(z.string()) })

/** The plans of the reader's office. */
export const caseloadRoutes: readonly Route[] = [
  officePage({
    path: paths.plans,
    access: 'caseload.read',
    audit: 'plans',
    load: ({ deps, hints, request, cursors }) => {
      if (!parseForm(query, request.query).ok) throw new BadRequest('Not a query of the plans')
      const cursor = cursors.open(listName, request.query.get('cursor')?.[0])
      return deps.store.caseload(hints.agencyId, cursor, pageSize)
    },
    seen: (page) => page.rows.map((row) => row.planId),
    more: ({ deps, loaded }) => deps.store.openNames(loaded),
    answer: ({ t, today, officeName, actor, more, cursors, request }) => {
      const here = typed(request.query, 'cursor')
      const next = more.cursor === undefined ? undefined : cursors.seal(listName, more.cursor)
      return show({
        title: t('caseload.title'),
        main: caseloadView({
          t,
          today,
          officeName,
          rows: more.rows,
          ...(here !== '' && { here }),
          ...(next !== undefined && { next }),
          mayCreate: decideAtOffice(actor, 'plan.create').allowed,
          mayMap: decideAtOffice(actor, 'unmapped.read').allowed,
        }),
      })
    },
  }),
]
