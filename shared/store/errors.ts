/** What can go wrong in the store and is nobody's fault that called it. No message carries a stored value. */

/** An item that does not have the form of its kind; `fields` are attribute names. */
export class MalformedItemError extends Error {
  readonly kind: string
  readonly fields: readonly string[]
  constructor(kind: string, fields: readonly string[]) {
    super(`A stored ${kind} item is malformed in: ${fields.join(', ')}`)
    this.name = 'MalformedItemError'
    this.kind = kind
    this.fields = fields
  }
}

/** Ciphertext that is not what this key sealed in this place: altered, moved, or of another plan. */
export class UnreadableTextError extends Error {
  readonly field: string
  constructor(field: string) {
    super(`The stored text of ${field} fails its authentication`)
    this.name = 'UnreadableTextError'
    this.field = field
  }
}

/** The plan's key is gone: the plan has been erased, or the key table was lost. */
export class MissingKeyError extends Error {
  constructor() {
    super('The plan has no key')
    this.name = 'MissingKeyError'
  }
}

/** A change that does not fit into one transaction. */
export class TransactionTooLargeError extends Error {
  readonly actions: number
  constructor(actions: number) {
    super(`A change of ${actions} actions does not fit into one transaction of 100: divide the command`)
    this.name = 'TransactionTooLargeError'
    this.actions = actions
  }
}

/** The table stays too busy after all retries; the caller may try again later. */
export class StoreBusyError extends Error {
  constructor() {
    super('The table is too busy')
    this.name = 'StoreBusyError'
  }
}
