import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, openOffice } from '../support/desks.ts'

/** WCAG 2.2 AA as far as a machine sees, on the real pages; no sideways scrolling down to 320 px. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let office: Office
let plan = ''

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const run: unknown = Reflect.get(window, 'axe')
    if (typeof run !== 'object' || run === null || !('run' in run) || typeof run.run !== 'function')
      return ['no axe']
    const found: { violations: { id: string; nodes: { html: string }[] }[] } = await run.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const looks = [
  { name: 'light, wide, bokmål', language: 'nb', options: { viewport: { width: 1280, height: 900 } } },
  {
    name: 'dark, phone, nynorsk',
    language: 'nn',
    options: { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
  },
] as const

beforeAll(async () => {
  office = await openOffice()
  const kari = await office.desk('Kari Eksempel')
  await kari.goto(`${office.system.origin}/plans`)
  await kari.getByRole('link', { name: 'Ola Eksempel' }).click()
  await kari.waitForURL(/\/plans\/\w+$/)
  plan = new URL(kari.url()).pathname
}, 90_000)
afterAll(() => office.close())

const pagesOf = (own: string) => [
  '/',
  '/worklist',
  '/plans',
  '/plans/new',
  '/readiness',
  '/calendar',
  '/custody-import',
  '/unmapped',
  '/directory',
  '/help',
  own,
  `${own}/edit`,
  `${own}/proposal`,
  `${own}/release`,
  `${own}/sentence`,
  `${own}/steps`,
  `${own}/flags`,
  `${own}/carry-over`,
  `${own}/preparation`,
  `${own}/events`,
  `${own}/transfer`,
  `${own}/close`,
  `${own}/notes`,
  `${own}/appointments`,
  `${own}/appointments/sheet`,
  `${own}/calendar`,
  `${own}/history`,
]

describe.each(looks)('$name', ({ language, options }) => {
  it("the coordinator's pages have no violations and do not scroll sideways", async () => {
    const page = await office.desk('Kari Eksempel', options)
    await page.locator(`button[name=language][value=${language}]`).click()
    await page.waitForLoadState()
    const problems: Record<string, unknown> = {}
    for (const path of pagesOf(plan)) {
      const response = await page.goto(`${office.system.origin}${path}`)
      const found = {
        status: response?.status(),
        axe: await violations(page),
        sideways: await sideways(page),
      }
      if (found.status !== 200 || found.axe.length > 0 || found.sideways > 0) problems[path] = found
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
    }
    expect(problems).toEqual({})
  }, 120_000)

  it('the pages of whoever has the task, of health, and of the auditor, likewise', async () => {
    const anne = await office.desk('Anne Prøve', options)
    await anne.goto(`${office.system.origin}${plan}`)
    await anne.getByRole('table').getByRole('link').first().click()
    await anne.waitForURL(/\/tasks\//)
    for (const summary of await anne.locator('main summary').all()) await summary.click()
    expect([await violations(anne), await sideways(anne)]).toEqual([[], 0])
    await anne.goto(`${office.system.origin}/coming-home`)
    expect([await violations(anne), await sideways(anne)]).toEqual([[], 0])
    const ragnhild = await office.desk('Ragnhild Prøve', options)
    await ragnhild.goto(`${office.system.origin}${plan}/health-answer`)
    expect([await violations(ragnhild), await sideways(ragnhild)]).toEqual([[], 0])
    const auditor = await office.desk('Astrid Eksempel', options)
    await auditor.goto(`${office.system.origin}/access-log`)
    expect([await violations(auditor), await sideways(auditor)]).toEqual([[], 0])
  }, 60_000)
})
