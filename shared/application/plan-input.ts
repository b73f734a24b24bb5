import type { Area } from '../domain/area/areas.ts'
import type { Person, Voice } from '../domain/person/person.ts'
import { type Belonging, type Shielding, strictestOf } from '../domain/plan/belonging.ts'
import type { Destination, Need, SentenceKind } from '../domain/plan/plan.ts'
import type { Certainty } from '../domain/schedule/schedule.ts'
import type { TaskKind } from '../domain/task/kinds.ts'
import type { IsoDate } from '../kernel/time.ts'

/** One area's card of the plan form. An area is a need once anything stands in its card. */
export interface NeedInput {
  readonly area: Area
  readonly situation: string
  readonly goal: string
  readonly wanted: readonly TaskKind[]
}

/** The plan form, checked and typed. */
export interface PlanInput {
  readonly person: Person
  readonly sentence: SentenceKind
  readonly release?: IsoDate
  readonly certainty: Certainty
  readonly destination: Destination
  readonly belonging?: Belonging
  readonly shielding?: Shielding
  readonly voice: Voice
  readonly needs: readonly NeedInput[]
}

/** What the plan keeps of it, and what its gate does: the strictest over the person and related persons. */
export const protectionOf = ({ shielding }: Pick<PlanInput, 'shielding'>) =>
  strictestOf(shielding ? [shielding.own, shielding.related] : [])

const filled = (need: NeedInput): boolean =>
  need.situation !== '' || need.goal !== '' || need.wanted.length > 0

/** The needs of a form, each one version above the need it replaces. */
export const needsOf = (inputs: readonly NeedInput[], before: readonly Need[]): readonly Need[] =>
  inputs.filter(filled).map((input) => {
    const old = before.find((need) => need.area === input.area)
    return { ...input, version: (old?.version ?? 0) + 1 }
  })
