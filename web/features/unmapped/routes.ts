import * as z from 'zod'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { show } from '../../server/answer.ts'
import { BadRequest } from '../../server/bad-request.ts'
import { type FormFields, parseForm } from '../../server/form.ts'
import { officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import type { Route } from '../../server/route.ts'
import { mostLookedAt, perPage, unmappedOf } from './model.ts'
import { unmappedView } from './view.ts'

const query = z.strictObject({
  page: z
    .string()
    .regex(/^[1-9]\d?$/)
    .optional(),
})

const pageOf = (fields: FormFields): number => {
  const read = parseForm(query, fields)
  const page = Number((read.ok && read.value.page) || 1)
  if (!read.ok || page > mostLookedAt / perPage) throw new BadRequest('Not a page of this list')
  return page
}

/** In custody, not mapped: the office's list of people whose needs nobody has asked about. */
export const unmappedRoutes: readonly Route[] = [
  officePage({
    path: paths.unmapped,
    access: 'unmapped.read',
    audit: 'plans',
    load: async ({ deps, hints, request }) => {
      const page = pageOf(request.query)
      const rows = await deps.store.caseload(hints.agencyId, undefined, mostLookedAt)
      return { page, ...unmappedOf(rows, osloDate(deps.clocks.case.now()), page) }
    },
    seen: ({ shown }) => shown.map(({ planId }) => planId),
    more: ({ deps, loaded }) => deps.store.openNames({ rows: loaded.shown }),
    answer: ({ t, today, actor, loaded, more }) =>
      show({
        title: t('unmapped.title'),
        main: unmappedView({
          t,
          today,
          loaded,
          rows: more.rows,
          page: loaded.page,
          mayImport: decideAtOffice(actor, 'custody.import').allowed,
        }),
      }),
  }),
]
