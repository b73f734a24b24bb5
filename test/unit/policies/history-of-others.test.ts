import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleLog } from '../../../shared/policies/visible-log.ts'
import { now, people, usualCase, usualTasks } from '../../support/cases.ts'

const subject = usualCase()
const { housing, nav } = usualTasks
const by = { ...people.kari, role: 'coordinator' } as const
const common = { at: now, by, purpose: 'test', circle: 'plan' } as const
const log: readonly LogEntry[] = [
  {
    ...common,
    sequence: 1,
    kind: 'tasks-sent',
    tasks: [housing.id, nav.id],
    codes: { count: '2' },
    text: 'KANARI-OVERSTYRT',
  },
  {
    ...common,
    sequence: 2,
    kind: 'task-rerouted',
    tasks: [nav.id],
    codes: { from: nav.owner, to: 'nav:KANARI' },
    text: 'KANARI-HVORFOR',
  },
]

const read = (actor: Actor) => {
  const decision = decideOnCase(actor, 'history.read', subject)
  if (!decision.allowed) throw new Error('The test reads as somebody who may')
  return visibleLog(decision.permit, subject, log)
}

describe('a change that concerned several offices', () => {
  it('tells an office that its own task came, and nothing of the others', () => {
    const seen = read(people.hege)
    expect(seen.map(({ sequence, tasks, codes }) => ({ sequence, tasks, codes }))).toEqual([
      { sequence: 1, tasks: [housing.id], codes: {} },
    ])
    expect(JSON.stringify(read(people.nils))).not.toContain('KANARI')
  })

  it('tells the coordinator all of it', () => {
    expect(read(people.kari)).toEqual(log)
  })
})
