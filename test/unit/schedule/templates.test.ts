import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/kernel/time.ts'
import { createSchedule, standardTemplate, templates } from '../../../shared/schedule/plan-dates.ts'
import { milestoneKeys } from '../../../shared/schedule/templates/template.ts'

describe('templates', () => {
  it('are found by id and by the version a plan began with', () => {
    expect(templates.find('standard')).toBe(standardTemplate)
    expect(templates.find('standard@2026-11')).toBe(standardTemplate)
    expect(templates.find('standard@1999-01')).toBeUndefined()
    expect(templates.find('__proto__')).toBeUndefined()
  })

  it('a schedule from an unknown template is a fault of ours', () =>
    expect(() =>
      createSchedule({ certainty: 'unknown', template: 'nothing', today: isoDate('2027-01-01') }),
    ).toThrow('not known'))

  it('the standard one has every milestone once, each told to somebody, in the order of their dates', () => {
    expect(standardTemplate.milestones.map((milestone) => milestone.key)).toEqual(milestoneKeys)
    for (const milestone of standardTemplate.milestones) expect(milestone.tells.length).toBeGreaterThan(0)
    const release = isoDate('2027-09-15')
    const dates = createSchedule({
      release,
      certainty: 'expected',
      template: 'standard',
      today: isoDate('2027-01-01'),
    }).entries.map((entry) => entry.due)
    expect([...dates].sort()).toEqual(dates)
  })

  it('an assumption names no paragraph', () => {
    const bases = [
      ...standardTemplate.milestones.map((milestone) => milestone.basis),
      standardTemplate.leadTimeBasis,
      standardTemplate.answerWithin.usual.basis,
    ]
    for (const basis of bases) expect('reference' in basis).toBe(basis.tag !== 'assumption')
  })
})
