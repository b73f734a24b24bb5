import * as z from 'zod/mini'
import { type Flag, flagKinds } from '../../domain/preparation/flags.ts'
import {
  gateItems,
  gateStates,
  greeters,
  type HealthReadiness,
  type Preparation,
  sleepingPlaces,
} from '../../domain/preparation/preparation.ts'
import type { PlanId } from '../../kernel/ids.ts'
import { compact } from '../compact.ts'
import { readyKey } from '../keys.ts'
import { agencyIdField, count, dateField, itemVersion } from './fields.ts'
import { readSaid, said, storedSaid } from './said.ts'

const health = z.object({
  ...said,
  y: z.boolean(),
  r: z.optional(dateField),
  in: z.optional(dateField),
  out: z.optional(dateField),
})

const flag = z.object({ k: z.enum(flagKinds), f: dateField, p: z.optional(z.boolean()) })

export const readySchema = z.object({
  version: count,
  ga: z.partialRecord(z.enum(gateItems), z.object({ ...said, s: z.enum(gateStates) })),
  sl: z.optional(z.object({ ...said, p: z.enum(sleepingPlaces) })),
  gr: z.optional(z.object({ ...said, w: z.enum(greeters), o: z.optional(agencyIdField) })),
  he: z.optional(health),
  ch: z.record(z.string(), z.object(said)),
  fl: z.array(flag),
})
export type StoredReady = z.output<typeof readySchema>

/** Every value of an object changed, the keys kept. */
const mapped = <From, To>(values: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)] as const))

const storedHealth = (answer: HealthReadiness) =>
  compact({
    ...storedSaid(answer),
    y: answer.ready,
    r: answer.forRelease,
    in: answer.lastDoseInside,
    out: answer.firstDoseOutside,
  })

const storedFlag = ({ kind, from, alsoPublicOffices }: Flag) =>
  compact({ k: kind, f: from, p: alsoPublicOffices })

/** The READY item: what was said about the first 72 hours. Codes, dates and colleagues; nothing in it is sealed. */
export const readyItem = (planId: PlanId, { version, gate, sleep, greeter, ...rest }: Preparation) =>
  compact({
    ...readyKey(planId),
    v: itemVersion,
    version,
    ga: mapped(gate, (one) => ({ ...storedSaid(one), s: one.state })),
    sl: sleep && { ...storedSaid(sleep), p: sleep.place },
    gr: greeter && compact({ ...storedSaid(greeter), w: greeter.who, o: greeter.agencyId }),
    he: rest.health && storedHealth(rest.health),
    ch: mapped(rest.checked, storedSaid),
    fl: rest.flags.map(storedFlag),
  })

const readHealth = (stored: z.output<typeof health>): HealthReadiness =>
  compact({
    ...readSaid(stored),
    ready: stored.y,
    forRelease: stored.r,
    lastDoseInside: stored.in,
    firstDoseOutside: stored.out,
  })

export const readReady = ({ version, ga, sl, gr, he, ch, fl }: StoredReady): Preparation =>
  compact({
    version,
    gate: mapped(ga, (one) => ({ ...readSaid(one), state: one.s })),
    sleep: sl && { ...readSaid(sl), place: sl.p },
    greeter: gr && compact({ ...readSaid(gr), who: gr.w, agencyId: gr.o }),
    health: he && readHealth(he),
    checked: mapped(ch, readSaid),
    flags: fl.map(({ k, f, p }) => compact({ kind: k, from: f, alsoPublicOffices: p })),
  })
