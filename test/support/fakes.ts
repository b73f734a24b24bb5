/**
 * Fakes of the portal's ports, three kinds: working (in memory), inert (knows nothing, keeps nothing), failing
 * (every call rejects). They hold no rules of their own beyond what ports.ts promises.
 */
import type {
  AccessEntry,
  CalendarLink,
  CalendarStore,
  CaseRow,
  CaseStore,
  Change,
  CommitOutcome,
  Idempotency,
  Json,
  PortfolioQuery,
  PublishedTemplate,
  ReleaseCount,
  ReleaseRange,
  Session,
  SessionStore,
  SignInAttempt,
  TemplateStore,
  UserStore,
  WorkRow,
} from '../../shared/application/ports.ts'
import type { User } from '../../shared/domain/agency/user.ts'
import type { LogEntry } from '../../shared/domain/log/entry.ts'
import type { Note } from '../../shared/domain/note/note.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import { noPreparation } from '../../shared/domain/preparation/preparation.ts'
import { readinessCode } from '../../shared/domain/readiness/code.ts'
import { noStepDown } from '../../shared/domain/step/step.ts'
import { templateReference } from '../../shared/domain/template/template.ts'
import type { AgencyId, NoticeId, UserId } from '../../shared/kernel/ids.ts'
import type { Recipient } from '../../shared/notices/notice.ts'
import { conditionsToldTo } from '../../shared/policies/release-conditions.ts'
import { templates } from '../../shared/schedule/templates/index.ts'

/** Everything a working case store holds; tests look into it and put things there. */
export interface CaseShelf {
  readonly cases: Map<string, PlanCase>
  readonly log: Map<string, LogEntry[]>
  readonly notes: Map<string, Note[]>
  readonly traces: Map<string, Json>
  readonly access: AccessEntry[]
  readonly changes: Change[]
  readonly repeats: Map<string, Idempotency>
  readonly notices: Map<
    string,
    { planId: PlanCase['plan']['id']; taskId?: PlanCase['tasks'][number]['id']; to: Recipient }
  >
  readonly opened: NoticeId[]
}

export const caseShelf = (...cases: readonly PlanCase[]): CaseShelf => ({
  cases: new Map(cases.map((one) => [one.plan.id, one])),
  log: new Map(),
  notes: new Map(),
  traces: new Map(),
  access: [],
  changes: [],
  repeats: new Map(),
  notices: new Map(),
  opened: [],
})

const merge = <Item>(before: readonly Item[], after: readonly Item[] = [], same: (item: Item) => string) => [
  ...before.filter((item) => !after.some((one) => same(one) === same(item))),
  ...after,
]

/** Small items by id: changed or new ones set, removed ones gone. */
const parts = <Part extends { readonly id: string }>(
  before: readonly Part[] = [],
  changed: readonly Part[] = [],
  removed: readonly Part[] = [],
): readonly Part[] =>
  merge(before, changed, (part) => part.id).filter((part) => !removed.some(({ id }) => id === part.id))

const repeatKey = (agencyId: AgencyId, key: string) => `${agencyId} ${key}`

/** The case after a change; undefined when the change makes no plan and changes none. */
const apply = (base: PlanCase | undefined, change: Change): PlanCase | undefined => {
  const plan = change.plan ?? base?.plan
  const schedule = change.schedule ?? base?.schedule
  if (!plan || !schedule) return undefined
  const sentence = change.sentence ?? base?.sentence
  const removed = new Set(change.removedNeeds?.map((need) => need.area))
  const needs = base?.needs.filter((need) => !removed.has(need.area)) ?? []
  return {
    plan,
    schedule,
    gate: {
      sequence: (base?.gate.sequence ?? 0) + 1,
      head: 'fake',
      protection: change.protection ?? base?.gate.protection ?? 'none',
      lastBy: change.log.by.name,
      lastAt: change.log.at,
    },
    needs: merge(needs, change.needs, (need) => need.area),
    tasks: merge(base?.tasks ?? [], change.tasks, (task) => task.id),
    members: merge(base?.members ?? [], change.members, (member) => member.agencyId),
    stepDown: change.stepDown ?? base?.stepDown ?? noStepDown,
    preparation: change.preparation ?? base?.preparation ?? noPreparation,
    carryOver: parts(base?.carryOver, change.carryOver, change.removedCarryOver),
    appointments: parts(base?.appointments, change.appointments, change.removedAppointments),
    ...(sentence && { sentence }),
  }
}

const commitTo = (shelf: CaseShelf, change: Change): CommitOutcome => {
  const { idempotency } = change
  const key = idempotency && repeatKey(idempotency.agencyId, idempotency.key)
  const before = key === undefined ? undefined : shelf.repeats.get(key)
  if (before) {
    return before.bodyHash === idempotency?.bodyHash
      ? { kind: 'repeat', result: before.result }
      : { kind: 'key-reused' }
  }
  const planId = change.base?.plan.id ?? change.plan?.id ?? ''
  const current = shelf.cases.get(planId)
  if (current?.gate.sequence !== change.base?.gate.sequence) return { kind: 'raced' }
  const next = apply(current, change)
  if (!next) throw new Error('A change of no plan')
  shelf.cases.set(planId, next)
  shelf.changes.push(change)
  const { sequence } = next.gate
  shelf.log.set(planId, [{ ...change.log, sequence }, ...(shelf.log.get(planId) ?? [])])
  shelf.notes.set(planId, [...(change.notes ?? []), ...(shelf.notes.get(planId) ?? [])])
  for (const { taskId, trace } of change.traces ?? []) shelf.traces.set(taskId, trace)
  if (key !== undefined && idempotency) shelf.repeats.set(key, idempotency)
  return { kind: 'done', sequence }
}

const finished = ['completed', 'failed', 'cancelled', 'rejected']

type Sealed<Row extends { readonly personName: string }> = Omit<Row, 'personName'> & {
  sealedName: Uint8Array
}

const sealed = (name: string) => new TextEncoder().encode(name)

const conditionalOf = ({ certainty, release, hangsOn = [] }: PlanCase['schedule']) =>
  certainty === 'conditional' && release
    ? { conditional: { release, hangsOn: hangsOn.filter((one) => one !== 'treatment') } }
    : {}

const workRows = (shelf: CaseShelf, owner: AgencyId): Sealed<WorkRow>[] =>
  [...shelf.cases.values()].flatMap(({ plan, schedule, tasks }) =>
    tasks
      .filter((task) => task.owner === owner && !finished.includes(task.status))
      .map(({ id, planId, area, kind, status, side, due, priority, assignee, version, sentAt }) => ({
        planId,
        taskId: id,
        number: plan.number,
        sealedName: sealed(plan.person.name),
        area,
        kind,
        status,
        version,
        ...(side && { side }),
        ...(due && { due }),
        ...(sentAt && { sentAt }),
        ...(priority && { priority }),
        ...(assignee && { assignee }),
        ...conditionalOf(schedule),
      })),
  )
const caseRows = (shelf: CaseShelf, agencyId: AgencyId): Sealed<CaseRow>[] =>
  [...shelf.cases.values()].flatMap((subject) => {
    const { plan, schedule, tasks, members } = subject
    return members
      .filter((member) => member.agencyId === agencyId && member.relation !== 'former')
      .map(({ relation, agencyType }) => ({
        planId: plan.id,
        number: plan.number,
        sealedName: sealed(plan.person.name),
        relation,
        phase: plan.phase,
        certainty: schedule.certainty,
        attention: 0,
        openTasks: tasks.filter((task) => task.owner === agencyId && !finished.includes(task.status)).length,
        ...(plan.phase === 'not-mapped' && schedule.anchors?.intake && { since: schedule.anchors.intake }),
        ...(schedule.release && { release: schedule.release }),
        ...(schedule.hangsOn && {
          hangsOn: conditionsToldTo(
            { agencyType },
            relation === 'former' ? 'none' : relation,
            schedule.hangsOn,
          ),
        }),
        ...(relation === 'coordinator' && { readiness: readinessCode(subject) }),
      }))
  })

const noDate = '9999-12-31'

/** Rows between two dates of release, the nearest first. */
const portfolioRows = (
  shelf: CaseShelf,
  { agencyId, from, to, show }: ReleaseRange & Pick<PortfolioQuery, 'show'>,
) =>
  caseRows(shelf, agencyId)
    .filter(({ release = noDate }) => release >= from && release <= (to ?? noDate))
    .filter(
      ({ relation, phase }) =>
        show === 'all' || (relation === 'coordinator' && ['active', 'not-mapped'].includes(phase)),
    )
    .filter(({ readiness = 'n' }) => show !== 'not-ready' || readiness.includes('n'))
    .sort((one, other) => (one.release ?? noDate).localeCompare(other.release ?? noDate))

const countsOf = (shelf: CaseShelf, range: ReleaseRange): readonly ReleaseCount[] => {
  const rows = portfolioRows(shelf, { ...range, show: 'coordinated' })
  const days = [...new Set(rows.map(({ release }) => release))]
  return days.map((release) => {
    const ofDay = rows.filter((row) => row.release === release)
    const notReady = ofDay.filter(({ readiness = 'n' }) => readiness.includes('n')).length
    return { ...(release && { release }), notReady, ready: ofDay.length - notReady }
  })
}

/** A case store in memory, over a shelf. Lists come in due order, in one page, unless told a cursor's worth. */
export const workingCases = (shelf: CaseShelf): CaseStore => ({
  loadCase: async (planId) => shelf.cases.get(planId),
  commit: async (change) => commitTo(shelf, change),
  findRepeat: async (agencyId, key) => shelf.repeats.get(repeatKey(agencyId, key)),
  readLog: async (planId) => shelf.log.get(planId) ?? [],
  readNotes: async (planId) => shelf.notes.get(planId) ?? [],
  readTrace: async (taskId) => shelf.traces.get(taskId),
  worklist: async ({ agencyId, whose, area, status, dueBy, limit }) => ({
    rows: workRows(shelf, agencyId)
      .filter((row) => area === undefined || row.area === area)
      .filter((row) => status === undefined || row.status === status)
      .filter((row) => dueBy === undefined || (row.due ?? '9999-12-31') <= dueBy)
      .filter(
        (row) =>
          whose === 'all' || row.assignee?.userId === (whose === 'unassigned' ? undefined : whose.userId),
      )
      .sort((one, other) => (one.due ?? '9999-12-31').localeCompare(other.due ?? '9999-12-31'))
      .slice(0, limit),
  }),
  caseload: async (agencyId, _cursor, limit) => ({ rows: caseRows(shelf, agencyId).slice(0, limit) }),
  portfolio: async (query) => ({ rows: portfolioRows(shelf, query).slice(0, query.limit) }),
  readinessCounts: async (range) => countsOf(shelf, range),
  openNames: async ({ rows, cursor }) => ({
    rows: rows.map((row) => ({ ...row, personName: new TextDecoder().decode(row.sealedName) })),
    ...(cursor !== undefined && { cursor }),
  }),
  recordAccess: async (entry) => {
    shelf.access.push(entry)
  },
  readAccess: async (planId) => shelf.access.filter((entry) => entry.planId === planId),
  findPlanByNumber: async (number) =>
    [...shelf.cases.values()].find(({ plan }) => plan.number === number)?.plan.id,
  findPlansByNationalNumber: async (nationalNumber, custody) =>
    [...shelf.cases.values()]
      .filter(({ plan }) => plan.person.nationalNumber === nationalNumber)
      .filter(({ plan }) => plan.custody === custody && plan.phase !== 'closed')
      .map(({ plan }) => plan.id),
  findNotice: async (noticeId) => shelf.notices.get(noticeId),
  markOpened: async (noticeId) => {
    shelf.opened.push(noticeId)
  },
})

/** Published template versions in memory, over a list that tests may fill. */
export const workingTemplates = (published: PublishedTemplate[] = []): TemplateStore => {
  const find = (reference: string) =>
    templates.find(reference) ??
    published.find(({ template }) => templateReference(template) === reference)?.template
  return {
    published: async () => published,
    find: async (reference) => find(reference),
    publish: async (one) => {
      if (find(templateReference(one.template))) return 'taken'
      published.push(one)
      return 'done'
    },
  }
}

export interface UserShelf {
  readonly users: Map<string, User>
  readonly identities: Map<string, { readonly agencyId: AgencyId; readonly userId: UserId }[]>
}

export const userShelf = (): UserShelf => ({ users: new Map(), identities: new Map() })

const userKey = (agencyId: AgencyId, userId: UserId) => `${agencyId} ${userId}`

export const workingUsers = ({ users, identities }: UserShelf): UserStore => ({
  findUser: async (agencyId, userId) => users.get(userKey(agencyId, userId)),
  colleagues: async (agencyId) => [...users.values()].filter((user) => user.agencyId === agencyId),
  identities: async (issuer, subject) => identities.get(`${issuer} ${subject}`) ?? [],
  putUser: async (user, { issuer, subject }) => {
    users.set(userKey(user.agencyId, user.id), user)
    const known = identities.get(`${issuer} ${subject}`) ?? []
    const others = known.filter((one) => one.agencyId !== user.agencyId || one.userId !== user.id)
    identities.set(`${issuer} ${subject}`, [...others, { agencyId: user.agencyId, userId: user.id }])
  },
  setLanguage: async (agencyId, userId, language) => {
    const user = users.get(userKey(agencyId, userId))
    if (user) users.set(userKey(agencyId, userId), { ...user, language })
  },
})

export interface SessionShelf {
  readonly sessions: Map<string, Session>
  readonly attempts: Map<string, SignInAttempt>
}

export const sessionShelf = (): SessionShelf => ({ sessions: new Map(), attempts: new Map() })

export const workingSessions = ({ sessions, attempts }: SessionShelf): SessionStore => ({
  start: async (id, session) => {
    sessions.set(id, session)
  },
  find: async (id) => sessions.get(id),
  touch: async (id, seenAt) => {
    const session = sessions.get(id)
    if (session) sessions.set(id, { ...session, seenAt })
  },
  end: async (id) => {
    sessions.delete(id)
  },
  keepAttempt: async (id, attempt) => {
    attempts.set(id, attempt)
  },
  takeAttempt: async (id) => {
    const attempt = attempts.get(id)
    attempts.delete(id)
    return attempt
  },
})

/** Calendar links by id. */
export const workingCalendars = (links: Map<string, CalendarLink> = new Map()): CalendarStore => ({
  createLink: async (link) => {
    if (!links.has(link.id)) links.set(link.id, link)
  },
  findLink: async (id) => links.get(id),
  linksOf: async (agencyId, userId) =>
    [...links.values()].filter((link) => link.agencyId === agencyId && link.userId === userId),
  revokeLink: async (agencyId, userId, id, revokedAt) => {
    const link = links.get(id)
    if (link?.agencyId === agencyId && link.userId === userId && !link.revokedAt)
      links.set(id, { ...link, revokedAt })
  },
})

/** Knows nothing and keeps nothing: what is written into it is gone. */
export const inertCases = (): CaseStore => ({
  ...workingCases(caseShelf()),
  commit: async () => ({ kind: 'done', sequence: 1 }),
  recordAccess: async () => undefined,
})

/** The same store with some methods replaced by ones that reject, as when the database is away. */
export const failing = <Store extends object>(store: Store, ...methods: readonly (keyof Store)[]): Store =>
  new Proxy(store, {
    get: (target, name, receiver) =>
      methods.length === 0 || methods.some((method) => method === name)
        ? async () => {
            throw new Error('The database is away')
          }
        : Reflect.get(target, name, receiver),
  })

/** Counts sequential round trips: calls that overlap count as one. */
export const roundTrips = () => {
  let open = 0
  const count = { rounds: 0, calls: 0 }
  const watch = <Store extends object>(store: Store): Store =>
    new Proxy(store, {
      get: (target, name, receiver) => {
        const method: unknown = Reflect.get(target, name, receiver)
        if (typeof method !== 'function') return method
        return async (...values: unknown[]): Promise<unknown> => {
          count.calls += 1
          if (open === 0) count.rounds += 1
          open += 1
          await new Promise((done) => setImmediate(done))
          const result: unknown = await Reflect.apply(method, target, values)
          open -= 1
          return result
        }
      },
    })
  return { count, watch }
}
