import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../../shared/domain/plan/plan-case.ts'
import type { Question } from '../../../../shared/domain/readiness/question.ts'
import { isReady, openQuestions, readiness } from '../../../../shared/domain/readiness/readiness.ts'
import type { Task } from '../../../../shared/domain/task/task.ts'
import { partId } from '../../../../shared/kernel/ids.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'
import { offices, plan, planCase, release, task, usualCase } from '../../../support/cases.ts'
import { allArranged, done, gate, meeting, prepared, said } from './facts.ts'

/** What one question says: its answer and reason, and the tasks it points at. */
const answer = (subject: PlanCase, question: Question): string => {
  const one = readiness(subject)[question]
  if (one.answer === 'not-ready')
    return `no: ${one.missing.map(({ code, taskId }) => (taskId ? `${code} ${taskId}` : code)).join(', ')}`
  return `${one.answer === 'ready' ? 'yes' : 'not needed'}: ${one.reason}`
}

const leaving = plan({ destination: { kind: 'leaving-country' } })
const undecided = plan({ destination: { kind: 'undecided' } })
const undated = ({ schedule, ...rest }: PlanCase): PlanCase => {
  const { release: _, ...others } = schedule
  return { ...rest, schedule: { ...others, certainty: 'unknown' } }
}

const housing = (changes: Partial<Task>) => task('task-one', 'housing.permanent', offices.housing, changes)
const arrangedFrom = (on: string) =>
  housing({ status: 'completed', ending: { kind: 'outcome', code: 'arranged', on: isoDate(on) } })
const restricted = [{ kind: 'contact-restricted', from: release }] as const

describe('the first 72 hours', () => {
  it('all arranged is ready; a new plan is not, in any question', () => {
    expect(isReady(readiness(allArranged()))).toBe(true)
    expect(openQuestions(readiness(planCase()))).toEqual([
      'sleep',
      'money',
      'health',
      'papers',
      'greeter',
      'appointments',
    ])
  })
})

describe('a place to sleep', () => {
  const sleeping = (place: 'own-home' | 'family' | 'institution' | 'none', changes = {}) =>
    planCase([], { preparation: prepared({ sleep: { ...said, place }, ...changes }) })

  it.each([
    ['nobody has said anything', planCase(), 'no: not-asked'],
    ['asked for', planCase([housing({})]), 'no: task-open task-one'],
    ['a flat from the day of release', planCase([arrangedFrom('2027-05-14')]), 'yes: task-done'],
    ['a flat from the day after', planCase([arrangedFrom('2027-05-15')]), 'no: from-later task-one'],
    [
      'a flat, and no date',
      undated(planCase([arrangedFrom('2027-05-14')])),
      'no: from-unknown-release task-one',
    ],
    [
      'a decision after the release, dated by its decision',
      planCase([
        housing({
          status: 'completed',
          ending: { kind: 'outcome', code: 'granted', on: isoDate('2027-06-01') },
        }),
      ]),
      'yes: task-done',
    ],
    [
      'half a yes',
      planCase([housing({ status: 'completed', ending: { kind: 'outcome', code: 'partly-granted' } })]),
      'no: task-unmet task-one',
    ],
    [
      'turned down',
      planCase([housing({ status: 'rejected', ending: { kind: 'rejection', code: 'outside-area' } })]),
      'no: task-unmet task-one',
    ],
    [
      'turned down, and sent on',
      planCase([
        housing({
          status: 'rejected',
          ending: { kind: 'rejection', code: 'outside-area' },
          replacedBy: done.flat.id,
        }),
        { ...done.flat, status: 'requested' },
      ]),
      'no: task-open task-flat',
    ],
    ['at home', sleeping('own-home'), 'yes: own-home'],
    ['in an institution', sleeping('institution'), 'yes: institution'],
    ['nowhere', sleeping('none'), 'no: no-place'],
    [
      'nowhere, and asked for',
      { ...sleeping('none'), tasks: [housing({})] },
      'no: no-place, task-open task-one',
    ],
    ['with family', sleeping('family'), 'yes: family'],
    ['with family, contact restricted', sleeping('family', { flags: restricted }), 'no: contact-restricted'],
    [
      'an address that is not approved',
      sleeping('own-home', { flags: [{ kind: 'address-not-approved', from: release }] }),
      'no: address-not-approved',
    ],
    ['no way to get there', sleeping('own-home', { gate: gate({ journey: 'missing' }) }), 'no: no-journey'],
    ['no municipality chosen', planCase([done.flat], { plan: undecided }), 'no: destination-undecided'],
    ['leaving the country', planCase([], { plan: leaving }), 'not needed: leaving-country'],
  ])('%s', (_name, subject, expected) => {
    expect(answer(subject, 'sleep')).toBe(expected)
  })
})

describe('money to live on', () => {
  const own = (state: 'in-hand' | 'arranged' | 'missing' | 'not-needed', tasks: readonly Task[] = []) =>
    planCase(tasks, { preparation: prepared({ gate: gate({ money: state }) }) })
  const asked = { ...done.money, status: 'in-progress' } as const

  it.each([
    ['nobody has said anything', planCase(), 'no: not-asked'],
    ['a decision', planCase([done.money]), 'yes: task-done'],
    ['asked for', planCase([asked]), 'no: task-open task-money'],
    ['own money, while the decision waits', own('arranged', [asked]), 'yes: own-money'],
    ['a decision, but nothing in hand', own('missing', [done.money]), 'no: no-money'],
    ['nothing in hand, asked for', own('missing', [asked]), 'no: no-money, task-open task-money'],
    ['not needed', own('not-needed'), 'not needed: said-not-needed'],
  ])('%s', (_name, subject, expected) => {
    expect(answer(subject, 'money')).toBe(expected)
  })
})

describe('medicine and treatment', () => {
  const health = (ready: boolean, forRelease = release) =>
    planCase([done.followUp], { preparation: prepared({ health: { ...said, ready, forRelease } }) })

  it.each([
    ['nobody has asked health', planCase(), 'no: health-not-asked'],
    ['health has not answered', planCase([done.followUp]), 'no: health-unanswered task-health'],
    ['health says no', health(false), 'no: health-no task-health'],
    ['health says yes', health(true), 'yes: health-yes'],
    ['the date moved since', health(true, isoDate('2027-05-13')), 'no: health-other-date task-health'],
    ['the date is gone since', undated(health(true)), 'no: health-other-date task-health'],
    [
      'a follow-up that was called off',
      planCase([{ ...done.followUp, status: 'cancelled' }]),
      'no: health-not-asked',
    ],
  ])('%s', (_name, subject, expected) => {
    expect(answer(subject, 'health')).toBe(expected)
  })

  it('what a clinic does, and what health arranged, changes nothing that others see', () => {
    const clinic = task('task-clinic', 'health.opioid-handover', offices.trust, {
      status: 'completed',
      ending: { kind: 'outcome', code: 'refused' },
    })
    const withClinic = { ...allArranged(), tasks: [...allArranged().tasks, clinic] }
    const withSheet = {
      ...planCase(),
      appointments: [{ ...meeting, id: partId('meeting-two'), circle: 'health' as const }],
    }
    expect(readiness(withClinic)).toEqual(readiness(allArranged()))
    expect(readiness(withSheet)).toEqual(readiness(planCase()))
  })
})

describe('papers and a phone', () => {
  const at = (states: Parameters<typeof gate>[0], tasks: readonly Task[] = []) =>
    planCase(tasks, { preparation: prepared({ gate: gate(states) }) })

  it.each([
    ['nothing known', planCase(), 'no: papers-unknown, phone-unknown'],
    ['both in hand', at({ papers: 'in-hand', phone: 'arranged' }), 'yes: things-in-hand'],
    ['papers by the task', at({ phone: 'in-hand' }, [done.papers]), 'yes: things-in-hand'],
    [
      'papers under way',
      at({ phone: 'in-hand' }, [{ ...done.papers, status: 'accepted' }]),
      'no: task-open task-papers',
    ],
    [
      'the task is done, the papers are lost',
      at({ papers: 'missing', phone: 'in-hand' }, [done.papers]),
      'no: no-papers',
    ],
    [
      'no phone, no belongings',
      at({ papers: 'in-hand', phone: 'missing', belongings: 'missing' }),
      'no: no-phone, no-belongings',
    ],
    ['neither needed', at({ papers: 'not-needed', phone: 'not-needed' }), 'not needed: said-not-needed'],
  ])('%s', (_name, subject, expected) => {
    expect(answer(subject, 'papers')).toBe(expected)
  })
})

describe('somebody who meets or calls', () => {
  const greeted = (
    who: 'coordinator' | 'office' | 'volunteer' | 'family' | 'nobody-wanted',
    flags: readonly (typeof restricted)[number][] = [],
  ) => planCase([], { preparation: prepared({ greeter: { ...said, who }, flags }) })

  it.each([
    ['nobody named', planCase(), 'no: nobody-named'],
    ['a mentor asked for', usualCase(), 'no: task-open task-ngo'],
    ['a mentor', planCase([done.mentor]), 'yes: task-done'],
    [
      'an office asked to follow up',
      planCase([task('task-next', 'coordination.follow-up', offices.housing)]),
      'no: task-open task-next',
    ],
    [
      'an office that has promised to follow up',
      planCase([task('task-next', 'coordination.follow-up', offices.housing, { status: 'accepted' })]),
      'yes: task-done',
    ],
    ['the coordinator', greeted('coordinator'), 'yes: greeter-coordinator'],
    ['an office, contact restricted', greeted('office', restricted), 'yes: greeter-office'],
    ['family, contact restricted', greeted('family', restricted), 'no: contact-restricted'],
    ['a volunteer', greeted('volunteer'), 'yes: greeter-volunteer'],
    ['nobody wanted', greeted('nobody-wanted'), 'not needed: nobody-wanted'],
    [
      'a mentor, contact restricted',
      planCase([done.mentor], { preparation: prepared({ flags: restricted }) }),
      'no: contact-restricted',
    ],
  ])('%s', (_name, subject, expected) => {
    expect(answer(subject, 'greeter')).toBe(expected)
  })
})

describe('first appointments', () => {
  const duty = {
    version: 1,
    steps: [],
    conditions: [{ id: partId('condition'), kind: 'duty-to-report', followedUpBy: offices.probation }],
  } as const
  const on = (day: string) => planCase([], { appointments: [{ ...meeting, on: isoDate(day) }] })
  const scheduled = {
    ...done.money,
    status: 'accepted',
    side: 'scheduled',
    appointment: isoDate('2027-05-18'),
  } as const

  it.each([
    ['none', planCase(), 'no: no-appointment'],
    ['on the day', on('2027-05-14'), 'yes: appointment-made'],
    ['before the release', on('2027-05-13'), 'no: no-appointment'],
    ['no date of release', undated(on('2027-05-14')), 'no: no-contact-agreed'],
    [
      'no date of release, and an office that knows',
      undated(planCase([], { preparation: prepared({ checked: { 'nav-contact': said } }) })),
      'yes: contact-agreed',
    ],
    ['in a task', planCase([scheduled]), 'yes: appointment-made'],
    ['in a task where nobody came', planCase([{ ...scheduled, side: 'no-show' }]), 'no: no-appointment'],
    [
      'a duty to report, and a meeting with another office',
      planCase([], { stepDown: duty, appointments: [meeting] }),
      'no: no-duty-appointment',
    ],
    [
      'a duty to report, and its meeting',
      planCase([], { stepDown: duty, appointments: [{ ...meeting, agencyId: offices.probation }] }),
      'yes: appointment-made',
    ],
    ['leaving the country', planCase([], { plan: leaving }), 'not needed: leaving-country'],
  ])('%s', (_name, subject, expected) => {
    expect(answer(subject, 'appointments')).toBe(expected)
  })
})
