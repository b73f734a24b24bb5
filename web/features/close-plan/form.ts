import * as z from 'zod'
import { type ClosingReason, closingReasons } from '../../../shared/domain/plan/plan.ts'

/** A death is told as an event: it also withdraws every mail. */
export const closingChoices = closingReasons.filter(
  (reason): reason is Exclude<ClosingReason, 'death'> => reason !== 'death',
)

export const closeSchema = z.strictObject({ reason: z.enum(closingChoices, 'required') })
