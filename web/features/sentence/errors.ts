import type { FieldError } from '../../server/form.ts'

/** What can be wrong with this form besides what can be wrong with any, and besides what the law says. */
export type SentenceError =
  | FieldError
  | {
      readonly field: string
      readonly code: 'spell-ends-before' | 'spells-overlap' | 'isolation-outside'
    }
  | { readonly field: string; readonly code: 'credit-differs'; readonly count: number }
