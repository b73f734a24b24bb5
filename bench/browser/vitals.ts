import type { BrowserContext, Page } from 'playwright-core'

/** What a caseworker on a slow line sees. Milliseconds since the request began; the shift is the sum of all. */
export interface Vitals {
  readonly paint: number
  readonly shift: number
}

/** 150 ms round trip, 1.6 Mbit/s, a processor four times slower. */
const slowly = async (context: BrowserContext, page: Page): Promise<void> => {
  const session = await context.newCDPSession(page)
  const bytesPerSecond = (1.6 * 1_000_000) / 8
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** Runs in the page: the browser keeps its entries for whoever comes late. */
const collect = async (): Promise<Vitals> => {
  const entriesOf = (type: string): Promise<readonly PerformanceEntry[]> =>
    new Promise((resolve) => {
      const found: PerformanceEntry[] = []
      new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type, buffered: true })
      setTimeout(() => resolve(found), 200)
    })
  const [paints, shifts] = await Promise.all([
    entriesOf('largest-contentful-paint'),
    entriesOf('layout-shift'),
  ])
  const shiftOf = (entry: PerformanceEntry): number =>
    'value' in entry && typeof entry.value === 'number' ? entry.value : 0
  return {
    paint: paints.at(-1)?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, entry) => sum + shiftOf(entry), 0),
  }
}

/** Opens an address in a context without a cache and reads its vitals once nothing loads any more. */
export const vitalsOf = async (context: BrowserContext, address: string): Promise<Vitals> => {
  const page = await context.newPage()
  await slowly(context, page)
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  if (response?.status() !== 200) throw new Error(`The browser got ${response?.status()}`)
  return page.evaluate(collect)
}
