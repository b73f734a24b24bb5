import { allMessages, isLanguage, type Language, translator } from '../../shared/i18n/index.ts'
import type { FlashKey } from './answer.ts'
import { cookieNames } from './cookies.ts'
import type { Exchange, Frame } from './exchange.ts'
import type { Visit } from './visit.ts'

/** Whether a text is the key of a message that may follow a redirect. */
export const isFlashKey = (text: string | undefined): text is FlashKey =>
  text?.startsWith('flash.') === true && Object.hasOwn(allMessages.nb, text)

const cookieLanguage = ({ request }: Exchange): Language => {
  const chosen = request.cookies[cookieNames.language]
  return isLanguage(chosen) ? chosen : 'nb'
}

/** The frame of a page for somebody who is not, or not known to be, signed in. */
export const openFrame = (exchange: Exchange): Frame => {
  const { request } = exchange
  const flash = request.cookies[cookieNames.flash]
  return {
    t: translator(cookieLanguage(exchange)),
    ...(request.method === 'GET' && { path: `${request.path}${request.search}` }),
    ...(isFlashKey(flash) && { flash }),
    reference: request.correlationId,
  }
}

/** The frame of a page for a signed-in caseworker, in the caseworker's language. */
export const signedInFrame = (exchange: Exchange, { actor, officeName, csrf }: Visit): Frame => ({
  ...openFrame(exchange),
  t: translator(actor.language),
  signedIn: { actor, officeName, csrf },
})
