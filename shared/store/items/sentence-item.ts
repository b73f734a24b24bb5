import * as z from 'zod/mini'
import {
  interruptionKinds,
  type SentenceFacts,
  termKinds,
  typedDateKeys,
} from '../../domain/sentence/sentence.ts'
import type { SentenceRecord } from '../../domain/sentence/sentence-record.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { sentenceKey } from '../keys.ts'
import { count, dateField, itemVersion, sealed } from './fields.ts'
import { readSaid, said, storedSaid } from './said.ts'
import { openIf, sealIf, sentenceField } from './texts.ts'

const length = z.object({ years: count, months: count, days: count })
const refusals = z.array(z.object({ on: dateField }))

const serving = {
  start: dateField,
  remandDays: count,
  interruptions: z.array(
    z.object({ kind: z.enum(interruptionKinds), from: dateField, to: z.optional(dateField) }),
  ),
}

const term = z.object({
  ...serving,
  kind: z.enum(termKinds),
  parts: z.array(length),
  foreign: z.boolean(),
  monitoringExcluded: z.boolean(),
  inCustodySince: z.optional(dateField),
  refusals,
})

const subsidiary = z.object({
  ...serving,
  kind: z.literal('subsidiary-imprisonment'),
  parts: z.array(length),
})

const detention = z.object({
  ...serving,
  kind: z.literal('preventive-detention'),
  timeFrame: length,
  minimumTerm: z.optional(length),
  underEighteen: z.boolean(),
  judgmentFinalOn: dateField,
  refusals,
  extensions: z.array(length),
  parole: z.optional(z.object({ on: dateField, probationYears: count })),
})

const remand = z.object({ kind: z.literal('remand'), start: dateField })

const facts = z.discriminatedUnion('kind', [
  term,
  subsidiary,
  detention,
  remand,
]) satisfies z.ZodMiniType<SentenceFacts>

export const sentenceSchema = z.object({
  ...said,
  version: count,
  fa: facts,
  ty: z.partialRecord(z.enum(typedDateKeys), dateField),
  x: z.optional(sealed),
})
export type StoredSentence = z.output<typeof sentenceSchema>

/** The SENTENCE item: lengths and dates as typed in; only the reason is free text, and sealed. */
export const sentenceItem = (planId: PlanId, record: SentenceRecord, cipher: PlanCipher) =>
  compact({
    ...sentenceKey(planId),
    ...storedSaid(record),
    v: itemVersion,
    version: record.version,
    fa: record.facts,
    ty: record.typed,
    x: sealIf(cipher, sentenceField, record.reason),
  })

export const readSentence = (item: StoredSentence, cipher: PlanCipher): SentenceRecord =>
  compact({
    ...readSaid(item),
    version: item.version,
    facts: item.fa,
    typed: item.ty,
    reason: openIf(cipher, sentenceField, item.x),
  })
