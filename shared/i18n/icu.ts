/**
 * The part of ICU MessageFormat that our messages use: arguments, `plural` (exact numbers, one, other, `#`) and
 * `select`, nested. No quoting, no number or date formats. A test holds it against intl-messageformat for every message;
 * that library costs 35 kB of code and, by its first look at Intl, 25 ms of a cold start.
 */
import type { MessageValue } from './define.ts'

type Values = Readonly<Record<string, MessageValue>>

type Part =
  | string
  | { readonly kind: 'count' }
  | { readonly kind: 'argument'; readonly name: string }
  | {
      readonly kind: 'plural' | 'select'
      readonly name: string
      readonly branches: ReadonlyMap<string, readonly Part[]>
    }
export type CompiledMessage = readonly Part[]

/** A text and how far it has been read. */
interface Reader {
  readonly text: string
  at: number
}

const malformed = (text: string) => new Error(`Not a message: ${text}`)

/** Reads up to, not including, the first of some letters. */
const readUntil = (reader: Reader, stops: string): string => {
  const from = reader.at
  while (reader.at < reader.text.length && !stops.includes(reader.text.charAt(reader.at))) reader.at += 1
  return reader.text.slice(from, reader.at)
}

const expect = (reader: Reader, letter: string): void => {
  if (reader.text.charAt(reader.at) !== letter) throw malformed(reader.text)
  reader.at += 1
}

const readBranches = (reader: Reader, inPlural: boolean): ReadonlyMap<string, readonly Part[]> => {
  const branches = new Map<string, readonly Part[]>()
  for (;;) {
    const key = readUntil(reader, '{}').trim()
    if (key === '') break
    expect(reader, '{')
    branches.set(key, readParts(reader, inPlural))
    expect(reader, '}')
  }
  if (!branches.has('other')) throw malformed(reader.text)
  return branches
}

const readArgument = (reader: Reader, inPlural: boolean): Part => {
  expect(reader, '{')
  const name = readUntil(reader, ',}').trim()
  if (reader.text.charAt(reader.at) === '}') {
    expect(reader, '}')
    return { kind: 'argument', name }
  }
  expect(reader, ',')
  const kind = readUntil(reader, ',}').trim()
  if (kind !== 'plural' && kind !== 'select') throw malformed(reader.text)
  expect(reader, ',')
  const branches = readBranches(reader, inPlural || kind === 'plural')
  expect(reader, '}')
  return { kind, name, branches }
}

const readParts = (reader: Reader, inPlural: boolean): readonly Part[] => {
  const parts: Part[] = []
  for (;;) {
    const text = readUntil(reader, inPlural ? '{}#' : '{}')
    if (text !== '') parts.push(text)
    const next = reader.text.charAt(reader.at)
    if (next === '' || next === '}') return parts
    if (next === '#') {
      reader.at += 1
      parts.push({ kind: 'count' })
    } else parts.push(readArgument(reader, inPlural))
  }
}

/** Reads a message once, for many uses. Throws on anything that is not the part of ICU described above. */
export const compileMessage = (text: string): CompiledMessage => {
  const reader = { text, at: 0 }
  const parts = readParts(reader, false)
  if (reader.at !== text.length) throw malformed(text)
  return parts
}

const given = (values: Values, name: string): MessageValue => {
  const value = values[name]
  if (value === undefined) throw new Error(`The message needs ${name}`)
  return value
}

/** Bokmål, nynorsk and English alike: exactly one is `one` (CLDR). */
const pluralKey = (value: MessageValue, branches: ReadonlyMap<string, unknown>): string => {
  const exact = `=${value}`
  if (branches.has(exact)) return exact
  return Number(value) === 1 && branches.has('one') ? 'one' : 'other'
}

/** The message with its values in place. Throws when it needs one that is not given. `number` writes what `#` stands for. */
export const fillMessage = (
  parts: CompiledMessage,
  values: Values,
  number: (value: number) => string,
  count = 0,
): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.kind === 'count') return number(count)
      const value = given(values, part.name)
      if (part.kind === 'argument') return String(value)
      const { kind, branches } = part
      const key = kind === 'plural' ? pluralKey(value, branches) : String(value)
      const branch = branches.get(key) ?? branches.get('other') ?? []
      return fillMessage(branch, values, number, kind === 'plural' ? Number(value) : count)
    })
    .join('')
