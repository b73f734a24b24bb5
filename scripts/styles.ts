/**
 * Builds what a browser loads: one style sheet, one small script, two font files, with hashes in their names, packed
 * forms beside them, and manifest.json. Used by scripts/bundle.ts, tests and the gallery.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import type { AssetManifest } from '../web/assets/index.ts'

const root = join(import.meta.dirname, '..')

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

/** The parts of Designsystemet's own theme that we never use: other brands, other type sizes, explicit schemes. */
const unused = [
  /--ds-color-brand\d-[\w-]+:[^;}]+;?/g,
  /\[data-color-scheme\]\[data-color=brand\d\],\[data-color=brand\d\]\{[^}]*\}/g,
  /--ds-body-(?:short|long)-[\w-]+:[^;}]+;?/g,
  /--ds-heading-[\w-]+:[^;}]+;?/g,
  /@layer ds\.theme\.typography\.secondary\{\[data-typography=secondary\]\{[^}]*\}\}/g,
  /@media \(prefers-color-scheme:light\)\{\[data-color-scheme=auto\]\{[^}]*\}\}/g,
  /(?<=@layer ds\.theme\.color-scheme\.dark\{)\[data-color-scheme=dark\]\{[^}]*\}/g,
]

/** Leaves out what is unused, and keeps dark mode off paper: it would print light text on white. */
const trimTheme = (css: string): string => {
  const trimmed = unused.reduce((text, pattern) => text.replace(pattern, ''), css)
  const narrowed = trimmed.replace(
    '@media (prefers-color-scheme:dark)',
    '@media screen and (prefers-color-scheme:dark)',
  )
  if (narrowed === trimmed || trimmed.length > css.length * 0.6)
    throw new Error('The theme has another form than expected')
  return narrowed
}

const theme: Plugin = {
  name: 'theme',
  setup: (api) => {
    api.onLoad({ filter: /designsystemet-css\/dist\/theme\/designsystemet\.css$/ }, ({ path }) => ({
      contents: trimTheme(readFileSync(path, 'utf8')),
      loader: 'css',
    }))
  },
}

/** Fonts are packed already. */
const pack = async (
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<AssetManifest['files'][string]['encodings']> => {
  if (name.endsWith('.woff2')) return []
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, quality),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  writeFileSync(join(folder, `${name}.br`), br)
  writeFileSync(join(folder, `${name}.gz`), gz)
  return ['br', 'gzip']
}

const named = (files: AssetManifest['files'], pattern: RegExp): string => {
  const name = Object.keys(files).find((file) => pattern.test(file))
  if (name === undefined) throw new Error(`No file matches ${pattern}`)
  return name
}

/** Builds into an emptied folder and returns the manifest. About 0.3 s. */
export const buildAssets = async (folder: string): Promise<AssetManifest> => {
  const result = await build({
    entryPoints: { app: join(root, 'web/styles/index.css'), enhance: join(root, 'web/assets/enhance.ts') },
    outdir: folder,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    publicPath: '/assets',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file' },
    plugins: [theme],
    logLevel: 'error',
  })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const writing = result.outputFiles.map(async ({ path, contents }) => {
    const name = basename(path)
    writeFileSync(join(folder, name), contents)
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return [name, { type, encodings: await pack(folder, name, contents) }] as const
  })
  const entries = await Promise.all(writing)
  const files: AssetManifest['files'] = Object.fromEntries(entries)
  const manifest = {
    css: named(files, /^app-.*\.css$/),
    js: named(files, /^enhance-.*\.js$/),
    font: named(files, /^inter-latin-wght-.*\.woff2$/),
    files,
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return manifest
}

if (import.meta.main) console.log(await buildAssets(process.argv[2] ?? join(root, '.local/assets')))
