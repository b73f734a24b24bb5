import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { bundleOne, functionNames } from '../../scripts/bundle.ts'

const out = mkdtempSync(join(tmpdir(), 'hjemvei-credentials-'))
afterAll(() => rmSync(out, { recursive: true }))

it.each(functionNames)(
  '%s has the credentials it is given, and nothing to look for others with',
  async (name) => {
    const inputs = Object.keys((await bundleOne(name, out)).inputs)
    expect(inputs.some((path) => path.includes('@aws-sdk/'))).toBe(true)
    expect(
      inputs.filter((path) =>
        /node_modules\/@aws-sdk\/credential-provider-(node|ini|sso|process|login|web)/.test(path),
      ),
    ).toEqual([])
  },
)
