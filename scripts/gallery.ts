/**
 * Shows the building blocks under the portal's own content security policy: http://127.0.0.1:4790/plan, /form and
 * /error, each with ?lang=nn. With `--pictures` it writes .local/gallery/*.png and leaves.
 */
import { createServer } from 'node:http'
import { join } from 'node:path'
import { isLanguage } from '../shared/i18n/index.ts'
import { launchChromium } from '../test/support/chromium.ts'
import { openAssets } from '../web/assets/index.ts'
import { galleryPage, galleryPaths, galleryPolicy } from './gallery/pages.ts'
import { buildAssets } from './styles.ts'

const port = 4790
const origin = `http://127.0.0.1:${port}`
const folder = join(import.meta.dirname, '..', '.local', 'gallery')

await buildAssets(join(folder, 'assets'))
const assets = openAssets(join(folder, 'assets'))

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', origin)
  const asset = await assets.serve(url.pathname, String(request.headers['accept-encoding']))
  if (asset) return response.writeHead(200, asset.headers).end(asset.body)
  const asked = url.searchParams.get('lang')
  const path = galleryPaths.find((one) => one === url.pathname) ?? '/plan'
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': galleryPolicy }
  response.writeHead(200, headers).end(galleryPage(path, isLanguage(asked) ? asked : 'nb', assets))
})

const looks = [
  { name: '1280', width: 1280, scheme: 'light', lang: 'nb', media: 'screen' },
  { name: '1280-dark', width: 1280, scheme: 'dark', lang: 'nn', media: 'screen' },
  { name: '800', width: 800, scheme: 'light', lang: 'en', media: 'screen' },
  { name: '390', width: 390, scheme: 'light', lang: 'nb', media: 'screen' },
  { name: '320', width: 320, scheme: 'dark', lang: 'nb', media: 'screen' },
  { name: 'print', width: 680, scheme: 'dark', lang: 'nb', media: 'print' },
] as const

const pictures = async (): Promise<void> => {
  const browser = await launchChromium()
  for (const path of galleryPaths)
    for (const { name, width, scheme, lang, media } of looks) {
      const tab = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme })
      await tab.emulateMedia({ media })
      tab.on('console', (message) => console.log(path, name, message.text()))
      await tab.goto(`${origin}${path}?lang=${lang}`)
      await tab.screenshot({ path: join(folder, `${path.slice(1)}-${name}.png`), fullPage: true })
      await tab.close()
    }
  await browser.close()
}

server.listen(port, '127.0.0.1', async () => {
  if (!process.argv.includes('--pictures')) return console.log(`${origin}/plan`)
  await pictures()
  server.close()
})
