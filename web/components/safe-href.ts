const ownPath = /^\/(?![/\\])/
const within = /^[#?]/
const outward = /^(?:https:\/\/|mailto:|tel:)/i
/** Browsers drop tabs and line breaks inside addresses, and skip what stands before them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const hidden = /[\u0000-\u0020\u007f]/

/**
 * An address that may stand in `href`: a path of our own, `#part`, `?query`, https, mailto or tel. Anything else
 * (`javascript:`, `data:`, `//host`, addresses with hidden characters) becomes `#`. Escaping stays the template's work.
 */
export const safeHref = (address: string): string =>
  !hidden.test(address) && (ownPath.test(address) || within.test(address) || outward.test(address))
    ? address
    : '#'
