import type { IsoDate } from '../../kernel/time.ts'

/**
 * What can be wrong with typed facts, each with the rule it breaks; `reference` is absent where common sense and no
 * law is broken. An `error` cannot be computed with or can never be lawful; a `warning` is unusual, and lawful in
 * cases that the portal does not ask about (the offence; what is left of a sentence after parole was revoked).
 */
export const sentenceFaults = {
  'not-a-length': { severity: 'error' },
  'no-length': { severity: 'error' },
  'under-fourteen-days': { severity: 'warning', reference: 'strl § 31' },
  'over-120-days-in-days': { severity: 'warning', reference: 'strl § 31' },
  'over-twenty-one-years': { severity: 'warning', reference: 'strl § 79' },
  'over-thirty-years': { severity: 'error', reference: 'strl §§ 43, 79' },
  'fine-over-120-days': { severity: 'error', reference: 'strl § 55' },
  'remand-not-days': { severity: 'error' },
  'remand-over-sentence': { severity: 'error', reference: 'strl § 83' },
  'interruption-before-start': { severity: 'error', reference: 'strgjforskr § 3-3' },
  'interruption-ends-before-it-begins': { severity: 'error', reference: 'strgjforskr § 3-3' },
  'interruptions-overlap': { severity: 'error', reference: 'strgjforskr § 3-3' },
  'interruption-after-end': { severity: 'error', reference: 'strgjforskr § 3-3' },
  'refusal-before-start': { severity: 'error', reference: 'strgjforskr § 3-41' },
  'custody-after-start': { severity: 'error', reference: 'strgjforskr § 3-14' },
  'monitoring-excluded': { severity: 'error', reference: 'strgjfl § 16 a' },
  'frame-over-fifteen-years': { severity: 'warning', reference: 'strl § 43' },
  'frame-over-twenty-one-years': { severity: 'warning', reference: 'strl § 43' },
  'frame-over-thirty-years': { severity: 'error', reference: 'strl § 43' },
  'frame-over-ten-years-under-eighteen': { severity: 'warning', reference: 'strl § 43' },
  'frame-over-fifteen-years-under-eighteen': { severity: 'error', reference: 'strl § 43' },
  'minimum-over-frame': { severity: 'error', reference: 'strl § 43' },
  'minimum-over-ten-years': { severity: 'error', reference: 'strl § 43' },
  'minimum-over-fourteen-years': { severity: 'error', reference: 'strl § 43' },
  'minimum-over-twenty-years': { severity: 'error', reference: 'strl § 43' },
  'extension-over-five-years': { severity: 'error', reference: 'strl § 43' },
  'refusal-before-judgment': { severity: 'error', reference: 'strl § 44' },
  'parole-before-minimum': { severity: 'error', reference: 'strl § 44' },
  'probation-not-one-to-five-years': { severity: 'error', reference: 'strl § 44' },
  'typed-end-before-start': { severity: 'error' },
  'typed-date-before-start': { severity: 'error' },
  'typed-parole-after-end': { severity: 'error', reference: 'strgjfl § 42' },
} as const satisfies Readonly<
  Record<string, { readonly severity: 'error' | 'warning'; readonly reference?: string }>
>
export type SentenceFaultCode = keyof typeof sentenceFaults

/** One fault and the field it belongs to: a path into the facts, or `typed.` and a date's key. */
export interface SentenceFault {
  readonly code: SentenceFaultCode
  readonly path: string
  readonly severity: 'error' | 'warning'
  readonly reference?: string
  /** The date that was overstepped, where there is one. */
  readonly limit?: IsoDate
}

export type Faults = readonly SentenceFault[]

/** The fault, when something is so. */
export const faultIf = (is: boolean, code: SentenceFaultCode, path: string, limit?: IsoDate): Faults =>
  is ? [{ code, path, ...sentenceFaults[code], ...(limit !== undefined && { limit }) }] : []
