/** Takes the pictures of README and docs from the running product, with the demo's invented people. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { startLocal } from '../local/start-local.ts'
import { launchChromium } from '../test/support/chromium.ts'

const out = join(import.meta.dirname, '..', 'docs', 'screenshots')
const folder = await mkdtemp(join(tmpdir(), 'hjemvei-pictures-'))
const system = await startLocal({ port: 0, dataDir: folder, fresh: true, quiet: true })
const browser = await launchChromium()

const desk = async (person: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.goto(`${system.origin}/sign-in`)
  await page.getByText(person).click()
  await page.waitForURL(`${system.origin}/**`)
  return page
}

const picture = async (page: Page, name: string, whole = false) => {
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(out, `${name}.png`), fullPage: whole })
  console.log(`docs/screenshots/${name}.png`)
}

try {
  const kari = await desk('Kari Eksempel')
  await picture(kari, 'home')
  await kari.goto(`${system.origin}/plans`)
  await kari.getByRole('link', { name: 'Ola Eksempel' }).click()
  await kari.waitForURL(/\/plans\/\w+$/)
  const plan = kari.url()
  await kari.setViewportSize({ width: 1280, height: 1400 })
  await picture(kari, 'plan')
  await kari.emulateMedia({ media: 'print' })
  await picture(kari, 'plan-print')
  const dark = await desk('Kari Eksempel', { colorScheme: 'dark' })
  await dark.goto(plan)
  await picture(dark, 'plan-dark')
  const phone = await desk('Kari Eksempel', { viewport: { width: 390, height: 844 } })
  await phone.goto(plan)
  await picture(phone, 'plan-phone')
  const anne = await desk('Anne Prøve')
  await anne.goto(`${system.origin}/worklist`)
  await picture(anne, 'worklist')
  await system.settled()
  const mailbox = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await mailbox.goto(system.toolsUrl)
  await picture(mailbox, 'mailbox')
} finally {
  await browser.close()
  await system.stop()
  await rm(folder, { recursive: true })
}
