import * as z from 'zod'
import type { CarryOverEdit } from '../../../shared/application/edit-carry-over.ts'
import type { Agency } from '../../../shared/domain/agency/agency.ts'
import { longestText } from '../../../shared/domain/note/note.ts'
import { type CarryOverKind, carryOverKinds } from '../../../shared/domain/preparation/carry-over.ts'
import { parsePartId } from '../../../shared/kernel/ids.ts'
import { fail, ok, type Result } from '../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { type FieldError, type FormErrors, type FormFields, parseForm, typed } from '../../server/form.ts'
import { namedOffice } from '../shared/office-names.ts'
import { optionalDate } from '../shared/typed-dates.ts'

export const carryActs = ['save', 'remove'] as const

const line = z.string().min(1, 'required').max(200)

/** Kinds are those of the reader's circle: the other's are no choice of the form. */
const schema = (today: IsoDate, kinds: readonly CarryOverKind[]) =>
  z.strictObject({
    part: z.string().max(40).default(''),
    act: z.enum(carryActs, 'required'),
    kind: z.enum(carryOverKinds, 'required').refine((kind) => kinds.includes(kind), 'invalid'),
    what: z.string().min(1, 'required').max(longestText),
    inside: line,
    outside: line,
    office: z.string().max(200).default(''),
    firstDate: optionalDate(today),
    acceptedOn: optionalDate(today),
  })

/** What can be wrong with an entry, besides what can be wrong with any field. */
export type CarryError =
  | FieldError
  | {
      readonly field: string
      readonly code: 'office-refused' | 'contact-restricted' | 'acceptance-refused'
    }

const noSuchPart: FormErrors = [{ field: '', code: 'unknown-field' }]

/** What a reader may choose from. */
export interface CarryChoices {
  readonly kinds: readonly CarryOverKind[]
  readonly offices: readonly Agency[]
}

/** Reads an entry. A part that is named is changed or removed. */
export const readCarryOver = (
  fields: FormFields,
  { kinds, offices }: CarryChoices,
  today: IsoDate,
  seenVersion: number,
): Result<CarryOverEdit, readonly CarryError[]> => {
  const id = parsePartId(typed(fields, 'part'))
  const isNew = typed(fields, 'part') === ''
  if (!isNew && !id) return fail(noSuchPart)
  if (typed(fields, 'act') === 'remove') return id ? ok({ act: 'remove', id, seenVersion }) : fail(noSuchPart)
  const parsed = parseForm(schema(today, kinds), fields)
  if (!parsed.ok) return parsed
  const { kind, what, inside, outside, office, firstDate, acceptedOn } = parsed.value
  const found = office === '' ? undefined : namedOffice(offices, office)
  if (office !== '' && !found) return fail([{ field: 'office', code: 'office-refused' }])
  const entry = {
    ...{ kind, what, inside, outside },
    ...(found && { agencyId: found.id }),
    ...(firstDate && { firstDate }),
    ...(acceptedOn && { acceptedOn }),
  }
  return ok(id ? { act: 'change', id, entry, seenVersion } : { act: 'add', entry })
}

const acceptSchema = z.strictObject({ part: z.string().min(1).max(40) })

/** Reads which entry is accepted. */
export const readAcceptance = (fields: FormFields) => {
  const parsed = parseForm(acceptSchema, fields)
  return parsed.ok ? parsePartId(parsed.value.part) : undefined
}
