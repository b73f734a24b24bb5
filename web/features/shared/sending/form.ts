import * as z from 'zod'
import { proposeKind } from '../../../../shared/application/propose-tasks.ts'
import type { TaskToSend } from '../../../../shared/application/send-tasks.ts'
import { longestText } from '../../../../shared/domain/note/note.ts'
import type { TaskKind } from '../../../../shared/domain/task/kinds.ts'
import type { AgencyId } from '../../../../shared/kernel/ids.ts'
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts'
import type { IsoDate } from '../../../../shared/kernel/time.ts'
import type { TraceReason } from '../../../../shared/routing/reason.ts'
import { checkRelease } from '../../../../shared/schedule/release-date.ts'
import { parseNorwegianDate } from '../../../../shared/schedule/typed-date.ts'
import { type FieldError, type FieldErrorCode, type FormFields, parseForm } from '../../../server/form.ts'
import type { SendingCard, SendingWorld } from './card.ts'
import { slugOf, type TaskField, taskFieldName } from './names.ts'
import { officeByName } from './offices.ts'

const short = z.string().max(200).default('')
const text = z.string().max(longestText).default('')

const taskSchema = z.strictObject({
  include: z.literal('yes', 'invalid').optional(),
  due: short,
  planned: short,
  details: text,
  consent: short,
  office: short,
  other: short,
  reason: text,
})
type TypedTask = z.output<typeof taskSchema>

/** What is wrong with a task's field. `office-refused` says why in routing's own words. */
export type SendingError =
  | FieldError
  | {
      readonly field: string
      readonly code: 'office-unknown' | 'nothing-chosen' | 'already-sent' | 'contact-restricted'
    }
  | { readonly field: string; readonly code: 'office-refused'; readonly reasons: readonly TraceReason[] }
export type SendingErrors = readonly SendingError[]

const at = (kind: TaskKind, field: TaskField, code: FieldErrorCode): Result<never, SendingError> =>
  fail({ field: taskFieldName(kind, field), code })

const dateCodes = {
  'not-a-date': 'date',
  'before-today': 'date-past',
  'too-far': 'date-far',
} as const satisfies Record<string, FieldErrorCode>

/** A date that was not touched follows the release; another one stays. */
const readDue = (
  kind: TaskKind,
  { due, planned }: TypedTask,
  today: IsoDate,
): Result<IsoDate | undefined, SendingError> => {
  if (due === '' || parseNorwegianDate(due) === planned) return ok(undefined)
  const checked = checkRelease(due, today)
  return checked.ok ? checked : at(kind, 'due', dateCodes[checked.error])
}

/** Private offices are told by written consent alone; one that is to come is none. */
const readConsent = (
  { kind, needsConsent }: SendingCard,
  { consent }: TypedTask,
  today: IsoDate,
): Result<IsoDate | undefined, SendingError> => {
  if (!needsConsent) return ok(undefined)
  if (consent === '') return at(kind, 'consent', 'required')
  const date = parseNorwegianDate(consent)
  if (date === undefined) return at(kind, 'consent', 'date')
  return date > today ? at(kind, 'consent', 'date-future') : ok(date)
}

/** The office chosen: the typed name, else the one in the list, else what routing says. */
const chosenOffice = (
  { kind, decision }: SendingCard,
  { office, other }: TypedTask,
  { directory }: SendingWorld,
): Result<AgencyId, SendingError> => {
  if (other !== '') {
    const found = officeByName(directory, kind, other)
    return found ? ok(found) : fail({ field: taskFieldName(kind, 'other'), code: 'office-unknown' })
  }
  if (office === '') return ok(decision.office)
  const found = decision.candidates.find(({ agencyId }) => agencyId === office)
  return found ? ok(found.agencyId) : at(kind, 'office', 'invalid')
}

/** An office other than routing's own is tried before it is sent: a refusal would end in the queue unseen. */
const readOffice = (
  card: SendingCard,
  typed: TypedTask,
  world: SendingWorld,
): Result<TaskToSend['office'], SendingError> => {
  const chosen = chosenOffice(card, typed, world)
  if (!chosen.ok) return chosen
  const { kind, decision, excluded } = card
  if (chosen.value === decision.office) return ok(undefined)
  if (typed.reason === '') return at(kind, 'reason', 'required')
  const override = { agencyId: chosen.value, reason: typed.reason }
  const choice = { override, excluded }
  const tried = proposeKind(world.subject, kind, world.directory, world.today, choice).decision
  if (tried.outcome === 'overridden') return ok(override)
  const field = taskFieldName(kind, typed.other === '' ? 'office' : 'other')
  return fail({ field, code: 'office-refused', reasons: tried.reasons.slice(0, 1) })
}

const errorsOf = (...results: readonly Result<unknown, SendingError>[]): SendingErrors =>
  results.flatMap((one) => (one.ok ? [] : [one.error]))

const readTask = (
  card: SendingCard,
  typed: TypedTask,
  world: SendingWorld,
): Result<TaskToSend, SendingErrors> => {
  const due = readDue(card.kind, typed, world.today)
  const consent = readConsent(card, typed, world.today)
  const office = readOffice(card, typed, world)
  if (card.contactRefused)
    return fail([{ field: taskFieldName(card.kind, 'include'), code: 'contact-restricted' }])
  if (!due.ok || !consent.ok || !office.ok) return fail(errorsOf(due, consent, office))
  return ok({
    kind: card.kind,
    ...(typed.details && { details: typed.details }),
    ...(due.value && { due: due.value }),
    ...(consent.value && { consentGivenOn: consent.value }),
    ...(office.value && { office: office.value }),
    ...(card.excluded.length > 0 && { excluded: card.excluded }),
  })
}

/**
 * Reads which tasks are to be sent. `kinds` are those that the page may ever hold: other fields are refused.
 * `cards` are those it holds now; a ticked kind without a card has been sent by somebody else meanwhile.
 */
export const readSending = (
  fields: FormFields,
  kinds: readonly TaskKind[],
  cards: readonly SendingCard[],
  world: SendingWorld,
): Result<readonly TaskToSend[], SendingErrors> => {
  const schema = z.strictObject({
    tasks: z.strictObject(Object.fromEntries(kinds.map((kind) => [slugOf(kind), taskSchema]))),
  })
  const parsed = parseForm(schema, fields)
  if (!parsed.ok) return fail(parsed.error)
  const chosen = kinds.flatMap((kind) => {
    const typed = parsed.value.tasks[slugOf(kind)]
    return typed?.include ? [{ kind, typed, card: cards.find((one) => one.kind === kind) }] : []
  })
  if (chosen.length === 0) {
    const [first] = cards
    const field = first ? taskFieldName(first.kind, 'include') : ''
    return fail([{ field, code: 'nothing-chosen' }])
  }
  const read = chosen.map(({ kind, typed, card }): Result<TaskToSend, SendingErrors> => {
    const gone = { field: taskFieldName(kind, 'include'), code: 'already-sent' } as const
    return card ? readTask(card, typed, world) : fail([gone])
  })
  const errors = read.flatMap((one) => (one.ok ? [] : one.error))
  return errors.length > 0 ? fail(errors) : ok(read.flatMap((one) => (one.ok ? [one.value] : [])))
}
