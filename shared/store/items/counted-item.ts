import * as z from 'zod/mini'
import type { PlanId } from '../../kernel/ids.ts'
import { compact } from '../compact.ts'
import type { Counted } from '../counted.ts'
import { countedKey } from '../keys.ts'
import { agencyIdField, dateField, itemVersion } from './fields.ts'

export const countedSchema = z.object({ a: agencyIdField, d: z.optional(dateField), r: z.boolean() })

/** The COUNTED item: as what the plan stands in its office's count of releases. */
export const countedItem = (planId: PlanId, { agencyId, release, ready }: Counted) =>
  compact({ ...countedKey(planId), v: itemVersion, a: agencyId, d: release, r: ready })

export const readCounted = ({ a, d, r }: z.output<typeof countedSchema>): Counted =>
  compact({ agencyId: a, release: d, ready: r })
