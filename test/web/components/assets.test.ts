import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildAssets } from '../../../scripts/styles.ts'
import { type Assets, openAssets } from '../../../web/assets/index.ts'

let folder: string
let assets: Assets

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assets-'))
  await buildAssets(folder)
  assets = openAssets(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = async (path: string) => Buffer.from((await assets.serve(path, ''))?.body ?? []).toString()

describe('assets', () => {
  it('stay within the budgets of a page', async () => {
    expect(gzipSync(await text(assets.css), { level: 9 }).length).toBeLessThanOrEqual(18_000)
    expect(gzipSync(await text(assets.js), { level: 9 }).length).toBeLessThanOrEqual(5_000)
    expect((await assets.serve(assets.font, ''))?.body.length).toBeLessThanOrEqual(50_000)
  })

  it('are the same bytes packed and unpacked, and may be kept for ever', async () => {
    const plain = await text(assets.css)
    const br = await assets.serve(assets.css, 'gzip, deflate, br')
    const gz = await assets.serve(assets.css, 'gzip')
    expect(brotliDecompressSync(br?.body ?? Buffer.alloc(0)).toString()).toBe(plain)
    expect(gunzipSync(gz?.body ?? Buffer.alloc(0)).toString()).toBe(plain)
    expect([br?.headers['content-encoding'], gz?.headers['content-encoding']]).toEqual(['br', 'gzip'])
    expect(gz?.headers['cache-control']).toContain('immutable')
  })

  it.each([
    '/assets/manifest.json',
    '/assets/../manifest.json',
    '/assets/',
    '/',
    '/assets/__proto__',
    '/assets/..%2fx',
    '',
  ])('does not serve %s', async (path) => expect(await assets.serve(path, 'br')).toBeUndefined())

  it('names only files that exist, and the letters of the Sami languages are in the second font', async () => {
    const css = await text(assets.css)
    const fonts = [...css.matchAll(/url\("?(\/assets\/[^")]+)/g)].map(([, path]) => path ?? '')
    expect(fonts).toHaveLength(2)
    for (const path of fonts) expect(await assets.serve(path, '')).toBeDefined()
    expect(css).toMatch(/unicode-range:\s*U\+100-2BA/i)
  })

  it('keep dark colours off paper, and load nothing from elsewhere', async () => {
    const css = await text(assets.css)
    expect(css).toContain('@media screen and (prefers-color-scheme:dark)')
    expect(css).not.toMatch(/@media \(prefers-color-scheme:/)
    expect(css).not.toMatch(/url\("?(?:https?:)?\/\//)
    expect(css).not.toContain('brand1')
  })

  it('fail loudly when they were not built', () => {
    expect(() => openAssets(join(folder, 'nowhere'))).toThrow()
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      css: expect.any(String),
    })
  })
})
