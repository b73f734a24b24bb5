import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { CaseAction, Permit } from '../../../shared/policies/decide.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog } from '../../../shared/policies/visible-log.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { type HistoryLine, historyLine } from '../shared/history-line.ts'
import { newestEntries } from '../shared/meanwhile.ts'

export interface HistoryModel {
  readonly visible: VisibleCase
  readonly count: number
  /** Days with what happened on them, the newest first. */
  readonly days: readonly { readonly date: string; readonly lines: readonly HistoryLine[] }[]
}

/** The words of a sending name the offices of all tasks in it: for the plan's side alone. */
const withoutOthersWords = (entry: LogEntry, { relation }: VisibleCase): LogEntry => {
  if (relation !== 'task' || entry.kind !== 'tasks-sent') return entry
  const { text: _, ...rest } = entry
  return rest
}

/** The history that the reader may see, in words, by day. */
export const historyModel = (
  t: Translate,
  permit: Permit<CaseAction>,
  subject: PlanCase,
  log: readonly LogEntry[],
  directory: Directory,
): HistoryModel => {
  const visible = visibleCase(permit, subject)
  const tasks = visible.tasks.flatMap((one) => (one.shape === 'full' ? [one.task] : []))
  const seen = visibleLog(permit, subject, newestEntries(log, log.length))
  const days = Map.groupBy(seen, ({ at }) => osloDate(at))
  const line = (entry: LogEntry) => historyLine(t, withoutOthersWords(entry, visible), { directory, tasks })
  return {
    visible,
    count: seen.length,
    days: [...days].map(([date, entries]) => ({ date, lines: entries.map(line) })),
  }
}
