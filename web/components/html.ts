import { html as honoHtml, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup that is safe to put into a page: made only by `html` below, which escapes every text given to it. */
export type Html = HtmlEscapedString

/** What may stand in a template: text (escaped), numbers, markup, lists of them; nothing for false and undefined. */
export type Part = string | number | Html | false | undefined | readonly Part[]

/** A template whose values are escaped unless they are markup already. Synchronous, unlike Hono's own type. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Html => {
  const out = honoHtml(strings, ...values)
  if (out instanceof Promise) throw new TypeError('A page is rendered synchronously')
  return out
}

/** No markup at all. */
export const nothing: Html = html``

/** Glues pieces together, without anything between them. */
export const join = (...parts: readonly Part[]): Html => html`${parts}`

export type AttributeValue = string | number | boolean | undefined

/**
 * Attributes with a leading space: `true` is a bare attribute; `false`, undefined and nothing are left out. Names are
 * our own constants; values are escaped.
 */
export const attributes = (values: Readonly<Record<string, AttributeValue>>): Html => {
  const written = Object.entries(values).map(([name, value]) => {
    if (value === undefined || value === false) return nothing
    return value === true ? html` ${raw(name)}` : html` ${raw(name)}="${value}"`
  })
  return html`${written}`
}

/** Space-separated names or ids, leaving out what is false or undefined; undefined when none is left. */
export const names = (...all: readonly (string | false | undefined)[]): string | undefined =>
  all.filter((name) => name !== false && name !== undefined && name !== '').join(' ') || undefined
