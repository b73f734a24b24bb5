import fc from 'fast-check'
import { outcomes, rejectionReasons } from '../../shared/domain/task/codes.ts'
import { taskSides, taskStatuses } from '../../shared/domain/task/status.ts'
import { agencyId, userId } from '../../shared/kernel/ids.ts'
import { isoDate, timestamp } from '../../shared/kernel/time.ts'

/** Any text without lone surrogates, NUL and combining letters included. */
export const text = fc.string({ unit: 'binary', maxLength: 60 })

export const date = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2040-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((day) => isoDate(day.toISOString().slice(0, 10)))

const worker = fc.record({ userId: fc.constantFrom(userId('user-a'), userId('user-b')), name: text })
export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

/** Any mixture of what may change on a task, whether or not a rule would allow it. */
export const taskChanges = fc.record({
  status: fc.constantFrom(...taskStatuses),
  side: maybe(fc.constantFrom(...taskSides)),
  owner: fc.constantFrom(agencyId('nav:0602'), agencyId('triage:national')),
  assignee: maybe(worker),
  details: maybe(text),
  question: maybe(text),
  answer: maybe(text),
  holdReason: maybe(text),
  resumeOn: maybe(date),
  sentAt: maybe(fc.integer({ min: 0, max: 4_000_000_000_000 }).map(timestamp)),
  ending: maybe(
    fc.oneof(
      fc
        .record({ code: fc.constantFrom(...outcomes), on: date, text })
        .map((one) => ({ kind: 'outcome' as const, ...one })),
      fc
        .record({ code: fc.constantFrom(...rejectionReasons), text })
        .map((one) => ({ kind: 'rejection' as const, ...one })),
    ),
  ),
})
