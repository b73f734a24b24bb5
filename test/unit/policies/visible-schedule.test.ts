import { describe, expect, it } from 'vitest'
import { milestoneOf, planSideMilestones, templateIds } from '../../../shared/domain/template/keys.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { createSchedule, templateNamed } from '../../../shared/schedule/plan-dates.ts'
import { people, today, usualCase } from '../../support/cases.ts'

const anchors = {
  intake: today,
  'one-third': isoDate('2027-01-01'),
  half: isoDate('2027-03-01'),
  'minimum-term': isoDate('2029-03-01'),
  'time-frame-end': isoDate('2034-03-01'),
  'probation-end': isoDate('2031-03-01'),
} as const

const scheduleOf = (id: (typeof templateIds)[number]) =>
  createSchedule({
    release: isoDate('2029-03-01'),
    certainty: 'expected',
    template: templateNamed(id),
    person: { children: true, under25: true },
    anchors,
    today,
  })

const read = (actor: Actor, id: (typeof templateIds)[number]) => {
  const subject = usualCase({ schedule: scheduleOf(id) })
  const decision = decideOnCase(actor, 'plan.read', subject)
  if (!decision.allowed) throw new Error('may not read')
  return visibleCase(decision.permit, subject).schedule
}

const others = [people.hege, people.nils, people.sara, people.frida]

describe.each(templateIds)('the dates of a plan that follows %s', (id) => {
  it('tell its coordinator all, with the name of the template', () => {
    const { entries, template } = read(people.kari, id)
    expect(template?.id).toBe(id)
    expect(entries.filter(({ what }) => what === 'milestone')).toEqual(scheduleOf(id).entries)
  })

  it('tell other offices neither the form of custody nor that there are children', () => {
    for (const actor of others) {
      const seen = read(actor, id)
      const names = seen.entries.map(({ key }) => milestoneOf(key))
      for (const hidden of planSideMilestones) expect(names).not.toContain(hidden)
      expect(seen).not.toHaveProperty('template')
      expect(JSON.stringify(seen)).not.toContain('anchors')
      if (actor !== people.frida) expect(names).toContain('first-week')
    }
  })
})
