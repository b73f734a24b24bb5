import { milestoneOf } from '../../../shared/domain/template/keys.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import type {
  TimelineBar,
  TimelineLane,
  TimelineMilestone,
  TimelineModel,
} from '../../components/timeline/model.ts'
import type { Tone } from '../../components/tone.ts'
import { paths } from '../../server/paths.ts'
import { areasOf, type FullTask, type PlanTask, type Reading, type Standing } from './plan-task.ts'
import { stepLane } from './step-lane.ts'

/** The look of a standing; the words beside it say the same. */
export const standingTones = {
  overdue: 'danger',
  unmet: 'warning',
  soon: 'warning',
  waiting: 'neutral',
  'under-way': 'info',
  done: 'success',
  ended: 'neutral',
} as const satisfies Record<Standing, Tone>

const stateOf = (t: Translate, { standing, status, daysOver, office }: FullTask): string => {
  const state = standing === 'overdue' ? t('due.daysOver', { days: daysOver }) : t(`status.${status}`)
  return `${office} · ${state}`
}

const barOf = (t: Translate, task: FullTask, today: IsoDate): readonly TimelineBar[] => {
  const { due, sentOn, standing } = task
  if (due === undefined || standing === 'ended') return []
  const start = sentOn ?? today
  return [
    {
      label: t(`kind.${task.kind}`),
      start: start < due ? start : due,
      end: due,
      tone: standingTones[standing],
      state: stateOf(t, task),
      href: paths.task(task.planId, task.id),
    },
  ]
}

const areaLanes = (t: Translate, tasks: readonly PlanTask[], today: IsoDate): readonly TimelineLane[] => {
  const full = tasks.filter((task): task is FullTask => task.shape === 'full')
  return areasOf(tasks).map((area) => ({
    label: t(`area.${area}`),
    bars: full.filter((task) => task.area === area).flatMap((task) => barOf(t, task, today)),
    milestones: [],
  }))
}

/** Of the follow-up there is a date and whether it is done, no more: a mark, not a bar. */
const followUpLane = (t: Translate, tasks: readonly PlanTask[]): readonly TimelineLane[] => {
  const label = t('area.healthFollowUp')
  const milestones = tasks.flatMap(({ shape, due, standing }): readonly TimelineMilestone[] =>
    shape === 'follow-up' && due !== undefined ? [{ label, date: due, done: standing === 'done' }] : [],
  )
  return milestones.length === 0 ? [] : [{ label, bars: [], milestones }]
}

const milestoneLane = (t: Translate, { visible }: Reading): readonly TimelineLane[] => {
  const milestones = visible.schedule.entries.flatMap(
    ({ what, key, due, done }): readonly TimelineMilestone[] => {
      const known = milestoneOf(key)
      return what === 'milestone' && known && due ? [{ label: t(`milestone.${known}`), date: due, done }] : []
    },
  )
  return milestones.length === 0 ? [] : [{ label: t('word.milestones'), bars: [], milestones }]
}

const earliest = (dates: readonly string[]): string =>
  dates.reduce((one, other) => (one < other ? one : other))
const latest = (dates: readonly string[]): string => dates.reduce((one, other) => (one > other ? one : other))

/** From the first task to some weeks past the release; what comes later stands in the list alone. */
const period = (lanes: readonly TimelineLane[], { visible, today }: Reading) => {
  const bars = lanes.flatMap((lane) => lane.bars)
  const { release } = visible.schedule
  const after = visible.plan.phase === 'released' ? 190 : 35
  return {
    from: earliest([addDays(today, -14), ...bars.map(({ start }) => start)]),
    to: latest([
      addDays(today, 28),
      ...(release ? [addDays(release, after)] : []),
      ...bars.map(({ end }) => end),
    ]),
  }
}

/** The plan over time, in the reader's words. Lanes that hold nothing with a date are left out. */
export const timelineModel = (t: Translate, reading: Reading, tasks: readonly PlanTask[]): TimelineModel => {
  const { visible, today } = reading
  const { release, certainty } = visible.schedule
  const all = [...milestoneLane(t, reading), ...areaLanes(t, tasks, today), ...followUpLane(t, tasks)]
  const dated = all.filter(({ bars, milestones }) => bars.length + milestones.length > 0)
  // Stages may last for years: they are cut to the time that the tasks take up.
  const lanes = [...stepLane(t, reading), ...dated]
  return {
    today,
    ...(release && { release, certainty: t(`certainty.${certainty}`) }),
    ...period(dated, reading),
    lanes,
  }
}

/** Days ahead that count as "what comes next". */
const near = 42

/** The same with only what is late or comes in the next weeks: for a short list. */
export const nextDates = (model: TimelineModel, today: IsoDate): TimelineModel => {
  const { release, lanes, ...rest } = model
  const until = addDays(today, near)
  const isAhead = (date: string): boolean => date >= today && date <= until
  return {
    ...rest,
    ...(release !== undefined && isAhead(release) && { release }),
    lanes: lanes.map(({ label, bars, milestones }) => ({
      label,
      bars: bars.filter(
        ({ end, listedOn = end, tone }) => tone === 'danger' || (tone !== 'success' && isAhead(listedOn)),
      ),
      milestones: milestones.filter(({ date, done }) => !done && isAhead(date)),
    })),
  }
}
