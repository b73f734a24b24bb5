/**
 * Shows the building blocks under the portal's own content security policy: http://127.0.0.1:4790/ (plan), /form,
 * /error, each with ?lang=nn. With `--pictures` it writes .local/gallery/*.png and leaves.
 */
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { isLanguage, type Language, translator } from '../shared/i18n/index.ts'
import { launchChromium } from '../test/support/chromium.ts'
import { openAssets } from '../web/assets/index.ts'
import { errorPage } from '../web/layout/error-page.ts'
import { type PageFrame, page } from '../web/layout/page.ts'
import { formBody } from './gallery/form.ts'
import { planBody } from './gallery/plan.ts'
import { buildAssets } from './styles.ts'

const port = 4790
const origin = `http://127.0.0.1:${port}`
const folder = join(import.meta.dirname, '..', '.local', 'gallery')
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'"

await buildAssets(join(folder, 'assets'))
const assets = openAssets(join(folder, 'assets'))

const frame = (language: Language): PageFrame => {
  const t = translator(language)
  return {
    t,
    assets,
    returnTo: '/',
    csrf: 'token',
    user: { name: 'Kari Berg', office: 'Drammen fengsel' },
    demo: { date: '2026-11-23', mailboxHref: '#', clockHref: '#' },
    nav: [
      { href: '/worklist', label: t('nav.worklist') },
      { href: '/', label: t('nav.plans'), current: true },
      { href: '/directory', label: t('nav.directory') },
      { href: '/statistics', label: t('nav.statistics') },
    ],
  }
}

const render = (path: string, language: Language): string => {
  const around = frame(language)
  const { t } = around
  if (path === '/error') return errorPage(around, { status: 409, reference: '1-abc' }).toString()
  if (path === '/form')
    return page(around, { title: t('nav.newPlan'), main: formBody(t), hasErrors: true }).toString()
  const crumbs = [{ href: '/', label: t('nav.plans') }, { label: 'HV-7K3M-92QX' }]
  const flash = { tone: 'success', text: 'Oppgaven er sendt.' } as const
  return page(around, { title: t('word.plan'), main: planBody(t), breadcrumbs: crumbs, flash }).toString()
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', origin)
  const asset = await assets.serve(url.pathname, String(request.headers['accept-encoding']))
  if (asset) return response.writeHead(200, asset.headers).end(asset.body)
  const asked = url.searchParams.get('lang')
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
  response.writeHead(200, headers).end(render(url.pathname, isLanguage(asked) ? asked : 'nb'))
})

const looks = [
  { name: '1280', width: 1280, scheme: 'light', lang: 'nb' },
  { name: '1280-dark', width: 1280, scheme: 'dark', lang: 'nn' },
  { name: '800', width: 800, scheme: 'light', lang: 'en' },
  { name: '390', width: 390, scheme: 'light', lang: 'nb' },
  { name: '320', width: 320, scheme: 'dark', lang: 'nb' },
] as const

const pictures = async (): Promise<void> => {
  const browser = await launchChromium()
  for (const path of ['plan', 'form', 'error'])
    for (const { name, width, scheme, lang } of looks) {
      const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
      tab.on('console', (message) => console.log(path, name, message.text()))
      await tab.goto(`${origin}/${path}?lang=${lang}`)
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) console.log(`${path} scrolls sideways at ${width}: ${wide}`)
      await tab.screenshot({ path: join(folder, `${path}-${name}.png`), fullPage: true })
      if (name === '1280-dark') {
        await tab.pdf({ path: join(folder, `${path}.pdf`), preferCSSPageSize: true })
        await tab.setViewportSize({ width: 680, height: 980 })
        await tab.emulateMedia({ media: 'print', colorScheme: scheme })
        await tab.screenshot({ path: join(folder, `${path}-print.png`), fullPage: true })
      }
      await tab.close()
    }
  await browser.close()
}

mkdirSync(folder, { recursive: true })
server.listen(port, '127.0.0.1', async () => {
  if (!process.argv.includes('--pictures')) return console.log(origin)
  await pictures()
  server.close()
})
