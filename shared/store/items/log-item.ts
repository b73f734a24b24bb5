import * as z from 'zod/mini'
import { roles } from '../../domain/agency/agency.ts'
import { type LogEntry, logKinds } from '../../domain/log/entry.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { logPartition, logSort } from '../keys.ts'
import { chained } from '../log/chain.ts'
import { agencyIdField, itemVersion, sealed, taskIdField, timestampField, userIdField } from './fields.ts'
import { logField, openIf } from './texts.ts'

export const logSchema = z.object({
  sk: z.string().check(z.regex(/^\d{8}$/)),
  at: timestampField,
  by: z.object({ u: userIdField, n: z.string(), a: agencyIdField, r: z.enum([...roles, 'system']) }),
  pu: z.string(),
  k: z.enum(logKinds),
  t: z.array(taskIdField),
  c: z.record(z.string(), z.string()),
  x: z.optional(sealed),
  ci: z.enum(['plan', 'health']),
})

export type NewEntry = Omit<LogEntry, 'sequence' | 'text'>

/**
 * The LOG item of a change, chained to `head`, the hash of the entry before it. `text` is sealed already:
 * whoever writes without a key writes none.
 */
export const logItem = (
  planId: PlanId,
  sequence: number,
  entry: NewEntry,
  text: Uint8Array | undefined,
  head: string,
) =>
  chained(
    compact({
      pk: logPartition(planId),
      sk: logSort(sequence),
      v: itemVersion,
      at: entry.at,
      by: { u: entry.by.userId, n: entry.by.name, a: entry.by.agencyId, r: entry.by.role },
      pu: entry.purpose,
      k: entry.kind,
      t: entry.tasks,
      c: entry.codes,
      x: text,
      ci: entry.circle,
    }),
    head,
  )

export const readLogEntry = (item: z.output<typeof logSchema>, cipher: PlanCipher): LogEntry => {
  const sequence = Number(item.sk)
  return compact({
    sequence,
    at: item.at,
    by: { userId: item.by.u, name: item.by.n, agencyId: item.by.a, role: item.by.r },
    purpose: item.pu,
    kind: item.k,
    tasks: item.t,
    codes: item.c,
    text: openIf(cipher, logField(sequence), item.x),
    circle: item.ci,
  })
}
