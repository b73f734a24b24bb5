/** Synthesises the deployment in memory over stub bundles, and answers questions about what came out. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { afterAll } from 'vitest'
import * as z from 'zod'
import { readConfig, type SettingName } from '../../../infra/config.ts'
import { createStacks, type System } from '../../../infra/system.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const context = z.object({ context: z.record(z.string(), z.unknown()) })

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
})
const output = z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() })
const template = z.object({
  Resources: z.record(z.string(), resource),
  Outputs: z.record(z.string(), output).default({}),
})
export type Resource = z.infer<typeof resource>

const temporary: string[] = []
const makeFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `hjemvei-${name}-`))
  temporary.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true })
})

/** Folders as scripts/bundle.ts makes them, with a source map that must not be deployed. */
export const stubBundles = (): string => {
  const folder = makeFolder('bundles')
  for (const name of ['portal', 'on-change', 'daily']) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, `${name}.mjs`), `export const handler = async () => '${name}'\n`)
    writeFileSync(join(folder, name, `${name}.mjs.map`), '{}\n')
  }
  return folder
}

/** An app as the CDK command would make it, written to a folder that goes when the tests end. */
export const makeApp = (): App =>
  new App({
    outdir: makeFolder('cdk'),
    context: context.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'))).context,
  })

type Settings = Partial<Record<SettingName, string>>
export interface Found {
  readonly stack: string
  readonly id: string
  readonly resource: Resource
}

/** The synthesised stacks. `arrange` may plant something before they are written. */
export const synthesise = (settings: Settings = {}, arrange: (system: System) => void = () => {}) => {
  const app = makeApp()
  const config = readConfig((name) => settings[name])
  arrange(createStacks(app, config, stubBundles()))
  const assembly = app.synth()
  const stacks = assembly.stacks.map(({ id, template: json }) => ({ id, ...template.parse(json) }))
  const exported = new Map(
    stacks.flatMap(({ id, Outputs }) =>
      Object.values(Outputs).flatMap(({ Value, Export }) =>
        Export ? [[Export.Name, { id, Value }] as const] : [],
      ),
    ),
  )
  /** The resources of one type in one stack, with their logical ids. */
  const all = (stack: string, type: string): readonly Found[] =>
    stacks
      .filter(({ id }) => id === stack)
      .flatMap(({ Resources }) => Object.entries(Resources))
      .flatMap(([id, resource]) => (resource.Type === type ? [{ stack, id, resource }] : []))
  /** The only resource of the type whose logical id begins so. @throws when there is none or another. */
  const one = (stack: string, type: string, prefix = ''): Resource => {
    const [first, ...others] = all(stack, type).filter(({ id }) => id.startsWith(prefix))
    if (first === undefined || others.length > 0)
      throw new Error(`${others.length + 1} or no ${type} ${prefix}`)
    return first.resource
  }
  return { directory: assembly.directory, config, all, one, resolve: resolver(exported), stacks }
}
export type Synthesis = ReturnType<typeof synthesise>

const joinedText = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
const imported = z.object({ 'Fn::ImportValue': z.string() })
const attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
const reference = z.object({ Ref: z.string() })

/**
 * Text for a value of a template, with `<stack>.<logical id>.<attribute>` for what only the cloud knows.
 * @throws for what it does not understand.
 */
const resolver = (exported: ReadonlyMap<string, { readonly id: string; readonly Value: unknown }>) => {
  const text = (stack: string, value: unknown): string => {
    if (typeof value === 'string') return value
    const joined = joinedText.safeParse(value).data?.['Fn::Join']
    if (joined) return joined[1].map((part) => text(stack, part)).join(joined[0])
    const name = imported.safeParse(value).data?.['Fn::ImportValue']
    const from = name === undefined ? undefined : exported.get(name)
    if (from) return text(from.id, from.Value)
    const got = attribute.safeParse(value).data?.['Fn::GetAtt']
    if (got) return `${stack}.${got[0]}.${got[1]}`
    const { data } = reference.safeParse(value)
    if (data) return `${stack}.${data.Ref}`
    throw new Error(`Cannot read ${JSON.stringify(value)}`)
  }
  return text
}

/** The deployment with nothing configured, synthesised once for all who ask about it. */
export const system = synthesise()
