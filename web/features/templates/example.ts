import type { TemplateDraft } from '../../../shared/application/publish-template.ts'
import type { Schedule } from '../../../shared/domain/schedule/schedule.ts'
import type { TaskKind } from '../../../shared/domain/task/kinds.ts'
import { type MilestoneKey, milestoneOf, type TemplateId } from '../../../shared/domain/template/keys.ts'
import type { Template } from '../../../shared/domain/template/template.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { taskId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { addMonths } from '../../../shared/schedule/days.ts'
import { addTaskEntry, createSchedule, planBackward } from '../../../shared/schedule/plan-dates.ts'
import { type ChangedLine, changedLines } from './changes.ts'

/** Months from the beginning of the example to its release, of each template; none where there is no date. */
const monthsAhead = {
  standard: 18,
  short: 2,
  'preventive-detention': 48,
  remand: undefined,
  released: 0,
} as const satisfies Record<TemplateId, number | undefined>

/** An invented plan to which every line of a template applies. */
export interface Example {
  readonly start: IsoDate
  readonly release?: IsoDate
}

export const exampleOf = (id: TemplateId, start: IsoDate): Example => {
  const ahead = monthsAhead[id]
  return { start, ...(ahead !== undefined && { release: addMonths(start, ahead) }) }
}

const keyOf = (kind: TaskKind): string => `task-${kind.replace('.', '-')}`.slice(0, 40)

const anchorsOf = ({ start, release = start }: Example) => ({
  intake: start,
  'one-third': addMonths(start, 6),
  half: addMonths(start, 9),
  'minimum-term': release,
  'time-frame-end': addMonths(release, 24),
  'duty-to-report-usual': addMonths(release, 3),
  'probation-end': addMonths(release, 12),
})

const scheduleOf = (template: Template, example: Example, kinds: readonly TaskKind[]): Schedule =>
  kinds.reduce(
    (schedule, kind) => addTaskEntry(schedule, taskId(keyOf(kind)), kind, { today: example.start }),
    createSchedule({
      ...(example.release && { release: example.release }),
      certainty: 'expected',
      template,
      person: { children: true, under25: true },
      anchors: anchorsOf(example),
      today: example.start,
    }),
  )

type Dates = ReadonlyMap<string, { readonly date?: IsoDate }>

const startKey = (key: string): string => `start ${key}`

/** Dates of milestones, of the tasks that this way home usually needs, and when those are to be begun. */
const datesOf = (template: Template, example: Example, kinds: readonly TaskKind[]): Dates => {
  const schedule = scheduleOf(template, example, kinds)
  const tasks = kinds.map((kind) => ({ key: keyOf(kind), kind, status: 'requested' }) as const)
  const starts = planBackward(schedule, tasks, example.start)
  return new Map([
    ...schedule.entries.map(({ key, due }) => [key, due === undefined ? {} : { date: due }] as const),
    ...starts.map(
      ({ key, latestStart }) =>
        [startKey(key), latestStart === undefined ? {} : { date: latestStart }] as const,
    ),
  ])
}

const labeller = (t: Translate, kinds: readonly TaskKind[]) => {
  const names = new Map(
    kinds.flatMap((kind) => [
      [keyOf(kind), t(`kind.${kind}`)] as const,
      [startKey(keyOf(kind)), t('templates.latestStart', { kind: t(`kind.${kind}`) })] as const,
    ]),
  )
  const milestone = (key: MilestoneKey | undefined) => key && t(`milestone.${key}`)
  return (key: string): string | undefined => names.get(key) ?? milestone(milestoneOf(key))
}

/** How the dates of an example plan differ between a template and an edited one. */
export const exampleChanges = (
  t: Translate,
  template: Template,
  draft: TemplateDraft,
  start: IsoDate,
): readonly ChangedLine[] => {
  const example = exampleOf(template.id, start)
  const kinds = Object.keys(template.leadTimes).filter((kind): kind is TaskKind =>
    Object.hasOwn(template.leadTimes, kind),
  )
  const edited: Template = { ...draft, id: template.id, version: template.version }
  return changedLines(datesOf(template, example, kinds), datesOf(edited, example, kinds), labeller(t, kinds))
}
