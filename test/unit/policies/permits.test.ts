import { describe, expect, it } from 'vitest'
import type { CaseAction, Permit } from '../../../shared/policies/decide.ts'
import * as decisions from '../../../shared/policies/decide.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog, visibleNotes } from '../../../shared/policies/visible-log.ts'
import { member, offices, people, usualCase } from '../../support/cases.ts'
import { historyOf } from './arbitraries.ts'

const takesEdit = (permit: Permit<'plan.edit'>): string => permit.action
const takesCase = (permit: Permit<CaseAction>): string => permit.action

const permitTo = <Allowed extends CaseAction>(actor: typeof people.kari, action: Allowed) => {
  const decision = decisions.decideOnCase(actor, action, usualCase())
  if (!decision.allowed) throw new Error(`${action} was denied: ${decision.why}`)
  return decision.permit
}

describe('permits', () => {
  it('nothing that mints one is exported', () => {
    const exported = Object.values<unknown>({ ...decisions }).filter((value) => typeof value === 'function')
    expect(new Set(exported)).toEqual(new Set([decisions.decideOnCase, decisions.decideAtOffice]))
  })

  it('the compiler refuses look-alikes, and permits for another action', () => {
    const permit = permitTo(people.kari, 'plan.edit')
    expect(takesEdit(permit)).toBe('plan.edit')
    // @ts-expect-error an object of the same form is no permit
    takesEdit({ action: 'plan.edit', actor: people.kari, minted: true })
    // @ts-expect-error a copy has lost the mint's mark
    takesEdit({ ...permit })
    // @ts-expect-error reading is not editing
    takesEdit(permitTo(people.kari, 'plan.read'))
    const home = decisions.decideAtOffice(people.kari, 'home.read')
    // @ts-expect-error a permit at the office is none on a plan
    if (home.allowed) takesCase(home.permit)
  })

  it('carries the action and the actor, and proves at run time that it was minted', () => {
    const permit = permitTo(people.kari, 'plan.edit')
    expect(permit).toMatchObject({ action: 'plan.edit', actor: people.kari })
    expect(permit.minted).toBe(true)
    expect(() => Reflect.get(Object.getPrototypeOf(permit), 'minted', { ...permit })).toThrow(TypeError)
  })
})

describe('a permit that outlived the right', () => {
  const permit = permitTo(people.hege, 'plan.read')
  const left = usualCase({
    members: [member(offices.prison, 'coordinator'), member(offices.housing, 'former')],
  })

  it('shows nothing of the plan as it is now', () => {
    const { log, notes } = historyOf(left)
    expect(() => visibleCase(permit, left)).toThrow('without a relation')
    expect(visibleLog(permit, left, log)).toEqual([])
    const own = notes.map((note) => ({ ...note, author: { ...note.author, agencyId: offices.housing } }))
    expect(visibleNotes(permit, left, [...notes, ...own])).toEqual([])
  })
})
