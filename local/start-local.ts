/** The whole system on this machine: what `npm start` runs, and the browser tests. */
import { type DemoClock, openClock } from './clock.ts'
import { type DataPaths, dataPaths, lockFolder } from './data-folder.ts'
import { type Database, type EngineChoice, engineName, openDatabase } from './database.ts'
import { functionEnvironment, type Origins } from './environment.ts'
import { fetchListener } from './http/fetch-listener.ts'
import { httpAdapter } from './http-adapter.ts'
import { type Mail, type Mailbox, openMailbox } from './mail/mailbox.ts'
import {
  bundled,
  fill,
  type LoadFunctions,
  type OnError,
  openIdentity,
  openStream,
  type Seed,
} from './parts.ts'
import { type Doors, openDoors } from './ports.ts'
import type { StreamPoller } from './stream-poller.ts'
import { createSweeper, type Sweeper } from './sweeper.ts'
import { clockDesk, type Sweep } from './tools/clock-desk.ts'
import { createTools } from './tools.ts'

export interface LocalOptions {
  /** The portal's port; sign-in and tools take the next two. 0 takes any three free ones. */
  readonly port: number
  readonly dataDir: string
  readonly fresh?: boolean
  /** dynoxide unless told. */
  readonly engine?: EngineChoice
  /** What fills new tables; the demo's own seed unless told. */
  readonly seed?: Seed
  /** Sweeps at the start, each minute and each new day, as `npm start` does. Tests move the clock instead. */
  readonly timers?: boolean
  /** Says nothing on the console when something unexpected happens behind the scenes. */
  readonly quiet?: boolean
  /** Functions in place of the bundled ones: for the tests of this folder. */
  readonly load?: LoadFunctions
}

export interface LocalSystem extends Origins {
  /** The portal's, http://127.0.0.1:port. */
  readonly origin: string
  readonly toolsUrl: string
  readonly database: Database
  readonly clock: DemoClock
  /** Moves the case clock and sweeps; resolves when the mails that came of it have been sent. */
  readonly moveClock: (days: number) => Promise<void>
  readonly sweep: (kind: Sweep) => Promise<void>
  /** Resolves when every change made before the call has been told to `on-change`. */
  readonly settled: () => Promise<void>
  /** Oldest first. */
  readonly mails: () => readonly Mail[]
  readonly stop: () => Promise<void>
}

const report: OnError = (error) => console.error(error)

const originsOf = (doors: Doors): Origins => ({
  portal: `http://127.0.0.1:${doors.portal.port}`,
  issuer: `http://localhost:${doors.identity.port}`,
  tools: `http://127.0.0.1:${doors.tools.port}`,
})

/** Waits for all, even when one fails: what has started by then must be stopped, not lost. */
const together = async <const Work extends readonly Promise<unknown>[]>(work: Work) => {
  await Promise.allSettled(work)
  return Promise.all(work)
}

interface Base {
  readonly origins: Origins
  readonly database: Database
  readonly clock: DemoClock
  readonly mailbox: Mailbox
}

interface Running extends Base {
  readonly poller: StreamPoller
  readonly sweeper: Sweeper
}

const describe = (
  { origins, database, clock, mailbox, poller, sweeper }: Running,
  stop: () => Promise<void>,
): LocalSystem => {
  const desk = clockDesk({ mailbox, clock, sweep: sweeper.sweep })
  const moveClock = async (days: number) => {
    const moved = await desk.move({ days })
    if (!moved.ok) throw new Error(moved.error)
  }
  return {
    ...origins,
    origin: origins.portal,
    toolsUrl: origins.tools,
    database,
    clock,
    moveClock,
    sweep: sweeper.sweep,
    settled: poller.settled,
    mails: mailbox.all,
    stop,
  }
}

const openBase = async (
  options: LocalOptions,
  doors: Doors,
  paths: DataPaths,
  keep: AsyncDisposableStack,
  onError: OnError,
) => {
  const origins = originsOf(doors)
  const opening = async () => {
    const database = await openDatabase(options.engine ?? 'dynoxide', paths, options.fresh ?? false)
    keep.defer(database.stop)
    return database
  }
  const load = options.load ?? bundled(paths)
  const [database] = await together([opening(), openIdentity(doors, origins, paths, onError)])
  const clock = openClock(paths.clock)
  const mailbox = openMailbox(paths.mails, clock.now)
  return { origins, database, clock, mailbox, load }
}

const run = async (options: LocalOptions, keep: AsyncDisposableStack, onError: OnError): Promise<Running> => {
  const doors = await openDoors(options.port, (server) => keep.defer(server.close))
  const paths = dataPaths(options.dataDir, engineName(options.engine ?? 'dynoxide'))
  keep.defer(lockFolder(paths))
  const { load, ...base } = await openBase(options, doors, paths, keep, onError)
  const { origins, database, clock, mailbox } = base
  const [functions] = await together([
    load(functionEnvironment(paths, origins, database)),
    fill(options.seed ?? true, database, paths, clock, origins.issuer),
  ])
  keep.defer(async () => {
    await functions.loaded
  })
  const poller = await openStream(database, paths, functions, onError)
  keep.defer(poller.stop)
  const sweeper = createSweeper({ daily: functions.daily, settled: poller.settled, clock, onError })
  const tools = createTools({ mailbox, clock, sweep: sweeper.sweep, portalOrigin: origins.portal, onError })
  doors.tools.open(fetchListener(tools.fetch, onError))
  doors.portal.open(httpAdapter(functions.portal, onError))
  if (options.timers === true) keep.defer(sweeper.startTimers())
  return { ...base, poller, sweeper }
}

/**
 * Takes the ports, then starts everything side by side and resolves when the portal answers. Several may run
 * in one process (each with its own folder). Throws PlainError for what the user can put right; whatever had
 * started by then is stopped.
 */
export const startLocal = async (options: LocalOptions): Promise<LocalSystem> => {
  await using keep = new AsyncDisposableStack()
  const running = await run(options, keep, options.quiet === true ? () => {} : report)
  const kept = keep.move()
  return describe(running, () => kept.disposeAsync())
}
