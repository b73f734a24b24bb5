/** Reads a page's form as a browser would send it untouched: enough HTML for our own pages, no more. */

const plainText = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plainText(found)
}

const isOn = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s>]|$)`).test(tag)

const inputs = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name')
    const isBox = /type="(?:checkbox|radio)"/.test(tag)
    return name === undefined || (isBox && !isOn(tag, 'checked'))
      ? []
      : [[name, attribute(tag, 'value') ?? ''] as const]
  })

const areas = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/(<textarea\b[^>]*>)\n?([^<]*)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name') ?? '', plainText(text)] as const,
  )

const selects = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)].map(([, tag = '', body = '']) => {
    const options = [...body.matchAll(/<option\b[^>]*>/g)].map(([option]) => option)
    const chosen = options.find((option) => isOn(option, 'selected')) ?? options[0] ?? ''
    return [attribute(tag, 'name') ?? '', attribute(chosen, 'value') ?? ''] as const
  })

/** The fields of the form with this action. Throws when the page has none. */
export const formOf = (html: string, action: string): URLSearchParams => {
  const start = html.indexOf(`action="${action}"`)
  if (start < 0) throw new Error(`No form leads to ${action}`)
  const form = html.slice(start, html.indexOf('</form>', start))
  return new URLSearchParams(
    [...inputs(form), ...areas(form), ...selects(form)].map(([name, value]) => [name, value]),
  )
}

/** The same form with some fields typed anew; a list ticks several boxes of one name, undefined unticks. */
export const typedInto = (
  form: URLSearchParams,
  changes: Readonly<Record<string, string | readonly string[] | undefined>>,
): URLSearchParams => {
  const typed = new URLSearchParams(form)
  for (const [name, value] of Object.entries(changes)) {
    typed.delete(name)
    if (value !== undefined) for (const one of [value].flat()) typed.append(name, one)
  }
  return typed
}

/** The words of a page, without its tags. */
export const wordsOf = (html: string): string =>
  plainText(html.replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ')

/** What stands beside a field as its error; undefined when nothing does. */
export const errorAt = (html: string, id: string): string | undefined => {
  const found = new RegExp(`id="${id}-error">(.*?)</p>`, 's').exec(html)?.[1]
  return found === undefined ? undefined : wordsOf(found)
}
