import type { AgencyId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { isOpen } from '../task/status.ts'
import { isLeaving, type ReadinessFacts } from './facts.ts'
import { type Answer, unless, when } from './question.ts'

interface Meeting {
  readonly on: IsoDate
  readonly with?: AgencyId
}

/** What is arranged, on the sheet and in tasks. Health's own are not looked at: their being there would tell. */
const meetings = ({ appointments, tasks }: ReadinessFacts): readonly Meeting[] => [
  ...appointments
    .filter(({ circle }) => circle === 'plan')
    .map(({ on, agencyId }) => ({ on, ...(agencyId && { with: agencyId }) })),
  ...tasks.flatMap(({ circle, side, status, appointment, owner }): readonly Meeting[] =>
    circle === 'plan' && side === 'scheduled' && isOpen(status) && appointment !== undefined
      ? [{ on: appointment, with: owner }]
      : [],
  ),
]

/**
 * First appointments: one at least on the day of release or later; where a duty to report was set, its first meeting is
 * agreed before the release (strgjforskr § 3-42). Without a date of release none is known to come after it.
 */
export const appointments = (facts: ReadinessFacts): Answer => {
  if (isLeaving(facts)) return { answer: 'not-needed', reason: 'leaving-country' }
  const { release } = facts.schedule
  const all = meetings(facts)
  const first = release === undefined ? [] : all.filter(({ on }) => on >= release)
  const undated = release === undefined && all.length > 0
  const unagreed = facts.stepDown.conditions.some(
    ({ kind, followedUpBy }) =>
      kind === 'duty-to-report' && !first.some((meeting) => meeting.with === followedUpBy),
  )
  return unless(
    [
      ...when(first.length === 0, undated ? 'from-unknown-release' : 'no-appointment'),
      ...when(unagreed, 'no-duty-appointment'),
    ],
    { answer: 'ready', reason: 'appointment-made' },
  )
}
