import type { PlanCase } from '../domain/plan/plan-case.ts'
import { endsBeforeStart } from '../domain/step/check-steps.ts'
import { mayFollowUp } from '../domain/step/follow-up.ts'
import { type Condition, conditionKinds, wordlessConditions } from '../domain/step/step.ts'
import { assertNever } from '../kernel/assert-never.ts'
import { type PartId, partId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { noticesToAllOpen } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import { type CaseFailure, changeCase, type Draft, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

export type ConditionEdit =
  | { readonly act: 'add'; readonly condition: Omit<Condition, 'id'> }
  | { readonly act: 'change'; readonly condition: Condition }
  | { readonly act: 'remove'; readonly id: PartId }

export type ConditionFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'not-there' }
  | { readonly code: 'too-many-parts' }
  /** The office is not in the directory, or is not one that may follow this condition up. */
  | { readonly code: 'office-refused' }
  | { readonly code: 'ends-before-start' }
  /** A code alone: no words go with it, so that none can tell who or what it is about. */
  | { readonly code: 'wordless' }
  | CaseFailure

/** Keeps the item, and the page, small. */
export const mostConditions = 20

const isWordless = (kind: Condition['kind']): boolean => wordlessConditions.some((one) => one === kind)

const faultOf = (deps: Deps, condition: Omit<Condition, 'id'>): ConditionFailure | undefined => {
  const { kind, followedUpBy, words } = condition
  const office = deps.directory.agency(followedUpBy)
  if (!office || !mayFollowUp(office.type, kind)) return { code: 'office-refused' }
  if (isWordless(kind) && words !== undefined) return { code: 'wordless' }
  return endsBeforeStart(condition) ? { code: 'ends-before-start' } : undefined
}

interface Edited {
  readonly conditions: readonly Condition[]
  readonly about: Condition
}

const edited = (
  before: readonly Condition[],
  edit: ConditionEdit,
  newId: () => PartId,
): Result<Edited, ConditionFailure> => {
  switch (edit.act) {
    case 'add': {
      if (before.length >= mostConditions) return fail({ code: 'too-many-parts' })
      const about = { ...edit.condition, id: newId() }
      return ok({ conditions: [...before, about], about })
    }
    case 'change': {
      const about = edit.condition
      if (!before.some(({ id }) => id === about.id)) return fail({ code: 'not-there' })
      return ok({ conditions: before.map((one) => (one.id === about.id ? about : one)), about })
    }
    case 'remove': {
      const about = before.find(({ id }) => id === edit.id)
      if (!about) return fail({ code: 'not-there' })
      return ok({ conditions: before.filter((one) => one !== about), about })
    }
    default:
      return assertNever(edit)
  }
}

const byKind = (one: Condition, other: Condition): number =>
  conditionKinds.indexOf(one.kind) - conditionKinds.indexOf(other.kind)

const decide = (
  deps: Deps,
  subject: PlanCase,
  edit: ConditionEdit,
  seenVersion: number,
): Result<Draft, ConditionFailure> => {
  const { stepDown, tasks } = subject
  if (stepDown.version !== seenVersion) return fail({ code: 'stale', version: stepDown.version })
  const fault = edit.act === 'remove' ? undefined : faultOf(deps, edit.condition)
  if (fault) return fail(fault)
  const after = edited(stepDown.conditions, edit, () => partId(deps.ids.short()))
  if (!after.ok) return after
  const { conditions, about } = after.value
  const before = stepDown.conditions.find(({ id }) => id === about.id)
  const told = [about.followedUpBy, before?.followedUpBy]
  return ok({
    stepDown: { ...stepDown, version: stepDown.version + 1, conditions: conditions.toSorted(byKind) },
    log: {
      kind: 'conditions-changed',
      tasks: [],
      codes: { act: edit.act, condition: about.kind, office: about.followedUpBy },
      circle: 'plan',
    },
    tell: noticesToAllOpen(
      'plan-changed',
      tasks.filter(({ owner }) => told.includes(owner)),
    ),
  })
}

/**
 * Adds, changes or removes a condition after release (strgjfl § 43) and says which office follows it up. That office
 * sees it while it takes part in the plan, and hears of a change. Victims' notification is no condition of a plan.
 */
export const editConditions = (
  deps: Deps,
  permit: Permit<'steps.edit'>,
  subject: PlanCase,
  input: { readonly edit: ConditionEdit; readonly seenVersion: number },
  request: Request,
): Promise<Result<string, ConditionFailure>> =>
  changeCase(deps, permit, subject, request, (base) => decide(deps, base, input.edit, input.seenVersion))
