import { describe, expect, test } from 'vitest'
import type { Agency } from '../../../shared/domain/agency/agency.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { kindRules } from '../../../shared/routing/kind-rules.ts'
import { route } from '../../../shared/routing/route.ts'
import type { Rule } from '../../../shared/routing/rule.ts'
import { codesOf, living, person, rule, task, today, withMore } from './support.ts'

const officeWith = (...rules: readonly Rule[]) => {
  const directory = withMore({ rules })
  return (to = living('3301'), day = today, protection: 'none' | 'fortrolig' = 'none') =>
    route(task('employment.job'), person({ destination: to, protection }), directory, day)
}

const twin = (id: string): Agency => ({
  id: agencyId(id),
  type: 'nav',
  name: id,
  serves: ['3301'],
  mailbox: 'twin@nav.example',
  writtenStandard: 'nb',
  example: true,
})

describe('rules', () => {
  test('two offices of one place: the lower id, in whatever order they were written', () => {
    const twins = [twin('nav:0001'), twin('nav:0000')]
    for (const agencies of [twins, twins.toReversed()]) {
      const decision = route(task('employment.job'), person(), withMore({ agencies }), today)
      expect(decision.candidates.map((one) => one.agencyId)).toEqual(['nav:0000', 'nav:0001', 'nav:0602'])
    }
  })

  test('one for every kind, with the paragraph of the domain', () => {
    expect(kindRules().find(({ kind }) => kind === 'housing.temporary')).toMatchObject({
      officeType: 'nav',
      legalBasis: 'stjl § 27',
    })
  })

  test('the municipality goes before the county, the county before ANY', () => {
    const county = rule({ id: 'b', areaType: 'fylke', areaCode: '33' })
    expect(officeWith(county)().office).toBe('nav:0602')
    const place = rule({ id: 'a', areaType: 'kommune', areaCode: '3301', kind: 'employment.job' })
    const decision = officeWith(county, place)()
    expect(decision.office).toBe('nav:0604')
    expect(codesOf(decision)).toContain('rule-names-office')
    expect(decision.trace.candidates[0]?.rule).toEqual({ id: 'a', version: 3 })
  })

  test('equally near: the more exact rule, then the higher priority, then the lower id', () => {
    const at = { areaType: 'kommune', areaCode: '3301' } as const
    const other = agencyId('nav:0605')
    const plain = rule({ ...at, id: 'a' })
    expect(officeWith(plain, rule({ ...at, id: 'z', kind: 'employment.job', target: other }))().office).toBe(
      other,
    )
    expect(officeWith(plain, rule({ ...at, id: 'z', priority: 1, target: other }))().office).toBe(other)
    expect(officeWith(rule({ ...at, id: 'z', target: other }), plain)().office).toBe('nav:0604')
  })

  test('holds from its first to its last day', () => {
    const dated = rule({
      areaType: 'kommune',
      areaCode: '3301',
      validFrom: isoDate('2027-03-12'),
      validTo: isoDate('2027-03-13'),
    })
    const offices = ['2027-03-11', '2027-03-12', '2027-03-13', '2027-03-14'].map(
      (day) => officeWith(dated)(living('3301'), isoDate(day)).office,
    )
    expect(offices).toEqual(['nav:0602', 'nav:0604', 'nav:0604', 'nav:0602'])
  })

  test('one for a protected address holds for nobody else', () => {
    const protectedOnly = rule({ areaType: 'kommune', areaCode: '3301', protection: 'fortrolig' })
    expect(officeWith(protectedOnly)().office).toBe('nav:0602')
    expect(officeWith(protectedOnly)(living('3301'), today, 'fortrolig').office).toBe('nav:0604')
  })

  test('an office that is gone is passed over; a target outside health never gets a health task', () => {
    const gone = rule({ areaType: 'kommune', areaCode: '3301', target: agencyId('nav:9999') })
    expect(officeWith(gone)()).toMatchObject({
      office: 'nav:0602',
      turnedDown: [{ agencyId: 'nav:9999', why: 'unknown-office' }],
    })
    const leak = rule({ area: 'health', areaType: 'bydel', areaCode: '030101' })
    const decision = route(
      task('health.specialist'),
      person({ destination: living('0301', '030101') }),
      withMore({ rules: [leak] }),
      today,
    )
    expect(decision.office).toBe('health-trust:lovisenberg')
  })
})
