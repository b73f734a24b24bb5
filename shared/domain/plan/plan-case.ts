import type { Timestamp } from '../../kernel/time.ts'
import type { Member } from '../member/member.ts'
import type { Appointment } from '../preparation/appointment.ts'
import type { CarryOver } from '../preparation/carry-over.ts'
import type { Preparation } from '../preparation/preparation.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { SentenceRecord } from '../sentence/sentence-record.ts'
import type { StepDown } from '../step/step.ts'
import type { Task } from '../task/task.ts'
import type { ProtectionLookup } from './belonging.ts'
import type { Need, Plan } from './plan.ts'

/**
 * The item that every transaction on a plan updates under a condition: it makes "accept against revoke" safe
 * and the log gapless.
 */
export interface Gate {
  /** Sequence of the newest log entry. */
  readonly sequence: number
  /** Hash of the newest log entry, hex. */
  readonly head: string
  /** The strictest over the person and related persons. */
  readonly protection: ProtectionLookup
  /** Who changed the plan last, and when: told to whoever lost a race. */
  readonly lastBy: string
  readonly lastAt: Timestamp
}

/** All that lies on a plan's own page, read strongly in one query. */
export interface PlanCase {
  readonly plan: Plan
  readonly gate: Gate
  readonly schedule: Schedule
  readonly needs: readonly Need[]
  readonly tasks: readonly Task[]
  readonly members: readonly Member[]
  readonly stepDown: StepDown
  readonly preparation: Preparation
  readonly carryOver: readonly CarryOver[]
  readonly appointments: readonly Appointment[]
  /** Absent until a prison has typed it in. */
  readonly sentence?: SentenceRecord
}
