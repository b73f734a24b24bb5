import { type Agency, agencyTypes, isHealthAgency } from '../../../shared/domain/agency/agency.ts'
import {
  type CarryOver,
  type CarryOverKind,
  carryOverKinds,
} from '../../../shared/domain/preparation/carry-over.ts'
import { circleOf, mayTakeOver } from '../../../shared/domain/preparation/carry-over-rules.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'

export interface CarryLine {
  readonly entry: CarryOver
  readonly office?: string
  /** An office that does not take part sees nothing of the plan, and cannot say yes. */
  readonly takesPart: boolean
  readonly mayAccept: boolean
  readonly mayChange: boolean
}

/** What goes on outside, as the reader sees it, and what the reader may list. */
export interface CarryModel {
  readonly visible: VisibleCase
  readonly circle: CarryOver['circle']
  readonly kinds: readonly CarryOverKind[]
  readonly lines: readonly CarryLine[]
  readonly mayEdit: boolean
}

export const carryModel = (visible: VisibleCase, actor: Actor, directory: Directory): CarryModel => {
  const circle = isHealthAgency(actor.agencyType) ? 'health' : 'plan'
  const mayEdit = visible.may.includes('carry-over.edit')
  const mayAccept = visible.may.includes('carry-over.accept')
  const lines = visible.preparation.carryOver.map((entry): CarryLine => {
    const { agencyId, acceptedOn } = entry
    const office = agencyId && (directory.agency(agencyId)?.name ?? agencyId)
    return {
      entry,
      ...(office && { office }),
      takesPart: visible.members.some((member) => member.agencyId === agencyId),
      mayAccept: mayAccept && agencyId === actor.agencyId && acceptedOn === undefined,
      mayChange: mayEdit && entry.circle === circle,
    }
  })
  return {
    visible,
    circle,
    kinds: carryOverKinds.filter((kind) => circleOf(kind) === circle),
    lines,
    mayEdit,
  }
}

/** Offices that may take over what this reader lists. */
export const takers = (directory: Directory, { kinds }: Pick<CarryModel, 'kinds'>): readonly Agency[] =>
  agencyTypes
    .filter((type) => kinds.some((kind) => mayTakeOver(type, kind)))
    .flatMap((type) => directory.agenciesOfType(type))

/** Those that a browser offers while somebody types: the plan's own, and those that usually take over. */
export const suggestedTakers = (directory: Directory, model: CarryModel): readonly Agency[] => {
  const own = model.visible.members.flatMap(({ agencyId }) => directory.agency(agencyId) ?? [])
  const usual = directory.agenciesOfType(model.circle === 'health' ? 'health-trust' : 'county-education')
  const may = [...own, ...usual].filter(({ type }) => model.kinds.some((kind) => mayTakeOver(type, kind)))
  return [...new Map(may.map((one) => [one.id, one])).values()]
}
