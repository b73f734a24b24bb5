import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from 'aws-cdk-lib'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { acknowledgements } from '../../../infra/acknowledgements.ts'
import { readConfig } from '../../../infra/config.ts'
import { createStacks, createSystem, keepRules } from '../../../infra/system.ts'
import { makeApp, stubBundles } from './synthesis.ts'

const report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string() })),
        }),
      ),
    }),
  ),
})

const config = readConfig(() => undefined)

/** Whether the synthesis went through. */
const synthesises = (app: App): boolean => {
  try {
    app.synth()
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationFailed') return false
    throw error
  }
}

/** Whether the synthesis went through, and the findings, as `rule at construct`. */
const judge = (app: App) => {
  const passed = synthesises(app)
  const { pluginReports } = report.parse(
    JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')),
  )
  const found = pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    ),
  )
  return { passed, found }
}

describe('cdk-nag', () => {
  it('finds nothing that is not acknowledged', () => {
    const app = makeApp()
    createSystem(app, config, stubBundles())
    expect(judge(app)).toEqual({ passed: true, found: [] })
  })

  it('fails the synthesis when somebody adds a queue that takes plain connections', () => {
    const app = makeApp()
    const { portal } = createSystem(app, config, stubBundles())
    new Queue(portal, 'Careless')
    const { passed, found } = judge(app)
    expect(passed).toBe(false)
    expect(found).toContain('AwsSolutions-SQS4 at Portal/Careless/Resource')
  })

  it('is answered for what it finds today, each with a reason, and for nothing else', () => {
    const app = makeApp()
    const system = createStacks(app, config, stubBundles())
    keepRules(app)
    const answered = acknowledgements(system)
    const { found } = judge(app)
    expect(found).toHaveLength(answered.length)
    for (const { on, id, reason } of answered) {
      expect(found.some((entry) => entry.startsWith(`${id} at ${on.node.path}/`))).toBe(true)
      expect(reason.length).toBeGreaterThan(60)
    }
  })
})
