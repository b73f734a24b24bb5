import * as z from 'zod'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { addMonths } from '../../../shared/schedule/days.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import type { FieldErrorCode } from '../../server/form.ts'

/** The longest sentence is 30 years (straffeloven § 43): no date of a plan lies further away. */
const longestMonths = 30 * 12

const faultOf = (date: IsoDate | undefined, today: IsoDate): FieldErrorCode | undefined => {
  if (date === undefined) return 'date'
  return date > addMonths(today, longestMonths) ? 'date-far' : undefined
}

/** A date that may be left out, typed the Norwegian way; past days are dates like others. */
export const optionalDate = (today: IsoDate) =>
  z
    .string()
    .max(200)
    .default('')
    .transform((typed, context): IsoDate | undefined => {
      if (typed === '') return undefined
      const date = parseNorwegianDate(typed)
      const fault = faultOf(date, today)
      if (fault === undefined) return date
      context.addIssue(fault)
      return z.NEVER
    })

/** A date that must be there. */
export const requiredDate = (today: IsoDate) =>
  z
    .string()
    .min(1, 'required')
    .max(200)
    .transform((typed, context): IsoDate => {
      const date = parseNorwegianDate(typed)
      const fault = faultOf(date, today)
      if (date !== undefined && fault === undefined) return date
      context.addIssue(fault ?? 'date')
      return z.NEVER
    })
