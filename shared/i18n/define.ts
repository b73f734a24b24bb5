/** What a message may be given: text, whole or decimal numbers. Dates are formatted first (see dates.ts). */
export type MessageValue = string | number

/**
 * The argument names of an ICU message, as far as types can read it: `{name}` and the argument of the first
 * `{count, plural, ...}`; what stands behind a plural or select is checked when the message is formatted.
 */
export type ArgumentNames<Message extends string> = Message extends `${string}{${infer Inside}}${infer Rest}`
  ? Inside extends `${infer Name},${string}`
    ? Name
    : Inside | ArgumentNames<Rest>
  : never

/** The shape of one feature's messages: the same keys in bokmål, nynorsk and English. */
export interface Messages<Bokmål extends Readonly<Record<string, string>>> {
  readonly nb: Bokmål
  readonly nn: { readonly [Key in keyof Bokmål]: string }
  readonly en: { readonly [Key in keyof Bokmål]: string }
}

/** Declares one feature's messages. A key that is missing in, or unknown to, one language does not compile. */
export const messages = <const Bokmål extends Readonly<Record<string, string>>>(
  all: Messages<Bokmål>,
): Messages<Bokmål> => all
