import { routes } from '../web/routes.ts'
import { paths } from '../web/server/paths.ts'
import type { BenchPerson, Fixture } from './world/fixture.ts'

/** One page as it is measured: the route that answers, the address, and who asks. */
export interface BenchPage {
  readonly what: string
  readonly route: string
  readonly who: BenchPerson
  readonly address: (fixture: Fixture) => string
  /** Read capacity of the case table at most, where the architecture sets it. */
  readonly mostRead?: number
  /** Measured again among many tasks: a list, or what has a budget. */
  readonly grows?: true
}

const caseRoute = (rest = '') => `/plans/:planId${rest}`

/** Every page that the bench measures, in each of its parts. A new page is added here and nowhere else. */
export const benchPages: readonly BenchPage[] = [
  { what: 'home, coordinator', route: paths.home, who: 'kari', address: () => paths.home },
  { what: 'home, caseworker', route: paths.home, who: 'anne', address: () => paths.home, grows: true },
  {
    what: 'worklist of 25',
    route: paths.worklist,
    who: 'anne',
    address: () => paths.worklist,
    mostRead: 3,
    grows: true,
  },
  {
    what: 'worklist, mine',
    route: paths.worklist,
    who: 'anne',
    address: () => `${paths.worklist}?tab=mine`,
    grows: true,
  },
  { what: 'caseload of 25', route: paths.plans, who: 'kari', address: () => paths.plans },
  {
    what: 'plan of 40 items',
    route: caseRoute(),
    who: 'kari',
    address: ({ plan }) => paths.plan(plan),
    mostRead: 6,
    grows: true,
  },
  {
    what: 'task',
    route: caseRoute('/tasks/:taskId'),
    who: 'anne',
    address: ({ plan, task }) => paths.task(plan, task),
  },
  { what: 'history', route: caseRoute('/history'), who: 'kari', address: ({ plan }) => paths.history(plan) },
  { what: 'notes', route: caseRoute('/notes'), who: 'kari', address: ({ plan }) => paths.notes(plan) },
  {
    what: 'proposal',
    route: caseRoute('/proposal'),
    who: 'kari',
    address: ({ unsent }) => paths.proposal(unsent),
  },
  { what: 'plan form', route: paths.newPlan, who: 'kari', address: () => paths.newPlan },
  {
    what: 'release date',
    route: caseRoute('/release'),
    who: 'kari',
    address: ({ plan }) => paths.release(plan),
  },
]

/** The pages whose routes the portal has. */
export const pagesThere = (): readonly BenchPage[] =>
  benchPages.filter(({ route }) => routes.some(({ method, path }) => method === 'GET' && path === route))
