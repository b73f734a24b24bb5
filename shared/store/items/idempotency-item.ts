import * as z from 'zod/mini'
import type { Idempotency } from '../../application/ports.ts'
import { parseAgencyId } from '../../kernel/ids.ts'
import { idempotencyKey } from '../keys.ts'
import { expiry, itemVersion, keyed } from './fields.ts'

/** How long a repeated command finds its answer, in seconds. */
export const idempotencyLifetime = 24 * 60 * 60

export const idempotencySchema = z.object({
  pk: keyed('IDEMPOTENCY#', parseAgencyId),
  sk: z.string(),
  bh: z.string(),
  re: z.string(),
  ttl: expiry,
})

export const idempotencyItem = (command: Idempotency, nowSeconds: number) => ({
  ...idempotencyKey(command.agencyId, command.key),
  v: itemVersion,
  bh: command.bodyHash,
  re: command.result,
  ttl: nowSeconds + idempotencyLifetime,
})

export const readIdempotency = (item: z.output<typeof idempotencySchema>): Idempotency => ({
  agencyId: item.pk,
  key: item.sk,
  bodyHash: item.bh,
  result: item.re,
})
