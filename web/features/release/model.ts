import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { isOpen } from '../../../shared/domain/task/status.ts'
import { milestoneOf } from '../../../shared/domain/template/keys.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { AgencyId } from '../../../shared/kernel/ids.ts'
import { byCodeUnit } from '../../../shared/kernel/order.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { daysBetween } from '../../../shared/schedule/days.ts'
import {
  moveRelease,
  type PreviewEntry,
  preview,
  type ReleaseDay,
  releaseDay,
  type Verdict,
} from '../../../shared/schedule/plan-dates.ts'
import { type PlannedWords, plannedTasks, plannedWords } from '../shared/planned.ts'
import { brokenSteps, lostReadiness, sentenceBreach } from './what-breaks.ts'

/** One date before and after the move, and what that does to its task. */
export interface ChangedDate {
  /** The task's id, or the milestone's key. */
  readonly key: string
  readonly label: string
  readonly before?: IsoDate
  readonly after?: IsoDate
  /** Days later; negative is earlier; undefined when a date came or went. */
  readonly days?: number
  readonly isOverdue: boolean
  /** A milestone whose day would have passed: nobody is told of it. */
  readonly isPassed: boolean
  readonly isSqueezed: boolean
  /** Of an open task, counted back from the new date: only when there is something to say. */
  readonly planned?: PlannedWords
  /** How that task would stand, and how it stands today when that is otherwise. */
  readonly stands?: Verdict
  readonly stood?: Verdict
}

/** What a move of the release would do, as far as its reader sees the plan. Nothing has been changed. */
export interface ReleasePreview {
  readonly release?: IsoDate
  /** What is closed around a release on or before a day off. */
  readonly day?: ReleaseDay
  readonly changed: readonly ChangedDate[]
  /** What keeps its date. */
  readonly unchanged: readonly ChangedDate[]
  /** Stages that would break a rule, what would not be ready any more, where the sentence says otherwise: in words. */
  readonly breaks: readonly string[]
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
  { key, what, before, after, overdue, squeezed }: PreviewEntry,
): ChangedDate => ({
  key,
  label,
  ...(before && { before }),
  ...(after && { after }),
  ...(before && after && { days: daysBetween(before, after) }),
  isOverdue: overdue && what === 'task',
  isPassed: overdue && what === 'milestone',
  isSqueezed: squeezed,
})

/** Verdicts that somebody should know of before going on: a latest start that lies ahead is no news. */
const wordsOf = (t: Translate, planned: Planned, key: string, today: IsoDate): PlannedWords | undefined => {
  const one = planned.get(key)
  const words = one && plannedWords(t, one, planned, today)
  return words?.tone ? words : undefined
}

/** How a task would stand, and how it stood where that changes: also when it is better than it was. */
const verdictsOf = (before: Planned, after: Planned, key: string): Pick<ChangedDate, 'stands' | 'stood'> => {
  const [stood, stands] = [before.get(key)?.verdict, after.get(key)?.verdict]
  return { ...(stands && { stands }), ...(stood && stood !== stands && { stood }) }
}

type Planned = ReturnType<typeof plannedTasks>

/** Nobody is mailed about their own act; that health follows up is all the plan's side knows of health. */
const toldOffices = (t: Translate, { tasks }: VisibleCase, directory: Directory, own: AgencyId) => {
  const owners = tasks.flatMap((one) =>
    one.shape === 'full' && isOpen(one.task.status) && one.task.owner !== own ? [one.task.owner] : [],
  )
  const names = [...new Set(owners)].map((owner) => directory.agency(owner)?.name ?? owner)
  const health = tasks.some((one) => one.shape === 'follow-up' && !one.done)
  return health ? [...names, t('release.toldHealth')] : names
}

/** A date that moves, or a task that stands otherwise though its date stays. */
const isChanged = ({ before, after, stood }: ChangedDate): boolean => before !== after || stood !== undefined

const byAfter = (one: ChangedDate, other: ChangedDate): number =>
  byCodeUnit(one.after ?? '9999', other.after ?? '9999')

/** Computes the preview out of what the reader sees, so that it tells of no other office's tasks. */
export const releasePreview = (
  t: Translate,
  visible: VisibleCase,
  release: IsoDate | undefined,
  about: {
    readonly subject: PlanCase
    readonly today: IsoDate
    readonly directory: Directory
    readonly own: AgencyId
  },
): ReleasePreview => {
  const { subject, today, directory, own } = about
  const { schedule } = subject
  const seen = new Set(visible.schedule.entries.map(({ key }) => key))
  const moved = moveRelease(schedule, release, schedule.certainty, today)
  const stood = plannedTasks(schedule, visible, today)
  const planned = plannedTasks(moved, visible, today)
  const lines = preview(schedule, release, today)
    .filter(({ key, done }) => !done && seen.has(key))
    .flatMap((entry): readonly ChangedDate[] => {
      const label = labelOf(t, entry, visible)
      if (label === undefined) return []
      const words = wordsOf(t, planned, entry.key, today)
      const verdicts = verdictsOf(stood, planned, entry.key)
      return [{ ...changedDate(label, entry), ...verdicts, ...(words && { planned: words }) }]
    })
    .toSorted(byAfter)
  const day = release && releaseDay(release)
  const wanted = { visible, release, today }
  return {
    ...(release && { release }),
    ...(day && { day }),
    changed: lines.filter(isChanged),
    unchanged: lines.filter((line) => !isChanged(line) && line.after !== undefined),
    breaks: [...sentenceBreach(t, wanted), ...brokenSteps(t, wanted), ...lostReadiness(t, subject, moved)],
    told: toldOffices(t, visible, directory, own),
  }
}
