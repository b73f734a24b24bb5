import type { WebConfig } from './deps.ts'

/** Nothing inline, nothing from elsewhere; icons are `data:` masks. Forms may lead to the provider for signing out. */
export const contentSecurityPolicy = (identityOrigins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    ['form-action', "'self'", ...identityOrigins].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

const features = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'] as const

/** The same on every response, errors and assets included. */
const headersFor = ({ identityOrigins }: WebConfig): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(identityOrigins),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': features.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
})

/** Adds them to a response's headers; what says nothing of its own about caching is not to be kept. */
export const addSecurityHeaders = (config: WebConfig): ((headers: Headers) => void) => {
  const fixed = Object.entries(headersFor(config))
  return (headers) => {
    for (const [name, value] of fixed) headers.set(name, value)
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  }
}
