import type { CaseRow, CaseStore, SealedPage, WorkRow } from '../../../shared/application/ports.ts'
import type { PlanId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import type { Hints } from '../../server/cookies.ts'

/** Rows per list: what one looks at in the morning; the lists themselves are one press away. */
const few = 6
/** Plans looked through for releases that are near: the index is by release date. */
const casesLookedAt = 50
/** Days ahead in which a task that nobody has taken is urgent, and in which a release is near. */
const soon = 7
const nearRelease = 30

type SealedWork = SealedPage<WorkRow>['rows']
type SealedCases = SealedPage<CaseRow>['rows']

export interface HomeLoaded {
  readonly today: IsoDate
  readonly mine: SealedWork
  readonly unassigned: SealedWork
  readonly cases: SealedCases
}

/** Round one: three lists of the office side by side, by hints that are not believed yet. */
export const loadHome = async (
  store: Pick<CaseStore, 'worklist' | 'caseload'>,
  { agencyId, userId }: Hints,
  today: IsoDate,
): Promise<HomeLoaded> => {
  const [mine, unassigned, cases] = await Promise.all([
    store.worklist({ agencyId, whose: { userId }, limit: few }),
    store.worklist({ agencyId, whose: 'unassigned', dueBy: addDays(today, soon), limit: few }),
    store.caseload(agencyId, undefined, casesLookedAt),
  ])
  return { today, mine: mine.rows, unassigned: unassigned.rows, cases: cases.rows }
}

export interface HomeRows<Work, Case> {
  readonly mine: readonly Work[]
  readonly unassigned: readonly Work[]
  readonly incoming: readonly Case[]
  readonly near: readonly Case[]
  readonly attention: readonly Case[]
}

const nobody = { mine: [], unassigned: [], incoming: [], near: [], attention: [] } as const

/** The rows this reader is shown: casework for those who do it, the office's own plans for its coordinators. */
export const rowsFor = (
  { today, mine, unassigned, cases }: HomeLoaded,
  actor: Actor,
): HomeRows<SealedWork[number], SealedCases[number]> => {
  if (!decideAtOffice(actor, 'worklist.read').allowed) return nobody
  const coordinates = actor.role === 'coordinator' || actor.role === 'lead'
  const own = coordinates
    ? cases.filter(({ relation, phase }) => relation === 'coordinator' && phase !== 'closed')
    : []
  const last = addDays(today, nearRelease)
  return {
    mine,
    unassigned,
    incoming:
      actor.role === 'coordinator'
        ? cases.filter(({ relation }) => relation === 'incoming').slice(0, few)
        : [],
    near: own
      .filter(({ release, phase }) => phase !== 'released' && release && release >= today && release <= last)
      .slice(0, few),
    attention: own.filter(({ attention }) => attention > 0).slice(0, few),
  }
}

/** Plans that a reader is shown, each once. */
export const plansIn = ({
  mine,
  unassigned,
  incoming,
  near,
  attention,
}: HomeRows<{ readonly planId: PlanId }, { readonly planId: PlanId }>): readonly PlanId[] => [
  ...new Set([...mine, ...unassigned, ...incoming, ...near, ...attention].map(({ planId }) => planId)),
]

/**
 * Round two, for those who coordinate: how many of those released soon are not ready; undefined for all others. Beside
 * the names, so that it costs no round trip of its own.
 */
export const countNotReady = async (
  store: Pick<CaseStore, 'readinessCounts'>,
  today: IsoDate,
  actor: Actor,
): Promise<number | undefined> => {
  if (!decideAtOffice(actor, 'portfolio.read').allowed) return undefined
  const { agencyId } = actor
  const counts = await store.readinessCounts({ agencyId, from: today, to: addDays(today, nearRelease) })
  return counts.reduce((sum, { notReady }) => sum + notReady, 0)
}

/** Round two: opens the names of the rows that are shown, all lists in one call. */
export const openHome = async (
  store: Pick<CaseStore, 'openNames'>,
  rows: HomeRows<SealedWork[number], SealedCases[number]>,
): Promise<HomeRows<WorkRow, CaseRow>> => {
  const { mine, unassigned, incoming, near, attention } = rows
  const all = [...mine, ...unassigned, ...incoming, ...near, ...attention]
  const opened = all.length === 0 ? [] : (await store.openNames({ rows: all })).rows
  const names = new Map(opened.map(({ planId, personName }) => [planId, personName]))
  const open = <Row extends { readonly planId: PlanId }>(list: readonly Row[]) =>
    list.flatMap((row) => {
      const personName = names.get(row.planId)
      return personName === undefined ? [] : [{ ...row, personName }]
    })
  return {
    mine: open(mine),
    unassigned: open(unassigned),
    incoming: open(incoming),
    near: open(near),
    attention: open(attention),
  }
}
