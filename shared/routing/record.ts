import type { Agency } from '../domain/agency/agency.ts'
import type { Office } from '../domain/agency/office.ts'
import { isoDate } from '../kernel/time.ts'
import type { Offer } from './directory.ts'

/** Today's division into counties and municipalities came into force on this day; offices are taken to be no older. */
export const divisionOf2024 = isoDate('2024-01-01')

/** An office as the directory keeps it, out of what the built-in tables say. */
export const recordOf = (agency: Agency, offer: Offer | undefined): Office => {
  const { serves, ...rest } = agency
  return {
    ...rest,
    areas: serves.map((code) => ({ code })),
    services: offer ? offer.kinds.map((about) => ({ about, capacity: 'room' })) : [],
    ...(offer && { offer: offer.type }),
    validFrom: divisionOf2024,
  }
}
