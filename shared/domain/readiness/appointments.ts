import type { AgencyId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { isOpen } from '../task/status.ts'
import type { Task } from '../task/task.ts'
import { isLeaving, type ReadinessFacts } from './facts.ts'
import { type Answer, unless, when } from './question.ts'

interface Meeting {
  readonly on: IsoDate
  readonly with?: AgencyId
}

/** A task's appointment stands while it is on the books, and once the task has ended well. */
const stands = ({ status, side, ending }: Task): boolean =>
  isOpen(status)
    ? side === 'scheduled'
    : status === 'completed' &&
      ending?.kind === 'outcome' &&
      ending.code !== 'refused' &&
      ending.code !== 'withdrawn-by-person'

/** What is arranged, on the sheet and in tasks. Health's own are not looked at: their being there would tell. */
const meetings = ({ appointments, tasks }: ReadinessFacts): readonly Meeting[] => [
  ...appointments
    .filter(({ circle }) => circle === 'plan')
    .map(({ on, agencyId }) => ({ on, ...(agencyId && { with: agencyId }) })),
  ...tasks
    .filter((task) => task.circle === 'plan' && stands(task))
    .flatMap(({ appointment, owner }) => (appointment ? [{ on: appointment, with: owner }] : [])),
]

/** Line of the checklist for an unknown date: an office knows that the person may come any day. */
const contactLine = 'nav-contact'

/**
 * First appointments: one at least on the day of release or later; where a duty to report was set, its first meeting is
 * agreed before the release (strgjforskr § 3-42). Without a date (remand) nothing can be dated after it: then an
 * office that knows is enough.
 */
export const appointments = (facts: ReadinessFacts): Answer => {
  if (isLeaving(facts)) return { answer: 'not-needed', reason: 'leaving-country' }
  const { release } = facts.schedule
  if (release === undefined)
    return unless(when(facts.preparation.checked[contactLine] === undefined, 'no-contact-agreed'), {
      answer: 'ready',
      reason: 'contact-agreed',
    })
  const first = meetings(facts).filter(({ on }) => on >= release)
  const unagreed = facts.stepDown.conditions.some(
    ({ kind, followedUpBy }) =>
      kind === 'duty-to-report' && !first.some((meeting) => meeting.with === followedUpBy),
  )
  return unless([...when(first.length === 0, 'no-appointment'), ...when(unagreed, 'no-duty-appointment')], {
    answer: 'ready',
    reason: 'appointment-made',
  })
}
