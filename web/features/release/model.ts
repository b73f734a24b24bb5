import { blocking, problemsOfStep } from '../../../shared/application/step-problems.ts'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import type { Step } from '../../../shared/domain/step/step.ts'
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
} from '../../../shared/schedule/plan-dates.ts'
import { type PlannedWords, plannedTasks, plannedWords } from '../shared/planned.ts'
import { problemWords } from '../steps/problem-words.ts'

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
  /** Of an open task, counted back from the new date: only when there is something to say. */
  readonly planned?: PlannedWords
}

/** What a move of the release would do, as far as its reader sees the plan. Nothing has been changed. */
export interface ReleasePreview {
  readonly release?: IsoDate
  /** What is closed around a release on or before a day off. */
  readonly day?: ReleaseDay
  readonly changed: readonly ChangedDate[]
  /** What keeps its date. */
  readonly unchanged: readonly ChangedDate[]
  /** Stages on the way out that would break a rule, and do not now. */
  readonly steps: readonly string[]
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

/** Verdicts that somebody should know of before going on: a latest start that lies ahead is no news. */
const wordsOf = (t: Translate, planned: Planned, key: string, today: IsoDate): PlannedWords | undefined => {
  const one = planned.get(key)
  const words = one && plannedWords(t, one, planned, today)
  return words?.tone ? words : undefined
}

type Planned = ReturnType<typeof plannedTasks>

/** Stages that would break a rule by the new date and do not by the old one. */
const brokenSteps = (t: Translate, visible: VisibleCase, release: IsoDate | undefined, today: IsoDate) => {
  const { plan, sentence, preparation } = visible
  const world = { plan, stepDown: preparation.stepDown, ...(sentence && { sentence }) }
  const broken = (step: Step, date: IsoDate | undefined) =>
    blocking(problemsOfStep(step, { ...world, schedule: date ? { release: date } : {} }, today))
  return preparation.stepDown.steps
    .filter(({ state }) => state !== 'ended' && state !== 'refused')
    .filter((step) => broken(step, visible.schedule.release).length === 0)
    .flatMap((step) => {
      const [first] = broken(step, release)
      return first
        ? [
            t('release.stepBreaks', {
              step: t(`step.${step.kind}`),
              rule: problemWords(t, first, step.kind, release),
            }),
          ]
        : []
    })
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
  const moved = moveRelease(schedule, release, schedule.certainty, today)
  const planned = plannedTasks(moved, visible, today)
  const lines = preview(schedule, release, today)
    .filter(({ key, done }) => !done && seen.has(key))
    .flatMap((entry): readonly ChangedDate[] => {
      const label = labelOf(t, entry, visible)
      const words = wordsOf(t, planned, entry.key, today)
      return label === undefined ? [] : [{ ...changedDate(label, entry), ...(words && { planned: words }) }]
    })
    .toSorted(byAfter)
  const day = release && releaseDay(release)
  return {
    ...(release && { release }),
    ...(day && { day }),
    changed: lines.filter(({ before, after }) => before !== after),
    unchanged: lines.filter(({ before, after }) => before === after && after !== undefined),
    steps: brokenSteps(t, visible, release, today),
    told: toldOffices(t, visible, directory, own),
  }
}
