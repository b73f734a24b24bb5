import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog, visibleNotes } from '../../../shared/policies/visible-log.ts'
import { people } from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { actors, anyCase, canary, healthNeeds, historyOf } from './arbitraries.ts'
import { isHealth, proseRelation, proseSees } from './prose.ts'

/** Everything the policy lets somebody read of a plan, as text; undefined when it lets them read nothing. */
const readable = (actor: Actor, subject: PlanCase) => {
  const decision = decideOnCase(actor, 'plan.read', subject)
  if (!decision.allowed) return undefined
  const { log, notes } = historyOf(subject)
  return {
    page: JSON.stringify(visibleCase(decision.permit, subject)),
    log: JSON.stringify(visibleLog(decision.permit, subject, log)),
    notes: JSON.stringify(visibleNotes(decision.permit, subject, notes)),
  }
}
type Readable = NonNullable<ReturnType<typeof readable>>

const everyReader = (check: (read: Readable, subject: PlanCase, actor: Actor) => void): void => {
  let readers = 0
  fc.assert(
    fc.property(anyCase, (subject) => {
      for (const actor of actors) {
        const read = readable(actor, subject)
        expect(read === undefined).toBe(proseRelation(actor, subject) === 'none')
        if (read) check(read, subject, actor)
        if (read) readers++
      }
    }),
    { numRuns: runs(200) },
  )
  expect(readers).toBeGreaterThan(200)
}

describe('canaries in the text of a plan', () => {
  it('words of a task reach those who see the task whole, and nobody else, on the page, in history and notes', () =>
    everyReader((read, subject, actor) => {
      for (const task of subject.tasks) {
        const sees = proseSees(actor, subject, task)
        const shown = sees && task.status !== 'entered-in-error'
        expect(read.page.includes(canary.task(task.id)), `${actor.name} on ${task.kind}`).toBe(shown)
        expect(read.log.includes(canary.entry(task.id))).toBe(sees)
        expect(read.notes.includes(canary.note(task.id))).toBe(sees)
      }
    }))

  it("a nurse's note on no task is read at the nurse's office alone", () =>
    everyReader((read, _, actor) => {
      expect(read.log).not.toContain(canary.nurse)
      expect(read.notes.includes(canary.nurse)).toBe(actor.agencyId === people.sara.agencyId)
    }))

  it('of health tasks others learn neither number nor kind nor clinic, and of the follow-up only due and done', () =>
    everyReader((read, subject, actor) => {
      if (isHealth(actor)) return
      const everything = read.page + read.log + read.notes
      expect(everything).not.toMatch(/health-trust:|health\.(specialist|substance|opioid|follow)/)
      for (const task of subject.tasks)
        if (task.circle === 'health') expect(everything).not.toContain(task.id)
      const followUps = visibleFollowUps(read.page)
      for (const keys of followUps)
        expect(['shape', 'id', 'done', 'due']).toEqual(expect.arrayContaining(keys))
      // "The coordinator and the other members see" it; an NGO sees a person by consent to its own task only.
      const told = !actor.agencyId.startsWith('ngo:') && proseRelation(actor, subject) !== 'none'
      expect(followUps).toHaveLength(
        told ? subject.tasks.filter((one) => one.circle === 'follow-up').length : 0,
      )
    }))

  it('what the person says stays with the plan side; a need is read where the office has a task, or by health', () =>
    everyReader((read, subject, actor) => {
      const plan = ['coordinator', 'incoming'].includes(proseRelation(actor, subject))
      expect(read.page.includes(canary.voice)).toBe(plan)
      const mine = subject.tasks.filter((task) => proseSees(actor, subject, task)).map((task) => task.area)
      for (const { area } of subject.needs) {
        const may = plan || mine.includes(area) || (isHealth(actor) && healthNeeds.includes(area))
        expect(read.page.includes(canary.need(area)), `${actor.name}: ${area}`).toBe(may)
      }
      expect(read.log.includes(canary.entry('plan'))).toBe(plan)
    }))

  it('an NGO gets name, language and interpreter, and the office to talk to: no number, sentence, address or milestone', () =>
    everyReader((read, subject, actor) => {
      if (!actor.agencyId.startsWith('ngo:')) return
      const seen: {
        person: object
        plan: object
        members: { agencyId: string }[]
        schedule: { entries: { what: string }[] }
      } = JSON.parse(read.page)
      expect(Object.keys(seen.person).toSorted()).toEqual(['interpreter', 'language', 'name'])
      expect(seen.schedule.entries.filter(({ what }) => what === 'milestone')).toEqual([])
      for (const key of ['sentence', 'destination', 'transfer', 'closing'])
        expect(seen.plan).not.toHaveProperty(key)
      for (const { agencyId } of seen.members)
        expect([actor.agencyId, subject.plan.coordinator.agencyId]).toContain(agencyId)
    }))

  it('to others, substance use is no area of any member', () =>
    everyReader((read, _, actor) => {
      const seen: { members: { areas: string[] }[] } = JSON.parse(read.page)
      if (!isHealth(actor)) expect(seen.members.flatMap((one) => one.areas)).not.toContain('substance-use')
    }))
})

const visibleFollowUps = (page: string): string[][] => {
  const { tasks }: { tasks: { shape: string }[] } = JSON.parse(page)
  return tasks.filter((one) => one.shape === 'follow-up').map((one) => Object.keys(one))
}
