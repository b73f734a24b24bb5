/**
 * Runs the same tests on the local engine (dynoxide) and on AWS's own DynamoDB Local. Each test gets tables of
 * its own. Without a JDK the second engine is left out, and that is said on the console.
 */
import { spawnSync } from 'node:child_process'
import { type ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { type Engine, startDynamoDbLocal, startDynoxide } from '../../local/engine.ts'
import { createTables, localCredentials, localRegion, type TableNames } from '../../local/tables.ts'
import type { IsoDate, Timestamp } from '../../shared/kernel/time.ts'
import { timestamp } from '../../shared/kernel/time.ts'
import { nextDate } from '../../shared/schedule/plan-dates.ts'
import type { Database } from '../../shared/store/database.ts'
import { openDatabase } from '../../shared/store/sdk-database.ts'
import { createStores, type Stores } from '../../shared/store/stores.ts'
import { today } from './cases.ts'

const hasJdk = spawnSync('javac', ['-version'], { stdio: 'ignore' }).status === 0
if (!hasJdk) {
  process.stderr.write(
    '\n*** WARNING: no JDK (javac) on this machine. The store is tested on dynoxide only, NOT on DynamoDB Local. ***\n\n',
  )
}

const start = {
  dynoxide: () => startDynoxide(),
  'DynamoDB Local': startDynamoDbLocal,
} as const satisfies Record<string, () => Promise<Engine | undefined>>
type EngineName = keyof typeof start
const engineNames: readonly EngineName[] = hasJdk ? ['dynoxide', 'DynamoDB Local'] : ['dynoxide']

/** One reading of the meter: a command sent, and what it consumed. */
export interface Reading {
  readonly command: keyof Database
  readonly consumed: ConsumedCapacity
}

/** Fresh tables with the stores over them, clocks to move and a meter to read. */
export interface Ground {
  readonly names: TableNames
  readonly database: Database
  /** The bare client, to look at items as they lie there. */
  readonly client: DynamoDBClient
  readonly stores: Stores
  readonly readings: Reading[]
  /** Another instance over the same tables: with an empty key cache, as after a cold start. */
  readonly restart: () => Stores
  /** Moves the machine clock on by milliseconds. */
  readonly wait: (milliseconds: number) => void
  readonly now: () => Timestamp
  /** Sets the date by the case clock. */
  readonly setToday: (date: IsoDate) => void
}

let prefixes = 0
const idSource = () => {
  let made = 0
  const next = (letter: string) => {
    made += 1
    return `${letter}${String(made).padStart(11, '0')}`
  }
  return { long: () => next('L'), short: () => next('S') }
}

const layGround = async (endpoint: string): Promise<Ground & { readonly close: () => void }> => {
  prefixes += 1
  const { names } = await createTables(endpoint, `t${process.pid}-${prefixes}`)
  const readings: Reading[] = []
  const client = new DynamoDBClient({ region: localRegion, credentials: localCredentials, endpoint })
  const database = openDatabase({
    region: localRegion,
    credentials: localCredentials,
    endpoint,
    meter: (command, _, consumed) => readings.push({ command, consumed }),
  })
  let time = Date.parse('2026-11-16T09:00:00.000Z')
  let date = today
  const machine = { now: () => timestamp(time) }
  const keyEncryptionKey = async () => Buffer.alloc(32, 7)
  const ids = idSource()
  const restart = () =>
    createStores({ database, tables: names, machine, today: () => date, nextDate, ids, keyEncryptionKey })
  return {
    names,
    database,
    client,
    stores: restart(),
    readings,
    restart,
    wait: (milliseconds) => {
      time += milliseconds
    },
    now: machine.now,
    setToday: (to) => {
      date = to
    },
    close: () => {
      database.close()
      client.destroy()
    },
  }
}

/** Tests over fresh tables, which `ground` lays when called. */
export type EngineTests = (ground: () => Promise<Ground>) => void

/** Declares the tests once per engine, which is started once. */
export const onEachEngine = (title: string, tests: EngineTests, on = engineNames): void => {
  describe.each(on)(`${title} on %s`, (name) => {
    let engine: Engine | undefined
    const open: (() => void)[] = []
    beforeAll(async () => {
      engine = await start[name]()
    })
    afterEach(() => {
      for (const close of open.splice(0)) close()
    })
    afterAll(() => engine?.stop())
    tests(async () => {
      if (engine === undefined) throw new Error(`${name} did not start`)
      const ground = await layGround(engine.endpoint)
      open.push(ground.close)
      return ground
    })
  })
}
