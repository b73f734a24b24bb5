/** Letters of a path that need no second thought; a backslash or a control character turns `/\x` into `//x`. */
const plain = /^\/(?!\/)[A-Za-z0-9\-._~%/?&=+:@,]*$/
const maxLength = 1000

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const unsafe = /[\p{Cc} \\]/u

/**
 * Whether a text is a path inside the portal and nothing that a browser may read as another host: `//x`, `/\x`,
 * `/%09/x`, `https:x` are not.
 */
export const isSafePath = (path: string): boolean => {
  if (path.length > maxLength || !plain.test(path)) return false
  const pathname = decoded(path.split('?')[0] ?? '')
  return pathname !== undefined && !unsafe.test(pathname) && !pathname.includes('//')
}

/** The path when it is safe, else the front page. */
export const safePath = (path: string | undefined): string =>
  path !== undefined && isSafePath(path) ? path : '/'
