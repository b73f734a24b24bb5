import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  dailyEnvironment,
  onChangeEnvironment,
  portalEnvironment,
} from '../../../functions/wiring/environment.ts'
import { functionNames } from '../../../scripts/bundle.ts'
import { system } from './synthesis.ts'

const shape = z.object({
  Handler: z.string(),
  Runtime: z.string(),
  Architectures: z.array(z.string()),
  LoggingConfig: z.object({ LogGroup: z.unknown() }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
})
const functionNamed = (id: string) =>
  shape.parse(system.one('Portal', 'AWS::Lambda::Function', id).Properties)
const environmentOf = (id: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(functionNamed(id).Environment.Variables).map(([name, value]) => [
      name,
      system.resolve('Portal', value),
    ]),
  )

const functions = [
  ['Portal', 'portal', portalEnvironment],
  ['OnChange', 'on-change', onChangeEnvironment],
  ['Daily', 'daily', dailyEnvironment],
] as const

describe('the functions', () => {
  it('are those that are bundled', () => {
    expect(functions.map(([, name]) => name)).toEqual([...functionNames])
    expect(system.all('Portal', 'AWS::Lambda::Function')).toHaveLength(functionNames.length)
  })

  it.each(functions)(
    '%s runs its bundle on Node 24 and arm64, with a log of its own that ends',
    (id, name) => {
      const { Handler, Runtime, Architectures, LoggingConfig } = functionNamed(id)
      expect({ Handler, Runtime, Architectures }).toEqual({
        Handler: `${name}.handler`,
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
      })
      const logs = system.resolve('Portal', LoggingConfig.LogGroup).split('.')[1] ?? ''
      expect(logs).toMatch(new RegExp(`^${id}Logs`))
      expect(system.one('Portal', 'AWS::Logs::LogGroup', logs).Properties.RetentionInDays).toBe(14)
    },
  )

  it.each(functions)('%s is given every setting that it refuses to start without', (id, _name, read) => {
    expect(() => read({ ...environmentOf(id), AWS_REGION: 'set by Lambda itself' })).not.toThrow()
  })

  it.each(functions)('%s is given no setting of the laptop', (id) => {
    const settings = Object.keys(environmentOf(id))
    expect(settings.filter((name) => /LOCAL|DEMO|ENDPOINT/.test(name))).toEqual([])
  })

  it('are told of the tables and the key that the data stack holds', () => {
    const { CASE_TABLE, SESSION_TABLE, KEY_TABLE, KMS_KEY_ID } = environmentOf('Portal')
    expect(CASE_TABLE).toMatch(/^Data\.CasesTable/)
    expect(SESSION_TABLE).toMatch(/^Data\.SessionsTable/)
    expect(KEY_TABLE).toMatch(/^Data\.KeysTable/)
    expect(KMS_KEY_ID).toMatch(/^Data\.PlanKey/)
  })

  it('are deployed without source maps', () => {
    const assets = readdirSync(system.directory).filter((name) => name.startsWith('asset.'))
    const files = assets.flatMap((name) => readdirSync(join(system.directory, name)))
    expect(files.sort()).toEqual(['daily.mjs', 'on-change.mjs', 'portal.mjs'])
  })
})
