/**
 * Builds every Lambda function into dist/<name>/<name>.mjs. The same bytes are used by `npm start`, the
 * tests, the bench and the deployment (docs/decisions/0003-one-bundle.md).
 */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { givenCredentials } from './given-credentials.ts'
import { lateFeatures } from './late-features.ts'
import { buildAssets } from './styles.ts'
import { textFiles } from './texts.ts'

export const functionNames = ['portal', 'on-change', 'daily'] as const
export type FunctionName = (typeof functionNames)[number]

const root = join(import.meta.dirname, '..')

/** Bundles one function, with its lazily loaded parts split off, into `<out>/<name>/`. */
export const bundleOne = async (name: FunctionName, out: string) => {
  const folder = join(out, name)
  if (existsSync(folder)) rmSync(folder, { recursive: true })
  // The portal opens them as `join(import.meta.dirname, 'assets')`: chunks and entry lie in one folder.
  const assets = name === 'portal' ? buildAssets(join(folder, 'assets')) : undefined
  const built = build({
    entryPoints: { [name]: join(root, 'functions', `${name}.ts`) },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    outExtension: { '.js': '.mjs' },
    mainFields: ['module', 'main'],
    plugins: [textFiles(folder), lateFeatures, givenCredentials],
    logLevel: 'error',
  })
  const [{ metafile }] = await Promise.all([built, assets])
  return metafile
}

/** Bundles all functions side by side. Returns esbuild's metafile per function (sizes in bytes). */
export const bundle = async (out = join(root, 'dist')) => {
  const entries = await Promise.all(
    functionNames.map(async (name) => [name, await bundleOne(name, out)] as const),
  )
  return Object.fromEntries(entries)
}

if (import.meta.main) await bundle()
