import { IntlMessageFormat } from 'intl-messageformat'
import { allMessages, type Bokmål, type MessageKey } from './catalogue.ts'
import type { ArgumentNames, MessageValue } from './define.ts'
import { type Language, locales } from './languages.ts'

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

const compiled: Record<Language, Map<string, IntlMessageFormat>> = {
  nb: new Map(),
  nn: new Map(),
  en: new Map(),
}

const format = (language: Language, key: MessageKey, text: string, values: Values): string => {
  const known = compiled[language].get(key)
  const message = known ?? new IntlMessageFormat(text, locales[language], undefined, { ignoreTag: true })
  if (!known) compiled[language].set(key, message)
  const out: unknown = message.format(values)
  return typeof out === 'string' ? out : String(out)
}

const makeTranslator = (language: Language): Translate => {
  const translate = (key: MessageKey, values?: Values): string => {
    const text = allMessages[language][key]
    if (text === undefined) throw new Error(`No message for ${key}`)
    return values === undefined ? text : format(language, key, text, values)
  }
  return Object.assign(translate, { language })
}

const translators = { nb: makeTranslator('nb'), nn: makeTranslator('nn'), en: makeTranslator('en') } as const

/** The words of one language; the same object every time, so that compiled messages are kept. */
export const translator = (language: Language): Translate => translators[language]
