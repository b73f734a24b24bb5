/** What a browser loads for each page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createApp } from '../../web/server/create-app.ts'
import { getPage } from '../get-page.ts'
import type { Measure, Part } from '../measure.ts'
import type { Bench } from '../open-bench.ts'
import { type BenchPage, benchPages } from '../pages.ts'

const most = { html: 15, css: 24, js: 5, requests: 5 } as const

const kilobytes = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 6 }).byteLength / 1000

/** Addresses that a page makes the browser load: style, script, preloaded font, pictures. */
const loads = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="(\/[^"]+)"/g)].map(([, path = '']) => path),
  ),
]

const weigh = async (bench: Bench, page: BenchPage): Promise<readonly Measure[]> => {
  const html = await getPage(createApp(bench.world.newDeps()), page, bench.fixture)
  return [
    { what: `${page.what}: HTML, gzip`, value: kilobytes(html), unit: 'kB', budget: most.html },
    { what: page.what, value: 1 + loads(html).length, unit: 'requests', budget: most.requests },
  ]
}

const weighAsset = (bench: Bench, path: string, budget: number): Measure => {
  const name = path.replace('/assets/', '')
  const bytes = readFileSync(join(bench.assetsFolder, name))
  return {
    what: `${name.split('-')[0]}.${name.split('.').at(-1)}, gzip`,
    value: kilobytes(bytes),
    unit: 'kB',
    budget,
  }
}

/** HTML, style and script of each page, packed, and how many requests the first visit takes. */
export const measureWeight = async (bench: Bench): Promise<Part> => {
  const { assets } = bench.world.newDeps()
  const measures: Measure[] = [weighAsset(bench, assets.css, most.css), weighAsset(bench, assets.js, most.js)]
  for (const page of benchPages) measures.push(...(await weigh(bench, page)))
  return { name: 'page weight', note: 'As transferred, gzip level 6; requests of the first visit.', measures }
}
