import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { Note } from '../../../shared/domain/note/note.ts'
import {
  cancellationReasons,
  failureReasons,
  outcomes,
  rejectionReasons,
} from '../../../shared/domain/task/codes.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { taskCommands } from '../../../shared/domain/task/transitions.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import type { Timestamp } from '../../../shared/kernel/time.ts'

/** Something that was said or done about a task. */
export interface TalkItem {
  readonly kind: 'asked' | 'event' | 'note'
  readonly at: Timestamp
  readonly name: string
  readonly office: AgencyId
  readonly entry?: LogEntry
  readonly text?: string
}

const asked = (task: Task): readonly TalkItem[] =>
  task.sentAt === undefined
    ? []
    : [
        {
          kind: 'asked',
          at: task.sentAt,
          name: task.requester.name,
          office: task.requester.agencyId,
          ...(task.details && { text: task.details }),
        },
      ]

const byTime = (one: TalkItem, other: TalkItem): number =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0

/**
 * The conversation about a task, the oldest first: what was asked, every change, notes. Entries and notes must have
 * gone through the policy. `whole` shows the words of entries that speak of several tasks at once.
 */
export const talkOf = (
  task: Task,
  log: readonly LogEntry[],
  notes: readonly Note[],
  whole: boolean,
): readonly TalkItem[] => {
  // The sending stands there as the request itself, a note as the note.
  const told = log.filter((entry) => entry.kind !== 'tasks-sent' && entry.kind !== 'note-added')
  const inOrder = told.toSorted((one, other) => one.sequence - other.sequence)
  const events = inOrder.map((entry): TalkItem => {
    const text = whole || entry.kind === 'task-changed' ? entry.text : undefined
    return {
      kind: 'event',
      at: entry.at,
      name: entry.by.name,
      office: entry.by.agencyId,
      entry,
      ...(text && { text }),
    }
  })
  const written = notes.map(
    ({ at, author, text }): TalkItem => ({
      kind: 'note',
      at,
      name: author.name,
      office: author.agencyId,
      text,
    }),
  )
  return [...asked(task), ...[...events, ...written].toSorted(byTime)]
}

const reasonWords = (t: Translate, command: string | undefined, code: string | undefined): string => {
  const outcome = outcomes.find((one) => one === code)
  const rejection = rejectionReasons.find((one) => one === code)
  const failure = failureReasons.find((one) => one === code)
  const cancellation = cancellationReasons.find((one) => one === code)
  if (command === 'complete' && outcome) return t(`outcome.${outcome}`)
  if (command === 'reject' && rejection) return t(`rejection.${rejection}`)
  if (command === 'fail' && failure) return t(`failure.${failure}`)
  return cancellation ? t(`cancellation.${cancellation}`) : ''
}

/** What a log entry says about a task, in plain words: "Rejected the task: No capacity". */
export const entryWords = (t: Translate, { kind, codes }: LogEntry): string => {
  const command = kind === 'task-changed' ? taskCommands.find((name) => name === codes.command) : undefined
  if (!command) return t(`history.${kind}`)
  const reason = reasonWords(t, command, codes.reason)
  return reason === '' ? t(`told.${command}`) : `${t(`told.${command}`)}: ${reason}`
}
