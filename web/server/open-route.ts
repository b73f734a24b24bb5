import type { Translate } from '../../shared/i18n/index.ts'
import type { Answer } from './answer.ts'
import type { AuditExemption } from './audit.ts'
import type { Exchange } from './exchange.ts'
import { openFrame } from './frame.ts'
import type { Route } from './route.ts'

export interface OpenRoute {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly audit: AuditExemption
  /** Where the language switch leads, for a page whose own address must not be kept. */
  readonly returnTo?: string
  readonly answer: (exchange: Exchange, t: Translate) => Answer | Promise<Answer>
}

/** A route for anybody: signing in and out, language, what machines ask. It must show nothing of any case. */
export const openRoute = ({ method, path, audit, returnTo, answer }: OpenRoute): Route => ({
  method,
  path,
  access: 'anybody',
  audit,
  reply: async (exchange) => {
    const open = openFrame(exchange)
    const frame = returnTo === undefined ? open : { ...open, path: returnTo }
    return { frame, answer: await answer(exchange, frame.t) }
  },
})
