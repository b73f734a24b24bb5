import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { compileMessage, fillMessage } from '../../../shared/i18n/icu.ts'
import { allMessages, formatNumber, languages, locales } from '../../../shared/i18n/index.ts'
import { runs } from '../../support/runs.ts'

const withArguments = languages.flatMap((language) =>
  Object.entries(allMessages[language])
    .filter(([, text]) => text.includes('{'))
    .map(([key, text]) => ({ language, key, text })),
)

/** Words that a message chooses between, so that random values meet every branch. */
const words = (text: string): string[] => ['other', ...(text.match(/[\w-]+(?= *\{)/g) ?? [])]
const names = (text: string): string[] => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name)
const counts = (text: string): string[] => [...text.matchAll(/\{(\w+), plural/g)].map(([, name = '']) => name)

describe('messages', () => {
  it('read every message of the catalogue as intl-messageformat does', () => {
    for (const { language, key, text } of withArguments) {
      const oracle = new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true })
      const compiled = compileMessage(text)
      const value = (name: string) =>
        counts(text).includes(name)
          ? fc.nat({ max: 1500 })
          : fc.oneof(fc.constantFrom(...words(text)), fc.string())
      const values = fc.record(Object.fromEntries(names(text).map((name) => [name, value(name)])))
      fc.assert(
        fc.property(values, (given) => {
          const filled = fillMessage(compiled, given, (number) => formatNumber(language, number))
          expect(filled, `${language} ${key}`).toBe(oracle.format(given))
        }),
        { numRuns: runs(40) },
      )
    }
  })

  it.each([
    ['{n, plural, =0 {none} one {one} other {# of {all}}}', { n: 3, all: 'ten' }, '3 of ten'],
    ['{n, plural, one {{who, select, x {# x} other {# y}}} other {many}}', { n: 1, who: 'x' }, '1 x'],
    ['# stays outside a plural, {a}', { a: '#{}' }, '# stays outside a plural, #{}'],
  ])('%s', (text, values, filled) => {
    expect(fillMessage(compileMessage(text), values, String)).toBe(filled)
  })

  it.each(['{', '}', '{a', '{a, number}', '{n, plural, one {1}}', '{n, plural, other {1}', 'a}b'])(
    'refuses %s',
    (text) => expect(() => compileMessage(text)).toThrow('Not a message'),
  )

  it('wants every argument that stands in the branch taken', () => {
    expect(() => fillMessage(compileMessage('{a} {b}'), { a: 1 }, String)).toThrow('needs b')
  })
})
