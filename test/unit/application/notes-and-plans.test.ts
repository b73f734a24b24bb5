import { describe, expect, it } from 'vitest'
import { addNote } from '../../../shared/application/add-note.ts'
import { createPlan } from '../../../shared/application/create-plan.ts'
import { editPlan } from '../../../shared/application/edit-plan.ts'
import type { PlanInput } from '../../../shared/application/plan-input.ts'
import { parsePlanNumber, planNumber } from '../../../shared/application/plan-number.ts'
import { kindsToPropose, proposeTasks } from '../../../shared/application/propose-tasks.ts'
import type { Need, Plan } from '../../../shared/domain/plan/plan.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { agencyId, type TaskId, taskId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { followTemplate, standardTemplate } from '../../../shared/schedule/plan-dates.ts'
import {
  need,
  offices,
  people,
  plan,
  planCase,
  release,
  task,
  today,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, type World, world } from './harness.ts'

const { kari, hege, sara, nils } = people

const note = (in_: World, actor: Actor, about?: TaskId) =>
  addNote(
    in_.deps,
    permitTo(actor, 'note.add', stored(in_)),
    stored(in_),
    { text: 'Æ, ø, å, čáhppes 🗝️', ...(about && { taskId: about }) },
    request(),
  )

describe('a note', () => {
  it('is kept as written, with its author, on a task or on the plan', async () => {
    const one = world(usualCase())
    await note(one, hege, usualTasks.housing.id)
    expect(lastChange(one).notes).toMatchObject([
      {
        text: 'Æ, ø, å, čáhppes 🗝️',
        taskId: 'task-housing',
        circle: 'plan',
        author: { userId: hege.userId, agencyId: offices.housing },
      },
    ])
    await note(one, kari)
    expect(lastChange(one).notes?.[0]).not.toHaveProperty('taskId')
    expect(lastChange(one).log, 'the words stand in the note alone').not.toHaveProperty('text')
  })

  it('by a health office stays in the health circle, but for one on a task of the plan', async () => {
    const one = world(planCase([usualTasks.followUp, { ...usualTasks.housing, owner: offices.prisonHealth }]))
    for (const [about, circle] of [
      [usualTasks.followUp.id, 'health'],
      [undefined, 'health'],
      [usualTasks.housing.id, 'plan'],
    ] as const) {
      await note(one, sara, about)
      expect(lastChange(one)).toMatchObject({ notes: [{ circle }], log: { circle } })
    }
  })

  it('on a task that its writer does not see, or that is not there, is refused', async () => {
    const one = world(usualCase())
    for (const [actor, about] of [
      [nils, usualTasks.housing.id],
      [kari, usualTasks.specialist.id],
      [kari, taskId('task-of-elsewhere')],
    ] as const)
      expect(await note(one, actor, about)).toEqual({ ok: false, error: { code: 'not-allowed' } })
    expect(one.shelf.changes).toEqual([])
  })
})

const { person, sentence, destination, voice } = plan()
const input: PlanInput = {
  person,
  sentence,
  destination,
  voice,
  release,
  certainty: 'expected',
  needs: [
    { area: 'housing', situation: '', goal: '', wanted: ['housing.permanent'] },
    { area: 'leisure', situation: '', goal: '', wanted: [] },
  ],
}

describe('making and editing a plan', () => {
  it('the maker coordinates, the office has custody, empty cards are no needs, milestones are dated', async () => {
    const one = world()
    const decision = decideAtOffice(kari, 'plan.create')
    if (!decision.allowed) throw new Error('Kari makes plans')
    const made = await createPlan(one.deps, decision.permit, input, request(), (id) => `/plans/${id}/tasks`)
    const change = lastChange(one)
    expect(made).toEqual({ ok: true, value: `/plans/${change.plan?.id}/tasks` })
    expect(change).not.toHaveProperty('base')
    expect(change).toMatchObject({
      plan: { version: 1, phase: 'active', custody: offices.prison, coordinator: { userId: kari.userId } },
      members: [{ agencyId: offices.prison, relation: 'coordinator' }],
      needs: [{ area: 'housing', version: 1 }],
      log: { kind: 'plan-created', by: { userId: kari.userId } },
    })
    expect(change.schedule?.template.id).toBe('standard')
    for (const { anchor, due } of change.schedule?.entries ?? [])
      expect(due !== undefined).toBe(anchor === undefined || anchor === 'intake')
    expect(change.plan?.number).toMatch(/^HV-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  })

  it('an edit keeps what it did not ask for, and takes emptied cards away', async () => {
    const needs = [need('housing', { version: 3 }), need('leisure')]
    const one = world(usualCase({ needs }))
    const edit = {
      person: { ...person, name: 'Ola Nyoppdiktet' },
      sentence,
      destination,
      voice,
      needs: input.needs,
    }
    await editPlan(one.deps, permitTo(kari, 'plan.edit', stored(one)), stored(one), edit, 1, request())
    expect(stored(one).plan).toMatchObject({
      version: 2,
      person: { name: 'Ola Nyoppdiktet' },
      number: 'HV-7K3M-92QX',
    })
    expect(stored(one).needs).toMatchObject([{ area: 'housing', version: 4 }])
    expect(stored(one).tasks).toEqual(usualCase().tasks)
  })

  it('dates that hold only for parents, or below 25, come and go with what the form says', async () => {
    const base = usualCase()
    const schedule = followTemplate(base.schedule, {
      ...{ template: standardTemplate, person: base.plan.person, tasks: base.tasks, today },
    })
    const one = world({ ...base, schedule })
    const keys = () => stored(one).schedule.entries.map(({ key }) => key)
    const edit = (changes: Partial<Plan['person']>) => {
      const person = { ...stored(one).plan.person, ...changes }
      const form = { person, sentence, destination, voice, needs: [] }
      const permit = permitTo(kari, 'plan.edit', stored(one))
      return editPlan(one.deps, permit, stored(one), form, stored(one).plan.version, request())
    }
    expect(keys()).toContain('child-support')
    await edit({ name: 'Ola Nyoppdiktet' })
    expect(lastChange(one).schedule).toBeUndefined()
    await edit({ children: false, under25: true })
    expect(keys()).not.toContain('child-support')
    expect(keys()).toContain('child-welfare-aftercare')
    expect(stored(one).schedule.entries.filter(({ what }) => what === 'task')).toEqual(
      base.schedule.entries.filter(({ what }) => what === 'task'),
    )
  })

  it('a number is told on the phone in any spelling, and letters that are misheard are none', () => {
    const number = planNumber({ short: () => '7k3m92qxabcd' })
    expect(number).toBe('HV-7K3M-92QX')
    for (const typed of ['HV-7K3M-92QX', 'hv7k3m92qx', ' 7k3m 92qx '])
      expect(parsePlanNumber(typed)).toBe(number)
    for (const typed of ['HV-7K3M-92Q', 'HV-7K3M-92QXX', 'HV-7K3I-92QX', ''])
      expect(parsePlanNumber(typed)).toBeUndefined()
  })
})

describe('what would come of the needs', () => {
  /** Where it is not known who shall follow up: only the needs call for help. */
  const nowhere = (tasks: readonly Task[], needs: readonly Need[]) =>
    planCase(tasks, { needs, plan: plan({ destination: { kind: 'undecided' } }) })
  const wanting = (...wanted: string[]) => need('health', { wanted })

  it('treatment and substance use make one task together; what is answered is not proposed again', () => {
    const needs = [
      wanting('health.follow-up', 'money.debt'),
      { ...wanting('health.follow-up'), area: 'substance-use' as const },
    ]
    expect(kindsToPropose(nowhere([], needs))).toEqual(['health.follow-up', 'money.debt'])
    expect(kindsToPropose(nowhere([usualTasks.followUp], needs))).toEqual(['money.debt'])
  })

  it.each([
    ['requested', 0],
    ['completed', 0],
    ['rejected', 1],
    ['failed', 1],
    ['cancelled', 1],
  ] as const)('a task that is %s leaves %i to propose', (status, count) => {
    const subject = nowhere([{ ...usualTasks.followUp, status }], [wanting('health.follow-up')])
    expect(kindsToPropose(subject)).toHaveLength(count)
  })

  it.each([
    ['nobody was asked', undefined, true],
    ['somebody was asked', 'requested', false],
    ['somebody has promised', 'in-progress', false],
    ['the one who was asked said no', 'rejected', true],
  ] as const)('somebody who follows up after release: %s', (_, status, isProposed) => {
    const unit = agencyId('coordination:3301')
    const asked = status ? [task('task-successor', 'coordination.follow-up', unit, { status })] : []
    const kinds = kindsToPropose(planCase(asked))
    expect(kinds.includes('coordination.follow-up')).toBe(isProposed)
    expect(kindsToPropose(nowhere(asked, []))).toEqual([])
  })

  it('says where, by when, whether too late, and whether consent is needed; nothing is written', () => {
    const one = world(
      planCase([], { needs: [need('housing', { wanted: ['housing.permanent', 'family.mentor'] })] }),
    )
    expect(proposeTasks(stored(one), one.deps.directory, today)).toMatchObject([
      {
        kind: 'housing.permanent',
        decision: { office: offices.housing },
        due: '2027-01-14',
        squeezed: false,
        needsConsent: false,
      },
      { kind: 'family.mentor', decision: { office: offices.ngo }, needsConsent: true },
      { kind: 'coordination.follow-up', due: '2027-04-02' },
    ])
    expect(one.shelf.changes).toEqual([])
  })
})
