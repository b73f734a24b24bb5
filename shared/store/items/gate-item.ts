import * as z from 'zod/mini'
import { protectionLookups } from '../../domain/plan/belonging.ts'
import type { Gate } from '../../domain/plan/plan-case.ts'
import type { PlanId } from '../../kernel/ids.ts'
import { gateKey } from '../keys.ts'
import { count, inPlan, itemVersion, timestampField } from './fields.ts'

export const gateSchema = z.object({
  ...inPlan,
  seq: count,
  head: z.string(),
  protection: z.enum(protectionLookups),
  by: z.string(),
  at: timestampField,
})
export type StoredGate = z.output<typeof gateSchema>

/** The GATE item: what every transaction on the plan replaces, under the condition that nobody else did. */
export const gateItem = (planId: PlanId, gate: Gate) => ({
  ...gateKey(planId),
  v: itemVersion,
  seq: gate.sequence,
  head: gate.head,
  protection: gate.protection,
  by: gate.lastBy,
  at: gate.lastAt,
})

export const readGate = (item: StoredGate): Gate => ({
  sequence: item.seq,
  head: item.head,
  protection: item.protection,
  lastBy: item.by,
  lastAt: item.at,
})
