import type { IsoDate } from '../../kernel/time.ts'

/**
 * Safety without disclosure: a flag says what to do and by which paragraph, never why, about whom or where.
 * `contact-restricted`: a court has restricted contact in remand.
 */
export const flagKinds = [
  'no-contact',
  'address-not-approved',
  'call-before-first-meeting',
  'contact-restricted',
] as const
export type FlagKind = (typeof flagKinds)[number]

/** Legal bases; references are data and may change with the law. */
export const flagBasis: Readonly<Record<FlagKind, string>> = {
  'no-contact': 'strgjfl § 43',
  'address-not-approved': 'strgjfl § 42',
  'call-before-first-meeting': 'strgjfl § 7',
  'contact-restricted': 'strprl § 186',
}

export interface Flag {
  readonly kind: FlagKind
  readonly from: IsoDate
  /** Of `contact-restricted`: whether the ruling also keeps public offices out; usually it does not. */
  readonly alsoPublicOffices?: boolean
}
