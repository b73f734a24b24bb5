import ical, {
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventTransparency,
} from 'ical-generator'
import type { CalendarDate } from '../../../shared/application/calendar-dates.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { Timestamp } from '../../../shared/kernel/time.ts'
import { osloInstant } from '../../../shared/schedule/typed-time.ts'
import { paths } from '../../server/paths.ts'

/** How often calendars are asked to look again. */
const everySeconds = 4 * 3600

export interface IcsModel {
  readonly t: Translate
  readonly origin: string
  readonly now: Timestamp
  readonly dates: readonly CalendarDate[]
  /** An id for a date that tells nothing, the same as long as the link lives. */
  readonly idOf: (key: string) => string
}

/** A day is given as its midnight in UTC, which the library reads in UTC: no zone of the machine moves it. */
const startOf = ({ on, time }: CalendarDate): Pick<ICalEventData, 'start' | 'allDay'> => {
  const instant = time === undefined ? undefined : osloInstant(on, time)
  return instant === undefined
    ? { start: new Date(`${on}T00:00:00.000Z`), allDay: true }
    : { start: new Date(instant) }
}

const eventOf = ({ t, origin, now, idOf }: IcsModel, date: CalendarDate): ICalEventData => {
  const { kind, planId, taskId } = date
  return {
    id: idOf(date.key),
    stamp: new Date(now),
    ...startOf(date),
    summary: t(`calendar.event.${kind}`),
    url: `${origin}${taskId ? paths.task(planId, taskId) : paths.plan(planId)}`,
    class: ICalEventClass.PRIVATE,
    transparency: kind === 'appointment' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  }
}

/**
 * A calendar as iCalendar text (RFC 5545): deadlines and other dates on whole days, appointments with a time in UTC. Its
 * titles are the same for everybody; what they are about stands behind a link that asks to sign in.
 */
export const icsText = (model: IcsModel): string => {
  const calendar = ical({
    name: 'Hjemvei',
    prodId: { company: 'Hjemvei', product: 'Hjemvei', language: 'NO' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: everySeconds,
  })
  for (const date of model.dates) calendar.createEvent(eventOf(model, date))
  return `${calendar.toString()}\r\n`
}
