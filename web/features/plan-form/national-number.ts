import { idnr } from '@navikt/fnrvalidator'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { WebConfig } from '../../server/deps.ts'

/** Months plus 80 or plus 40, also of D-numbers: never given to a person (skatteetaten.no, synthetic numbers). */
const synthetic: readonly string[] = ['tnr', 'hnr', 'dnr-and-tnr', 'dnr-and-hnr']

/**
 * Reads a national number as typed, spaces left out. `national-number`: wrong digits, no such day, or check digits
 * that do not agree. `national-number-real`: it may belong to somebody; taken in production only.
 */
export const readNationalNumber = (
  typed: string,
  stage: WebConfig['stage'],
): Result<string | undefined, 'national-number' | 'national-number-real'> => {
  const digits = typed.replaceAll(/\s/g, '')
  if (digits === '') return ok(undefined)
  const checked = idnr(digits)
  if (checked.status === 'invalid') return fail('national-number')
  return stage === 'prod' || synthetic.includes(checked.type) ? ok(digits) : fail('national-number-real')
}
