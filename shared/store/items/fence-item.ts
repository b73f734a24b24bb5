import * as z from 'zod/mini'
import { type AgencyId, type PlanId, parsePlanId } from '../../kernel/ids.ts'
import { fenceKey } from '../keys.ts'
import { count, itemVersion, keyed } from './fields.ts'

/** By then every index has long caught up, in seconds. */
const fenceLifetime = 24 * 60 * 60

export const fenceSchema = z.object({ sk: keyed('FENCE#', parsePlanId), seq: count })

/** The office has lost sight of the plan with change `seq`: rows that are not younger are not shown to it. */
export const fenceItem = (agencyId: AgencyId, planId: PlanId, seq: number, nowSeconds: number) => ({
  ...fenceKey(agencyId, planId),
  v: itemVersion,
  seq,
  ttl: nowSeconds + fenceLifetime,
})
