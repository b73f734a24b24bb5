/** The parts that `startLocal` puts together, each with what it needs and nothing else. */
import { appendFileSync } from 'node:fs'
import { streamFilters } from '../shared/store/stream-filters.ts'
import { bundlesOf } from './bundles.ts'
import type { DemoClock } from './clock.ts'
import { type DataPaths, markComplete } from './data-folder.ts'
import type { Database } from './database.ts'
import { demoPeople } from './demo/people.ts'
import { seed as demoSeed, type SeedContext } from './demo/seed.ts'
import { clientId, type Origins } from './environment.ts'
import { type LocalFunctions, loadFunctions } from './functions.ts'
import { identityProvider } from './identity-provider.ts'
import type { Doors } from './ports.ts'
import { anyPattern } from './stream/filter.ts'
import { type StreamPoller, startStreamPoller } from './stream-poller.ts'
import { tableForm } from './tables.ts'

export type OnError = (error: unknown) => void

/** Sets the environment and gives the functions. */
export type LoadFunctions = (environment: Record<string, string>) => Promise<LocalFunctions>

/** The functions as a deployment bundles them. */
export const bundled = (paths: DataPaths): LoadFunctions => {
  const bundles = bundlesOf(paths.bundles)
  return (environment) => loadFunctions(bundles, environment)
}

/** `true` is the demo's own seed. */
export type Seed = boolean | ((context: SeedContext) => Promise<void>)

/** Fills new tables, once; an interrupted filling is begun again at the next start. */
export const fill = async (
  seed: Seed,
  database: Database,
  paths: DataPaths,
  clock: DemoClock,
  issuer: string,
): Promise<void> => {
  if (!database.isNew) return
  const { endpoint, tables } = database
  const run = typeof seed === 'function' ? seed : demoSeed
  if (seed !== false) await run({ endpoint, tables, keyFile: paths.key, caseNow: clock.now, issuer })
  markComplete(paths, tableForm)
}

/** Polls the case table's stream with the deployment's filters; dead letters go to a file and are told. */
export const openStream = (
  database: Database,
  paths: DataPaths,
  { onChange }: LocalFunctions,
  onError: OnError,
): Promise<StreamPoller> =>
  startStreamPoller({
    endpoint: database.endpoint,
    table: database.tables.case,
    handler: onChange,
    wants: anyPattern(streamFilters),
    checkpointFile: paths.checkpoint,
    onTrouble: onError,
    onDeadLetter: (record, reason) => {
      appendFileSync(paths.deadLetters, `${JSON.stringify({ reason, record })}\n`)
      onError(new Error(`on-change gave up on a record (${reason}); it lies in ${paths.deadLetters}`))
    },
  })

/** Opens the sign-in server's door with the demo caseworkers behind it. */
export const openIdentity = async (
  { identity }: Doors,
  { issuer, portal }: Origins,
  paths: DataPaths,
  onError: OnError,
): Promise<void> => {
  const options = { issuer, clientId, portalOrigin: portal, people: demoPeople, keyFile: paths.identity }
  identity.open(await identityProvider(options, onError))
}
