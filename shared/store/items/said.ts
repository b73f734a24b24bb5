import * as z from 'zod/mini'
import type { Said } from '../../domain/preparation/preparation.ts'
import { agencyIdField, timestampField, userIdField } from './fields.ts'

/** Who said something and when, beside what was said. */
export const said = { u: userIdField, n: z.string(), a: agencyIdField, at: timestampField }
const saidSchema = z.object(said)

export const storedSaid = ({ by, at }: Said) => ({ u: by.userId, n: by.name, a: by.agencyId, at })

export const readSaid = ({ u, n, a, at }: z.output<typeof saidSchema>): Said => ({
  by: { userId: u, name: n, agencyId: a },
  at,
})
