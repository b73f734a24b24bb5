import type { PlanCase } from '../domain/plan/plan-case.ts'
import {
  type GateItem,
  type GateState,
  type Greeter,
  gateItems,
  type Preparation,
  type Said,
  type SleepingPlace,
} from '../domain/preparation/preparation.ts'
import type { AgencyId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { Permit } from '../policies/decide.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

/** The facts as they shall stand; what is left out is unknown again. */
export interface PreparationEdit {
  readonly gate: Readonly<Partial<Record<GateItem, GateState>>>
  readonly sleep?: SleepingPlace
  readonly greeter?: { readonly who: Greeter; readonly agencyId?: AgencyId }
  /** Ticked lines of the checklist, by their key. */
  readonly checked: readonly string[]
  readonly seenVersion: number
}

export type PreparationFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'unchanged' }
  | { readonly code: 'not-in-plan' }
  | CaseFailure

type Facts = Pick<Preparation, 'gate' | 'sleep' | 'greeter' | 'checked'>

/** Who says it now; whoever said the same before keeps having said it. */
const sayer = ({ actor, at }: Now): Said => ({
  by: { userId: actor.userId, name: actor.name, agencyId: actor.agencyId },
  at,
})

const gateAfter = (before: Facts['gate'], edit: PreparationEdit, said: Said): Facts['gate'] =>
  Object.fromEntries(
    gateItems.flatMap((item) => {
      const state = edit.gate[item]
      if (state === undefined) return []
      const kept = before[item]
      return [[item, kept?.state === state ? kept : { ...said, state }]]
    }),
  )

const greeterAfter = (before: Facts['greeter'], edit: PreparationEdit, said: Said): Facts['greeter'] => {
  if (!edit.greeter) return undefined
  const { who, agencyId } = edit.greeter
  if (before?.who === who && before.agencyId === agencyId) return before
  return { ...said, who, ...(agencyId && { agencyId }) }
}

const factsAfter = (before: Facts, edit: PreparationEdit, now: Now): Facts => {
  const said = sayer(now)
  const { sleep: place } = edit
  const sleep = place && (before.sleep?.place === place ? before.sleep : { ...said, place })
  const greeter = greeterAfter(before.greeter, edit, said)
  return {
    gate: gateAfter(before.gate, edit, said),
    ...(sleep && { sleep }),
    ...(greeter && { greeter }),
    checked: Object.fromEntries(edit.checked.map((key) => [key, before.checked[key] ?? said])),
  }
}

/** What changed, in codes: `money:in-hand phone:unknown`, keys that were ticked and unticked. */
const codesOf = (before: Facts, after: Facts): Readonly<Record<string, string>> => {
  const gate = gateItems
    .filter((item) => before.gate[item]?.state !== after.gate[item]?.state)
    .map((item) => `${item}:${after.gate[item]?.state ?? 'unknown'}`)
  const ticked = Object.keys(after.checked).filter((key) => !before.checked[key])
  const unticked = Object.keys(before.checked).filter((key) => !after.checked[key])
  return {
    ...(gate.length > 0 && { gate: gate.join(' ') }),
    ...(before.sleep !== after.sleep && { sleep: after.sleep?.place ?? 'unknown' }),
    ...(before.greeter !== after.greeter && { greeter: after.greeter?.who ?? 'unknown' }),
    ...(ticked.length > 0 && { ticked: ticked.join(' ') }),
    ...(unticked.length > 0 && { unticked: unticked.join(' ') }),
  }
}

const decide = (subject: PlanCase, edit: PreparationEdit, now: Now): Result<Draft, PreparationFailure> => {
  const { gate, sleep, greeter, checked, ...others } = subject.preparation
  if (others.version !== edit.seenVersion) return fail({ code: 'stale', version: others.version })
  const meeting = edit.greeter?.agencyId
  const takesPart = subject.members.some(
    ({ agencyId, relation, circle }) => agencyId === meeting && relation !== 'former' && circle === 'plan',
  )
  if (meeting !== undefined && !takesPart) return fail({ code: 'not-in-plan' })
  const before = { gate, checked, ...(sleep && { sleep }), ...(greeter && { greeter }) }
  const after = factsAfter(before, edit, now)
  const codes = codesOf(before, after)
  if (Object.keys(codes).length === 0) return fail({ code: 'unchanged' })
  return ok({
    preparation: { ...others, ...after, version: others.version + 1 },
    log: { kind: 'preparation-changed', tasks: [], codes, circle: 'plan' },
    tell: [],
  })
}

/**
 * Changes the facts of the first 72 hours that no task tells: what is in hand at the gate, where the first night is,
 * who meets or calls, the lines of the checklist. Fails with `stale` when somebody changed the preparation since the
 * form was opened, with `not-in-plan` when the office that is to meet takes no part that others know of.
 */
export const editPreparation = (
  deps: Deps,
  permit: Permit<'preparation.edit'>,
  subject: PlanCase,
  edit: PreparationEdit,
  request: Request,
): Promise<Result<string, PreparationFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(base, edit, now))
