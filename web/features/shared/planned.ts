import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import type { TaskKind } from '../../../shared/domain/task/kinds.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { type PlannedTask, planBackward, type TaskToPlan } from '../../../shared/schedule/plan-dates.ts'
import type { Tone } from '../../components/tone.ts'
import { spanText } from './template-words.ts'

const isBegun = ({ status }: Task): boolean =>
  status === 'accepted' || status === 'in-progress' || status === 'on-hold'

const toPlan = (task: Task): TaskToPlan => ({
  key: task.id,
  kind: task.kind,
  status: task.status,
  ...(isBegun(task) && task.sentAt && { begun: osloDate(task.sentAt) }),
})

/** The key of a kind that could be sent and has not been. */
export const proposedKey = (kind: TaskKind): string => `proposed ${kind}`

/**
 * The tasks that a reader sees whole, counted back from the release, by key; with kinds that are only proposed. Nothing
 * once the person is out, or while dates rest.
 */
export const plannedTasks = (
  schedule: Pick<Schedule, 'release' | 'template' | 'entries'>,
  visible: VisibleCase,
  today: IsoDate,
  proposed: readonly TaskKind[] = [],
): ReadonlyMap<string, PlannedTask> => {
  if (visible.plan.phase !== 'active') return new Map()
  const seen = visible.tasks.flatMap((one) => (one.shape === 'full' ? [toPlan(one.task)] : []))
  const drafts = proposed.map((kind) => ({ key: proposedKey(kind), kind, status: 'draft' }) as const)
  return new Map(planBackward(schedule, [...seen, ...drafts], today).map((one) => [one.key, one]))
}

/** What somebody should know of how a task stands; without a tone it is on time. */
export interface PlannedWords {
  readonly tone?: Tone
  readonly label?: string
  readonly text: string
}

const date = (t: Translate, iso: IsoDate, today: IsoDate): string =>
  formatDate(t.language, iso, iso.slice(0, 4) === today.slice(0, 4) ? 'short' : 'shortYear')

const fastText = (t: Translate, { way, key }: NonNullable<PlannedTask['fast']>, kindOf: KindOf): string => {
  if (way.how === 'instead') return t('planned.fastInstead', { kind: t(`kind.${way.kind}`) })
  const kind = kindOf(key)
  return t('planned.fastShorter', { kind: kind ? t(`kind.${kind}`) : '', span: spanText(t, way.duration) })
}

type KindOf = (key: string) => TaskKind | undefined

const startText = (t: Translate, { latestStart }: PlannedTask, today: IsoDate): string => {
  if (latestStart === undefined) return ''
  return latestStart <= today
    ? t('planned.startNow')
    : t('planned.startBy', { date: date(t, latestStart, today) })
}

const impossibleText = (t: Translate, one: PlannedTask, today: IsoDate, kindOf: KindOf): string => {
  const done = { date: date(t, one.earliestDone, today) }
  const awaited = one.waitsFor === undefined ? undefined : kindOf(one.waitsFor)
  return awaited
    ? t('planned.impossibleAfter', { kind: t(`kind.${awaited}`), ...done })
    : t('planned.impossible', done)
}

/** Latest start and verdict of one task, in words. */
export const plannedWords = (
  t: Translate,
  one: PlannedTask,
  planned: ReadonlyMap<string, PlannedTask>,
  today: IsoDate,
): PlannedWords => {
  const kindOf: KindOf = (key) => planned.get(key)?.kind
  const label = t(`verdict.${one.verdict}`)
  switch (one.verdict) {
    case 'on-time':
      return { text: startText(t, one, today) }
    case 'critical':
      return { tone: 'warning', label, text: startText(t, one, today) }
    case 'needs-fast-way':
      return {
        tone: 'warning',
        label,
        text: one.fast ? fastText(t, one.fast, kindOf) : '',
      }
    case 'impossible-in-order':
      return { tone: 'danger', label, text: impossibleText(t, one, today, kindOf) }
  }
}
