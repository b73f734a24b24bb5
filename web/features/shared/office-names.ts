import type { Agency } from '../../../shared/domain/agency/agency.ts'

/** The code behind the type in an office's id: two municipalities called Våler are told apart by it. */
const codeOf = ({ id }: Agency): string => id.slice(id.indexOf(':') + 1)

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Names to choose from, each naming one office. */
export const distinctNames = (offices: readonly Agency[]): readonly string[] => {
  const count = new Map<string, number>()
  for (const { name } of offices) count.set(name, (count.get(name) ?? 0) + 1)
  return offices.map((one) => (count.get(one.name) === 1 ? one.name : `${one.name} (${codeOf(one)})`))
}

/** The office that a typed name means; undefined when there is none, or more than one. */
export const namedOffice = (offices: readonly Agency[], typed: string): Agency | undefined => {
  const wanted = plain(typed)
  const found = offices.filter(
    (one) => plain(one.name) === wanted || plain(`${one.name} (${codeOf(one)})`) === wanted,
  )
  return found.length === 1 ? found[0] : undefined
}
