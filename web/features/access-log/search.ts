import type { AccessEntry, CaseStore, UserStore } from '../../../shared/application/ports.ts'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { AgencyId, PlanId, UserId } from '../../../shared/kernel/ids.ts'
import type { Timestamp } from '../../../shared/kernel/time.ts'

/** One reading or change of a plan: who and when, never what it said. */
export interface AuditLine {
  readonly at: Timestamp
  readonly name?: string
  readonly office: AgencyId
  readonly role: string
  readonly act:
    | { readonly kind: 'change'; readonly change: LogEntry['kind'] }
    | { readonly kind: 'read'; readonly what: string; readonly allowed: boolean }
}

/** Lines shown at most; a plan that is worked with has some hundred a year. */
export const mostLines = 500
/** Readers whose names are looked up, each one read. */
const mostNames = 60

/** Takes from a log entry what an auditor needs, and leaves its words, codes and tasks behind. */
const changeLine = ({ at, by, kind }: LogEntry): AuditLine => ({
  at,
  name: by.name,
  office: by.agencyId,
  role: by.role,
  act: { kind: 'change', change: kind },
})

const readLine = (entry: AccessEntry, names: ReadonlyMap<string, string>): AuditLine => {
  const name = names.get(entry.userId)
  return {
    at: entry.at,
    ...(name !== undefined && { name }),
    office: entry.agencyId,
    role: entry.role,
    act: { kind: 'read', what: entry.what, allowed: entry.decision === 'allowed' },
  }
}

/** Names of those who only read: those who changed something stand in the log by name. */
const namesOf = async (
  users: Pick<UserStore, 'findUser'>,
  log: readonly LogEntry[],
  access: readonly AccessEntry[],
): Promise<ReadonlyMap<string, string>> => {
  const known = new Map<string, string>(log.map(({ by }) => [by.userId, by.name]))
  const others = new Map<UserId, AgencyId>()
  for (const { userId, agencyId } of access) if (!known.has(userId)) others.set(userId, agencyId)
  const found = await Promise.all(
    [...others].slice(0, mostNames).map(([userId, agencyId]) => users.findUser(agencyId, userId)),
  )
  for (const user of found) if (user) known.set(user.id, user.name)
  return known
}

/**
 * Everybody who has read or changed a plan, the newest first. Two round trips: entries and log side by side, then
 * the names. What changed hands in the plan is dropped here, before any page sees it.
 */
export const searchAccess = async (
  store: Pick<CaseStore, 'readLog' | 'readAccess'>,
  users: Pick<UserStore, 'findUser'>,
  planId: PlanId,
): Promise<readonly AuditLine[]> => {
  const [log, access] = await Promise.all([store.readLog(planId), store.readAccess(planId)])
  const names = await namesOf(users, log, access)
  return [...log.map(changeLine), ...access.map((entry) => readLine(entry, names))].toSorted((one, other) =>
    one.at < other.at ? 1 : one.at > other.at ? -1 : 0,
  )
}
