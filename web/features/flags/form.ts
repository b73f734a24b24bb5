import * as z from 'zod'
import type { WantedFlags } from '../../../shared/application/set-flags.ts'
import { flagKinds } from '../../../shared/domain/preparation/flags.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import { type FieldError, type FormFields, parseForm } from '../../server/form.ts'

const schema = z.strictObject({
  flags: z.array(z.enum(flagKinds, 'invalid')).max(flagKinds.length),
  public: z.literal('yes', 'invalid').optional(),
})

/** What can be wrong with the form: `without` is the ruling's reach without a ruling. */
export type FlagError = FieldError | { readonly field: 'public'; readonly code: 'without' }

/** Reads which flags stand. There is no field for a reason. */
export const readFlagsForm = (
  fields: FormFields,
): Result<Omit<WantedFlags, 'seenVersion'>, readonly FlagError[]> => {
  const parsed = parseForm(schema, fields)
  if (!parsed.ok) return parsed
  const kinds = flagKinds.filter((kind) => parsed.value.flags.includes(kind))
  const alsoPublicOffices = parsed.value.public === 'yes'
  if (alsoPublicOffices && !kinds.includes('contact-restricted'))
    return fail([{ field: 'public', code: 'without' }])
  return ok({ kinds, alsoPublicOffices })
}
