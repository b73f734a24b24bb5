import type { ContentChanges } from './plan-import.ts'

/** Records that one transaction takes beside its own bookkeeping. */
export const mostRecords = 90

export const countOf = ({ places, offices, rules }: ContentChanges): number =>
  places.length + offices.length + rules.length

/** Changes cut into pieces that one transaction takes each: places first, since offices and rules speak of them. */
export const inChunks = ({ places, offices, rules }: ContentChanges): readonly ContentChanges[] => {
  const all = [
    ...places.map((one) => ({ places: [one], offices: [], rules: [] })),
    ...offices.map((one) => ({ places: [], offices: [one], rules: [] })),
    ...rules.map((one) => ({ places: [], offices: [], rules: [one] })),
  ]
  const chunks: ContentChanges[] = []
  for (let at = 0; at < all.length; at += mostRecords) {
    const some: readonly ContentChanges[] = all.slice(at, at + mostRecords)
    chunks.push({
      places: some.flatMap((one) => one.places),
      offices: some.flatMap((one) => one.offices),
      rules: some.flatMap((one) => one.rules),
    })
  }
  return chunks
}
