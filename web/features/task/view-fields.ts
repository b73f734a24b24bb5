import { longestText } from '../../../shared/domain/note/note.ts'
import {
  cancellationReasons,
  failureReasons,
  outcomes,
  rejectionReasons,
} from '../../../shared/domain/task/codes.ts'
import { kindFacts } from '../../../shared/domain/task/kinds.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { radios, select } from '../../components/form/choices.ts'
import type { FieldModel } from '../../components/form/field.ts'
import { dateField, textArea } from '../../components/form/text-field.ts'
import type { Html } from '../../components/html.ts'
import { typed } from '../../server/form.ts'
import { labelOf } from './labels.ts'
import type { Attempt, FormCommand } from './problems.ts'

/** Somebody at the office whom a task may be given to. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** What the fields of a form are made from. */
export interface FieldsGiven {
  readonly t: Translate
  readonly task: Task
  readonly colleagues: readonly Colleague[]
  /** The form that came back, when it is this one. */
  readonly attempt?: Attempt
}

/** Name, label, error and what was typed: the part that all fields share. */
export const fieldOf = (
  { t, attempt }: Pick<FieldsGiven, 't' | 'attempt'>,
  name: string,
): FieldModel & { readonly value: string } => {
  const error = attempt?.problems.find(({ field }) => field === name)?.message
  return {
    name,
    label: labelOf(t, name) ?? name,
    value: typed(attempt?.fields, name),
    ...(error !== undefined && { error }),
  }
}

const reasonFields = (
  given: FieldsGiven,
  command: 'reject' | 'fail' | 'cancel' | 'request-cancellation',
  options: readonly { readonly value: string; readonly label: string }[],
): readonly Html[] => [
  radios(given.t, {
    ...fieldOf(given, `${command}.code`),
    ...(command === 'reject' && rejectionHint(given)),
    options,
  }),
  textArea(given.t, {
    ...fieldOf(given, `${command}.text`),
    hint: given.t('field.otherTextHint'),
    optional: true,
    rows: 2,
  }),
]

/** Before a statutory duty is turned away: who answers for it meanwhile. */
const rejectionHint = ({ t, task }: FieldsGiven) =>
  kindFacts(task.kind).statutory ? { hint: t('duty.whenRejecting') } : {}

/** A statutory duty cannot be turned away for want of room (stjl §§ 18, 27; boligsosialloven § 6). */
const rejections = ({ t, task }: FieldsGiven) =>
  rejectionReasons
    .filter((code) => code !== 'at-capacity' || !kindFacts(task.kind).statutory)
    .map((value) => ({ value, label: t(`rejection.${value}`) }))

const completion = (given: FieldsGiven): readonly Html[] => {
  const { t } = given
  const options = outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))
  return [
    radios(t, { ...fieldOf(given, 'complete.code'), options }),
    dateField(t, { ...fieldOf(given, 'complete.on'), optional: true }),
    textArea(t, { ...fieldOf(given, 'complete.text'), optional: true, rows: 2, limit: longestText }),
  ]
}

const assignment = (given: FieldsGiven): Html =>
  select(given.t, {
    ...fieldOf(given, 'assign.colleague'),
    options: given.colleagues.map(({ id, name }) => ({ value: id, label: name })),
  })

/** The fields that a command's form asks for; none for a command that is one press. */
export const commandFields = (given: FieldsGiven, command: FormCommand): readonly Html[] => {
  const { t } = given
  const long = (name: string): Html => textArea(t, { ...fieldOf(given, name), rows: 3, limit: longestText })
  switch (command) {
    case 'reject':
      return reasonFields(given, command, rejections(given))
    case 'fail':
      return reasonFields(
        given,
        command,
        failureReasons.map((value) => ({ value, label: t(`failure.${value}`) })),
      )
    case 'cancel':
    case 'request-cancellation':
      return reasonFields(
        given,
        command,
        cancellationReasons.map((value) => ({ value, label: t(`cancellation.${value}`) })),
      )
    case 'complete':
      return completion(given)
    case 'assign':
      return [assignment(given)]
    case 'ask':
      return [long('ask.question')]
    case 'answer':
      return [long('answer.answer')]
    case 'hold':
      return [long('hold.reason'), dateField(t, fieldOf(given, 'hold.resumeOn'))]
    case 'schedule':
      return [dateField(t, fieldOf(given, 'schedule.appointment'))]
    default:
      return []
  }
}
