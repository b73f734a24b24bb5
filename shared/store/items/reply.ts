/**
 * The date for an office's answer, on the entry of its task: an entry of its own would cost four times as much, and a plan
 * of 20 tasks is charged for every 4 kB at each reading. `2026-11-23` runs, `2026-11-23!` has passed in vain and was
 * told, `3` stands still with three working days left.
 */
import { answerKey } from '../../domain/schedule/answer-date.ts'
import type { ScheduleEntry } from '../../domain/schedule/schedule.ts'
import { parseIsoDate } from '../../kernel/time.ts'

const fixed = { what: 'answer', fixed: true } as const

/** As stored; undefined when there is none. */
export const replyText = (answer: ScheduleEntry | undefined): string | undefined => {
  if (!answer) return undefined
  if (answer.due) return answer.done ? `${answer.due}!` : answer.due
  return String(answer.offset?.amount ?? 0)
}

/** What a stored reply says, without its key; undefined when it is malformed. */
export const parseReply = (text: string): Omit<ScheduleEntry, 'key'> | undefined => {
  if (/^\d{1,4}$/.test(text)) {
    const offset = { unit: 'working-days', amount: Number(text) } as const
    return { ...fixed, offset, told: [], done: false }
  }
  const isTold = text.endsWith('!')
  const due = parseIsoDate(isTold ? text.slice(0, -1) : text)
  return due && { ...fixed, due, told: isTold ? ['answer'] : [], done: isTold }
}

/** Entries with the answers folded into their tasks' entries, as pairs. */
export const withReplies = (
  entries: readonly ScheduleEntry[],
): readonly { readonly entry: ScheduleEntry; readonly answer?: ScheduleEntry }[] => {
  const tasks = new Set(entries.flatMap(({ what, key }) => (what === 'task' ? [answerKey(key)] : [])))
  return entries
    .filter(({ what, key }) => what !== 'answer' || !tasks.has(key))
    .map((entry) => {
      const key = answerKey(entry.key)
      const answer = entry.what === 'task' ? entries.find((one) => one.key === key) : undefined
      return { entry, ...(answer && { answer }) }
    })
}
