/** CPU of a cold start of the portal, against a floor, in fresh processes. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { functionEnvironment } from '../../local/environment.ts'
import { bundle } from '../../scripts/bundle.ts'
import { type ColdStart, type ColdVariant, coldStarts } from '../cold/cold-start.ts'
import { eventOf } from '../event.ts'
import type { Measure, Part } from '../measure.ts'
import { median } from '../median.ts'
import type { Bench } from '../open-bench.ts'
import type { BenchPage } from '../pages.ts'
import { benchPages } from '../pages.ts'
import { origin } from '../world/world.ts'

/** What is ours may add this much to what the stack costs with as many calls (docs/decisions/0011). */
const mostTimes = 1.3

const eventFile = (bench: Bench, page: BenchPage): string => {
  const file = join(bench.folder, `event ${page.what}.json`)
  writeFileSync(file, JSON.stringify(eventOf(page, bench.fixture)))
  return file
}

const bundlePlain = async (name: 'floor' | 'control', folder: string): Promise<string> => {
  const outfile = join(folder, `${name}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, `../cold/${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  })
  return outfile
}

const cpuOf = (starts: readonly ColdStart[] = []): number => median(starts.map(({ cpu }) => cpu))

/** Round by round, so that a slow moment of the machine falls on both sides of each ratio. */
const timesOf = (starts: readonly ColdStart[] = [], floor: readonly ColdStart[] = []): number =>
  median(starts.map(({ cpu }, round) => cpu / (floor[round]?.cpu ?? Number.NaN)))

const health: BenchPage = {
  what: 'health check, no data',
  who: 'kari',
  address: () => '/healthz',
}

const front = 'home, coordinator'
const control = 'control: Powertools, zod and seven calls, nothing of ours'

/** The front page is what the budget is about, against the control; all are told against the floor. */
const coldPages = (): readonly BenchPage[] => [
  health,
  ...benchPages.filter(({ what }) => what === front || what.startsWith('plan of')),
]

/** CPU of whole processes, Node's own start included, as multiples of the floor's: the median of all rounds. */
export const measureColdStart = async (bench: Bench): Promise<Part> => {
  const { folder, paths, endpoint, tables, options } = bench
  const [floor, plain] = await Promise.all([
    bundlePlain('floor', folder),
    bundlePlain('control', folder),
    bundle(join(folder, 'dist')),
  ])
  const pages = coldPages().map((page) => ({ page, event: eventFile(bench, page) }))
  const frontEvent = eventFile(bench, { what: 'floor', who: 'kari', address: () => '/' })
  const portal = join(folder, 'dist', 'portal', 'portal.mjs')
  const variants: ColdVariant[] = [
    { name: 'floor', file: floor, eventFile: frontEvent },
    { name: control, file: plain, eventFile: frontEvent },
    ...pages.map(({ page, event }) => ({ name: page.what, file: portal, eventFile: event })),
  ]
  const origins = { portal: origin, issuer: 'http://localhost:3001', tools: 'http://127.0.0.1:3002' }
  const environment = functionEnvironment(paths, origins, { endpoint, tables })
  const starts = await coldStarts(variants, options.smoke ? 5 : 15, environment)
  const times = (name: string): number => timesOf(starts.get(name), starts.get('floor'))
  const measures = pages.map(
    ({ page: { what } }): Measure => ({
      what: `portal's first request: ${what}`,
      value: times(what),
      unit: 'times',
    }),
  )
  const beside: Measure = { what: control, value: times(control), unit: 'times' }
  const ours: Measure = {
    what: 'home, coordinator, against the control',
    value: timesOf(starts.get(front), starts.get(control)),
    unit: 'times',
    budget: mostTimes,
  }
  return { name: 'cold start', note: noteOf(starts), measures: [...measures, beside, ours] }
}

const noteOf = (starts: ReadonlyMap<string, readonly ColdStart[]>): string => {
  const figures = [...starts].map(([name, of]) => `${name} ${(cpuOf(of) / 1000).toFixed(0)} ms`)
  return (
    'CPU of a fresh process, Node included, against one file of Hono + DocumentClient that does one Query. ' +
    `Median CPU here: ${figures.join(', ')}.`
  )
}
