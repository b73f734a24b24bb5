import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDynoxide } from '../../local/engine.ts'
import { listen } from '../../local/http/listen.ts'
import { PlainError } from '../../local/plain-error.ts'
import { type LocalOptions, type LocalSystem, startLocal } from '../../local/start-local.ts'

let folder: string
const systems: LocalSystem[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hjemvei-'))
})
afterEach(async () => {
  await Promise.all(systems.splice(0).map((system) => system.stop()))
  rmSync(folder, { recursive: true })
})

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const connect = { region: 'eu-north-1', credentials }

/** Stand-ins with the real contracts: a portal that tells its settings, a sweep that writes, a mailer. */
const fixtures: LocalOptions['load'] = async (environment) => {
  const table = new DynamoDBClient({ ...connect, endpoint: environment.DYNAMODB_ENDPOINT })
  const mailer = new SESv2Client({ ...connect, endpoint: environment.SES_ENDPOINT })
  const offset = () => JSON.parse(readFileSync(environment.DEMO_CLOCK_FILE ?? '', 'utf8')).offsetSeconds
  return {
    portal: async (event) => ({
      statusCode: 200,
      body: JSON.stringify({ path: event.rawPath, environment }),
    }),
    daily: async ({ sweep }) => {
      const date = new Date(Date.now() + offset() * 1000).toISOString().slice(0, 10)
      const item = { pk: { S: `OUTBOX#${sweep}-${date}` }, sk: { S: 'OUTBOX' } }
      await table.send(new PutItemCommand({ TableName: environment.CASE_TABLE, Item: item }))
    },
    onChange: async ({ Records }) => {
      for (const record of Records) {
        const subject = record.dynamodb?.Keys?.pk?.S ?? ''
        await mailer.send(
          new SendEmailCommand({
            FromEmailAddress: environment.MAIL_FROM,
            Destination: { ToAddresses: ['anne@drammen.example'] },
            Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'x' } } } },
          }),
        )
      }
      return { batchItemFailures: [] }
    },
  }
}

const start = async (options: Partial<LocalOptions> = {}) => {
  const system = await startLocal({ port: 0, dataDir: folder, load: fixtures, seed: false, ...options })
  systems.push(system)
  return system
}
const stop = async (system: LocalSystem) => {
  systems.splice(systems.indexOf(system), 1)
  await system.stop()
}
const refused = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  )

describe('the whole local system', () => {
  it('answers on three addresses, and the functions know them', async () => {
    const system = await start()
    const { path, environment } = await (await fetch(`${system.origin}/a%2Fb`)).json()
    expect(path).toBe('/a/b')
    expect(environment).toMatchObject({
      STAGE: 'local',
      PUBLIC_ORIGIN: system.origin,
      OIDC_ISSUER: system.issuer,
      SES_ENDPOINT: system.toolsUrl,
      DEMO_TOOLS_URL: system.toolsUrl,
      DYNAMODB_ENDPOINT: system.database.endpoint,
      CASE_TABLE: 'hjemvei-case',
    })
    expect(Buffer.from(readFileSync(environment.LOCAL_KEY_FILE, 'utf8'), 'base64')).toHaveLength(32)
    expect((await (await fetch(`${system.issuer}/.well-known/openid-configuration`)).json()).issuer).toBe(
      system.issuer,
    )
    expect(new URL(system.issuer).hostname).not.toBe(new URL(system.origin).hostname)
  })

  it('moves the clock, sweeps, tells on-change, and has the mail, when moveClock resolves', async () => {
    const system = await start()
    await system.moveClock(7)
    expect(system.clock.date()).toBe('2026-11-30')
    const [mail, ...others] = system.mails()
    expect([mail?.subject, others]).toEqual(['OUTBOX#all-2026-11-30', []])
    expect(mail?.caseTime).toMatch(/^2026-11-30T07:05/)
  })

  it('keeps data, clock and mails between starts, seeds once, and forgets all of it with fresh', async () => {
    const seeded: string[] = []
    const seed = async ({ keyFile }: { keyFile: string }) => void seeded.push(readFileSync(keyFile, 'utf8'))
    const first = await start({ seed })
    await first.moveClock(1)
    await stop(first)
    const second = await start({ seed })
    expect([second.database.isNew, second.clock.date(), second.mails().length]).toEqual([
      false,
      '2026-11-24',
      1,
    ])
    await second.settled()
    expect(second.mails()).toHaveLength(1)
    await stop(second)
    const third = await start({ seed, fresh: true })
    expect([third.database.isNew, third.clock.date(), third.mails().length]).toEqual([true, '2026-11-23', 0])
    expect(seeded).toHaveLength(2)
    expect(seeded[0]).not.toBe(seeded[1])
  })

  it('begins again after a seed that failed half way, and stops what it had started', async () => {
    const seen: string[] = []
    const broken = async ({ endpoint }: { endpoint: string }) => {
      seen.push(endpoint)
      throw new Error('half way')
    }
    await expect(start({ seed: broken })).rejects.toThrow('half way')
    expect(await refused(seen[0] ?? '')).toBe(true)
    expect((await start()).database.isNew).toBe(true)
  })

  it('says that the data is of another version when its tables had another form, and begins again when asked', async () => {
    await stop(await start())
    const mark = join(folder, 'data', 'dynoxide', 'complete')
    writeFileSync(mark, 'tables of a year ago\n')
    await expect(start()).rejects.toThrow('npm start -- --fresh')
    expect(existsSync(mark)).toBe(true)
    await stop(await start({ fresh: true }))
    await stop(await start())
  })

  it('says that the port is taken before it touches any data', async () => {
    const other = await listen((_, response) => response.end(), 0, 'another program')
    const failure = await start({ port: other.port }).catch((error) => error)
    await other.close()
    expect(failure).toBeInstanceOf(PlainError)
    expect(failure.message).toContain(`Port ${other.port}`)
    expect(failure.message).toContain('npm start -- --port')
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('leaves a folder alone that another start holds', async () => {
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'local/start.ts'], {
      stdio: 'ignore',
    })
    writeFileSync(join(folder, 'lock'), `${holder.pid}\n`)
    await expect(start()).rejects.toThrow(`process ${holder.pid}`)
    expect(existsSync(join(folder, 'data'))).toBe(false)
    holder.kill()
    await once(holder, 'exit')
    expect((await start()).database.isNew).toBe(true)
  })

  it('runs side by side with another in the same process', async () => {
    const [one, two] = await Promise.all([
      start({ dataDir: join(folder, '1') }),
      start({ dataDir: join(folder, '2') }),
    ])
    await one.moveClock(1)
    expect([one.mails().length, two.mails().length]).toEqual([1, 0])
  })
})

describe('an engine that already runs', () => {
  it('is used, and its tables are emptied only when asked to begin afresh', async () => {
    const engine = await startDynoxide()
    const choice = { endpoint: engine.endpoint }
    const first = await start({ engine: choice })
    expect(first.database.endpoint).toBe(engine.endpoint)
    await stop(first)
    await expect(start({ engine: choice, dataDir: join(folder, 'other') })).rejects.toThrow(
      'their key is missing',
    )
    expect(
      (await start({ engine: choice, dataDir: join(folder, 'other'), fresh: true })).database.isNew,
    ).toBe(true)
    await Promise.all(systems.splice(0).map((system) => system.stop()))
    await engine.stop()
  })

  it('that does not answer is named', async () => {
    const probe = createServer()
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
    const address = probe.address()
    const port = typeof address === 'object' ? address?.port : undefined
    await new Promise((resolve) => probe.close(resolve))
    const endpoint = `http://127.0.0.1:${port}`
    await expect(start({ engine: { endpoint } })).rejects.toThrow(endpoint)
  })
})
