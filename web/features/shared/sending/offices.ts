import type { Agency, AgencyType } from '../../../../shared/domain/agency/agency.ts'
import { kindFacts, type TaskKind } from '../../../../shared/domain/task/kinds.ts'
import type { AgencyId } from '../../../../shared/kernel/ids.ts'
import type { Directory } from '../../../../shared/routing/directory.ts'

/** Types of offices that can be chosen by hand. The probation service stands in a prison's place outside prison. */
export const choosableTypes = (kind: TaskKind): readonly AgencyType[] => {
  const { office } = kindFacts(kind)
  return office === 'prison' ? ['prison', 'probation'] : [office]
}

const choosable = (directory: Directory, kind: TaskKind): readonly Agency[] =>
  choosableTypes(kind).flatMap((type) => directory.agenciesOfType(type))

/** The code behind the type in an office's id: two municipalities called Våler are told apart by it. */
const codeOf = ({ id }: Agency): string => id.slice(id.indexOf(':') + 1)

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Names to choose from, each naming one office. */
export const officeNames = (directory: Directory, kind: TaskKind): readonly string[] => {
  const offices = choosable(directory, kind)
  const count = new Map<string, number>()
  for (const { name } of offices) count.set(name, (count.get(name) ?? 0) + 1)
  return offices.map((one) => (count.get(one.name) === 1 ? one.name : `${one.name} (${codeOf(one)})`))
}

/** The office that a typed name means; undefined when there is none, or more than one. */
export const officeByName = (directory: Directory, kind: TaskKind, typed: string): AgencyId | undefined => {
  const wanted = plain(typed)
  const found = choosable(directory, kind).filter(
    (one) => plain(one.name) === wanted || plain(`${one.name} (${codeOf(one)})`) === wanted,
  )
  const [only] = found
  return found.length === 1 ? only?.id : undefined
}
