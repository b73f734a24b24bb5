/** What the parts of a run share: the bundles, an engine, the portal over it with its plans. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type DataPaths, dataPaths } from '../local/data-folder.ts'
import { startDynoxide } from '../local/engine.ts'
import {
  createTableInput,
  localCredentials,
  localRegion,
  type TableNames,
  tableNames,
} from '../local/tables.ts'
import { buildAssets } from '../scripts/styles.ts'
import { caseTable, keyTable, sessionTable } from '../shared/store/tables.ts'
import type { BenchOptions } from './options.ts'
import { type Fixture, makeFixture } from './world/fixture.ts'
import { seededIds } from './world/seeded-ids.ts'
import { openWorld, type World } from './world/world.ts'

export interface Bench {
  readonly options: BenchOptions
  /** Emptied when the run ends. */
  readonly folder: string
  readonly assetsFolder: string
  readonly endpoint: string
  readonly client: DynamoDBClient
  readonly tables: TableNames
  /** Where a laptop's portal reads the key and the demo's clock. */
  readonly paths: DataPaths
  readonly world: World
  readonly fixture: Fixture
}

/** As a deployment's tables, but without a stream: the engine slows down as one grows. */
const createTables = async (client: DynamoDBClient): Promise<TableNames> => {
  const tables = tableNames('bench')
  const create = (input: ReturnType<typeof createTableInput>) => client.send(new CreateTableCommand(input))
  await create(createTableInput(tables.case, { ...caseTable, stream: false }))
  await create(createTableInput(tables.session, sessionTable))
  await create(createTableInput(tables.key, keyTable))
  return tables
}

/** Starts all of it; `keep` stops it again. About 2 s. */
export const openBench = async (options: BenchOptions, keep: AsyncDisposableStack): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), 'hjemvei-bench-'))
  keep.defer(() => rmSync(folder, { recursive: true, force: true }))
  const { endpoint, stop } = await startDynoxide()
  keep.defer(stop)
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials })
  keep.defer(() => client.destroy())
  const assetsFolder = join(folder, 'assets')
  const [tables] = await Promise.all([createTables(client), buildAssets(assetsFolder)])
  const keyEncryptionKey = randomBytes(32)
  const paths = dataPaths(folder, 'dynoxide')
  mkdirSync(paths.data, { recursive: true })
  writeFileSync(paths.key, keyEncryptionKey.toString('base64'), { mode: 0o600 })
  writeFileSync(paths.clock, JSON.stringify({ offsetSeconds: 0 }))
  const ids = seededIds(options.seed)
  const world = openWorld({ endpoint, tables, ids, keyEncryptionKey, assetsFolder })
  keep.defer(world.close)
  const fixture = await makeFixture(world)
  return { options, folder, assetsFolder, endpoint, client, tables, paths, world, fixture }
}
