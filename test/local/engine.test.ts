import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterEach, describe, expect, it } from 'vitest'
import { type Engine, startDynamoDbLocal, startDynoxide } from '../../local/engine.ts'
import { createTables, localCredentials, localRegion } from '../../local/tables.ts'

const engines: Engine[] = []
const started = <E extends Engine>(engine: E): E => {
  engines.push(engine)
  return engine
}
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()))
})

const describeCase = async (endpoint: string, name: string) => {
  const client = new DynamoDBClient({ endpoint, region: localRegion, credentials: localCredentials })
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  client.destroy()
  return Table
}

const refused = (endpoint: string) =>
  fetch(endpoint).then(
    () => false,
    () => true,
  )

describe('dynoxide', () => {
  it('creates the three tables, with indexes and stream, and once only', async () => {
    const { endpoint } = started(await startDynoxide())
    const first = await createTables(endpoint)
    const second = await createTables(endpoint)
    expect([first.created, second.created]).toEqual([true, false])
    const table = await describeCase(endpoint, 'hjemvei-case')
    expect(table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual([
      'caseload',
      'due',
      'unready',
      'worklist',
    ])
    expect(table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' })
  })

  it('keeps its data in the file given, and frees its port when stopped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-'))
    const dataFile = join(folder, 'data', 'case.sqlite')
    const first = await startDynoxide({ dataFile })
    await createTables(first.endpoint)
    await first.stop()
    expect(await refused(first.endpoint)).toBe(true)
    const second = started(await startDynoxide({ dataFile }))
    expect((await createTables(second.endpoint)).created).toBe(false)
    await second.stop()
    rmSync(folder, { recursive: true })
  })

  it.runIf(process.platform === 'linux')('leaves no orphan when its parent is killed', async () => {
    const script = `const { startDynoxide } = await import(${JSON.stringify(join(import.meta.dirname, '../../local/engine.ts'))})
      const engine = await startDynoxide(); process.stdout.write(engine.endpoint); setInterval(() => {}, 1000)`
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [chunk] = await once(parent.stdout, 'data')
    const endpoint = String(chunk)
    expect(await refused(endpoint)).toBe(false)
    parent.kill('SIGKILL')
    await sleep(300)
    expect(await refused(endpoint)).toBe(true)
  })
})

describe('a machine without the engine', () => {
  it('is told what to do, in plain words', () => {
    const engine = JSON.stringify(join(import.meta.dirname, '../../local/engine.ts'))
    const script = `Object.defineProperty(process, 'arch', { value: 'mips' })
      const { startDynoxide } = await import(${engine})
      await startDynoxide().catch((error) => process.stdout.write(error.name + ': ' + error.message))`
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    expect(said).toMatch(/^PlainError: .*@dynoxide.*-mips/)
    expect(said).toContain('--dynamodb-local')
    expect(said).toContain('DYNAMODB_ENDPOINT')
  })
})

const jdk = (() => {
  try {
    execFileSync('javac', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe('DynamoDB Local', () => {
  it.runIf(jdk)('takes the same table definitions, on loopback only', { timeout: 20_000 }, async () => {
    const engine = await startDynamoDbLocal()
    if (engine === undefined) throw new Error('there is a JDK, so it should have started')
    started(engine)
    expect((await createTables(engine.endpoint, 'other')).names.case).toBe('other-case')
    expect((await describeCase(engine.endpoint, 'other-case'))?.GlobalSecondaryIndexes).toHaveLength(4)
    const port = Number(new URL(engine.endpoint).port).toString(16).toUpperCase().padStart(4, '0')
    const listening = execFileSync('sh', ['-c', 'cat /proc/net/tcp /proc/net/tcp6'], { encoding: 'utf8' })
    const everywhere = new RegExp(`: (0{8}|0{32}):${port} `)
    expect(everywhere.test(listening)).toBe(false)
  })
})
