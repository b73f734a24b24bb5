import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planId } from '../../shared/kernel/ids.ts'
import { keyCache, keyLifetime } from '../../shared/store/cipher/key-cache.ts'
import { localKey } from '../../shared/store/cipher/local-key.ts'
import { derivePlanKey, planCipher } from '../../shared/store/cipher/seal.ts'
import { unwrapKey, wrapKey } from '../../shared/store/cipher/wrap.ts'
import { canonicalJson, chained, genesis, verifyChain } from '../../shared/store/log/chain.ts'
import { runs } from '../support/runs.ts'
import { text } from './arbitraries.ts'

const key = derivePlanKey(Buffer.alloc(32, 1))
const cipher = planCipher(planId('plan-one'), key)

describe('a sealed text', () => {
  it('opens in its own place and in no other', () => {
    fc.assert(
      fc.property(text, text, text, (field, other, words) => {
        fc.pre(field !== other)
        const sealed = cipher.seal(field, words)
        expect(cipher.open(field, sealed)).toBe(words)
        expect(() => cipher.open(other, sealed)).toThrow('authentication')
        expect(() => planCipher(planId('plan-two'), key).open(field, sealed)).toThrow('authentication')
        expect(sealed.length).toBe(Buffer.byteLength(words) + 28)
      }),
      { numRuns: runs(200) },
    )
  })

  it('is refused after any flipped bit, and when cut short', () => {
    const sealed = cipher.seal('a', 'tekst')
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Uint8Array.from(sealed)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => cipher.open('a', flipped)).toThrow('authentication')
    }
    for (const length of [0, 5, 27]) expect(() => cipher.open('a', sealed.subarray(0, length))).toThrow()
  })

  it('has the same bytes in the same place only', () => {
    expect(cipher.seal('a', 'x')).toEqual(cipher.seal('a', 'x'))
    expect(cipher.seal('a', 'x').subarray(0, 12)).not.toEqual(cipher.seal('b', 'x').subarray(0, 12))
    expect(cipher.seal('a', 'x').subarray(0, 12)).not.toEqual(cipher.seal('a', 'y').subarray(0, 12))
  })

  it('is never made of a lone surrogate, which would come back as another letter', () => {
    expect(() => cipher.seal('a', '\ud800')).toThrow('Unicode')
  })
})

describe('keys', () => {
  it('unwrap in their own place only', () => {
    const [wrapping, inner] = [Buffer.alloc(32, 3), Buffer.alloc(32, 4)]
    const wrapped = wrapKey(wrapping, 'PLAN#a', inner)
    expect(Buffer.from(unwrapKey(wrapping, 'PLAN#a', wrapped))).toEqual(inner)
    expect(() => unwrapKey(wrapping, 'PLAN#b', wrapped)).toThrow('wrapped key')
    expect(() => unwrapKey(inner, 'PLAN#a', wrapped)).toThrow('wrapped key')
  })

  it('stay in memory for five minutes and in bounded number', () => {
    const cache = keyCache<number>(2)
    cache.keep('a', 1, 0)
    cache.keep('b', 2, 0)
    expect(cache.get('a', keyLifetime - 1)).toBe(1)
    cache.keep('c', 3, 0)
    expect([cache.get('a', 1), cache.get('b', 1), cache.get('c', 1)]).toEqual([1, undefined, 3])
    expect(cache.get('a', keyLifetime)).toBeUndefined()
  })

  it('come from a file on a laptop, and from no other kind of file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'key-'))
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content)
      return localKey(join(folder, name))()
    }
    expect(await file('good', `${Buffer.alloc(32, 9).toString('base64')}\n`)).toHaveLength(32)
    await expect(file('short', 'AAAA')).rejects.toThrow('32 bytes')
    rmSync(folder, { recursive: true })
  })
})

describe('the chain', () => {
  const link = (count: number) => {
    const entries: ReturnType<typeof chained<{ sk: string; n: number }>>[] = []
    for (let at = 1; at <= count; at += 1) {
      entries.push(chained({ sk: String(at).padStart(8, '0'), n: at }, entries.at(-1)?.hash ?? genesis))
    }
    return entries
  }

  it('holds over any length, and breaks at the first entry that was touched', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (count, at) => {
        const entries = link(count)
        expect(verifyChain(entries)).toMatchObject({ kind: 'whole', length: count })
        const place = at % count
        const touched = entries.map((one, index) => (index === place ? { ...one, n: -1 } : one))
        expect(verifyChain(touched)).toEqual({ kind: 'broken', sequence: place + 1 })
      }),
      { numRuns: runs(50) },
    )
  })

  it('breaks where a number was passed over, though the hashes hold', () => {
    const first = chained({ sk: '00000001' }, genesis)
    const third = chained({ sk: '00000003' }, first.hash)
    expect(verifyChain([first, third])).toEqual({ kind: 'broken', sequence: 2 })
  })

  it('does not depend on the order in which attributes come back', () => {
    expect(canonicalJson({ b: [Uint8Array.of(1)], a: { d: 1, c: null } })).toBe(
      canonicalJson({ a: { c: null, d: 1 }, b: [Buffer.from([1])] }),
    )
  })
})
