import type { MessageKey } from '../../shared/i18n/index.ts'
import type { ErrorStatus } from '../layout/error-page.ts'
import type { PageModel } from '../layout/page.ts'
import { isSafePath } from './safe-path.ts'

/** Messages that may follow a redirect: any catalogue key that begins with `flash.`; never data. */
export type FlashKey = Extract<MessageKey, `flash.${string}`>

/** A cookie to set, or to delete when it has no value. Attributes are the same for all; see cookies.ts. */
export interface CookieChange {
  readonly name: `__Host-${string}`
  readonly value?: string
  /** Seconds; without it the cookie goes when the browser closes. */
  readonly maxAge?: number
}

export interface PageAnswer {
  readonly kind: 'page'
  /** 422 for a form with errors, 409 when somebody else was faster. */
  readonly status: 200 | 401 | 403 | 409 | 422 | 503
  readonly model: Omit<PageModel, 'flash'>
}

export interface RedirectAnswer {
  readonly kind: 'redirect'
  readonly to: string
  readonly flash?: FlashKey
  readonly cookies?: readonly CookieChange[]
  readonly headers?: Readonly<Record<string, string>>
}

export type Answer =
  | PageAnswer
  | RedirectAnswer
  | { readonly kind: 'problem'; readonly status: ErrorStatus }
  | {
      readonly kind: 'text'
      readonly body: string
      /** Plain text unless told. */
      readonly type?: string
      /** Not to be kept unless told. */
      readonly cacheControl?: string
    }

/** A page inside the portal's layout: 200 unless told; an error's title says so. */
export const show = (model: PageAnswer['model'], status: PageAnswer['status'] = 200): PageAnswer => ({
  kind: 'page',
  status,
  model: { ...(status === 422 && { hasErrors: true }), ...model },
})

/** 303 to one of our own paths; throws on anything else, since no use case may send people elsewhere. */
export const redirect = (to: string, flash?: FlashKey): RedirectAnswer => {
  if (!isSafePath(to)) throw new Error('A redirect stays inside the portal')
  return { kind: 'redirect', to, ...(flash !== undefined && { flash }) }
}

/** The page for one of the listed problems. */
export const problem = (status: ErrorStatus): Answer => ({ kind: 'problem', status })

/** Denied, unknown and malformed alike: the same bytes. */
export const missing = (): Answer => problem(404)
