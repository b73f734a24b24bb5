import type { Belonging } from '../domain/plan/belonging.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Permit } from '../policies/decide.ts'
import { chooseTemplate, createSchedule, followTemplate, templates } from '../schedule/plan-dates.ts'
import type { TemplateCatalogue } from '../schedule/templates/index.ts'
import { elsewhereAfter } from './changed-route.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import { needsOf, type PlanInput, protectionOf } from './plan-input.ts'
import type { Deps } from './ports.ts'
import { protectTasks } from './protect-tasks.ts'
import { loadCatalogue } from './template-catalogue.ts'

/** The plan form without the release date, which moves by its own page. */
export type PlanEdit = Omit<PlanInput, 'release' | 'certainty'>

export type EditFailure = { readonly code: 'stale'; readonly version: number } | CaseFailure

/** The dates of a plan whose needs are mapped now, as of a plan made today: what has passed is told to nobody. */
const mapped = (
  { schedule }: PlanCase,
  edit: PlanEdit,
  today: IsoDate,
  catalogue: TemplateCatalogue,
): Schedule => {
  const { release, certainty, anchors, hangsOn } = schedule
  const dates = { ...(release && { release }), ...(anchors && { anchors }) }
  const template = catalogue.newest(chooseTemplate({ ...edit, ...dates, phase: 'active', today }))
  const made = createSchedule({ ...dates, certainty, template, person: edit.person, today })
  return { ...made, ...(hangsOn && { hangsOn }), version: schedule.version + 1 }
}

/** Lines of the template that hold only for parents, or below 25, come and go with these facts. */
const followed = ({ plan, schedule, tasks }: PlanCase, { person }: PlanEdit, today: IsoDate) => {
  const isSame = plan.person.children === person.children && plan.person.under25 === person.under25
  return isSame ? undefined : followTemplate(schedule, { template: schedule.template, person, tasks, today })
}

/** A dispute that offices have opened is settled on its own page: the form, which holds no codes of it, leaves it. */
const belongingAfter = (
  { belonging: before }: Plan,
  { belonging: typed }: PlanEdit,
): Belonging | undefined => {
  const home = before?.home
  const isOpen = home?.state === 'disputed' && home.claims.some(({ why }) => why !== undefined)
  return isOpen ? { ...typed, home } : typed
}

/** The plan with what the form holds now; what was suggested before is worked out anew. */
const edited = ({ plan }: PlanCase, edit: PlanEdit): Plan => {
  const { belonging: _, shielding: __, elsewhere: ___, ...kept } = plan
  const belonging = belongingAfter(plan, edit)
  return {
    ...kept,
    phase: plan.phase === 'not-mapped' ? 'active' : plan.phase,
    version: plan.version + 1,
    person: edit.person,
    sentence: edit.sentence,
    destination: edit.destination,
    ...(belonging && { belonging }),
    ...(edit.shielding && { shielding: edit.shielding }),
    voice: edit.voice,
  }
}

/** The plan, with tasks moved that its protection now keeps from their offices, and the others' routes compared. */
const routedAnew = (
  deps: Deps,
  before: PlanCase,
  after: PlanCase,
  now: Now,
): Omit<Draft, 'log'> & { readonly count: number } => {
  const moved = protectTasks(deps, after, now)
  const gone = new Set(moved.tasks?.map(({ id }) => id))
  const stayed = { ...after, tasks: after.tasks.filter(({ id }) => !gone.has(id)) }
  const elsewhere = elsewhereAfter(before, stayed, deps.directory, now.today)
  const plan: Plan = { ...after.plan, ...(elsewhere.length > 0 && { elsewhere }) }
  return { ...moved, plan, protection: after.gate.protection }
}

const decide = (
  deps: Deps,
  subject: PlanCase,
  edit: PlanEdit,
  seenVersion: number,
  now: Now,
  catalogue: TemplateCatalogue,
): Result<Draft, EditFailure> => {
  if (subject.plan.version !== seenVersion) return fail({ code: 'stale', version: subject.plan.version })
  const needs = needsOf(edit.needs, subject.needs)
  const isFirst = subject.plan.phase === 'not-mapped'
  const schedule = isFirst ? mapped(subject, edit, now.today, catalogue) : followed(subject, edit, now.today)
  const plan = edited(subject, edit)
  const gate = { ...subject.gate, protection: protectionOf(edit) }
  const after: PlanCase = { ...subject, plan, gate, ...(schedule && { schedule }) }
  const { count, ...changes } = routedAnew(deps, subject, after, now)
  const codes = { ...(isFirst && { mapped: 'yes' }), ...(count > 0 && { protected: String(count) }) }
  return ok({
    ...(schedule && { schedule }),
    ...changes,
    needs,
    removedNeeds: subject.needs.filter((old) => !needs.some((need) => need.area === old.area)),
    log: { kind: 'plan-edited', tasks: [], codes, circle: 'plan' },
  })
}

/**
 * Changes what the plan's form holds. A changed address moves no task by itself: it is suggested (`elsewhere`). A
 * stricter protection moves tasks at once, in the same transaction. Somebody who was only on the prison's list has a plan from then on. Fails with `stale` when somebody edited the plan since the form was opened.
 */
export const editPlan = async (
  deps: Deps,
  permit: Permit<'plan.edit'>,
  subject: PlanCase,
  edit: PlanEdit,
  seenVersion: number,
  request: Request,
): Promise<Result<string, EditFailure>> => {
  const catalogue = subject.plan.phase === 'not-mapped' ? await loadCatalogue(deps) : templates
  return changeCase<EditFailure>(deps, permit, subject, request, (base, now) =>
    decide(deps, base, edit, seenVersion, now, catalogue),
  )
}
