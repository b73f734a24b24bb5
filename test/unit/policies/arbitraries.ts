import fc from 'fast-check'
import { areas, isHealthArea } from '../../../shared/domain/area/areas.ts'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { Note } from '../../../shared/domain/note/note.ts'
import { planPhases } from '../../../shared/domain/plan/plan.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { taskSides, taskStatuses } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import {
  actorAt,
  askedBy,
  member,
  membersOf,
  need,
  now,
  offices,
  people,
  plan,
  planCase,
  takenBy,
  task,
  today,
} from '../../support/cases.ts'

/** Words that must never reach whoever is not to read the thing they stand in. */
export const canary = {
  task: (id: string) => `secret-of-${id}.`,
  entry: (id: string) => `entry-of-${id}.`,
  note: (id: string) => `note-of-${id}.`,
  need: (area: string) => `need-of-${area}.`,
  voice: 'voice-of-the-person.',
  nurse: 'note-of-the-nurse.',
} as const

/** All the people, and a lead at the prison that may be asked to take the plan over. */
export const actors: readonly Actor[] = [
  ...Object.values(people),
  actorAt(offices.otherPrison, 'Line', 'lead'),
]
export const anyActor = fc.constantFrom(...actors)

const pål = takenBy(people.pål)
const possible = [
  { make: (id: string) => task(id, 'housing.permanent', offices.housing), worker: takenBy(people.hege) },
  { make: (id: string) => task(id, 'money.assistance', offices.nav), worker: takenBy(people.nils) },
  { make: (id: string) => task(id, 'identity.id-card', offices.prison), worker: pål },
  {
    make: (id: string) => task(id, 'identity.bank-account', offices.otherPrison),
    worker: takenBy(people.bo),
  },
  { make: (id: string) => task(id, 'family.mentor', offices.ngo), worker: takenBy(people.frida) },
  { make: (id: string) => task(id, 'education.apply', offices.triage), worker: {} },
  { make: (id: string) => task(id, 'health.follow-up', offices.prisonHealth), worker: takenBy(people.sara) },
  {
    make: (id: string) => task(id, 'health.specialist', offices.trust, askedBy(people.sara)),
    worker: takenBy(people.tor),
  },
  {
    make: (id: string) => task(id, 'health.substance-treatment', offices.prisonHealth, askedBy(people.bente)),
    worker: takenBy(people.sara),
  },
  // Went astray: an office outside health must not read it even as its owner.
  {
    make: (id: string) => task(id, 'health.opioid-handover', offices.nav, askedBy(people.sara)),
    worker: takenBy(people.nils),
  },
] as const

const oneTask = (index: number): fc.Arbitrary<Task> =>
  fc
    .record({
      what: fc.constantFrom(...possible),
      status: fc.constantFrom(...taskStatuses),
      side: fc.option(fc.constantFrom(...taskSides), { nil: undefined }),
      taken: fc.boolean(),
    })
    .map(({ what, status, side, taken }) => {
      const id = `task-number-${index}`
      const text = canary.task(id)
      return {
        ...what.make(id),
        status,
        ...(side && { side }),
        ...(taken && what.worker),
        details: text,
        question: text,
        answer: text,
        holdReason: text,
        ending: { kind: 'failure', code: 'other', text },
      }
    })

const tasks = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => oneTask(i))))

/** A plan of Kari's with any tasks, perhaps on its way to another prison, perhaps left by some offices. */
export const anyCase: fc.Arbitrary<PlanCase> = fc
  .record({
    tasks,
    phase: fc.constantFrom(...planPhases),
    asked: fc.boolean(),
    left: fc.subarray(Object.values(offices)),
  })
  .map(({ tasks: made, phase, asked, left }) => {
    const others = membersOf(offices.prison, made)
      .filter((one) => !asked || one.agencyId !== offices.otherPrison)
      .map((one) =>
        left.includes(one.agencyId) && one.relation === 'task'
          ? { ...one, relation: 'former' as const }
          : one,
      )
    const transfer = { to: offices.otherPrison, proposedBy: people.kari.userId, at: now }
    return planCase(made, {
      plan: plan({
        phase,
        voice: { words: canary.voice, stance: 'disagrees', objection: canary.voice },
        ...(asked && { transfer }),
        ...(phase === 'closed' && { closing: { reason: 'finished', on: today } }),
      }),
      needs: areas.map((area) => need(area, { situation: canary.need(area), goal: canary.need(area) })),
      members: [...others, ...(asked ? [member(offices.otherPrison, 'incoming')] : [])],
    })
  })

const circleOf = (one: Task): 'plan' | 'health' => (one.circle === 'plan' ? 'plan' : 'health')

const entry = (
  sequence: number,
  kind: LogEntry['kind'],
  about: readonly Task[],
  more: Partial<LogEntry>,
): LogEntry => ({
  sequence,
  at: now,
  by: { userId: people.kari.userId, name: people.kari.name, agencyId: offices.prison, role: 'coordinator' },
  purpose: kind,
  kind,
  tasks: about.map((one) => one.id),
  codes: {},
  circle: 'plan',
  ...more,
})

/** The history and notes as the use cases and the sweep write them, with words in every one. */
export const historyOf = (subject: PlanCase): { log: readonly LogEntry[]; notes: readonly Note[] } => ({
  log: [
    entry(1, 'plan-edited', [], { text: canary.entry('plan') }),
    entry(2, 'release-moved', [], { text: canary.entry('plan') }),
    entry(3, 'note-added', [], { text: canary.nurse, circle: 'health' }),
    entry(4, 'dates-reached', subject.tasks, {
      codes: { reached: subject.tasks.map((one) => `overdue:${one.id}`).join(' ') },
    }),
    ...subject.tasks.map((one, index) =>
      entry(5 + index, 'task-changed', [one], {
        text: canary.entry(one.id),
        codes: { command: 'fail' },
        circle: circleOf(one),
      }),
    ),
  ],
  notes: [
    {
      id: 'note-of-nurse',
      at: now,
      author: { userId: people.sara.userId, name: people.sara.name, agencyId: offices.prisonHealth },
      text: canary.nurse,
      circle: 'health',
    },
    ...subject.tasks.map((one) => ({
      id: `note-${one.id}`,
      at: now,
      author: { userId: people.leif.userId, name: 'Nobody', agencyId: offices.triage },
      text: canary.note(one.id),
      taskId: one.id,
      circle: circleOf(one),
    })),
  ],
})

export const healthNeeds = areas.filter(isHealthArea)
