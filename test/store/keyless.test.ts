import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const inputsOf = async (entry: string): Promise<readonly string[]> => {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../../shared/store', entry)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  })
  return Object.keys(metafile.inputs)
}

it.each(['outbox-store.ts', 'sweep-store.ts'])(
  '%s brings nothing along that could decrypt',
  async (entry) => {
    const inputs = await inputsOf(entry)
    expect(inputs.length).toBeGreaterThan(10)
    expect(inputs.filter((path) => /store\/cipher\/|client-kms/.test(path))).toEqual([])
  },
)

it('the portal loads KMS only when it asks for it', async () => {
  const inputs = await inputsOf('stores.ts')
  expect(inputs.some((path) => path.includes('store/cipher/seal'))).toBe(true)
  expect(inputs.filter((path) => path.includes('client-kms'))).toEqual([])
})
