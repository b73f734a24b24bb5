import type { TaskId } from '../../kernel/ids.ts'

/** The first 72 hours as six questions, in the order in which they are shown. */
export const questions = ['sleep', 'money', 'health', 'papers', 'greeter', 'appointments'] as const
export type Question = (typeof questions)[number]

/** Why a question is settled: a task of the plan did it, or somebody who knows said so. */
export const readyReasons = [
  'task-done',
  'own-home',
  'family',
  'institution',
  'own-money',
  'health-yes',
  'things-in-hand',
  'greeter-coordinator',
  'greeter-office',
  'greeter-volunteer',
  'greeter-family',
  'appointment-made',
  'contact-agreed',
] as const
export type ReadyReason = (typeof readyReasons)[number]

export const notNeededReasons = ['leaving-country', 'said-not-needed', 'nobody-wanted'] as const
export type NotNeededReason = (typeof notNeededReasons)[number]

/**
 * What stands in the way. `task-open`: asked for, not answered; `task-unmet`: answered, and not with what was needed;
 * `not-asked`: neither a task nor a word. Of health's answer only that it is yes, no, missing or about another date.
 */
export const missingCodes = [
  'destination-undecided',
  'address-not-approved',
  'contact-restricted',
  'from-later',
  'from-unknown-release',
  'no-place',
  'no-journey',
  'no-money',
  'no-papers',
  'no-phone',
  'papers-unknown',
  'phone-unknown',
  'no-belongings',
  'health-not-asked',
  'health-unanswered',
  'health-no',
  'health-other-date',
  'nobody-named',
  'no-appointment',
  'no-contact-agreed',
  'no-duty-appointment',
  'task-open',
  'task-unmet',
  'not-asked',
] as const
export type MissingCode = (typeof missingCodes)[number]

export interface Missing {
  readonly code: MissingCode
  /** The task that the code speaks of. */
  readonly taskId?: TaskId
}

/** The answer to one question. What is not ready always names what is missing: the first is the reason. */
export type Answer =
  | { readonly answer: 'ready'; readonly reason: ReadyReason; readonly taskId?: TaskId }
  | { readonly answer: 'not-needed'; readonly reason: NotNeededReason }
  | { readonly answer: 'not-ready'; readonly missing: readonly [Missing, ...Missing[]] }

export type Readiness = Readonly<Record<Question, Answer>>

const isFilled = (missing: readonly Missing[]): missing is readonly [Missing, ...Missing[]] =>
  missing.length > 0

/** Settled unless something stands in the way. */
export const unless = (missing: readonly Missing[], settled: Answer): Answer =>
  isFilled(missing) ? { answer: 'not-ready', missing } : settled

/** Not settled: what stands in the way, and where nothing is known to, that it is unknown. Unknown is never ready. */
export const unsettled = (missing: readonly Missing[], unknown: MissingCode): Answer => ({
  answer: 'not-ready',
  missing: isFilled(missing) ? missing : [{ code: unknown }],
})

/** One thing missing, or nothing. */
export const when = (is: boolean, code: MissingCode): readonly Missing[] => (is ? [{ code }] : [])
