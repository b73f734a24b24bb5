/**
 * Style, script and fonts, as scripts/styles.ts writes them into a folder beside the function's code. File names carry
 * a hash of the content, so that they may be kept for ever.
 */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'

const manifestSchema = z.object({
  css: z.string(),
  js: z.string(),
  font: z.string(),
  files: z.record(z.string(), z.object({ type: z.string(), encodings: z.array(z.enum(['br', 'gzip'])) })),
})

/** What scripts/styles.ts writes as manifest.json: file names, their media types, and the packed forms beside them. */
export type AssetManifest = z.infer<typeof manifestSchema>

export interface ServedAsset {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

export interface Assets {
  /** Addresses for the page's head. */
  readonly css: string
  readonly js: string
  readonly font: string
  /** The file behind an address under /assets/, packed as the browser accepts it; undefined for anything else. */
  serve(path: string, acceptEncoding: string): Promise<ServedAsset | undefined>
}

/** Where assets are served. */
export const assetsPath = '/assets/'

const suffixes = { br: '.br', gzip: '.gz' } as const

/** Reads the manifest once; files are read when first asked for and kept in memory (300 kB in all). Throws when the folder was not built. */
export const openAssets = (folder: string): Assets => {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  const read = (file: string) => {
    const known = kept.get(file)
    if (known) return known
    const fresh = readFile(join(folder, file))
    kept.set(file, fresh)
    return fresh
  }
  return {
    css: assetsPath + manifest.css,
    js: assetsPath + manifest.js,
    font: assetsPath + manifest.font,
    // Only names of the manifest are ever opened: a path cannot climb out of the folder.
    serve: async (path, acceptEncoding): Promise<ServedAsset | undefined> => {
      const name = path.startsWith(assetsPath) ? path.slice(assetsPath.length) : ''
      const file = Object.hasOwn(manifest.files, name) ? manifest.files[name] : undefined
      if (!file) return undefined
      const encoding = file.encodings.find((one) => acceptEncoding.includes(one))
      const body = await read(encoding ? name + suffixes[encoding] : name)
      const headers: Record<string, string> = {
        'content-type': file.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      }
      return { body, headers }
    },
  }
}
