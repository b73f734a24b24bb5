import type { Agency } from '../domain/agency/agency.ts'
import type { UserLanguage } from '../domain/agency/user.ts'
import { isFinal } from '../domain/task/status.ts'
import { successionOf } from '../domain/task/succession.ts'
import type { EventId } from '../kernel/ids.ts'
import { type Clocks, milliseconds, type Timestamp, timestamp } from '../kernel/time.ts'
import { composeMail } from '../notices/mail.ts'
import type { Notice, NoticeKind, NoticeState } from '../notices/notice.ts'
import type { Directory } from '../routing/directory.ts'
import { isKeptOut } from './kept-out.ts'
import type { Mailer, OutboxStore, PlanFacts, QueuedNotice } from './ports.ts'

export interface DeliverDeps {
  readonly outbox: OutboxStore
  readonly mailer: Mailer
  readonly directory: Directory
  readonly clocks: Clocks
  /** The portal's public origin, for the opaque link. */
  readonly origin: string
}

/** How long a claim lasts: longer than a function may run, so that an expired one means its holder is gone. */
const leaseMilliseconds = 5 * 60_000

/** What asks the receiver to do something about a task: pointless once the task has ended. */
const asksForWork: readonly NoticeKind[] = [
  'task-requested',
  'information-given',
  'cancellation-wanted',
  'received-too-late',
  'due-soon',
  'overdue',
  'escalated',
]

const isHandled = (facts: PlanFacts, notice: Notice): boolean => {
  const task = facts.tasks.find((one) => one.id === notice.taskId)
  if (task === undefined) return false
  if (notice.kind === 'no-successor') return successionOf([task]).kind !== 'asked'
  return isFinal(task.status) && asksForWork.includes(notice.kind)
}

/**
 * Whether an office may still hear of a plan at the moment of sending: nothing after a death or an error,
 * nothing about persons who are, or may be, strictly protected, nothing to an office that takes no part any more
 * or is kept out by a court, nothing about work that has been handled meanwhile.
 */
const mayHear = (facts: PlanFacts, notice: Notice, directory: Directory): boolean => {
  const { closing } = facts.plan
  if (closing?.reason === 'death' || closing?.reason === 'entered-in-error') return false
  if (facts.gate.protection === 'strengt-fortrolig' || facts.gate.protection === 'unknown') return false
  if (isHandled(facts, notice) || isKeptOut(facts, notice, directory)) return false
  if (notice.kind === 'transfer-answered') return true
  const member = facts.members.find((one) => one.agencyId === notice.to.agencyId)
  return member !== undefined && member.relation !== 'former'
}

interface Address {
  readonly to: string
  readonly language: UserLanguage
}

const mailboxOf = (agency: Agency): Address => ({ to: agency.mailbox, language: agency.writtenStandard })

/** A user who has left is reached through the office's functional mailbox. */
const addressOf = async (deps: DeliverDeps, notice: Notice): Promise<Address | undefined> => {
  const agency = deps.directory.agency(notice.to.agencyId)
  if (notice.to.kind === 'user') {
    const user = await deps.outbox.findUser(notice.to.agencyId, notice.to.userId)
    if (user?.active) return { to: user.email, language: user.language }
  }
  if (notice.to.kind === 'lead') {
    const lead = await deps.outbox.findLead(notice.to.agencyId)
    if (lead) return { to: lead.email, language: lead.language }
  }
  return agency && mailboxOf(agency)
}

const settlement = { sent: 'sent', refused: 'parked', later: 'queued' } as const satisfies Record<
  string,
  NoticeState
>

/**
 * Sends one notice: claim with a lease, send with the notice's id as tag, settle. When it is not known whether
 * the service took the mail, the claim stands until its lease is over and the notice is then parked: SES has no
 * idempotency token, so sending again might send twice.
 */
const deliver = async (deps: DeliverDeps, eventId: EventId, notice: Notice, facts: PlanFacts | undefined) => {
  const may = facts !== undefined && mayHear(facts, notice, deps.directory)
  const address = may ? await addressOf(deps, notice) : undefined
  if (!address) return deps.outbox.settle(eventId, notice.id, 'withdrawn')
  const lease = timestamp(milliseconds(deps.clocks.machine.now()) + leaseMilliseconds)
  if (!(await deps.outbox.claim(eventId, notice.id, lease))) return
  const outcome = await deps.mailer.send(composeMail(notice, address, deps.origin))
  if (outcome.kind === 'unknown') return
  await deps.outbox.settle(
    eventId,
    notice.id,
    settlement[outcome.kind],
    outcome.kind === 'sent' ? outcome.messageId : undefined,
  )
}

const isOver = (lease: Timestamp | undefined, now: Timestamp): boolean => lease !== undefined && lease <= now

/** Notices to send now, and those whose sender died with the outcome unknown. */
const sortOut = (queued: QueuedNotice, now: Timestamp) => ({
  send: queued.batch.notices.filter((notice) => queued.states[notice.id]?.state === 'queued'),
  park: queued.batch.notices.filter((notice) => {
    const state = queued.states[notice.id]
    return state?.state === 'sending' && isOver(state.leaseUntil, now)
  }),
})

/**
 * Delivers what a batch still owes. Safe to call twice and at once: a claim has one winner. The plan's facts are
 * read now, not when the change was made: access lost meanwhile withdraws the mail.
 */
export const deliverBatch = async (deps: DeliverDeps, eventId: EventId): Promise<void> => {
  const queued = await deps.outbox.loadBatch(eventId)
  if (!queued) return
  const { send, park } = sortOut(queued, deps.clocks.machine.now())
  if (send.length === 0 && park.length === 0) return
  const facts = await deps.outbox.loadFacts(queued.batch.planId)
  for (const notice of send) await deliver(deps, eventId, notice, facts)
  for (const notice of park) await deps.outbox.settle(eventId, notice.id, 'parked')
}

/** Delivers every batch with something unsettled, oldest first; returns how many were looked at. */
export const deliverUnsettled = async (deps: DeliverDeps): Promise<number> => {
  let looked = 0
  let cursor: Parameters<OutboxStore['unsettled']>[1]
  do {
    const page = await deps.outbox.unsettled(50, cursor)
    for (const event of page.events) await deliverBatch(deps, event)
    looked += page.events.length
    cursor = page.cursor
  } while (cursor !== undefined)
  return looked
}
