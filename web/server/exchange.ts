import type { Translate } from '../../shared/i18n/index.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import type { Answer, FlashKey } from './answer.ts'
import type { Hints } from './cookies.ts'
import type { AppDeps } from './deps.ts'
import type { FormFields } from './form.ts'

/** A request, taken apart: nothing in it has been believed yet. */
export interface PageRequest {
  readonly method: 'GET' | 'POST'
  /** The address without its query. */
  readonly path: string
  /** The query as sent, with its `?`, or empty. */
  readonly search: string
  readonly query: FormFields
  readonly params: Readonly<Record<string, string>>
  /** What a POST brought, without the hidden fields that belong to the portal; empty for a GET. */
  readonly fields: FormFields
  /** Files that a POST brought, by field. */
  readonly files?: ReadonlyMap<string, Uint8Array>
  readonly csrf?: string
  /** Made when the form was rendered: two posts with the same key have one effect. */
  readonly key?: string
  /** The version that the form was made from. */
  readonly version?: number
  readonly cookies: Readonly<Record<string, string>>
  readonly correlationId: string
}

/** One request and what the portal has to answer it with. */
export interface Exchange {
  readonly deps: AppDeps
  readonly request: PageRequest
  readonly hints?: Hints
}

/** What the layout around every page needs to know. */
export interface Frame {
  readonly t: Translate
  /** Where the language switch comes back to. */
  readonly path?: string
  readonly flash?: FlashKey
  readonly signedIn?: {
    readonly actor: Actor
    readonly officeName: string
    /** For the forms in the layout: sign out, language. */
    readonly csrf: string
  }
  /** For the reader to quote when something went wrong. */
  readonly reference: string
}

export interface Reply {
  readonly frame: Frame
  readonly answer: Answer
}
