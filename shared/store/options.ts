/** What the parts of the store are given. */
import type { Schedule } from '../domain/schedule/schedule.ts'
import type { IdSource } from '../kernel/ids.ts'
import type { Clock, IsoDate } from '../kernel/time.ts'
import type { KeyRing } from './cipher/key-ring.ts'
import type { Database } from './database.ts'

/** The case table, and how the sweep's dates are reckoned: the store itself knows no calendar. */
export interface FactOptions {
  readonly database: Database
  readonly caseTable: string
  readonly machine: Clock
  /** The date in Norway by the case clock. */
  readonly today: () => IsoDate
  /** The earliest date on which something untold is reached; undefined when nothing remains. */
  readonly nextDate: (schedule: Schedule) => IsoDate | undefined
}

export interface CaseOptions extends FactOptions {
  readonly keys: KeyRing
  readonly ids: IdSource
}
