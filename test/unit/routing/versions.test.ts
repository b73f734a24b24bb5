import { describe, expect, test } from 'vitest'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { route } from '../../../shared/routing/route.ts'
import { codesOf, living, person, rule, task, withRules } from './support.ts'

const here = { areaType: 'kommune', areaCode: '3301' } as const
const [one, two, three] = ['nav:0604', 'nav:0605', 'nav:0623'].map(agencyId)
const officeOn = (rules: Parameters<typeof withRules>[0], day: string, who = person()) =>
  route(task('employment.job'), who, withRules(rules), isoDate(day)).office

describe('versions of a rule', () => {
  test('a newer one takes over on its first day, also where it names another place', () => {
    const first = rule({ ...here, version: 1, target: one })
    const second = rule({ ...here, version: 2, target: two, validFrom: isoDate('2027-03-01') })
    const days = ['2027-02-28', '2027-03-01', '2027-12-31']
    expect(days.map((day) => officeOn([first, second], day))).toEqual([one, two, two])
    const elsewhere = rule({ ...second, areaCode: '4601' })
    expect(days.map((day) => officeOn([elsewhere, first], day))).toEqual([one, 'nav:0602', 'nav:0602'])
  })

  test('one that ends does not bring the older back', () => {
    const first = rule({ ...here, version: 1, target: one })
    const second = rule({ ...here, version: 2, target: two, validTo: isoDate('2027-03-31') })
    expect(officeOn([first, second], '2027-04-01')).toBe('nav:0602')
  })
})

describe('phases', () => {
  test('a rule for one phase holds in that one alone, and goes before one for any', () => {
    const rules = [
      rule({ ...here, id: 'a-any', target: one }),
      rule({ ...here, id: 'z-inside', phase: 'inside', target: two }),
    ]
    expect(officeOn(rules, '2027-03-12')).toBe(two)
    expect(officeOn(rules, '2027-03-12', person({ phase: 'after' }))).toBe(one)
    const after = [rule({ ...here, phase: 'after', target: three })]
    expect(officeOn(after, '2027-03-12')).toBe('nav:0602')
  })
})

describe('what a rule is about', () => {
  test('a rule for every area of need holds for each, behind one for the area', () => {
    const any = rule({ ...here, id: 'a', area: 'any', target: one })
    expect(officeOn([any], '2027-03-12')).toBe(one)
    expect(officeOn([any, rule({ ...here, id: 'z', target: two })], '2027-03-12')).toBe(two)
  })

  test('an office that is not of the sort the rule asks for is passed over', () => {
    const wrong = rule({ ...here, target: agencyId('municipality:3301') })
    const decision = route(task('employment.job'), person(), withRules([wrong]), isoDate('2027-03-12'))
    expect(decision.office).toBe('nav:0602')
    expect(decision.turnedDown).toEqual([{ agencyId: 'municipality:3301', why: 'wrong-office-type' }])
  })

  test('a rule for a place goes before the custody itself', () => {
    const papers = rule({ ...here, areaCode: '3305', area: 'identity', officeType: 'nav', target: one })
    const decision = route(task('identity.id-card'), person(), withRules([papers]), isoDate('2027-03-12'))
    expect(decision.office).toBe(one)
    expect(decision.candidates[1]?.agencyId).toBe('prison:ringerike')
  })

  test('practice is told beside the paragraph', () => {
    const agreed = rule({ ...here, practice: 'rule', legalBasis: 'nav-loven § 14 a' })
    const decision = route(task('employment.job'), person(), withRules([agreed]), isoDate('2027-03-12'))
    expect(decision.legalBasis).toBe('nav-loven § 14 a')
    expect(decision.reasons.at(-1)).toEqual({ code: 'practice', practice: 'rule' })
  })

  test('many who have said no are passed over one by one', () => {
    const targets = ['0604', '0605', '0623', '0612', '0617', '0620', '0631', '0632'].map((code) =>
      agencyId(`nav:${code}`),
    )
    const rules = targets.map((target, at) => rule({ ...here, id: `r${at}`, target }))
    const asked = { ...task('employment.job'), excluded: targets.slice(0, -1) }
    const decision = route(
      asked,
      person({ destination: living('3301') }),
      withRules(rules),
      isoDate('2027-03-12'),
    )
    expect(codesOf(decision)).toContain('rule-names-office')
    expect(targets.at(-1)).toBe(decision.office)
  })
})
