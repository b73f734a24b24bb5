import type { Office } from '../domain/agency/office.ts'
import { type DirectoryPlace, placeKinds } from '../domain/agency/place.ts'
import { byCodeUnit } from '../kernel/order.ts'
import type { DirectoryContent } from './content.ts'

const collator = () => new Intl.Collator('nb')

const placesInOrder = (places: readonly DirectoryPlace[], compare: Intl.Collator['compare']) =>
  places.toSorted(
    (a, b) =>
      placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind) ||
      compare(a.name, b.name) ||
      byCodeUnit(a.code, b.code),
  )

const officesInOrder = (offices: readonly Office[], compare: Intl.Collator['compare']) =>
  offices.toSorted((a, b) => byCodeUnit(a.type, b.type) || compare(a.name, b.name) || byCodeUnit(a.id, b.id))

/** The content as lists show it: by name in Norwegian order; rules by id and version. */
export const inOrder = ({ places, offices, rules }: DirectoryContent): DirectoryContent => {
  const { compare } = collator()
  return {
    places: placesInOrder(places, compare),
    offices: officesInOrder(offices, compare),
    rules: rules.toSorted((a, b) => byCodeUnit(a.id, b.id) || a.version - b.version),
  }
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => byCodeUnit(one, other)))
    : value

/** The content as text: the same content is the same text, however it was put together. */
export const contentText = (content: DirectoryContent): string => JSON.stringify(inOrder(content), sorted)
