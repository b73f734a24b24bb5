/** Largest contentful paint and layout shift in a real Chromium on a slow line, over the whole system as it runs locally. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { startLocal } from '../../local/start-local.ts'
import { launchChromium } from '../../test/support/chromium.ts'
import { openEdge } from '../browser/edge.ts'
import { type Vitals, vitalsOf } from '../browser/vitals.ts'
import type { Measure, Part } from '../measure.ts'
import { median } from '../median.ts'
import type { Bench } from '../open-bench.ts'
import { type BenchPage, benchPages } from '../pages.ts'
import { type Fixture, makeFixture } from '../world/fixture.ts'
import { seededIds } from '../world/seeded-ids.ts'
import { openWorld } from '../world/world.ts'

const most = { paint: 1200, shift: 0.01 } as const
const visits = 5

/** The whole system, filled with the bench's plans in place of the demo's. */
const openSystem = async (bench: Bench, keep: AsyncDisposableStack) => {
  const made: Fixture[] = []
  const system = await startLocal({
    port: 0,
    dataDir: join(bench.folder, 'local'),
    quiet: true,
    seed: async ({ endpoint, tables, keyFile }) => {
      const keyEncryptionKey = Buffer.from(readFileSync(keyFile, 'utf8'), 'base64')
      const ids = seededIds(bench.options.seed)
      const world = openWorld({ endpoint, tables, ids, keyEncryptionKey, assetsFolder: bench.assetsFolder })
      made.push(await makeFixture(world))
      world.close()
    },
  })
  keep.defer(system.stop)
  const [fixture] = made
  if (fixture === undefined) throw new Error('The local system was not filled')
  const edge = await openEdge(system.origin)
  keep.defer(edge.close)
  return { fixture, origin: edge.origin }
}

/** A first visit: nothing is in the browser's cache. */
const visit = async (
  browser: Browser,
  origin: string,
  page: BenchPage,
  fixture: Fixture,
): Promise<Vitals> => {
  const context = await browser.newContext()
  const [name = '', value = ''] = fixture.cookies[page.who].split('=')
  await context.addCookies([
    { name, value, url: origin.replace('http:', 'https:'), secure: true, httpOnly: true },
  ])
  const vitals = await vitalsOf(context, `${origin}${page.address(fixture)}`)
  await context.close()
  return vitals
}

const isBudgeted = ({ what }: BenchPage): boolean =>
  what.startsWith('plan of') || what.startsWith('worklist of')

/** The median of first visits to the plan's page and the worklist; the very first, which warms the function, is left out. */
export const measurePaint = async (bench: Bench): Promise<Part> => {
  await using keep = new AsyncDisposableStack()
  const { fixture, origin } = await openSystem(bench, keep)
  const browser = await launchChromium()
  keep.defer(() => browser.close())
  const measures: Measure[] = []
  for (const page of benchPages.filter(isBudgeted)) {
    await visit(browser, origin, page, fixture)
    const seen: Vitals[] = []
    for (let at = 0; at < visits; at += 1) seen.push(await visit(browser, origin, page, fixture))
    const paint = median(seen.map((one) => one.paint))
    const shift = Math.max(...seen.map((one) => one.shift))
    measures.push({
      what: `${page.what}: largest paint`,
      value: Math.round(paint),
      unit: 'ms',
      budget: most.paint,
    })
    measures.push({ what: `${page.what}: layout shift`, value: shift, unit: 'score', budget: most.shift })
  }
  const note =
    'Chromium at 150 ms round trip, 1.6 Mbit/s, 4x slower CPU; pages packed as CloudFront does; no cache.'
  return { name: 'paint', note, measures }
}
