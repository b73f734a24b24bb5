import type { Plan } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { Permit } from '../policies/decide.ts'
import { type CaseFailure, changeCase, type Draft, type Request } from './on-case.ts'
import { needsOf, type PlanInput } from './plan-input.ts'
import type { Deps } from './ports.ts'

/** The plan form without the release date, which moves by its own page. */
export type PlanEdit = Omit<PlanInput, 'release' | 'certainty'>

export type EditFailure = { readonly code: 'stale'; readonly version: number } | CaseFailure

const decide = (subject: PlanCase, edit: PlanEdit, seenVersion: number): Result<Draft, EditFailure> => {
  if (subject.plan.version !== seenVersion) return fail({ code: 'stale', version: subject.plan.version })
  const needs = needsOf(edit.needs, subject.needs)
  const plan: Plan = {
    ...subject.plan,
    version: subject.plan.version + 1,
    person: edit.person,
    sentence: edit.sentence,
    destination: edit.destination,
    voice: edit.voice,
  }
  return ok({
    plan,
    needs,
    removedNeeds: subject.needs.filter((old) => !needs.some((need) => need.area === old.area)),
    log: { kind: 'plan-edited', tasks: [], codes: {}, circle: 'plan' },
    tell: [],
  })
}

/**
 * Changes what the plan's form holds. A changed address does not move tasks by itself: the proposal page
 * suggests. Fails with `stale` when somebody edited the plan since the form was opened.
 */
export const editPlan = (
  deps: Deps,
  permit: Permit<'plan.edit'>,
  subject: PlanCase,
  edit: PlanEdit,
  seenVersion: number,
  request: Request,
): Promise<Result<string, EditFailure>> =>
  changeCase(deps, permit, subject, request, (base) => decide(base, edit, seenVersion))
