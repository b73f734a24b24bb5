/**
 * One real Chromium for browser tests and screenshots, on any Linux x64 machine: an installed one is preferred
 * (CHROMIUM_PATH or the usual places), else the one from npm, which needs nothing from the system.
 */
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..', '..')
const unpacked = join(root, 'node_modules', '.cache', 'chromium-153')
const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')

const installedPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

// Not the package's own list of flags: it switches web security and site isolation off, so that CSP, CORS and
// cookie tests would prove nothing.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const installed = (): string | undefined =>
  [process.env.CHROMIUM_PATH ?? '', ...installedPlaces].find((path) => path !== '' && existsSync(path))

/** The package unpacks into os.tmpdir(), read when inflate is called: TMPDIR points elsewhere only for that moment. */
const inflateInto = (folder: string): Promise<string[]> => {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  const parts = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(join(packed, file)))
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  return Promise.all(parts)
}

/** Unpacks beside the final place and renames, so that a parallel process never runs a half-written browser. */
const unpack = async (): Promise<void> => {
  if (existsSync(unpacked)) return
  const mine = `${unpacked}.${process.pid}`
  await mkdir(mine, { recursive: true })
  await inflateInto(mine)
  try {
    await rename(mine, unpacked)
  } catch (error) {
    await rm(mine, { recursive: true })
    if (!existsSync(unpacked)) throw error
  }
}

/** Only the fonts of the package are seen, so that pictures are the same on every machine. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(unpacked, 'fonts')}</dir><cachedir>${join(unpacked, 'fontcache')}</cachedir></fontconfig>
`

const launchPacked = async (): Promise<Browser> => {
  await unpack()
  const conf = join(unpacked, 'fonts.conf')
  await writeFile(`${conf}.${process.pid}`, fontsConf)
  await rename(`${conf}.${process.pid}`, conf)
  return chromium.launch({
    executablePath: join(unpacked, 'chromium'),
    args: flags,
    // LD_LIBRARY_PATH is given to the browser only: other children (java, the database) must not inherit it.
    env: { ...process.env, LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), FONTCONFIG_FILE: conf },
  })
}

/**
 * Starts headless Chromium (0.1 s; about 2 s and 211 MB of node_modules/.cache the first time). The caller closes it.
 * Throws when neither an installed nor the packed browser starts (the packed one is x64 Linux only).
 */
export const launchChromium = async (): Promise<Browser> => {
  const executablePath = installed()
  return executablePath ? chromium.launch({ executablePath, args: flags }) : launchPacked()
}
