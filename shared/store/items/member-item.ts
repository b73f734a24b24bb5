import * as z from 'zod/mini'
import { agencyTypes } from '../../domain/agency/agency.ts'
import { type Member, memberRelations } from '../../domain/member/member.ts'
import { planPhases } from '../../domain/plan/plan.ts'
import { certainties } from '../../domain/schedule/schedule.ts'
import { type PlanId, parseAgencyId } from '../../kernel/ids.ts'
import { memberKey } from '../keys.ts'
import { areaField, count, dateField, inPlan, itemVersion, keyed, sealed } from './fields.ts'

/** The attributes that the caseload and unready indexes carry, and that are copies of other items. */
export const listedMember = {
  cpk: z.optional(z.string()),
  csk: z.optional(z.string()),
  number: z.optional(z.string()),
  name: z.optional(sealed),
  release: z.optional(dateField),
  phase: z.optional(z.enum(planPhases)),
  attention: z.optional(count),
  certainty: z.optional(z.enum(certainties)),
  hangs: z.optional(z.string()),
  open: z.optional(count),
  ready: z.optional(z.string()),
  since: z.optional(dateField),
  upk: z.optional(z.string()),
  usk: z.optional(z.string()),
}

export const memberSchema = z.object({
  ...inPlan,
  ...listedMember,
  sk: keyed('MEMBER#', parseAgencyId),
  seq: count,
  relation: z.enum(memberRelations),
  ty: z.enum(agencyTypes),
  ar: z.array(areaField),
  ci: z.enum(['plan', 'health']),
})
export type StoredMember = z.output<typeof memberSchema>

/** The MEMBER item without its copies and index keys. */
export const memberItem = (planId: PlanId, member: Member, seq: number) => ({
  ...memberKey(planId, member.agencyId),
  v: itemVersion,
  seq,
  relation: member.relation,
  ty: member.agencyType,
  ar: member.areas,
  ci: member.circle,
})

export const readMember = (item: StoredMember): Member => ({
  agencyId: item.sk,
  agencyType: item.ty,
  relation: item.relation,
  areas: item.ar,
  circle: item.ci,
})
