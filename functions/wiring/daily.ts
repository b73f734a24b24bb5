import type { SweepDeps } from '../../shared/application/sweep.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { nextDate } from '../../shared/schedule/plan-dates.ts'
import { createSweepStore } from '../../shared/store/sweep-store.ts'
import { systemClocks } from './clocks.ts'
import { databaseOf, type Source } from './database.ts'
import { deliverDeps } from './deliver.ts'
import { dailyEnvironment } from './environment.ts'
import { systemIds } from './ids.ts'

/** Everything `daily` is given, out of its environment; asked for at each call, since a directory may be published. */
export const wireDaily = (source: Source): (() => Promise<SweepDeps>) => {
  const environment = dailyEnvironment(source)
  const database = databaseOf(environment, source)
  const deliver = deliverDeps(environment, source, database)
  const { machine, case: caseClock } = systemClocks(environment)
  const sweep = createSweepStore({
    database,
    caseTable: environment.CASE_TABLE,
    machine,
    today: () => osloDate(caseClock.now()),
    nextDate,
  })
  return async () => ({ ...(await deliver()), sweep, ids: systemIds })
}
