import type { Agency, AgencyType } from '../../../../shared/domain/agency/agency.ts'
import { officeTypesOf, type TaskKind } from '../../../../shared/domain/task/kinds.ts'
import type { AgencyId } from '../../../../shared/kernel/ids.ts'
import type { Directory } from '../../../../shared/routing/directory.ts'
import { distinctNames, namedOffice } from '../office-names.ts'

/** Types of offices that can be chosen by hand. The probation service stands in a prison's place outside prison. */
export const choosableTypes = (kind: TaskKind): readonly AgencyType[] => {
  const types = officeTypesOf(kind)
  return types.includes('prison') ? [...types, 'probation'] : types
}

const choosable = (directory: Directory, kind: TaskKind): readonly Agency[] =>
  choosableTypes(kind).flatMap((type) => directory.agenciesOfType(type))

/** Names to choose from, each naming one office. */
export const officeNames = (directory: Directory, kind: TaskKind): readonly string[] =>
  distinctNames(choosable(directory, kind))

/** Offices of which each municipality has one, found by routing: 357 names more would be a third of a page. */
export const oneEach: readonly AgencyType[] = ['municipality-coordination', 'municipality-health']

/** Names that a page with many cards suggests; the others may be typed all the same. */
export const suggestedNames = (directory: Directory, kind: TaskKind): readonly string[] =>
  distinctNames(choosable(directory, kind).filter(({ type }) => !oneEach.includes(type)))

/** The office that a typed name means; undefined when there is none, or more than one. */
export const officeByName = (directory: Directory, kind: TaskKind, typed: string): AgencyId | undefined =>
  namedOffice(choosable(directory, kind), typed)?.id
