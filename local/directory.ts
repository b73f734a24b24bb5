import { systemIds } from '../functions/wiring/ids.ts'
import { takeOverBuiltIn } from '../shared/application/directory/take-over-built-in.ts'
import { systemAuthor } from '../shared/application/system-author.ts'
import { timestamp } from '../shared/kernel/time.ts'
import { builtInDirectory } from '../shared/routing/built-in.ts'
import { createDirectoryStore } from '../shared/store/directory/directory-store.ts'
import { openDatabase } from '../shared/store/sdk-database.ts'
import type { DemoClock } from './clock.ts'
import type { Database } from './database.ts'
import { localCredentials, localRegion } from './tables.ts'

/**
 * Fills the directory's part of new tables out of the built-in files, by the import that an administrator uses. The
 * portal answers meanwhile: until something is published it goes by the built-in directory, which is the same. One that
 * was cut off goes on at the next start.
 */
export const fillDirectory = async ({ endpoint, tables }: Database, clock: DemoClock): Promise<void> => {
  const database = openDatabase({ region: localRegion, credentials: localCredentials, endpoint })
  const machine = { now: () => timestamp(Date.now()) }
  const clocks = { machine, case: { now: () => timestamp(clock.now()) } }
  const names = { caseTable: tables.case, sessionTable: tables.session }
  const directories = createDirectoryStore({ database, ...names, machine })
  const by = { userId: systemAuthor.userId, name: systemAuthor.name, agencyId: systemAuthor.agencyId }
  try {
    const deps = { clocks, ids: systemIds, directories, builtIn: builtInDirectory }
    await takeOverBuiltIn(deps, { by, at: clocks.case.now() })
  } finally {
    database.close()
  }
}
