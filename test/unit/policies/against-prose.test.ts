import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taskCommands } from '../../../shared/domain/task/transitions.ts'
import { commandsFor } from '../../../shared/policies/commands.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { relationTo, taskVisibility } from '../../../shared/policies/relation.ts'
import { runs } from '../../support/runs.ts'
import { actors, anyCase } from './arbitraries.ts'
import { proseCommands, proseRelation, proseSees } from './prose.ts'

const everyActor = (
  check: (
    subject: typeof anyCase extends fc.Arbitrary<infer Case> ? Case : never,
    actor: (typeof actors)[number],
  ) => void,
) =>
  fc.assert(
    fc.property(anyCase, (subject) => {
      for (const actor of actors) check(subject, actor)
    }),
    { numRuns: runs(300) },
  )

describe('over any plan, for everybody', () => {
  it('the relation is the one the prose gives', () =>
    everyActor((subject, actor) => expect(relationTo(actor, subject)).toBe(proseRelation(actor, subject))))

  it('a task is seen whole by exactly those whom the prose names', () =>
    everyActor((subject, actor) => {
      for (const task of subject.tasks)
        expect(taskVisibility(actor, subject, task) === 'full').toBe(proseSees(actor, subject, task))
    }))

  it('the buttons are exactly the commands that the prose allows', () => {
    const offered = new Set<string>()
    everyActor((subject, actor) => {
      for (const task of subject.tasks) {
        const buttons = commandsFor(actor, subject, task)
        for (const name of buttons) offered.add(name)
        expect(buttons.toSorted()).toEqual(proseCommands(actor, subject, task).toSorted())
      }
    })
    // The portal's own commands are nobody's buttons.
    const own = ['withdraw', 'move']
    expect(offered).toEqual(new Set(taskCommands.filter((name) => !own.includes(name))))
  })

  it('whoever has a button is let through the door behind it', () =>
    everyActor((subject, actor) => {
      for (const task of subject.tasks)
        if (commandsFor(actor, subject, task).length > 0)
          expect(decideOnCase(actor, 'task.command', subject, task).allowed).toBe(true)
    }))
})
