import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { galleryPage, galleryPaths, galleryPolicy } from '../../../scripts/gallery/pages.ts'
import { buildAssets } from '../../../scripts/styles.ts'
import { isLanguage } from '../../../shared/i18n/index.ts'
import { type Assets, openAssets } from '../../../web/assets/index.ts'
import { launchChromium } from '../../support/chromium.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '.local', `test-assets-${process.pid}`)
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let browser: Browser
let assets: Assets

beforeAll(async () => {
  await buildAssets(folder)
  assets = openAssets(folder)
  browser = await launchChromium()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Answers every request of a tab from memory, with the policy that the portal sends. */
const serve = async (tab: Page): Promise<void> => {
  await tab.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    const asset = await assets.serve(url.pathname, '')
    if (asset) return route.fulfill({ body: Buffer.from(asset.body), headers: asset.headers })
    const path = galleryPaths.find((one) => one === url.pathname) ?? '/plan'
    const asked = url.searchParams.get('lang')
    const body = galleryPage(path, isLanguage(asked) ? asked : 'nb', assets)
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': galleryPolicy }
    return route.fulfill({ body, headers })
  })
}

const open = async (address: string, options: Parameters<Browser['newPage']>[0] = {}) => {
  const tab = await browser.newPage(options)
  const complaints: string[] = []
  tab.on('console', (message) => complaints.push(message.text()))
  tab.on('pageerror', (error) => complaints.push(String(error)))
  await serve(tab)
  await tab.goto(`http://127.0.0.1:1${address}`)
  return { tab, complaints }
}

const violations = async (tab: Page): Promise<unknown> => {
  // Through the debugger, which the page's own policy does not bind.
  await tab.evaluate(readFileSync(axePath, 'utf8'))
  return tab.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`)
}

describe('pages made of the building blocks, in a real browser', () => {
  const looks = [
    { lang: 'nb', colorScheme: 'light', width: 1280 },
    { lang: 'nn', colorScheme: 'dark', width: 1280 },
    { lang: 'en', colorScheme: 'light', width: 320 },
  ] as const
  for (const path of galleryPaths)
    for (const { lang, colorScheme, width } of looks)
      it(`${path} ${lang} ${colorScheme} at ${width}: no axe violation, no sideways scroll, nothing refused`, async () => {
        const { tab, complaints } = await open(`${path}?lang=${lang}`, {
          colorScheme,
          viewport: { width, height: 900 },
        })
        expect(await violations(tab)).toEqual([])
        expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(complaints).toEqual([])
        await tab.close()
      })

  it('puts focus on the error summary, without script, and its links lead to the fields', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const tab = await context.newPage()
    await serve(tab)
    await tab.goto('http://127.0.0.1:1/form')
    expect(await tab.locator('#error-summary:focus').count()).toBe(1)
    await tab.getByRole('link', { name: 'Fyll ut navn' }).click()
    expect(await tab.locator('#f-name:focus').count()).toBe(1)
    await context.close()
  })

  it('shows the drawn timeline on wide screens and paper only; the list everywhere', async () => {
    const { tab } = await open('/plan', { viewport: { width: 1280, height: 900 } })
    const drawn = tab.locator('svg.tl')
    const listed = tab.locator('ol.dates')
    expect([await drawn.isVisible(), await listed.isVisible()]).toEqual([true, true])
    await tab.setViewportSize({ width: 390, height: 900 })
    expect([await drawn.isVisible(), await listed.isVisible()]).toEqual([false, true])
    await tab.emulateMedia({ media: 'print' })
    expect([await drawn.isVisible(), await listed.isVisible()]).toEqual([true, true])
    await tab.close()
  })

  it('prints dark text on white, also for those who work in the dark', async () => {
    const { tab } = await open('/plan', { colorScheme: 'dark' })
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const paper = await tab.evaluate(
      '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
    )
    expect(paper).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    await tab.close()
  })

  it('sends a form once on a double click', async () => {
    const { tab } = await open('/form')
    let posts = 0
    await tab.route('**/plans', (route) => {
      posts += 1
      return new Promise((done) => setTimeout(done, 300)).then(() => route.fulfill({ status: 204 }))
    })
    await tab.getByRole('button', { name: 'Send' }).dblclick()
    await tab.waitForTimeout(500)
    expect(posts).toBe(1)
    await tab.close()
  })

  it('does not move when the font comes', async () => {
    const { tab } = await open('/plan', { viewport: { width: 1280, height: 900 } })
    await tab.evaluate('document.fonts.ready')
    const moved = await tab.evaluate(`new Promise((done) => {
      let total = 0
      new PerformanceObserver((list) => { for (const one of list.getEntries()) total += one.value }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => done(total), 200)
    })`)
    expect(moved).toBeLessThanOrEqual(0.01)
    await tab.close()
  })
})
