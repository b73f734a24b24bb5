/** The portal over the real store, on a local engine, for one bench. */
import { createHash, randomBytes } from 'node:crypto'
import { sourceOf } from '../../functions/wiring/directory.ts'
import type { DemoSubject } from '../../local/demo/scenario.ts'
import { localCredentials, localRegion, type TableNames } from '../../local/tables.ts'
import type { Session } from '../../shared/application/ports.ts'
import type { IdSource, PlanId } from '../../shared/kernel/ids.ts'
import { type Clocks, timestamp } from '../../shared/kernel/time.ts'
import { builtInDirectory } from '../../shared/routing/built-in.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { nextDate } from '../../shared/schedule/plan-dates.ts'
import type { Database } from '../../shared/store/database.ts'
import { createOutboxStore } from '../../shared/store/outbox-store.ts'
import { openDatabase } from '../../shared/store/sdk-database.ts'
import { createStores } from '../../shared/store/stores.ts'
import { type Assets, openAssets } from '../../web/assets/index.ts'
import type { WebDeps } from '../../web/server/deps.ts'
import { identityOf, userOf } from './people.ts'
import { type ledger, ledger as newLedger } from './round-trips.ts'

export const origin = 'http://127.0.0.1:3000'

/** The demo's first morning, 23 November 2026 at 08:05 in Norway. */
const firstMorning = Date.parse('2026-11-23T07:05:00.000Z')

export interface World {
  readonly database: Database
  readonly tables: TableNames
  readonly ids: IdSource
  readonly ledger: ReturnType<typeof ledger>
  /** What the portal is given. A new one remembers no plan's key, as a function just started. */
  readonly newDeps: () => WebDeps
  /** What `on-change` does after a change: brings a plan's copies up to date. */
  readonly refreshCopies: (plan: PlanId) => Promise<void>
  /** Moves the case clock; the stories of the fixture happened on earlier days. */
  readonly goBack: (days: number) => void
  /** Ends idle connections. */
  readonly close: () => void
}

interface WorldOptions {
  readonly endpoint: string
  readonly tables: TableNames
  readonly ids: IdSource
  /** 32 bytes. */
  readonly keyEncryptionKey: Uint8Array
  readonly assetsFolder: string
}

const noProvider = async (): Promise<never> => {
  throw new Error('Nobody signs in during a bench')
}

const portalDeps = (
  stores: ReturnType<typeof createStores>,
  clocks: Clocks,
  ids: IdSource,
  assets: Assets,
): WebDeps => ({
  store: stores.cases,
  users: stores.users,
  templates: stores.templates,
  calendars: stores.calendars,
  sessions: stores.sessions,
  directories: stores.directory,
  source: sourceOf(stores.directory, clocks.case),
  builtIn: builtInDirectory,
  directory: builtInDirectory.directory(),
  clocks,
  ids,
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  identity: noProvider,
  assets,
  config: { publicOrigin: origin, stage: 'test', identityOrigins: [] },
  log: () => undefined,
  randomToken: () => randomBytes(32).toString('base64url'),
})

/** Opens the store on tables that exist. The case clock stands still, the machine clock runs. */
export const openWorld = ({ endpoint, tables, ids, keyEncryptionKey, assetsFolder }: WorldOptions): World => {
  const ledger = newLedger()
  const sdk = openDatabase({
    region: localRegion,
    credentials: localCredentials,
    endpoint,
    meter: ledger.meter,
  })
  const database = ledger.watch(sdk)
  let daysAgo = 0
  const clocks: Clocks = {
    case: { now: () => timestamp(firstMorning - daysAgo * 86_400_000) },
    machine: { now: () => timestamp(Date.now()) },
  }
  const today = () => osloDate(clocks.case.now())
  const assets = openAssets(assetsFolder)
  const key = async () => keyEncryptionKey
  const newDeps = () => {
    const { machine } = clocks
    const stores = createStores({ database, tables, ids, machine, today, nextDate, keyEncryptionKey: key })
    return portalDeps(stores, clocks, ids, assets)
  }
  const refreshCopies = (plan: PlanId) =>
    createOutboxStore({ database, caseTable: tables.case }).refreshCopies(plan)
  const goBack = (days: number) => {
    daysAgo = days
  }
  return { database, tables, ids, ledger, newDeps, refreshCopies, goBack, close: sdk.close }
}

/** A session cookie for one of the demo's caseworkers, who is written into the store first. */
export const signIn = async (deps: WebDeps, subject: DemoSubject): Promise<string> => {
  const user = userOf(subject)
  await deps.users.putUser(user, identityOf(subject))
  const id = deps.randomToken()
  const now = deps.clocks.machine.now()
  const session: Session = {
    userId: user.id,
    agencyId: user.agencyId,
    ...identityOf(subject),
    csrf: deps.randomToken(),
    createdAt: now,
    seenAt: now,
  }
  await deps.sessions.start(id, session)
  return `__Host-session=${id}.${user.id}.${user.agencyId}`
}
