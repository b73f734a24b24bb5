import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../../shared/domain/plan/plan-case.ts'
import { flagKinds } from '../../../../shared/domain/preparation/flags.ts'
import {
  gateItems,
  gateStates,
  greeters,
  sleepingPlaces,
} from '../../../../shared/domain/preparation/preparation.ts'
import {
  isReadinessCode,
  isReadyCode,
  openInCode,
  readinessCode,
} from '../../../../shared/domain/readiness/code.ts'
import { questions, type Readiness } from '../../../../shared/domain/readiness/question.ts'
import { isReady, openQuestions, readiness } from '../../../../shared/domain/readiness/readiness.ts'
import { failureReasons, outcomes, rejectionReasons } from '../../../../shared/domain/task/codes.ts'
import { taskStatuses } from '../../../../shared/domain/task/status.ts'
import type { Task } from '../../../../shared/domain/task/task.ts'
import { municipalityCode, partId, taskId } from '../../../../shared/kernel/ids.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'
import { offices, plan, planCase, release, task } from '../../../support/cases.ts'
import { runs } from '../../../support/runs.ts'
import { meeting, prepared, said } from './facts.ts'

const kinds = [
  ['housing.permanent', offices.housing],
  ['housing.temporary', offices.nav],
  ['housing.keep-home', offices.housing],
  ['money.assistance', offices.nav],
  ['identity.id-card', offices.prison],
  ['family.mentor', offices.ngo],
  ['coordination.follow-up', offices.housing],
  ['health.follow-up', offices.prisonHealth],
  ['health.substance-treatment', offices.trust],
] as const

const days = ['2027-05-10', '2027-05-14', '2027-05-18'].map(isoDate)
const day = fc.constantFrom(...days)

/** A task as the state table may have left it: its ending goes with its status. */
const ended = (status: Task['status'], on: (typeof days)[number] | undefined) => {
  switch (status) {
    case 'completed':
      return fc
        .constantFrom(...outcomes)
        .map((code) => ({ kind: 'outcome' as const, code, ...(on && { on }) }))
    case 'rejected':
      return fc.constantFrom(...rejectionReasons).map((code) => ({ kind: 'rejection' as const, code }))
    case 'failed':
      return fc.constantFrom(...failureReasons).map((code) => ({ kind: 'failure' as const, code }))
    default:
      return fc.constant(undefined)
  }
}

const someTask = (index: number): fc.Arbitrary<Task> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      status: fc.constantFrom(...taskStatuses),
      on: fc.option(day, { nil: undefined }),
      appointment: fc.option(day, { nil: undefined }),
    })
    .chain(({ kind: [kind, owner], status, on, appointment }) =>
      ended(status, on).map((ending) =>
        task(`task-${index}`.padEnd(8, 'x'), kind, owner, {
          status,
          ...(ending && { ending }),
          ...(appointment && { side: 'scheduled' as const, appointment }),
        }),
      ),
    )

const option = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined })

const gates = fc
  .record(Object.fromEntries(gateItems.map((item) => [item, option(fc.constantFrom(...gateStates))])))
  .map((states) =>
    Object.fromEntries(
      Object.entries(states).flatMap(([item, state]) => (state ? [[item, { ...said, state }]] : [])),
    ),
  )

const preparations = fc
  .record({
    gate: gates,
    place: option(fc.constantFrom(...sleepingPlaces)),
    who: option(fc.constantFrom(...greeters)),
    health: option(fc.record({ ready: fc.boolean(), forRelease: option(day) })),
    flags: fc.subarray([...flagKinds]),
  })
  .map(({ gate, place, who, health, flags }) =>
    prepared({
      gate,
      ...(place && { sleep: { ...said, place } }),
      ...(who && { greeter: { ...said, who } }),
      ...(health && {
        health: {
          ...said,
          ready: health.ready,
          ...(health.forRelease && { forRelease: health.forRelease }),
        },
      }),
      flags: flags.map((kind) => ({ kind, from: release })),
    }),
  )

const destinations = fc.constantFrom<PlanCase['plan']['destination']>(
  { kind: 'municipality', municipality: municipalityCode('3301') },
  { kind: 'undecided' },
  { kind: 'leaving-country' },
)

const cases: fc.Arbitrary<PlanCase> = fc
  .record({
    tasks: fc
      .integer({ min: 0, max: 6 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => someTask(index)))),
    preparation: preparations,
    destination: destinations,
    dated: fc.boolean(),
    on: option(day),
    duty: fc.boolean(),
  })
  .map(({ tasks, preparation, destination, dated, on, duty }) => {
    const subject = planCase(tasks, {
      plan: plan({ destination }),
      preparation,
      appointments: on ? [{ ...meeting, on }] : [],
      stepDown: {
        version: 1,
        steps: [],
        conditions: duty
          ? [{ id: partId('condition'), kind: 'duty-to-report', followedUpBy: offices.probation }]
          : [],
      },
    })
    const { release: _, ...undated } = subject.schedule
    return dated ? subject : { ...subject, schedule: undated }
  })

/** One thing more arranged than before. */
const steps: readonly ((subject: PlanCase, index: number) => PlanCase)[] = [
  (subject, index) => ({
    ...subject,
    tasks: subject.tasks.map((one, at) =>
      at === index % Math.max(1, subject.tasks.length)
        ? { ...one, status: 'completed', ending: { kind: 'outcome', code: 'granted' } }
        : one,
    ),
  }),
  (subject, index) => ({
    ...subject,
    tasks: [
      ...subject.tasks,
      { ...task('task-more', 'housing.permanent', offices.housing), id: taskId(`more-${index}-xx`) },
    ],
  }),
  (subject, index) => ({
    ...subject,
    preparation: {
      ...subject.preparation,
      gate: {
        ...subject.preparation.gate,
        [gateItems[index % gateItems.length] ?? 'money']: {
          ...said,
          state: index % 2 ? 'in-hand' : 'arranged',
        },
      },
    },
  }),
  (subject) => ({
    ...subject,
    preparation: { ...subject.preparation, sleep: { ...said, place: 'own-home' } },
  }),
  (subject) => ({
    ...subject,
    preparation: { ...subject.preparation, greeter: { ...said, who: 'office' } },
  }),
  (subject) => ({ ...subject, preparation: { ...subject.preparation, flags: [] } }),
  (subject) => ({
    ...subject,
    preparation: {
      ...subject.preparation,
      health: {
        ...said,
        ready: true,
        ...(subject.schedule.release && { forRelease: subject.schedule.release }),
      },
    },
  }),
  (subject, index) => ({
    ...subject,
    appointments: [
      ...subject.appointments,
      { ...meeting, id: partId(`meeting-${index}`), on: days[index % days.length] ?? release },
    ],
  }),
  (subject) =>
    subject.plan.destination.kind === 'undecided'
      ? {
          ...subject,
          plan: {
            ...subject.plan,
            destination: { kind: 'municipality', municipality: municipalityCode('3301') },
          },
        }
      : subject,
]

const settled = (answers: Readiness) =>
  questions.filter((question) => answers[question].answer !== 'not-ready')

describe('readiness', () => {
  it('more arranged never makes less ready', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...steps), fc.nat(20), (subject, step, index) => {
        const [before, after] = [readiness(subject), readiness(step(subject, index))]
        expect(settled(after)).toEqual(expect.arrayContaining([...settled(before)]))
      }),
      { numRuns: runs(2000) },
    )
  })

  it('nothing unknown is ready: taking away what was said and done leaves nothing settled', () => {
    fc.assert(
      fc.property(cases, (subject) => {
        const bare = {
          ...subject,
          tasks: subject.tasks
            .filter(({ status, kind }) => status !== 'completed' && kind !== 'coordination.follow-up')
            .map(({ side: _, ...one }) => one),
          preparation: prepared({ flags: subject.preparation.flags }),
          appointments: [],
        }
        const leaving = subject.plan.destination.kind === 'leaving-country'
        expect(settled(readiness(bare))).toEqual(leaving ? ['sleep', 'appointments'] : [])
      }),
      { numRuns: runs(500) },
    )
  })

  it('nobody has a place while the municipality is undecided', () => {
    fc.assert(
      fc.property(cases, (subject) => {
        const undecided = { ...subject, plan: plan({ destination: { kind: 'undecided' } }) }
        expect(readiness(undecided).sleep.answer).toBe('not-ready')
      }),
      { numRuns: runs(500) },
    )
  })

  it('what is missing speaks of tasks of this plan that are not between health offices', () => {
    fc.assert(
      fc.property(cases, (subject) => {
        const named = questions.flatMap((question) => {
          const one = readiness(subject)[question]
          if (one.answer === 'not-ready') return one.missing.flatMap(({ taskId: id }) => id ?? [])
          return one.answer === 'ready' && one.taskId ? [one.taskId] : []
        })
        const known = subject.tasks.filter(({ circle }) => circle !== 'health').map(({ id }) => id)
        expect(known).toEqual(expect.arrayContaining(named))
      }),
      { numRuns: runs(500) },
    )
  })

  it('the code says the same in six letters', () => {
    fc.assert(
      fc.property(cases, (subject) => {
        const code = readinessCode(subject)
        expect(isReadinessCode(code)).toBe(true)
        expect(openInCode(code)).toEqual(openQuestions(readiness(subject)))
        expect(isReadyCode(code)).toBe(isReady(readiness(subject)))
      }),
      { numRuns: runs(500) },
    )
  })

  it('no other text is a code', () => {
    for (const text of ['', 'yyyyy', 'yyyyyyy', 'yyxyyy', 'YYYYYY']) {
      expect(isReadinessCode(text)).toBe(false)
      expect(() => openInCode(text)).toThrow(TypeError)
    }
  })
})
