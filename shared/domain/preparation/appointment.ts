import type { AgencyId, PartId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'

/**
 * A first appointment outside, for the sheet that the person takes along («time i hånden»). `time` is HH:MM in
 * Norway; `what`, `where`, `askFor` are written for the person and lie encrypted. Appointments with health
 * offices are in the health circle: other offices do not see them.
 */
export interface Appointment {
  readonly id: PartId
  readonly version: number
  readonly agencyId?: AgencyId
  readonly on: IsoDate
  readonly time?: string
  readonly what: string
  readonly where: string
  readonly askFor: string
  readonly circle: 'plan' | 'health'
}

/** What may be known of an appointment without reading what is written for the person. */
export type AppointmentFacts = Omit<Appointment, 'what' | 'where' | 'askFor'>
