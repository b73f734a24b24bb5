import type { Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Permit } from '../policies/decide.ts'
import { chooseTemplate, createSchedule, followTemplate, templates } from '../schedule/plan-dates.ts'
import type { TemplateCatalogue } from '../schedule/templates/index.ts'
import { type CaseFailure, changeCase, type Draft, type Request } from './on-case.ts'
import { needsOf, type PlanInput } from './plan-input.ts'
import type { Deps } from './ports.ts'
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

const decide = (
  subject: PlanCase,
  edit: PlanEdit,
  seenVersion: number,
  today: IsoDate,
  catalogue: TemplateCatalogue,
): Result<Draft, EditFailure> => {
  if (subject.plan.version !== seenVersion) return fail({ code: 'stale', version: subject.plan.version })
  const needs = needsOf(edit.needs, subject.needs)
  const isFirst = subject.plan.phase === 'not-mapped'
  const codes: Readonly<Record<string, string>> = isFirst ? { mapped: 'yes' } : {}
  const schedule = isFirst ? mapped(subject, edit, today, catalogue) : followed(subject, edit, today)
  const plan: Plan = {
    ...subject.plan,
    phase: isFirst ? 'active' : subject.plan.phase,
    version: subject.plan.version + 1,
    person: edit.person,
    sentence: edit.sentence,
    destination: edit.destination,
    voice: edit.voice,
  }
  return ok({
    plan,
    ...(schedule && { schedule }),
    needs,
    removedNeeds: subject.needs.filter((old) => !needs.some((need) => need.area === old.area)),
    log: { kind: 'plan-edited', tasks: [], codes, circle: 'plan' },
    tell: [],
  })
}

/**
 * Changes what the plan's form holds. A changed address does not move tasks by itself: the proposal page
 * suggests. Somebody who was only on the prison's list has a plan from then on. Fails with `stale` when somebody edited the plan since the form was opened.
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
    decide(base, edit, seenVersion, now.today, catalogue),
  )
}
