import { describe, expect, it } from 'vitest'
import { milestoneOf, templateIds } from '../../../shared/domain/template/keys.ts'
import type { Basis, Template } from '../../../shared/domain/template/template.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { chooseTemplate } from '../../../shared/schedule/plan-dates.ts'
import {
  builtInTemplates,
  templateCatalogue,
  templateReference,
  templates,
} from '../../../shared/schedule/templates/index.ts'
import { remandTemplate } from '../../../shared/schedule/templates/remand.ts'
import { standardTemplate } from '../../../shared/schedule/templates/standard.ts'
import { firstStandard } from '../../../shared/schedule/templates/standard-2026-11.ts'

describe('templates', () => {
  it('are found by id, the newest of it, and by the version a plan began with', () => {
    expect(templates.find('standard')).toBe(standardTemplate)
    expect(templates.find('standard@2026-11')).toBe(firstStandard)
    expect(templates.find('standard@1999-01')).toBeUndefined()
    expect(templates.find('__proto__')).toBeUndefined()
    for (const id of templateIds) expect(templates.newest(id)).toBe(templates.find(id))
  })

  it('a published version is the newest from then on, the tenth of a month after the ninth', () => {
    const [ninth, tenth] = ['2026-12.9', '2026-12.10'].map((version) => ({ ...standardTemplate, version }))
    const catalogue = templateCatalogue([tenth, ninth].flatMap((one) => one ?? []))
    expect(catalogue.find('standard')).toBe(tenth)
    expect(catalogue.versions('standard').map(({ version }) => version)).toEqual([
      '2026-11',
      '2026-11.2',
      '2026-12.9',
      '2026-12.10',
    ])
  })

  it('no two versions have one name', () =>
    expect(new Set(builtInTemplates.map(templateReference)).size).toBe(builtInTemplates.length))
})

describe.each(builtInTemplates.map((template) => [templateReference(template), template] as const))(
  '%s',
  (_name, template) => {
    it('has each milestone and each line once, in the order of their dates for one anchor', () => {
      const keys = template.milestones.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(new Set(template.checklist.map(({ key }) => key)).size).toBe(template.checklist.length)
    })

    it('tells somebody of every milestone', () => {
      for (const { tells } of template.milestones) expect(tells.length).toBeGreaterThan(0)
    })

    it('waits for nothing in a circle', () => {
      const waits = (kind: keyof Template['leadTimes'], seen: readonly string[]): boolean =>
        seen.includes(kind) || (template.after[kind] ?? []).some(({ needs }) => waits(needs, [...seen, kind]))
      for (const kind of Object.keys(template.after))
        expect(waits(kind as keyof Template['leadTimes'], [])).toBe(false)
    })
  },
)

/** Every figure of a template with where it comes from. */
const basesOf = (template: Template): readonly Basis[] => [
  ...template.milestones.flatMap(({ basis, duty }) => [basis, ...(duty ? [duty] : [])]),
  ...template.checklist.map(({ basis }) => basis),
  ...Object.values(template.leadTimes).map(({ basis }) => basis),
  ...Object.values(template.durations).map(({ basis }) => basis),
  ...Object.values(template.after).flatMap((all) => all.map(({ basis }) => basis)),
  ...Object.values(template.fast).map(({ basis }) => basis),
]

/** Paragraphs that the domain notes tag as read in the law itself. */
const read = /^(strgjfl|strgjforskr|strl|strprl|ftrl|stjl|pbrl|nav-loven) §/

it('an assumption names no paragraph, and only what has been read in the law is tagged law', () => {
  for (const basis of builtInTemplates.flatMap(basesOf)) {
    expect('reference' in basis).toBe(basis.tag !== 'assumption')
    if (basis.tag === 'law') expect(basis.reference).toMatch(read)
  }
})

describe('what the templates hold', () => {
  const keysOf = (id: string) => templates.find(id)?.milestones.map(({ key }) => key) ?? []

  it('all have the days after release, three months for temporary housing', () => {
    for (const id of templateIds)
      expect(templates.newest(id).milestones).toContainEqual(
        expect.objectContaining({
          key: 'temporary-housing-replaced',
          anchor: 'release',
          offset: { unit: 'months', amount: 3 },
        }),
      )
  })

  it('those of people inside involve the children, and what carries over where there is a date', () => {
    for (const id of ['standard', 'short', 'preventive-detention'])
      expect(keysOf(id)).toEqual(
        expect.arrayContaining(['children-contact', 'carry-over-list', 'child-support', 'gate-things']),
      )
    for (const id of ['standard', 'short', 'preventive-detention'])
      expect(keysOf(id)).toContain('child-welfare-aftercare')
  })

  it('remand counts nothing back from a release, and is ready within a day', () => {
    for (const { anchor, offset } of remandTemplate.milestones)
      if (anchor === 'release') expect(offset.amount).toBeGreaterThan(0)
    expect(remandTemplate.checklistHours).toBe(24)
    expect(remandTemplate.checklist.length).toBeGreaterThan(8)
  })

  it('preventive detention writes home two and a half years ahead and meets twice a year', () => {
    const milestones = templates.find('preventive-detention')?.milestones ?? []
    expect(milestones).toContainEqual(
      expect.objectContaining({
        key: 'home-municipality-letter',
        anchor: 'minimum-term',
        offset: { unit: 'months', amount: -30 },
      }),
    )
    expect(milestones.find(({ key }) => key === 'half-yearly-group')?.repeat?.every).toBe(6)
    expect(keysOf('preventive-detention')).toContain('municipal-agreement')
    expect(milestones.find(({ key }) => key === 'extension-case')).toMatchObject({
      anchor: 'time-frame-end',
      offset: { unit: 'months', amount: -3 },
      basis: { tag: 'law' },
    })
  })

  it('substitution treatment begins its handover eight weeks before the release', () => {
    const { leadTimes, durations } = standardTemplate
    const kind = 'health.opioid-handover'
    expect([leadTimes[kind].unit, durations[kind].unit]).toEqual(['weeks', 'weeks'])
    expect(leadTimes[kind].amount - durations[kind].amount).toBe(-8)
  })

  it('a repeated milestone is known by its key', () => {
    expect(milestoneOf('half-yearly-group:3')).toBe('half-yearly-group')
    expect(milestoneOf('task-1')).toBeUndefined()
  })
})

describe('the template for a plan', () => {
  const today = isoDate('2026-11-16')
  it.each([
    ['imprisonment', 'active', '2028-01-01', 'standard'],
    ['imprisonment', 'active', '2027-03-16', 'short'],
    ['imprisonment', 'active', '2027-03-17', 'standard'],
    ['imprisonment', 'active', undefined, 'standard'],
    ['imprisonment', 'active', '2026-11-15', 'released'],
    ['subsidiary-imprisonment', 'active', undefined, 'short'],
    ['remand', 'active', undefined, 'remand'],
    ['remand', 'released', '2026-11-16', 'released'],
    ['preventive-detention', 'active', '2026-12-01', 'preventive-detention'],
    ['electronic-monitoring', 'active', '2027-01-10', 'short'],
  ] as const)('%s, %s, release %s: %s', (sentence, phase, release, id) =>
    expect(chooseTemplate({ sentence, phase, today, ...(release && { release: isoDate(release) }) })).toBe(
      id,
    ),
  )
})
