import * as z from 'zod/mini'
import { type CarryOver, carryOverKinds } from '../../domain/preparation/carry-over.ts'
import { type PlanId, parsePartId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { carryKey } from '../keys.ts'
import { agencyIdField, count, dateField, itemVersion, keyed, sealed } from './fields.ts'
import { carryField } from './texts.ts'

export const carrySchema = z.object({
  sk: keyed('CARRY#', parsePartId),
  version: count,
  k: z.enum(carryOverKinds),
  wh: sealed,
  in: sealed,
  out: sealed,
  a: z.optional(agencyIdField),
  f: z.optional(dateField),
  ac: z.optional(dateField),
  ci: z.enum(['plan', 'health']),
})
export type StoredCarry = z.output<typeof carrySchema>

/** A CARRY item: something begun inside that goes on outside; what it is, and who has it, is sealed. */
export const carryItem = (planId: PlanId, one: CarryOver, cipher: PlanCipher) =>
  compact({
    ...carryKey(planId, one.id),
    v: itemVersion,
    version: one.version,
    k: one.kind,
    wh: cipher.seal(carryField(one.id, 'what'), one.what),
    in: cipher.seal(carryField(one.id, 'inside'), one.inside),
    out: cipher.seal(carryField(one.id, 'outside'), one.outside),
    a: one.agencyId,
    f: one.firstDate,
    ac: one.acceptedOn,
    ci: one.circle,
  })

export const readCarry = (item: StoredCarry, cipher: PlanCipher): CarryOver =>
  compact({
    id: item.sk,
    version: item.version,
    kind: item.k,
    what: cipher.open(carryField(item.sk, 'what'), item.wh),
    inside: cipher.open(carryField(item.sk, 'inside'), item.in),
    outside: cipher.open(carryField(item.sk, 'outside'), item.out),
    agencyId: item.a,
    firstDate: item.f,
    acceptedOn: item.ac,
    circle: item.ci,
  })
