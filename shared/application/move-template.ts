import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { type Template, templateReference } from '../domain/template/template.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import { noticesToAllOpen } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import { followTemplate } from '../schedule/plan-dates.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

export interface TemplateMove {
  /** Id and version: `standard@2026-12`. */
  readonly reference: string
  readonly seenVersion: number
}

export type TemplateMoveFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'unknown-template' }
  | { readonly code: 'same-template' }
  | CaseFailure

/** The plan's dates by another template. Nothing is changed. */
export const scheduleBy = (subject: PlanCase, template: Template, today: IsoDate): Schedule =>
  followTemplate(subject.schedule, { template, person: subject.plan.person, tasks: subject.tasks, today })

/** Tasks whose date is another one by the new schedule. */
const redated = (subject: PlanCase, after: Schedule) => {
  const dueBy = ({ entries }: Schedule, key: string) => entries.find((entry) => entry.key === key)?.due
  return subject.tasks.filter(({ id }) => dueBy(subject.schedule, id) !== dueBy(after, id))
}

const decide = (
  subject: PlanCase,
  template: Template,
  seenVersion: number,
  now: Now,
): Result<Draft, TemplateMoveFailure> => {
  const { schedule } = subject
  if (schedule.version !== seenVersion) return fail({ code: 'stale', version: schedule.version })
  const [from, to] = [templateReference(schedule.template), templateReference(template)]
  if (from === to) return fail({ code: 'same-template' })
  const after = scheduleBy(subject, template, now.today)
  return ok({
    schedule: after,
    log: { kind: 'template-moved', tasks: [], codes: { from, to }, circle: 'plan' },
    tell: noticesToAllOpen('plan-changed', redated(subject, after)),
  })
}

/**
 * Lets a plan follow another version, or another template: plans keep the one they began with until somebody does
 * this. One transaction; the offices whose dates change get one mail each.
 */
export const moveTemplate = async (
  deps: Deps,
  permit: Permit<'template.move'>,
  subject: PlanCase,
  move: TemplateMove,
  request: Request,
): Promise<Result<string, TemplateMoveFailure>> => {
  const template = await deps.templates.find(move.reference)
  if (!template) return fail({ code: 'unknown-template' })
  return changeCase<TemplateMoveFailure>(deps, permit, subject, request, (base, now) =>
    decide(base, template, move.seenVersion, now),
  )
}
