import { allMessages, type Bokmål, type MessageKey } from './catalogue.ts'
import type { ArgumentNames, MessageValue } from './define.ts'
import { type CompiledMessage, compileMessage, fillMessage } from './icu.ts'
import type { Language } from './languages.ts'
import { formatNumber } from './numbers.ts'

type Values = Readonly<Record<string, MessageValue>>

/** No second argument for plain messages; for ICU messages an object with at least the arguments the type can see. */
type Arguments<Message extends string> = [Extract<Message, `${string}{${string}`>] extends [never]
  ? []
  : [values: Readonly<Record<ArgumentNames<Message>, MessageValue>> & Values]

/** Looks up words in one language. Throws when an ICU message is not given an argument it names. */
export interface Translate {
  readonly language: Language
  <Key extends MessageKey>(key: Key, ...values: Arguments<Bokmål[Key]>): string
}

const makeTranslator = (language: Language): Translate => {
  const compiled = new Map<string, CompiledMessage>()
  const compiledOf = (key: string, text: string): CompiledMessage => {
    const known = compiled.get(key)
    if (known) return known
    const fresh = compileMessage(text)
    compiled.set(key, fresh)
    return fresh
  }
  const number = (value: number): string => formatNumber(language, value)
  const translate = (key: MessageKey, values?: Values): string => {
    const text = allMessages[language][key]
    if (text === undefined) throw new Error(`No message for ${key}`)
    return values === undefined ? text : fillMessage(compiledOf(key, text), values, number)
  }
  return Object.assign(translate, { language })
}

const translators = { nb: makeTranslator('nb'), nn: makeTranslator('nn'), en: makeTranslator('en') } as const

/** The words of one language; the same object every time, so that compiled messages are kept. */
export const translator = (language: Language): Translate => translators[language]
