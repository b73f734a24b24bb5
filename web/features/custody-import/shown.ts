import * as z from 'zod'
import type { JudgedRow } from '../../../shared/application/custody-row.ts'
import type { ShownRow } from '../../../shared/application/import-custody.ts'
import { parsePlanNumber } from '../../../shared/application/plan-number.ts'
import { sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import { type IsoDate, parseIsoDate } from '../../../shared/kernel/time.ts'
import type { WebConfig } from '../../server/deps.ts'
import { longestName } from '../plan-form/fields.ts'
import { readNationalNumber } from '../plan-form/national-number.ts'
import { mostRows } from './list.ts'
import type { ListWorld } from './row.ts'
import { listedCertainties } from './words.ts'

/** Rows that an import would carry out, out of what a dry run found. */
export const shownRows = (judged: readonly JudgedRow[]): readonly ShownRow[] =>
  judged.flatMap(({ row, verdict }): readonly ShownRow[] => {
    if (verdict.kind === 'new') return [{ row, shown: { kind: 'new' } }]
    if (verdict.kind !== 'changed') return []
    return [{ row, shown: { kind: 'changed', seenVersion: verdict.plan.schedule.version } }]
  })

const date = z.string().transform((text, context) => {
  const read = parseIsoDate(text)
  if (read === undefined) context.addIssue('date')
  return read ?? z.NEVER
})

const nationalNumber = (stage: WebConfig['stage']) =>
  z.string().transform((text, context) => {
    const read = readNationalNumber(text, stage)
    if (!read.ok || read.value === undefined) context.addIssue('national-number')
    return read.ok && read.value !== undefined ? read.value : z.NEVER
  })

const planNumber = z.string().transform((text, context) => {
  const read = parsePlanNumber(text)
  if (read === undefined) context.addIssue('plan-number')
  return read ?? z.NEVER
})

const schemaFor = (stage: WebConfig['stage']) =>
  z
    .array(
      z.strictObject({
        row: z.strictObject({
          line: z.int().positive(),
          name: z.string().min(1).max(longestName),
          nationalNumber: nationalNumber(stage).optional(),
          number: planNumber.optional(),
          sentence: z.enum(sentenceKinds),
          release: date.optional(),
          certainty: z.enum(listedCertainties),
          intake: date.optional(),
        }),
        shown: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('new') }),
          z.strictObject({ kind: z.literal('changed'), seenVersion: z.int().positive() }),
        ]),
      }),
    )
    .max(mostRows)

/** What the list itself could not have said: a day that has been, a date in remand. */
const isPossible = ({ row }: ShownRow, today: IsoDate): boolean =>
  row.release === undefined || (row.release >= today && row.sentence !== 'remand')

/** Text that goes along in the form, and comes back when the button is pressed. */
export const writeShown = (rows: readonly ShownRow[]): string => JSON.stringify(rows)

/** Reads it again, and believes nothing of it; undefined when it is not what such a form holds. */
export const readShown = (text: string, { stage, today }: ListWorld): readonly ShownRow[] | undefined => {
  try {
    const read = schemaFor(stage).safeParse(JSON.parse(text))
    return read.success && read.data.every((one) => isPossible(one, today)) ? read.data : undefined
  } catch {
    return undefined
  }
}
