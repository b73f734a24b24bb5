import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyTaskCommand } from '../../../shared/domain/task/apply.ts'
import type { TaskCommand } from '../../../shared/domain/task/command.ts'
import { kindFacts, taskKinds } from '../../../shared/domain/task/kinds.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { type TaskActor, taskActors, taskCommands } from '../../../shared/domain/task/transitions.ts'
import { offices, people, task, today } from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { anyCommand, goodCommand } from './commands.ts'
import { prose } from './prose.ts'

interface Step {
  readonly before: Task
  readonly after: Task
  readonly command: TaskCommand
}

const actor = { userId: people.hege.userId, name: people.hege.name }
const final: readonly Task['status'][] = ['completed', 'rejected', 'cancelled', 'failed', 'entered-in-error']

/**
 * Steps of a history: mostly a command that the prose knows here (`pick` says which), else any command at all; mostly
 * by whoever may, sometimes by one capacity alone; sometimes from an old page.
 */
const history = fc.array(
  fc.record({
    pick: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 1000 }) }, fc.constant(undefined)),
    any: anyCommand,
    as: fc.oneof(
      { weight: 3, arbitrary: fc.constant<readonly TaskActor[]>(taskActors) },
      fc.constantFrom(...taskActors).map((one): readonly TaskActor[] => [one]),
    ),
    behind: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 3 })),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
)
type History = typeof history extends fc.Arbitrary<infer All> ? All : never

/** Chance alone would end nearly every history at once: of the commands known here, four in five go on. */
const commandOf = ({ pick, any }: History[number], status: Task['status']): TaskCommand => {
  const here = prose.filter(({ from }) => from === status)
  const on = here.filter(({ to }) => to === 'held' || !final.includes(to))
  const among = pick !== undefined && pick % 5 > 0 ? on : here
  const row = pick === undefined ? undefined : among[pick % among.length]
  return row ? goodCommand(row.command) : any
}

const start = fc
  .record({ kind: fc.constantFrom(...taskKinds), status: fc.constantFrom('draft', 'requested') })
  .map(({ kind, status }) => task('task-one', kind, offices.housing, { status }))

/** The steps that happened, and the checks that hold for every command whether it happened or not. */
const run = (first: Task, steps: History): readonly Step[] => {
  const taken: Step[] = []
  let current = first
  for (const step of steps) {
    const command = commandOf(step, current.status)
    const { as, behind } = step
    const frozen = JSON.stringify(current)
    const result = applyTaskCommand(current, command, current.version + behind, {
      today,
      actor,
      as,
      overrideFrom: today,
    })
    expect(JSON.stringify(current), 'a command never changes the task it is given').toBe(frozen)
    if (behind !== 0)
      expect(result).toEqual({ ok: false, error: { code: 'stale', version: current.version } })
    if (!result.ok) continue
    taken.push({ before: current, after: result.value, command })
    current = result.value
  }
  return taken
}

const everyStep = (check: (step: Step) => void): void =>
  fc.assert(
    fc.property(start, history, (first, commands) => {
      for (const step of run(first, commands)) check(step)
    }),
    { numRuns: runs(600) },
  )

describe('every history of commands', () => {
  it('is a path of the prose table, and the version grows by one', () => {
    const walked = new Set<string>()
    everyStep(({ before, after, command }) => {
      walked.add(command.name)
      const row = prose.find((one) => one.command === command.name && one.from === before.status)
      expect(after.status).toBe(row?.to === 'held' ? before.heldFrom : row?.to)
      expect(after.version).toBe(before.version + 1)
    })
    expect(walked, 'the histories went everywhere').toEqual(new Set(taskCommands))
  })

  it('leaves a final status only to mark an error, and nothing leaves that', () =>
    everyStep(({ before, command }) => {
      if (!final.includes(before.status)) return
      expect(command.name).toBe('mark-error')
      expect(before.status).not.toBe('entered-in-error')
    }))

  it('never changes what the task is, whose it is, or whom it is for', () =>
    everyStep(({ before, after }) => {
      const identity = ({ id, planId, kind, area, owner, circle, basis, requester }: Task) =>
        JSON.stringify({ id, planId, kind, area, owner, circle, basis, requester })
      expect(identity(after)).toBe(identity(before))
    }))

  it('keeps the hold and its reminder exactly while it rests', () =>
    everyStep(({ after }) => {
      const resting = after.status === 'on-hold'
      expect(after.heldFrom !== undefined).toBe(resting)
      expect(after.holdReason !== undefined).toBe(resting)
      expect(after.resumeOn !== undefined).toBe(resting)
      if (resting) expect(['accepted', 'in-progress']).toContain(after.heldFrom)
    }))

  it('shows a side only where it makes sense, with what belongs to it', () =>
    everyStep(({ after }) => {
      if (final.includes(after.status) || after.status === 'requested' || after.status === 'draft')
        expect(after.side).toBeUndefined()
      if (after.side === 'awaiting-information') {
        expect(after.question).toBeDefined()
        expect(after.answer).toBeUndefined()
      }
      if (after.side === 'scheduled' || after.side === 'no-show') expect(after.appointment).toBeDefined()
      if (after.side === 'cancellation-requested') {
        // Asked while it rests and then resumed, an accepted task still shows the wish; the plan's side may then cancel.
        expect(['accepted', 'in-progress', 'on-hold']).toContain(after.status)
        expect(after.cancellationAskedOn).toBeDefined()
      }
    }))

  it('keeps a wish to cancel until the task ends', () =>
    everyStep(({ before, after }) => {
      if (before.side === 'cancellation-requested' && !final.includes(after.status))
        expect(after.side).toBe('cancellation-requested')
    }))

  it('has somebody who took the task as soon as anybody works on it', () =>
    everyStep(({ after }) => {
      const taken: readonly Task['status'][] = ['received', 'accepted', 'in-progress', 'on-hold', 'completed']
      if (taken.includes(after.status)) expect(after.assignee).toBeDefined()
    }))

  it('ends with a reason of its own kind', () => {
    const kinds: Partial<Record<Task['status'], string>> = {
      completed: 'outcome',
      rejected: 'rejection',
      failed: 'failure',
    }
    everyStep(({ after }) => {
      const kind = kinds[after.status]
      if (kind) expect(after.ending?.kind).toBe(kind)
      if (after.status === 'cancelled' && after.ending) expect(after.ending.kind).toBe('cancellation')
      if (after.ending?.code === 'other') expect(after.ending.text).toBeTruthy()
    })
  })

  it('never turns a statutory duty down for capacity', () =>
    everyStep(({ after }) => {
      if (after.ending?.kind === 'rejection' && after.ending.code === 'at-capacity')
        expect(kindFacts(after.kind).statutory).toBe(false)
    }))
})
