import * as z from 'zod/mini'
import type { AccessEntry } from '../../application/ports.ts'
import { compact } from '../compact.ts'
import { accessPartition, officeAccessPartition } from '../keys.ts'
import { agencyIdField, itemVersion, planIdField, timestampField, userIdField } from './fields.ts'

export const accessSchema = z.object({
  plan: z.optional(planIdField),
  u: userIdField,
  a: agencyIdField,
  r: z.string(),
  pu: z.string(),
  w: z.string(),
  pl: z.optional(z.array(planIdField)),
  d: z.enum(['allowed', 'denied']),
  at: timestampField,
})

/** One reading: of a plan under the plan, of a list under the office that read it. `id` sorts by time. */
export const accessItem = (entry: AccessEntry, id: string) =>
  compact({
    pk: entry.planId === undefined ? officeAccessPartition(entry.agencyId) : accessPartition(entry.planId),
    sk: id,
    v: itemVersion,
    plan: entry.planId,
    u: entry.userId,
    a: entry.agencyId,
    r: entry.role,
    pu: entry.purpose,
    w: entry.what,
    pl: entry.plans,
    d: entry.decision,
    at: entry.at,
  })

export const readAccessEntry = (item: z.output<typeof accessSchema>): AccessEntry =>
  compact({
    planId: item.plan,
    userId: item.u,
    agencyId: item.a,
    role: item.r,
    purpose: item.pu,
    what: item.w,
    plans: item.pl,
    decision: item.d,
    at: item.at,
  })
