import type { AgencyId, TaskId, UserId } from '../../kernel/ids.ts'
import type { Timestamp } from '../../kernel/time.ts'
import type { Role } from '../agency/agency.ts'

/** Who did it, in which capacity. `purpose` is the use case's name. */
export interface Author {
  readonly userId: UserId
  readonly name: string
  readonly agencyId: AgencyId
  readonly role: Role | 'system'
}

/** Kinds of change, one per log entry; labels in i18n derive from this list. */
export const logKinds = [
  'plan-created',
  'person-listed',
  'plan-edited',
  'tasks-sent',
  'task-changed',
  'task-rerouted',
  'note-added',
  'release-moved',
  'template-moved',
  'appointment-changed',
  'sentence-changed',
  'steps-changed',
  'conditions-changed',
  'flags-changed',
  'preparation-changed',
  'health-answered',
  'carry-over-changed',
  'transfer-proposed',
  'transfer-declined',
  'transfer-accepted',
  'plan-event',
  'plan-closed',
  'home-claimed',
  'home-settled',
  'dates-reached',
] as const
export type LogKind = (typeof logKinds)[number]

/**
 * A change of a plan: immutable, gapless per plan, chained by hash (over ciphertext). `codes` hold coded facts
 * (from, to, command, reason); `text` is free text and lies encrypted. `health` entries are for health offices.
 */
export interface LogEntry {
  readonly sequence: number
  readonly at: Timestamp
  readonly by: Author
  readonly purpose: string
  readonly kind: LogKind
  readonly tasks: readonly TaskId[]
  readonly codes: Readonly<Record<string, string>>
  readonly text?: string
  readonly circle: 'plan' | 'health'
}
