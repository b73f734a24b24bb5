import type { PlanEventKind } from '../../shared/domain/plan/plan.ts'
import type { Certainty, ReleaseCondition } from '../../shared/domain/schedule/schedule.ts'
import type { Outcome, RejectionReason } from '../../shared/domain/task/codes.ts'
import type { TaskCommand } from '../../shared/domain/task/command.ts'
import type { TaskKind } from '../../shared/domain/task/kinds.ts'
import { isoDate } from '../../shared/kernel/time.ts'
import type { DemoSubject, Step } from './scenario.ts'

const task = (ago: number, by: DemoSubject, kind: TaskKind, command: TaskCommand): Step => ({
  ago,
  by,
  do: 'task',
  kind,
  command,
})

/** Short words for the steps of the demo's stories; `ago` counts days back from its first morning. */
export const send = (ago: number, by: DemoSubject, ...kinds: TaskKind[]): Step => ({
  ago,
  by,
  do: 'send',
  kinds,
})
export const take = (ago: number, by: DemoSubject, kind: TaskKind) => task(ago, by, kind, { name: 'take' })
export const accept = (ago: number, by: DemoSubject, kind: TaskKind) =>
  task(ago, by, kind, { name: 'accept' })
export const start = (ago: number, by: DemoSubject, kind: TaskKind) => task(ago, by, kind, { name: 'start' })
export const waitlist = (ago: number, by: DemoSubject, kind: TaskKind) =>
  task(ago, by, kind, { name: 'waitlist' })
export const ask = (ago: number, by: DemoSubject, kind: TaskKind, question: string) =>
  task(ago, by, kind, { name: 'ask', question })
export const answer = (ago: number, by: DemoSubject, kind: TaskKind, text: string) =>
  task(ago, by, kind, { name: 'answer', answer: text })
export const hold = (ago: number, by: DemoSubject, kind: TaskKind, reason: string, resumeOn: string) =>
  task(ago, by, kind, { name: 'hold', reason, resumeOn: isoDate(resumeOn) })
export const reject = (ago: number, by: DemoSubject, kind: TaskKind, code: RejectionReason, text?: string) =>
  task(ago, by, kind, { name: 'reject', code, ...(text && { text }) })
export const complete = (ago: number, by: DemoSubject, kind: TaskKind, code: Outcome, text?: string) =>
  task(ago, by, kind, { name: 'complete', code, ...(text && { text }) })
export const giveUp = (ago: number, by: DemoSubject, kind: TaskKind, text: string) =>
  task(ago, by, kind, { name: 'fail', code: 'no-offer-found', text })
export const cancel = (ago: number, by: DemoSubject, kind: TaskKind) =>
  task(ago, by, kind, { name: 'cancel', code: 'no-longer-needed' })
export const schedule = (ago: number, by: DemoSubject, kind: TaskKind, on: string) =>
  task(ago, by, kind, { name: 'schedule', appointment: isoDate(on) })
/** Facts of the first 72 hours as they stand after this step. */
export const prepare = (
  ago: number,
  by: DemoSubject,
  facts: Extract<Step, { do: 'prepare' }>['facts'],
): Step => ({ ago, by, do: 'prepare', facts })
export const healthSays = (
  ago: number,
  by: DemoSubject,
  ready: boolean,
  doses?: { readonly last: number; readonly first: number },
): Step => ({ ago, by, do: 'answer-health', ready, ...(doses && { doses }) })
/** A first appointment outside, so many days after the release. */
export const appoint = (
  ago: number,
  by: DemoSubject,
  days: number,
  appointment: Extract<Step, { do: 'appoint' }>['appointment'],
): Step => ({ ago, by, do: 'appoint', days, appointment })
export const note = (ago: number, by: DemoSubject, text: string): Step => ({ ago, by, do: 'note', text })
export const move = (
  ago: number,
  by: DemoSubject,
  days: number,
  certainty: Certainty,
  reason: string,
  hangsOn?: readonly ReleaseCondition[],
): Step => ({
  ago,
  by,
  do: 'move',
  days,
  certainty,
  reason,
  ...(hangsOn && { hangsOn }),
})
export const happened = (ago: number, by: DemoSubject, event: PlanEventKind, reason: string): Step => ({
  ago,
  by,
  do: 'event',
  event,
  reason,
})
