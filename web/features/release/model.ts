import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import { isOpen } from '../../../shared/domain/task/status.ts'
import { milestoneOf } from '../../../shared/domain/template/keys.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import { byCodeUnit } from '../../../shared/kernel/order.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { isWorkingDay, nextWorkingDay } from '../../../shared/schedule/calendar.ts'
import { addDays, daysBetween } from '../../../shared/schedule/days.ts'
import { type PreviewEntry, preview } from '../../../shared/schedule/plan-dates.ts'

/** One date before and after the move. */
export interface ChangedDate {
  readonly label: string
  readonly before?: IsoDate
  readonly after?: IsoDate
  /** Days later; negative is earlier; undefined when a date came or went. */
  readonly days?: number
  readonly isOverdue: boolean
  /** A milestone whose day would have passed: nobody is told of it. */
  readonly isPassed: boolean
  readonly isSqueezed: boolean
}

/** What a move of the release would do, as far as its reader sees the plan. Nothing has been changed. */
export interface ReleasePreview {
  readonly release?: IsoDate
  /** When the offices open again, for a release on or before a day off. */
  readonly dayOff?: { readonly isOnIt: boolean; readonly opens: IsoDate }
  readonly changed: readonly ChangedDate[]
  readonly unchanged: number
  /** Offices that get one mail each; the mail tells nothing about the person. */
  readonly told: readonly string[]
}

const labelOf = (t: Translate, { key }: PreviewEntry, { tasks }: VisibleCase): string | undefined => {
  const milestone = milestoneOf(key)
  if (milestone) return t(`milestone.${milestone}`)
  const task = tasks.find((one) => (one.shape === 'full' ? one.task.id : one.id) === key)
  return task && (task.shape === 'full' ? t(`kind.${task.task.kind}`) : t('area.healthFollowUp'))
}

const changedDate = (
  label: string,
  { what, before, after, overdue, squeezed }: PreviewEntry,
): ChangedDate => ({
  label,
  ...(before && { before }),
  ...(after && { after }),
  ...(before && after && { days: daysBetween(before, after) }),
  isOverdue: overdue && what === 'task',
  isPassed: overdue && what === 'milestone',
  isSqueezed: squeezed,
})

const dayOffOf = (release: IsoDate | undefined): ReleasePreview['dayOff'] => {
  if (release === undefined) return undefined
  const isOnIt = !isWorkingDay(release)
  return isOnIt || !isWorkingDay(addDays(release, 1)) ? { isOnIt, opens: nextWorkingDay(release) } : undefined
}

/** Nobody is mailed about their own act; that health follows up is all the plan's side knows of health. */
const toldOffices = (t: Translate, { tasks }: VisibleCase, directory: Directory, own: AgencyId) => {
  const owners = tasks.flatMap((one) =>
    one.shape === 'full' && isOpen(one.task.status) && one.task.owner !== own ? [one.task.owner] : [],
  )
  const names = [...new Set(owners)].map((owner) => directory.agency(owner)?.name ?? owner)
  const health = tasks.some((one) => one.shape === 'follow-up' && !one.done)
  return health ? [...names, t('release.toldHealth')] : names
}

const byAfter = (one: ChangedDate, other: ChangedDate): number =>
  byCodeUnit(one.after ?? '9999', other.after ?? '9999')

/** Computes the preview out of what the reader sees, so that it tells of no other office's tasks. */
export const releasePreview = (
  t: Translate,
  visible: VisibleCase,
  release: IsoDate | undefined,
  about: {
    readonly schedule: Schedule
    readonly today: IsoDate
    readonly directory: Directory
    readonly own: AgencyId
  },
): ReleasePreview => {
  const { schedule, today, directory, own } = about
  const seen = new Set(visible.schedule.entries.map(({ key }) => key))
  const entries = preview(schedule, release, today).filter(({ key, done }) => !done && seen.has(key))
  const isChanged = ({ before, after }: PreviewEntry): boolean => before !== after
  const dayOff = dayOffOf(release)
  return {
    ...(release && { release }),
    ...(dayOff && { dayOff }),
    changed: entries
      .filter(isChanged)
      .flatMap((entry) => {
        const label = labelOf(t, entry, visible)
        return label === undefined ? [] : [changedDate(label, entry)]
      })
      .toSorted(byAfter),
    unchanged: entries.filter((entry) => !isChanged(entry) && entry.after !== undefined).length,
    told: toldOffices(t, visible, directory, own),
  }
}
