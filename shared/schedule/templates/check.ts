import { type TaskKind, taskKinds } from '../../domain/task/kinds.ts'
import type { Template } from '../../domain/template/template.ts'

/** Distances longer than any sentence are slips of the keyboard: 30 years (strl § 43), as months, weeks and days. */
export const longest = { months: 360, weeks: 1_560, days: 10_950, 'working-days': 7_800 } as const

/** What makes a template unfit to be published; `field` names the figure, e.g. `times.housing.permanent.due`. */
export interface TemplateFault {
  readonly field: string
  readonly code: 'too-long' | 'no-time' | 'circle'
}

const isTooLong = ({ unit, amount }: { unit: keyof typeof longest; amount: number }): boolean =>
  Math.abs(amount) > longest[unit]

/** Whether a kind waits, over others, for itself. */
const waitsForItself = (after: Template['after'], kind: TaskKind): boolean => {
  const seen = new Set<TaskKind>()
  const visit = (one: TaskKind): boolean =>
    (after[one] ?? []).some(({ needs }) => {
      if (needs === kind) return true
      if (seen.has(needs)) return false
      seen.add(needs)
      return visit(needs)
    })
  return visit(kind)
}

/** All faults of a template at once. */
export const checkTemplate = (template: Template): readonly TemplateFault[] => [
  ...template.milestones
    .filter(({ offset }) => isTooLong(offset))
    .map(({ key }) => ({ field: `milestones.${key}`, code: 'too-long' }) as const),
  ...taskKinds.flatMap((kind): readonly TemplateFault[] => {
    const { leadTimes, durations, after } = template
    return [
      ...(isTooLong(leadTimes[kind]) ? [{ field: `times.${kind}.due`, code: 'too-long' } as const] : []),
      ...(isTooLong(durations[kind]) ? [{ field: `times.${kind}.takes`, code: 'too-long' } as const] : []),
      ...(durations[kind].amount < 0 ? [{ field: `times.${kind}.takes`, code: 'no-time' } as const] : []),
      ...(waitsForItself(after, kind) ? [{ field: `times.${kind}.due`, code: 'circle' } as const] : []),
    ]
  }),
]

/** The version after the newest one, in the month of a date: `2026-12`, then `2026-12.2`. Never earlier than the newest. */
export const versionAfter = (newest: string, today: string): string => {
  const [month = '', number = '1'] = newest.split('.')
  const now = today.slice(0, 7)
  return now > month ? now : `${month}.${Number(number) + 1}`
}
