import * as z from 'zod'
import { longestText } from '../../../shared/domain/note/note.ts'
import {
  cancellationReasons,
  failureReasons,
  outcomes,
  rejectionReasons,
} from '../../../shared/domain/task/codes.ts'
import type { TaskCommand } from '../../../shared/domain/task/command.ts'
import { type TaskCommandName, taskCommands } from '../../../shared/domain/task/transitions.ts'
import { parseUserId, type UserId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { parseNorwegianDate } from '../../../shared/schedule/typed-date.ts'
import { type FormErrors, type FormFields, parseForm } from '../../server/form.ts'

/** A command as its form says it: of a colleague only the id, which is looked up before it is believed. */
export type TypedCommand =
  | Exclude<TaskCommand, { name: 'assign' }>
  | { readonly name: 'assign'; readonly colleague: UserId }

const words = z.string().min(1, 'required').max(longestText)
const fewWords = z
  .string()
  .max(longestText)
  .optional()
  .transform((text) => text || undefined)
const day = z
  .string()
  .min(1, 'required')
  .transform((text, context) => {
    const date = parseNorwegianDate(text)
    if (date) return date
    context.addIssue('date')
    return z.NEVER
  })
const maybeDay = z
  .string()
  .optional()
  .transform((text, context) => {
    const date = text ? parseNorwegianDate(text) : undefined
    if (date || !text) return date
    context.addIssue('date')
    return z.NEVER
  })
const colleague = z.string().transform((text, context) => {
  const id = parseUserId(text)
  if (id) return id
  context.addIssue(text === '' ? 'required' : 'invalid')
  return z.NEVER
})
const command = z.string()
const cancellation = z.strictObject({ code: z.enum(cancellationReasons, 'required'), text: fewWords })

/** Each form has its fields under the command's name, since several stand on one page and ids are unique. */
const reading =
  <Schema extends z.ZodObject>(schema: Schema, make: (value: z.output<Schema>) => TypedCommand) =>
  (fields: FormFields): Result<TypedCommand, FormErrors> => {
    const parsed = parseForm(schema, fields)
    return parsed.ok ? ok(make(parsed.value)) : parsed
  }

/** Commands whose form asks for nothing. */
type BareName = Exclude<
  TaskCommandName,
  | 'assign'
  | 'reject'
  | 'ask'
  | 'answer'
  | 'schedule'
  | 'hold'
  | 'complete'
  | 'fail'
  | 'cancel'
  | 'request-cancellation'
>

const bare = (name: BareName) => reading(z.strictObject({ command }), () => ({ name }))

/** What the portal gives by itself (`withdraw`, `move`) has no form. */
const readers: Readonly<
  Record<
    Exclude<TaskCommandName, 'withdraw' | 'move'>,
    (fields: FormFields) => Result<TypedCommand, FormErrors>
  >
> = {
  send: bare('send'),
  discard: bare('discard'),
  take: bare('take'),
  'give-back': bare('give-back'),
  accept: bare('accept'),
  start: bare('start'),
  'no-show': bare('no-show'),
  waitlist: bare('waitlist'),
  resume: bare('resume'),
  'confirm-cancellation': bare('confirm-cancellation'),
  'override-cancellation': bare('override-cancellation'),
  'mark-error': bare('mark-error'),
  assign: reading(z.strictObject({ command, assign: z.strictObject({ colleague }) }), ({ assign }) => ({
    name: 'assign',
    ...assign,
  })),
  reject: reading(
    z.strictObject({
      command,
      reject: z.strictObject({ code: z.enum(rejectionReasons, 'required'), text: fewWords }),
    }),
    ({ reject }) => ({ name: 'reject', ...reject }),
  ),
  ask: reading(z.strictObject({ command, ask: z.strictObject({ question: words }) }), ({ ask }) => ({
    name: 'ask',
    ...ask,
  })),
  answer: reading(z.strictObject({ command, answer: z.strictObject({ answer: words }) }), ({ answer }) => ({
    name: 'answer',
    ...answer,
  })),
  schedule: reading(
    z.strictObject({ command, schedule: z.strictObject({ appointment: day }) }),
    ({ schedule }) => ({ name: 'schedule', ...schedule }),
  ),
  hold: reading(
    z.strictObject({ command, hold: z.strictObject({ reason: words, resumeOn: day }) }),
    ({ hold }) => ({ name: 'hold', ...hold }),
  ),
  complete: reading(
    z.strictObject({
      command,
      complete: z.strictObject({ code: z.enum(outcomes, 'required'), on: maybeDay, text: fewWords }),
    }),
    ({ complete }) => ({ name: 'complete', ...complete }),
  ),
  fail: reading(
    z.strictObject({
      command,
      fail: z.strictObject({ code: z.enum(failureReasons, 'required'), text: fewWords }),
    }),
    ({ fail }) => ({ name: 'fail', ...fail }),
  ),
  cancel: reading(z.strictObject({ command, cancel: cancellation }), ({ cancel }) => ({
    name: 'cancel',
    ...cancel,
  })),
  'request-cancellation': reading(
    z.strictObject({ command, 'request-cancellation': cancellation }),
    (value) => ({ name: 'request-cancellation', ...value['request-cancellation'] }),
  ),
}

/** The command that a form names; undefined for anything that no form of ours says. */
export const commandNamed = (text: string): keyof typeof readers | undefined =>
  taskCommands.flatMap((name) => (name !== 'withdraw' && name !== 'move' && name === text ? [name] : []))[0]

/** Reads the form of one command. Unknown fields are errors. */
export const readCommand = (
  name: keyof typeof readers,
  fields: FormFields,
): Result<TypedCommand, FormErrors> => readers[name](fields)

export const noteSchema = z.strictObject({ note: words })
