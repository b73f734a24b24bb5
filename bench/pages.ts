import { paths } from '../web/server/paths.ts'
import type { BenchPerson, Fixture } from './world/fixture.ts'

/** One page as it is measured: its address, and who asks. */
export interface BenchPage {
  readonly what: string
  readonly who: BenchPerson
  readonly address: (fixture: Fixture) => string
  /** Read capacity of the case table at most, where the architecture sets it. */
  readonly mostRead?: number
  /** Measured again among many tasks: a list, or what has a budget. */
  readonly grows?: true
}

/** Every page that the bench measures, in each of its parts. A new page is added here and nowhere else. */
export const benchPages: readonly BenchPage[] = [
  { what: 'home, coordinator', who: 'kari', address: () => paths.home },
  { what: 'home, caseworker', who: 'anne', address: () => paths.home, grows: true },
  {
    what: 'worklist of 25',
    who: 'anne',
    address: () => paths.worklist,
    mostRead: 3,
    grows: true,
  },
  {
    what: 'worklist, mine',
    who: 'anne',
    address: () => `${paths.worklist}?tab=mine`,
    grows: true,
  },
  { what: 'caseload of 25', who: 'kari', address: () => paths.plans },
  {
    what: 'released soon, 50 of 500 plans',
    who: 'hege',
    address: () => paths.portfolio,
    mostRead: 6,
  },
  { what: 'coming home', who: 'anne', address: () => paths.comingHome },
  {
    what: 'plan of 40 items',
    who: 'kari',
    address: ({ plan }) => paths.plan(plan),
    mostRead: 6,
    grows: true,
  },
  {
    what: 'task',
    who: 'anne',
    address: ({ plan, task }) => paths.task(plan, task),
  },
  { what: 'history', who: 'kari', address: ({ plan }) => paths.history(plan) },
  { what: 'notes', who: 'kari', address: ({ plan }) => paths.notes(plan) },
  {
    what: 'proposal',
    who: 'kari',
    address: ({ unsent }) => paths.proposal(unsent),
  },
  { what: 'plan form', who: 'kari', address: () => paths.newPlan },
  {
    what: 'facts of the first 72 hours',
    who: 'kari',
    address: ({ plan }) => paths.preparation(plan),
  },
  {
    what: 'release date',
    who: 'kari',
    address: ({ plan }) => paths.release(plan),
  },
]
