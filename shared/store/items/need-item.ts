import * as z from 'zod/mini'
import type { Need } from '../../domain/plan/plan.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { needKey } from '../keys.ts'
import { areaField, count, inPlan, itemVersion, sealed } from './fields.ts'
import { needField } from './texts.ts'

export const needSchema = z.object({
  ...inPlan,
  area: areaField,
  version: count,
  sit: sealed,
  goal: sealed,
  wanted: z.array(z.string()),
})
export type StoredNeed = z.output<typeof needSchema>

/** A NEED item: what the person needs and wants is sealed. */
export const needItem = (planId: PlanId, need: Need, cipher: PlanCipher) => ({
  ...needKey(planId, need.area),
  v: itemVersion,
  area: need.area,
  version: need.version,
  sit: cipher.seal(needField(need.area, 'situation'), need.situation),
  goal: cipher.seal(needField(need.area, 'goal'), need.goal),
  wanted: need.wanted,
})

export const readNeed = (item: StoredNeed, cipher: PlanCipher): Need => ({
  area: item.area,
  version: item.version,
  situation: cipher.open(needField(item.area, 'situation'), item.sit),
  goal: cipher.open(needField(item.area, 'goal'), item.goal),
  wanted: item.wanted,
})
