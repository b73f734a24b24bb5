/**
 * esbuild plugin: the pages that people arrive at are loaded at once, the code of all others when the first of their
 * addresses is asked for. web/routes.ts stays a plain list; in a bundle it becomes one that knows method, path, access
 * and audit of every route, and imports what answers the late ones. One late chunk, not one per feature: each file
 * costs a cold start as much as 20 kB of code.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import { routes } from '../web/routes.ts'
import type { Route } from '../web/server/route.ts'

const routesFile = join(import.meta.dirname, '../web/routes.ts')

/** One `import { name } from './module.ts'` line of web/routes.ts. */
interface Imported {
  readonly name: string
  readonly module: string
}

const importedBy = (source: string): readonly Imported[] =>
  [...source.matchAll(/^import \{ (\w+) \} from '(\.\/[^']+)'$/gm)].map(([, name = '', module = '']) => ({
    name,
    module,
  }))

const arrivals = ['home', 'worklist', 'caseload'].map((feature) => `./features/${feature}/routes.ts`)

const isLate = ({ module }: Imported): boolean =>
  module.startsWith('./features/') && !arrivals.includes(module)

/** Where a route is declared: which export, and for a list, at which place in it. */
interface Declared {
  readonly from: Imported
  readonly at: string
}

const declarationsOf = async (from: Imported): Promise<readonly (readonly [unknown, Declared])[]> => {
  const module: Record<string, unknown> = await import(join(dirname(routesFile), from.module))
  const value = module[from.name]
  if (!Array.isArray(value)) return [[value, { from, at: `.${from.name}` }]]
  return value.map((route: unknown, at) => [route, { from, at: `.${from.name}[${at}]` }] as const)
}

const lineOf = (route: Route, declared: ReadonlyMap<unknown, Declared>): string => {
  const found = declared.get(route)
  if (found === undefined) throw new Error(`web/routes.ts holds ${route.path}, but imports it from nowhere`)
  const { from, at } = found
  if (!isLate(from)) return `m${from.name}${at}`
  const { method, path, access, audit } = route
  const facts = JSON.stringify({ method, path, access, audit })
  return `{ ...${facts}, reply: async (exchange) => (await import('late-features'))${at}.reply(exchange) }`
}

/** The list as code: the same routes in the same order. */
const lateRoutes = async (): Promise<string> => {
  const all = importedBy(readFileSync(routesFile, 'utf8'))
  const declared = new Map((await Promise.all(all.map(declarationsOf))).flat())
  const early = all
    .filter((one) => !isLate(one))
    .map(({ name, module }) => `import * as m${name} from '${module}'`)
  const lines = routes.map((route) => lineOf(route, declared))
  return [...early, `export const routes = [\n${lines.join(',\n')}\n]`].join('\n')
}

const lateModule = (): string =>
  importedBy(readFileSync(routesFile, 'utf8'))
    .filter(isLate)
    .map(({ name, module }) => `export { ${name} } from '${module}'`)
    .join('\n')

export const lateFeatures: Plugin = {
  name: 'late-features',
  setup: (api) => {
    api.onLoad({ filter: /web[/\\]routes\.ts$/ }, async () => ({
      contents: await lateRoutes(),
      loader: 'js',
      resolveDir: dirname(routesFile),
    }))
    api.onResolve({ filter: /^late-features$/ }, () => ({ path: 'late-features', namespace: 'late' }))
    api.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: lateModule(),
      loader: 'js',
      resolveDir: dirname(routesFile),
    }))
  },
}
