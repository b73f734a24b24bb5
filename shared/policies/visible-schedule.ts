import { isPublicAgency } from '../domain/agency/agency.ts'
import { answerKey } from '../domain/schedule/answer-date.ts'
import type { Offset, Schedule, ScheduleEntry } from '../domain/schedule/schedule.ts'
import { milestoneOf, planSideMilestones } from '../domain/template/keys.ts'
import type { Template } from '../domain/template/template.ts'
import { once } from '../kernel/once.ts'
import type { Actor } from './actor.ts'
import type { Relation } from './relation.ts'
import { conditionsToldTo } from './release-conditions.ts'
import type { VisibleTask } from './visible-case.ts'

/** Dates as an actor may see them. The template's name tells the form of custody: the plan's own side alone has it. */
export interface VisibleSchedule
  extends Pick<Schedule, 'version' | 'certainty' | 'hangsOn' | 'release' | 'entries'> {
  readonly template?: Pick<Template, 'id' | 'version'>
  readonly dueSoonBefore: Offset
}

/** Whether an entry is a milestone that an actor may know of. */
export const seesMilestone = (actor: Actor, relation: Relation, { what, key }: ScheduleEntry): boolean => {
  if (what !== 'milestone' || relation !== 'task') return what === 'milestone'
  const name = milestoneOf(key)
  return isPublicAgency(actor.agencyType) && !planSideMilestones.some((one) => one === name)
}

const keysOf = (tasks: readonly VisibleTask[]): ReadonlySet<string> =>
  new Set(tasks.flatMap((one) => (one.shape === 'full' ? [one.task.id, answerKey(one.task.id)] : [one.id])))

/**
 * Dates: a task's date is seen with the task, that of its answer by those who see it whole; milestones are for the
 * public offices in the plan.
 */
export const visibleSchedule = (
  actor: Actor,
  schedule: Schedule,
  tasks: () => readonly VisibleTask[],
  relation: Relation,
): VisibleSchedule => {
  const { version, certainty, release, hangsOn = [], template } = schedule
  const entries = once(() => {
    const seen = keysOf(tasks())
    return schedule.entries.filter((entry) => seesMilestone(actor, relation, entry) || seen.has(entry.key))
  })
  const told = conditionsToldTo(actor, relation, hangsOn)
  return {
    version,
    certainty,
    ...(release && { release }),
    ...(told.length > 0 && { hangsOn: told }),
    ...(relation !== 'task' && { template: { id: template.id, version: template.version } }),
    dueSoonBefore: template.dueSoonBefore,
    get entries() {
      return entries()
    },
  }
}
