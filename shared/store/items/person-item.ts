import * as z from 'zod/mini'
import { type AgencyId, type PlanId, parsePlanId } from '../../kernel/ids.ts'
import { personKey } from '../keys.ts'
import { agencyIdField, itemVersion, minted } from './fields.ts'

export const personSchema = z.object({ sk: minted(parsePlanId), a: agencyIdField })

/** Which plan a person has, and in whose custody; `hash` stands for the national number. */
export const personItem = (hash: string, planId: PlanId, custody: AgencyId) => ({
  ...personKey(hash, planId),
  v: itemVersion,
  a: custody,
})
