import { parseAgencyId } from '../../../shared/kernel/ids.ts'
import { missing, show } from '../../server/answer.ts'
import { officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { findOffices, readDirectoryQuery } from './search.ts'
import { directoryView } from './view-list.ts'
import { officeView } from './view-office.ts'

/** The offices: public knowledge, so nothing is put on record. */
export const directoryRoutes: readonly Route[] = [
  officePage({
    path: paths.directory,
    access: 'directory.read',
    audit: 'none-because-no-case-content',
    load: async ({ request }) => readDirectoryQuery(request.query),
    more: noData,
    answer: ({ t, deps: { directory }, loaded: query }) =>
      show({
        title: t('directory.title'),
        main: directoryView({ t, directory, query, found: findOffices(directory, query) }),
      }),
  }),
  officePage({
    path: '/directory/:agencyId',
    access: 'directory.read',
    audit: 'none-because-no-case-content',
    load: noData,
    more: noData,
    answer: ({ t, deps: { directory }, request }) => {
      const id = parseAgencyId(request.params.agencyId ?? '')
      const agency = id && directory.agency(id)
      if (!agency) return missing()
      return show({
        title: agency.name,
        breadcrumbs: [{ href: paths.directory, label: t('directory.title') }, { label: agency.name }],
        main: officeView({ t, directory, agency }),
      })
    },
  }),
]
