import * as z from 'zod/mini'
import { personLanguages, stances } from '../../domain/person/person.ts'
import {
  closingReasons,
  type Destination,
  type Plan,
  planPhases,
  sentenceKinds,
} from '../../domain/plan/plan.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { planKey } from '../keys.ts'
import {
  belongingSchema,
  readBelonging,
  readShielding,
  shieldingSchema,
  storedBelonging,
  storedShielding,
} from './belonging-fields.ts'
import {
  agencyIdField,
  count,
  dateField,
  districtField,
  inPlan,
  itemVersion,
  municipalityField,
  sealed,
  taskIdField,
  timestampField,
  userIdField,
} from './fields.ts'
import { openIf, personField, sealIf, voiceField } from './texts.ts'

const destination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('municipality'), m: municipalityField, d: z.optional(districtField) }),
  z.object({ kind: z.literal('undecided') }),
  z.object({ kind: z.literal('leaving-country') }),
])

export const planSchema = z.object({
  ...inPlan,
  version: count,
  number: z.string(),
  phase: z.enum(planPhases),
  name: sealed,
  nid: z.optional(sealed),
  lang: z.enum(personLanguages),
  interp: z.boolean(),
  u25: z.boolean(),
  kids: z.boolean(),
  sent: z.enum(sentenceKinds),
  cust: agencyIdField,
  co: z.object({ u: userIdField, n: z.string(), a: agencyIdField }),
  dest: destination,
  bel: z.optional(belongingSchema),
  shi: z.optional(shieldingSchema),
  els: z.optional(z.array(taskIdField)),
  st: z.enum(stances),
  words: z.optional(sealed),
  obj: z.optional(sealed),
  at: timestampField,
  tr: z.optional(z.object({ to: agencyIdField, by: userIdField, at: timestampField })),
  cl: z.optional(z.object({ r: z.enum(closingReasons), on: dateField })),
})
export type StoredPlan = z.output<typeof planSchema>

const storedDestination = (where: Destination) =>
  where.kind === 'municipality'
    ? compact({ kind: where.kind, m: where.municipality, d: where.district })
    : where

const readDestination = (where: StoredPlan['dest']): Destination =>
  where.kind === 'municipality'
    ? compact({ kind: where.kind, municipality: where.m, district: where.d })
    : where

/** The PLAN item; the person's name, number and own words are sealed. */
export const planItem = (plan: Plan, cipher: PlanCipher) => {
  const { person, voice, coordinator, transfer, closing } = plan
  return compact({
    ...planKey(plan.id),
    v: itemVersion,
    version: plan.version,
    number: plan.number,
    phase: plan.phase,
    name: cipher.seal(personField('name'), person.name),
    nid: sealIf(cipher, personField('nationalNumber'), person.nationalNumber),
    lang: person.language,
    interp: person.interpreter,
    u25: person.under25,
    kids: person.children,
    sent: plan.sentence,
    cust: plan.custody,
    co: { u: coordinator.userId, n: coordinator.name, a: coordinator.agencyId },
    dest: storedDestination(plan.destination),
    bel: plan.belonging && storedBelonging(plan.belonging, cipher),
    shi: plan.shielding && storedShielding(plan.shielding),
    els: plan.elsewhere,
    st: voice.stance,
    words: sealIf(cipher, voiceField('words'), voice.words),
    obj: sealIf(cipher, voiceField('objection'), voice.objection),
    at: plan.createdAt,
    tr: transfer && { to: transfer.to, by: transfer.proposedBy, at: transfer.at },
    cl: closing && { r: closing.reason, on: closing.on },
  })
}

/** What may be known of the plan without its key. */
export const planFacts = (item: StoredPlan): Omit<Plan, 'person' | 'voice'> =>
  compact({
    id: item.pk,
    number: item.number,
    version: item.version,
    phase: item.phase,
    sentence: item.sent,
    custody: item.cust,
    coordinator: { userId: item.co.u, name: item.co.n, agencyId: item.co.a },
    destination: readDestination(item.dest),
    belonging: item.bel && readBelonging(item.bel),
    shielding: item.shi && readShielding(item.shi),
    elsewhere: item.els,
    createdAt: item.at,
    transfer: item.tr && { to: item.tr.to, proposedBy: item.tr.by, at: item.tr.at },
    closing: item.cl && { reason: item.cl.r, on: item.cl.on },
  })

/** The plan; throws UnreadableTextError when a text is not this plan's. */
export const readPlan = (item: StoredPlan, cipher: PlanCipher): Plan => ({
  ...planFacts(item),
  ...(item.bel && { belonging: readBelonging(item.bel, cipher) }),
  person: compact({
    name: cipher.open(personField('name'), item.name),
    nationalNumber: openIf(cipher, personField('nationalNumber'), item.nid),
    language: item.lang,
    interpreter: item.interp,
    under25: item.u25,
    children: item.kids,
  }),
  voice: compact({
    words: openIf(cipher, voiceField('words'), item.words),
    stance: item.st,
    objection: openIf(cipher, voiceField('objection'), item.obj),
  }),
})
