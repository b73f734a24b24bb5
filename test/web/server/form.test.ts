import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { cleanText } from '../../../web/server/clean-text.ts'
import { fieldsOf, parseForm } from '../../../web/server/form.ts'

const schema = z.strictObject({
  name: z.string().min(1).max(10),
  note: z.string().max(20).optional(),
  kinds: z.array(z.enum(['a', 'b'])).max(2),
  needs: z.strictObject({
    housing: z.strictObject({ goal: z.string().max(5), wanted: z.array(z.string()) }),
  }),
})

const parse = (query: string) => parseForm(schema, fieldsOf(new URLSearchParams(query)))
const errors = (query: string) => {
  const parsed = parse(query)
  return parsed.ok ? [] : parsed.error
}

const good = 'name=Ola&needs.housing.goal=bo'

describe('a form', () => {
  it('nests dotted names, and takes lists only where the schema has them', () => {
    expect(parse(`${good}&kinds=a&kinds=b&needs.housing.wanted=x`)).toEqual({
      ok: true,
      value: { name: 'Ola', kinds: ['a', 'b'], needs: { housing: { goal: 'bo', wanted: ['x'] } } },
    })
  })

  it('unticked boxes and empty groups count as empty', () => {
    const parsed = parse(good)
    expect(parsed.ok && parsed.value.kinds).toEqual([])
    expect(errors('name=Ola')).toEqual([{ field: 'needs.housing.goal', code: 'required' }])
  })

  it.each([
    ['needs.housing.goal=bo', [{ field: 'name', code: 'required' }]],
    [`${good}&name=Kari`, [{ field: 'name', code: 'repeated' }]],
    ['name=&needs.housing.goal=bo', [{ field: 'name', code: 'required', limit: 1 }]],
    ['name=++%00&needs.housing.goal=bo', [{ field: 'name', code: 'required', limit: 1 }]],
    ['name=Ola+Oppdiktet&needs.housing.goal=bo', [{ field: 'name', code: 'too-long', limit: 10 }]],
    ['name=Ola&needs.housing.goal=leilighet', [{ field: 'needs.housing.goal', code: 'too-long', limit: 5 }]],
    [`${good}&kinds=a&kinds=x`, [{ field: 'kinds', code: 'invalid' }]],
    [`${good}&kinds=a&kinds=b&kinds=a`, [{ field: 'kinds', code: 'too-many', limit: 2 }]],
    ['name=%ED%A0%80&needs.housing.goal=bo', [{ field: 'name', code: 'characters' }]],
    ['name=%ff&needs.housing.goal=bo', [{ field: 'name', code: 'characters' }]],
  ])('%s', (query, expected) => {
    expect(errors(query)).toEqual(expected)
  })

  it.each([
    'status=completed',
    '__proto__=x',
    '__proto__.polluted=x',
    'constructor.prototype.polluted=x',
    'toString=x',
    'needs.__proto__.x=y',
    'needs.housing.status=x',
    'needs=x',
    'name.first=x',
    'a.b.c.d.e.f.g=x',
    'needs.housing=x',
    '=x',
    '.=x',
  ])('refuses the unknown field %s', (extra) => {
    expect(parse(`${good}&${extra}`).ok).toBe(false)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('keeps Sami letters and emoji, and composes what was typed in pieces', () => {
    expect(cleanText('  Áŋŋel Čearru 👩‍👧 a\u030a\r\nny linje\t ')).toBe('Áŋŋel Čearru 👩‍👧 å\nny linje')
  })

  it('takes out what cannot be seen but changes how a text reads', () => {
    expect(cleanText('a\u202eb\u0000c\u200bd\ufeffe\u2066f\u001b[31m')).toBe('abcdef[31m')
  })

  it('never throws, whatever is sent', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('name', 'kinds', 'needs', 'needs.housing.goal', '__proto__'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (pairs) => {
        const parsed = parseForm(schema, fieldsOf(new URLSearchParams(pairs)))
        return parsed.ok || parsed.error.length > 0
      }),
    )
  })
})
