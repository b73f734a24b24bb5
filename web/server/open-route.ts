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
  readonly answer: (exchange: Exchange, t: Translate) => Answer | Promise<Answer>
}

/** A route for anybody: signing in and out, language, what machines ask. It must show nothing of any case. */
export const openRoute = ({ method, path, audit, answer }: OpenRoute): Route => ({
  method,
  path,
  access: 'anybody',
  audit,
  reply: async (exchange) => {
    const frame = openFrame(exchange)
    return { frame, answer: await answer(exchange, frame.t) }
  },
})
