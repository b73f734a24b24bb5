import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { Note } from '../../../shared/domain/note/note.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import type { Timestamp } from '../../../shared/kernel/time.ts'

/** Something that was said or done about a task. */
export interface TalkItem {
  readonly kind: 'asked' | 'event' | 'note'
  readonly at: Timestamp
  readonly name: string
  readonly office: AgencyId
  readonly entry?: LogEntry
  /** Offices and reasons of an entry that other tasks share are left out. */
  readonly isBrief?: boolean
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
    const isBrief = !whole && (entry.kind === 'tasks-sent' || entry.kind === 'task-rerouted')
    const text = isBrief ? undefined : entry.text
    return {
      kind: 'event',
      at: entry.at,
      name: entry.by.name,
      office: entry.by.agencyId,
      entry,
      isBrief,
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
