import type { Office } from '../../domain/agency/office.ts'
import { type Period, periodsMeet } from '../../domain/agency/office.ts'
import type { DirectoryPlace } from '../../domain/agency/place.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { DirectoryContent } from '../../routing/content.ts'
import { everywhere } from '../../routing/levels.ts'
import type { RowFault } from './fault.ts'

/** What rows are checked against: the directory as it is being worked on, and the day. */
export interface ImportWorld {
  readonly content: DirectoryContent
  readonly offices: ReadonlyMap<AgencyId, Office>
  readonly places: ReadonlyMap<string, DirectoryPlace>
  readonly today: IsoDate
}

export const importWorld = (content: DirectoryContent, today: IsoDate): ImportWorld => ({
  content,
  offices: new Map(content.offices.map((office) => [office.id, office])),
  places: new Map(content.places.map((place) => [place.code, place])),
  today,
})

const named = (places: ImportWorld['places'], code: string): string => {
  const place = places.get(code)
  return place ? `${code} ${place.name}` : code
}

/** Today's numbers behind one that ceased, through as many mergers as there were. */
const successorsOf = (
  places: ImportWorld['places'],
  { successors }: DirectoryPlace,
  depth = 0,
): readonly string[] =>
  successors.flatMap((code) => {
    const next = places.get(code)
    const isGone = next?.validTo !== undefined && next.successors.length > 0
    return next && isGone && depth < 10 ? successorsOf(places, next, depth + 1) : [code]
  })

/** A district that has an office but is no district to choose is known by its municipality. */
const placeOf = ({ places }: ImportWorld, code: string): DirectoryPlace | undefined =>
  places.get(code) ?? (code.length === 6 ? places.get(code.slice(0, 4)) : undefined)

/**
 * Why an area cannot be served in a period: there is no such place, or its number goes out of use before the period
 * ends. Undefined when it can.
 */
export const areaFault = (world: ImportWorld, code: string, period: Period): RowFault | undefined => {
  if (everywhere.includes(code)) return undefined
  const place = placeOf(world, code)
  if (!place) return { code: 'unknown-area', about: code }
  const { validTo, name } = place
  if (validTo === undefined || (period.validTo !== undefined && period.validTo <= validTo))
    return periodsMeet(place, period) ? undefined : { code: 'unknown-area', about: code }
  const successors = [...new Set(successorsOf(world.places, place))].map((one) => named(world.places, one))
  return { code: 'area-ceased', about: `${code} ${name}`, successors }
}
