import { describe, expect, it } from 'vitest'
import { applyTaskCommand } from '../../../shared/domain/task/apply.ts'
import { taskSides, taskStatuses } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import {
  overrideAfterWorkingDays,
  taskActors,
  taskCommands,
  transitions,
} from '../../../shared/domain/task/transitions.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { offices, people, takenBy, task, today } from '../../support/cases.ts'
import { goodCommand } from './commands.ts'
import { prose, proseTarget } from './prose.ts'

const actor = { userId: people.hege.userId, name: people.hege.name }
const held = { heldFrom: 'in-progress', holdReason: 'Waits', resumeOn: isoDate('2026-12-01') } as const

const taskIn = (status: Task['status'], side: Task['side']): Task =>
  task('task-one', 'housing.allowance', offices.housing, {
    status,
    ...takenBy(people.hege),
    ...(side && { side }),
    ...(status === 'on-hold' && held),
  })

describe('the state table against the prose, cell by cell', () => {
  it.each(taskCommands)('%s', (name) => {
    const wrong: string[] = []
    for (const status of taskStatuses)
      for (const side of [undefined, ...taskSides])
        for (const as of taskActors) {
          const before = taskIn(status, side)
          const moment = { today, actor, as: [as], overrideFrom: today }
          const result = applyTaskCommand(before, goodCommand(name), before.version, moment)
          const expected = proseTarget(name, status, side, as)
          const found = result.ok ? result.value.status : undefined
          const wanted = expected === 'held' ? 'in-progress' : expected
          if (found !== wanted)
            wrong.push(`${status} (${side ?? 'no side'}) as ${as}: ${found}, not ${wanted}`)
        }
    expect(wrong).toEqual([])
  })

  it('the prose has a row for every command, so that none is compared with nothing', () => {
    expect(new Set(prose.map((row) => row.command))).toEqual(new Set(taskCommands))
    expect(transitions.flatMap((row) => row.from)).toHaveLength(prose.length)
  })
})

describe('conditions beside the table', () => {
  const apply = (before: Task, command: Parameters<typeof applyTaskCommand>[1], overrideFrom?: string) =>
    applyTaskCommand(before, command, before.version, {
      today,
      actor,
      as: taskActors,
      ...(overrideFrom && { overrideFrom: isoDate(overrideFrom) }),
    })

  it('no capacity, no command', () => {
    const before = taskIn('requested', undefined)
    expect(applyTaskCommand(before, { name: 'take' }, 1, { today, actor, as: [] })).toEqual({
      ok: false,
      error: { code: 'not-yours' },
    })
  })

  it('at capacity is an answer for what is no statutory duty, and none for a duty', () => {
    const allowance = taskIn('requested', undefined)
    expect(apply(allowance, { name: 'reject', code: 'at-capacity' })).toMatchObject({ ok: true })
    const duty = task('task-two', 'housing.temporary', offices.nav)
    expect(apply(duty, { name: 'reject', code: 'at-capacity' })).toEqual({
      ok: false,
      error: { code: 'statutory-capacity' },
    })
    expect(apply(duty, { name: 'reject', code: 'wrong-office' })).toMatchObject({ ok: true })
  })

  it.each([
    { name: 'reject', status: 'requested' },
    { name: 'fail', status: 'accepted' },
    { name: 'cancel', status: 'accepted' },
    { name: 'request-cancellation', status: 'in-progress' },
  ] as const)('$name for another reason wants words', ({ name, status }) => {
    const before = taskIn(status, undefined)
    expect(apply(before, { name, code: 'other' })).toEqual({ ok: false, error: { code: 'text-needed' } })
    expect(apply(before, { name, code: 'other', text: 'Flooded' })).toMatchObject({
      ok: true,
      value: { ending: { code: 'other', text: 'Flooded' } },
    })
  })

  it('a hold ends on a later day, an appointment is not in the past', () => {
    const hold = (resumeOn: string) =>
      apply(taskIn('accepted', undefined), { name: 'hold', reason: 'Waits', resumeOn: isoDate(resumeOn) })
    expect(hold('2026-11-16')).toEqual({ ok: false, error: { code: 'date-passed' } })
    expect(hold('2026-11-17')).toMatchObject({ ok: true })
    const meet = (on: string) =>
      apply(taskIn('accepted', undefined), { name: 'schedule', appointment: isoDate(on) })
    expect(meet('2026-11-15')).toEqual({ ok: false, error: { code: 'date-passed' } })
    expect(meet('2026-11-16')).toMatchObject({ ok: true })
  })

  it('the coordinator overrides an unconfirmed wish from a day on, not before, never without a day', () => {
    const before = taskIn('in-progress', 'cancellation-requested')
    const override = (from?: string) => apply(before, { name: 'override-cancellation' }, from)
    expect(override()).toEqual({ ok: false, error: { code: 'too-early' } })
    expect(override('2026-11-17')).toEqual({ ok: false, error: { code: 'too-early' } })
    expect(override('2026-11-16')).toMatchObject({ ok: true, value: { status: 'cancelled' } })
    expect(overrideAfterWorkingDays).toBe(10)
  })

  it('resume goes back to where the hold began', () => {
    for (const from of ['accepted', 'in-progress'] as const) {
      const resting = apply(taskIn(from, undefined), goodCommand('hold'))
      if (!resting.ok) throw new Error('The hold was refused')
      const back = apply(resting.value, { name: 'resume' })
      expect(back).toMatchObject({ ok: true, value: { status: from } })
      expect(back.ok && ['heldFrom', 'holdReason', 'resumeOn'].filter((key) => key in back.value)).toEqual([])
    }
  })
})
