import type { Person } from '../domain/person/person.ts'
import type { Anchor, Schedule, ScheduleEntry } from '../domain/schedule/schedule.ts'
import type { Milestone, Template, When } from '../domain/template/template.ts'
import { assertNever } from '../kernel/assert-never.ts'
import type { IsoDate } from '../kernel/time.ts'
import { plannedDate } from './due-date.ts'

/** What of the person decides which lines of a template a plan gets. */
export type PersonFacts = Pick<Person, 'children' | 'under25'>

/** Whether a line of a template concerns a person; a line without a condition concerns everybody. */
export const concerns = (when: When | undefined, person: PersonFacts): boolean => {
  switch (when) {
    case undefined:
      return true
    case 'children':
      return person.children
    case 'under-25':
      return person.under25
    default:
      return assertNever(when)
  }
}

/** The date from which an entry is counted, as far as it is known. */
export const anchorDate = (
  { release, anchors }: Pick<Schedule, 'release' | 'anchors'>,
  anchor: Anchor = 'release',
): IsoDate | undefined => (anchor === 'release' ? release : anchors?.[anchor])

/**
 * A milestone keeps its planned date also when that has passed: then it is done without having been told, since
 * nobody wants to hear of it. Without its anchor's date it has none.
 */
export const placeMilestone = (
  entry: ScheduleEntry,
  anchor: IsoDate | undefined,
  today: IsoDate,
): ScheduleEntry => {
  const { due: _, ...rest } = entry
  if (anchor === undefined || !entry.offset) return { ...rest, done: false }
  const due = plannedDate(anchor, entry.offset)
  return { ...rest, due, done: due < today }
}

const entryOf = ({ key, anchor, offset, repeat }: Milestone, time: number): ScheduleEntry => ({
  key: time === 0 ? key : `${key}:${time + 1}`,
  what: 'milestone',
  offset: { unit: offset.unit, amount: offset.amount + time * (repeat?.every ?? 0) },
  ...(anchor !== 'release' && { anchor }),
  fixed: false,
  told: [],
  done: false,
})

/** The entries of a template's milestones for a person, without dates yet; what is switched off is left out. */
export const milestoneEntries = (template: Template, person: PersonFacts): readonly ScheduleEntry[] =>
  template.milestones
    .filter(({ off, when }) => !off && concerns(when, person))
    .flatMap((milestone) =>
      Array.from({ length: milestone.repeat?.times ?? 1 }, (_, time) => entryOf(milestone, time)),
    )
