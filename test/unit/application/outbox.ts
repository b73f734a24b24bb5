import type { DeliverDeps } from '../../../shared/application/deliver-batch.ts'
import type {
  Json,
  MailOutcome,
  OutboxStore,
  PlanFacts,
  QueuedNotice,
  SweepStore,
} from '../../../shared/application/ports.ts'
import type { SweepDeps } from '../../../shared/application/sweep.ts'
import type { User } from '../../../shared/domain/agency/user.ts'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { isOpen } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { type AgencyId, type EventId, eventId } from '../../../shared/kernel/ids.ts'
import { type IsoDate, milliseconds, type Timestamp, timestamp } from '../../../shared/kernel/time.ts'
import type { ComposedMail } from '../../../shared/notices/mail.ts'
import type { NoticeBatch, NoticeState } from '../../../shared/notices/notice.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { standardDirectory } from '../../../shared/routing/standard-directory.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { nextDate } from '../../../shared/schedule/plan-dates.ts'
import { offices, people } from '../../support/cases.ts'

/** A clock that stands still until it is moved. */
const handClock = () => {
  let time = Date.parse('2026-11-16T09:00:00.000Z')
  return {
    now: () => timestamp(time),
    forward: (minutes: number) => {
      time += minutes * 60_000
    },
  }
}

interface Lease {
  state: NoticeState
  leaseUntil?: Timestamp
}

export interface PostRoom {
  /** Traces that were written, oldest first. */
  readonly traces: { readonly taskId: Task['id']; readonly trace: Json }[]
  readonly facts: Map<string, PlanFacts>
  /** The index of what is due: the day each plan stands under. */
  readonly due: Map<string, IsoDate>
  readonly batches: Map<EventId, NoticeBatch>
  readonly states: Map<string, Lease>
  readonly log: Omit<LogEntry, 'sequence' | 'text'>[]
  readonly mails: ComposedMail[]
}

export const factsOf = ({ plan, needs: _, carryOver: __, ...rest }: PlanCase): PlanFacts => {
  const { person: ___, voice: ____, ...known } = plan
  return { ...rest, plan: known }
}

/** Leif has left his office. */
const userOf = (found: Actor | undefined): User | undefined =>
  found && {
    id: found.userId,
    agencyId: found.agencyId,
    name: found.name,
    email: `${found.userId}@example.test`,
    role: found.role,
    language: 'nn',
    active: found.name !== 'Leif',
  }

const outboxOf = (room: PostRoom, now: () => Timestamp): OutboxStore => {
  const keep = (batch: NoticeBatch) => ({
    batch,
    states: Object.fromEntries(
      batch.notices.map(({ id }) => [id, room.states.get(id) ?? { state: 'queued' as const }]),
    ),
  })
  const isOwed = (batch: NoticeBatch) =>
    batch.notices.some(({ id }) => ['queued', 'sending'].includes(room.states.get(id)?.state ?? 'queued'))
  return {
    loadFacts: async (planId) => room.facts.get(planId),
    loadBatch: async (event): Promise<QueuedNotice | undefined> => {
      const batch = room.batches.get(event)
      return batch && keep(batch)
    },
    claim: async (_, id, leaseUntil) => {
      if ((room.states.get(id)?.state ?? 'queued') !== 'queued') return false
      if (milliseconds(leaseUntil) <= milliseconds(now())) throw new Error('A lease that is over')
      room.states.set(id, { state: 'sending', leaseUntil })
      return true
    },
    settle: async (_, id, state) => {
      room.states.set(id, { state })
    },
    unsettled: async (limit, cursor) => {
      const events = [...room.batches.values()].filter(isOwed).map(({ eventId: event }) => event)
      const start = typeof cursor === 'number' ? cursor : 0
      const next = start + limit < events.length ? { cursor: start + limit } : {}
      return { events: events.slice(start, start + limit), ...next }
    },
    refreshCopies: async () => undefined,
    findLead: async (agencyId) =>
      userOf(Object.values(people).find((one) => one.agencyId === agencyId && one.role === 'lead')),
    findUser: async (agencyId, id) =>
      userOf(Object.values(people).find((one) => one.userId === id && one.agencyId === agencyId)),
  }
}

/** Writes a plan as the store does: a plan stands in the index while it goes on, never under a day gone by. */
const write = (room: PostRoom, facts: PlanFacts, today: IsoDate): void => {
  const { plan, schedule } = facts
  const next = nextDate(schedule)
  const rests = plan.phase === 'closed' || plan.phase === 'suspended'
  room.facts.set(plan.id, facts)
  if (rests || next === undefined) room.due.delete(plan.id)
  else room.due.set(plan.id, next < today ? today : next)
}

const sweepOf = (room: PostRoom, today: () => IsoDate): SweepStore => {
  let checkpoint: IsoDate | undefined
  return {
    shards: 2,
    duePlans: async (date, shard) => ({
      plans: [...room.facts.values()]
        .map(({ plan }) => plan.id)
        .filter((id, index) => index % 2 === shard && room.due.get(id) === date),
    }),
    readCheckpoint: async () => checkpoint,
    writeCheckpoint: async (date) => {
      if (date > today()) throw new Error('A checkpoint to come')
      checkpoint = date
    },
    loadFacts: async (planId) => room.facts.get(planId),
    takenTasks: async (office) =>
      [...room.facts.values()].flatMap(({ plan, tasks }) =>
        tasks.flatMap(({ id, owner, status, assignee }) =>
          owner === office && status === 'received' && assignee
            ? [{ planId: plan.id, taskId: id, userId: assignee.userId }]
            : [],
        ),
      ),
    openTasks: async (office) =>
      [...room.facts.values()].flatMap(({ plan, tasks }) =>
        tasks
          .filter(({ owner, status }) => owner === office && isOpen(status) && plan.phase !== 'closed')
          .map(({ id }) => ({ planId: plan.id, taskId: id })),
      ),
    countOpen: async (office) =>
      [...room.facts.values()]
        .flatMap(({ tasks }) => tasks)
        .filter(({ owner, status }) => owner === office && isOpen(status)).length,
    commitFacts: async (
      base,
      { schedule = base.schedule, tasks = [], members = [], traces = [], log, notices },
    ) => {
      const current = room.facts.get(base.plan.id)
      if (current?.gate.sequence !== base.gate.sequence) return 'raced'
      if (current.schedule.version !== base.schedule.version) return 'raced'
      const gate = { ...base.gate, sequence: base.gate.sequence + (log ? 1 : 0) }
      const after = base.tasks.map((task) => {
        const { side: _, assignee: __, ...kept } = task
        const next = tasks.find(({ id }) => id === task.id)
        if (!next) return task
        const { version, status, side, assignee, movedTo: owner = kept.owner } = next
        return { ...kept, owner, version, status, ...(side && { side }), ...(assignee && { assignee }) }
      })
      const others = base.members.filter((one) => !members.some(({ agencyId }) => agencyId === one.agencyId))
      const news = { schedule, tasks: after, members: [...others, ...members], gate }
      write(room, { ...base, ...news }, today())
      room.traces.push(...traces)
      if (log) room.log.push(log)
      if (notices) room.batches.set(notices.eventId, notices)
      return 'done'
    },
  }
}

/** The standard directory, as if it listed these offices alone: a sweep looks at each. */
const directoryOf = (known: readonly AgencyId[]): Directory => {
  const all = standardDirectory()
  return {
    ...all,
    agenciesOfType: (type) => all.agenciesOfType(type).filter(({ id }) => known.includes(id)),
  }
}

/** An outbox, a mail service that answers as told, and plans without names; case clock and machine clock apart. */
export const postRoom = (subjects: readonly PlanCase[], batches: readonly NoticeBatch[] = []) => {
  const room: PostRoom = {
    traces: [],
    facts: new Map(),
    due: new Map(),
    batches: new Map(batches.map((one) => [one.eventId, one])),
    states: new Map(),
    log: [],
    mails: [],
  }
  const clocks = { case: handClock(), machine: handClock() }
  const today = () => osloDate(clocks.case.now())
  const put = (subject: PlanCase) => write(room, factsOf(subject), today())
  for (const subject of subjects) put(subject)
  const answers: MailOutcome[] = []
  const outbox = outboxOf(room, clocks.machine.now)
  const deliver: DeliverDeps = {
    outbox,
    mailer: {
      send: async (mail) => {
        room.mails.push(mail)
        return answers.shift() ?? { kind: 'sent', messageId: `message-${room.mails.length}` }
      },
    },
    directory: directoryOf(Object.values(offices)),
    clocks,
    origin: 'https://hjemvei.example',
  }
  let events = 0
  const deps: SweepDeps = {
    ...deliver,
    sweep: sweepOf(room, today),
    ids: {
      long: () => {
        events += 1
        return eventId(`sweep-${String(events).padStart(4, '0')}`)
      },
      short: () => 'unused',
    },
  }
  const states = () => [...room.states.values()].map(({ state }) => state)
  return { room, put, deps, clocks, answers, states }
}
