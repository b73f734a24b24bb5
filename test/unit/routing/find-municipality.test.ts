import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { data, directory } from './support.ts'

const found = (text: string): string | undefined => {
  const finding = directory.findMunicipality(text)
  return finding.kind === 'found' ? finding.municipality.code : undefined
}

describe('findMunicipality', () => {
  test.each([
    ['3301', '3301'],
    ['Drammen', '3301'],
    [' dRAMMEN ', '3301'],
    ['Drammen kommune', '3301'],
    ['Drammen (3301)', '3301'],
    ['3301 Drammen', '3301'],
    ['Herøy (1818)', '1818'],
    ['Herøy (Nordland)', '1818'],
    ['VÅLER (østfold)', '3114'],
    ['A\u030As', '3218'],
    ['Kárášjohka', '5610'],
    ['evje  og hornnes', '4219'],
  ])('%s is %s', (text, code) => {
    expect(found(text)).toBe(code)
  })

  test.each(['Herøy', 'våler'])('%s is ambiguous, and says between which', (text) => {
    const finding = directory.findMunicipality(text)
    expect(finding.kind === 'ambiguous' && finding.candidates).toHaveLength(2)
  })

  test.each([
    ['0602', ['Drammen']],
    ['3005', ['Drammen']],
    ['1201', ['Bergen']],
    ['5401', ['Tromsø']],
    ['1507', ['Ålesund', 'Haram']],
    ['1850', ['Narvik', 'Hamarøy']],
    ['Hurum', ['Asker']],
    ['Nedre Eiker (0625)', ['Drammen']],
    ['Drammen (0602)', ['Drammen']],
  ])('%s has ceased, today it is %j', (text, names) => {
    const finding = directory.findMunicipality(text)
    expect(finding.kind === 'ceased' && finding.successors.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    '',
    '9999',
    '33',
    'Dramen',
    'Drammen (3303)',
    'Herøy (Oslo)',
    'Oslo (',
    '🙂',
    'x'.repeat(100_000),
  ])('%s is unknown', (text) => {
    expect(directory.findMunicipality(text)).toEqual({ kind: 'unknown' })
  })

  test('every label, number and "number name" leads to its own municipality', () => {
    for (const { code, name, label } of directory.municipalities) {
      expect(found(label)).toBe(code)
      expect(found(code)).toBe(code)
      expect(found(`${name} (${code})`)).toBe(code)
      expect(found(`${code} ${name.toUpperCase()}`)).toBe(code)
    }
  })

  test('every former number is said to have ceased', () => {
    for (const { code } of data.former()) expect(directory.findMunicipality(code).kind).toBe('ceased')
  })

  test('never throws, and a number of four digits is never found by anything but itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^\d{4}$/)), (text) => {
        const code = found(text)
        if (/^\d{4}$/.test(text) && code !== undefined) expect(code).toBe(text)
      }),
    )
  })
})
