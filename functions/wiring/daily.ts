import type { SweepDeps } from '../../shared/application/sweep.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { nextDate } from '../../shared/schedule/plan-dates.ts'
import { createSweepStore } from '../../shared/store/sweep-store.ts'
import { databaseOf, type Source } from './database.ts'
import { deliverDeps } from './deliver.ts'
import { dailyEnvironment } from './environment.ts'
import { systemIds } from './ids.ts'

/** Everything `daily` is given, out of its environment. */
export const wireDaily = (source: Source): SweepDeps => {
  const environment = dailyEnvironment(source)
  const database = databaseOf(environment, source)
  const deliver = deliverDeps(environment, source, database)
  const sweep = createSweepStore({
    database,
    caseTable: environment.CASE_TABLE,
    machine: deliver.clocks.machine,
    today: () => osloDate(deliver.clocks.case.now()),
    nextDate,
  })
  return { ...deliver, sweep, ids: systemIds }
}
