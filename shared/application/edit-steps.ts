import type { PlanCase } from '../domain/plan/plan-case.ts'
import { inOrder } from '../domain/step/check-steps.ts'
import { type Step, type StepKind, stepKinds } from '../domain/step/step.ts'
import { assertNever } from '../kernel/assert-never.ts'
import { type PartId, partId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { Permit } from '../policies/decide.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'
import { blocking, problemsOfStep, type StepProblem } from './step-problems.ts'

/** What is done with a stage; ending one is a change of its state and its last day. Only a stage that never began is removed. */
export type StepEdit =
  | { readonly act: 'add'; readonly step: Omit<Step, 'id'> }
  | { readonly act: 'change'; readonly step: Step }
  | { readonly act: 'remove'; readonly id: PartId }

export type StepFailure =
  | { readonly code: 'stale'; readonly version: number }
  /** The stage is not there any more, or has begun and can be ended only. */
  | { readonly code: 'not-there' }
  | { readonly code: 'too-many-parts' }
  | {
      readonly code: 'out-of-bounds'
      readonly kind: StepKind
      readonly problems: readonly StepProblem[]
    }
  | CaseFailure

/** Keeps the item, and the page, small. */
export const mostSteps = 40

/** Stages that can be taken away again as if they had never been thought of. */
export const isRemovable = ({ state }: Pick<Step, 'state'>): boolean =>
  state === 'planned' || state === 'applied' || state === 'refused'

interface Edited {
  readonly steps: readonly Step[]
  /** The stage that was touched, as it is afterwards; as it was, when it is gone. */
  readonly about: Step
}

const edited = (steps: readonly Step[], edit: StepEdit, newId: () => PartId): Result<Edited, StepFailure> => {
  switch (edit.act) {
    case 'add': {
      if (steps.length >= mostSteps) return fail({ code: 'too-many-parts' })
      const about = { ...edit.step, id: newId() }
      return ok({ steps: [...steps, about], about })
    }
    case 'change': {
      const about = edit.step
      if (!steps.some(({ id }) => id === about.id)) return fail({ code: 'not-there' })
      return ok({ steps: steps.map((one) => (one.id === about.id ? about : one)), about })
    }
    case 'remove': {
      const about = steps.find(({ id }) => id === edit.id)
      if (!about || !isRemovable(about)) return fail({ code: 'not-there' })
      return ok({ steps: steps.filter((one) => one !== about), about })
    }
    default:
      return assertNever(edit)
  }
}

const decide = (
  deps: Deps,
  subject: PlanCase,
  edit: StepEdit,
  seenVersion: number,
  now: Now,
): Result<Draft, StepFailure> => {
  const { stepDown } = subject
  if (stepDown.version !== seenVersion) return fail({ code: 'stale', version: stepDown.version })
  const after = edited(stepDown.steps, edit, () => partId(deps.ids.short()))
  if (!after.ok) return after
  const { steps, about } = after.value
  const problems = edit.act === 'remove' ? [] : blocking(problemsOfStep(about, subject, now.today))
  if (problems.length > 0) return fail({ code: 'out-of-bounds', kind: about.kind, problems })
  return ok({
    stepDown: { ...stepDown, version: stepDown.version + 1, steps: inOrder(steps, stepKinds) },
    log: {
      kind: 'steps-changed',
      tasks: [],
      codes: { act: edit.act, step: about.kind, state: about.state, from: about.from },
      circle: 'plan',
    },
    tell: [],
  })
}

/**
 * Adds, changes, ends or removes a stage on the way out. One outside its legal window is refused with the rule it breaks
 * (strgjfl §§ 11-16 a, 42; strl §§ 43-45), when the plan has the facts of the sentence; else its order among the
 * others is checked. Stages stay with the plan's side, so nobody is mailed.
 */
export const editSteps = (
  deps: Deps,
  permit: Permit<'steps.edit'>,
  subject: PlanCase,
  input: { readonly edit: StepEdit; readonly seenVersion: number },
  request: Request,
): Promise<Result<string, StepFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) =>
    decide(deps, base, input.edit, input.seenVersion, now),
  )
