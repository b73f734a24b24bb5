import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type LocalSystem, startLocal } from '../../local/start-local.ts'
import { launchChromium } from './chromium.ts'

/** The whole product on free ports with a folder of its own, and a browser to sit down at desks with. */
export interface Office {
  readonly system: LocalSystem
  readonly browser: Browser
  /** Signs somebody in through the identity provider, in a browser context of their own. */
  readonly desk: (person: string, options?: BrowserContextOptions) => Promise<Page>
  readonly close: () => Promise<void>
}

const patience = 15_000

export const openOffice = async (): Promise<Office> => {
  const folder = await mkdtemp(join(tmpdir(), 'hjemvei-browser-'))
  const [system, browser] = await Promise.all([
    startLocal({ port: 0, dataDir: folder, fresh: true, quiet: true }),
    launchChromium(),
  ])
  await system.settled()
  return {
    system,
    browser,
    desk: async (person, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(patience)
      await page.goto(`${system.origin}/sign-in`)
      await page.getByText(person).click()
      await page.waitForURL((url) => url.origin === system.origin && url.pathname === '/')
      return page
    },
    close: async () => {
      await browser.close()
      await system.stop()
      await rm(folder, { recursive: true })
    },
  }
}
