/** What is looked at before publishing, and what publishing would do to tasks that are open. */
import { describe, expect, it } from 'vitest'
import { answersFor } from '../../../../shared/application/directory/answers.ts'
import {
  type ContentProblem,
  checkContent,
  stopsPublishing,
} from '../../../../shared/application/directory/check-content.ts'
import { type TracedTask, wouldMove } from '../../../../shared/application/directory/would-move.ts'
import { editedOffice, type OfficeEdit } from '../../../../shared/domain/agency/office.ts'
import { agencyId, districtCode, municipalityCode, taskId } from '../../../../shared/kernel/ids.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'
import { type DirectoryContent, dataOn } from '../../../../shared/routing/content.ts'
import { createDirectory } from '../../../../shared/routing/create-directory.ts'
import { type RoutePerson, type RouteTask, route } from '../../../../shared/routing/route.ts'
import type { Rule } from '../../../../shared/routing/rule.ts'
import { applied, content, planned, today } from './support.ts'

const made = (of: DirectoryContent) => createDirectory(dataOn(of, today))
const check = (of: DirectoryContent): readonly ContentProblem[] => checkContent(of, made(of), today)
const withEdit = (edit: OfficeEdit): DirectoryContent => ({
  ...content,
  offices: content.offices.map((office) => (office.id === edit.id ? editedOffice(office, edit) : office)),
})
const rule = (over: Partial<Rule>): Rule => ({
  id: 'a-rule',
  version: 1,
  priority: 0,
  validFrom: isoDate('2026-01-01'),
  phase: 'any',
  area: 'money',
  areaType: 'kommune',
  areaCode: '3301',
  protection: 'ANY',
  officeType: 'nav',
  whenFull: 'next-candidate',
  ...over,
})
const withRule = (over: Partial<Rule>): DirectoryContent => ({
  ...content,
  rules: [...content.rules, rule(over)],
})
const nav = agencyId('nav:0602')
const kongsberg = agencyId('nav:0604')

describe('the built-in directory', () => {
  const problems = check(content)
  it('may be published: its problems are gaps alone', () => {
    expect(problems.filter(stopsPublishing)).toEqual([])
    expect([...new Set(problems.map(({ code }) => code))]).toEqual(['gap'])
  })

  it('has its known gap: Haram has no Nav office', () => {
    const gaps = problems.flatMap((one) => (one.code === 'gap' ? [one.area] : []))
    expect([...new Set(gaps)]).toEqual(['1580'])
  })
})

describe('what stops publishing', () => {
  it.each([
    [
      'two offices for one area',
      withEdit({ id: kongsberg, set: { areas: [{ code: '3301' }] }, clear: [] }),
      'overlap',
    ],
    ['a rule that leads to nobody', withRule({ target: agencyId('nav:9999') }), 'unknown-target'],
    [
      'a rule that leads to another sort of office',
      withRule({ target: agencyId('prison:oslo') }),
      'unknown-target',
    ],
    [
      'a successor that there is not',
      withEdit({ id: nav, set: { successor: agencyId('nav:9999') }, clear: [] }),
      'unknown-successor',
    ],
  ])('%s', (_, of, code) => {
    expect(
      check(of)
        .filter(stopsPublishing)
        .map((one) => one.code),
    ).toEqual([code])
  })
})

describe('what is told', () => {
  it('a rule whose office closes before the rule ends', () => {
    const closing = withEdit({ id: nav, set: { validTo: isoDate('2027-06-30') }, clear: [] })
    const until = (validTo?: string) => ({
      ...closing,
      rules: [...content.rules, rule({ target: nav, ...(validTo && { validTo: isoDate(validTo) }) })],
    })
    const told = (of: DirectoryContent) => check(of).filter(({ code }) => code === 'expired-target')
    expect(told(until())).toEqual([
      { code: 'expired-target', rule: { id: 'a-rule', version: 1 }, office: nav, on: '2027-06-30' },
    ])
    expect(told(until('2027-06-30'))).toEqual([])
  })

  it('a rule and an office about a number that is out of use', () => {
    const stray = withEdit({ id: nav, set: { areas: [{ code: '3301' }, { code: '0602' }] }, clear: [] })
    const of = { ...stray, rules: [...content.rules, rule({ areaCode: '0602' })] }
    expect(check(of).filter(({ code }) => code === 'office-place' || code === 'rule-place')).toEqual([
      { code: 'rule-place', rule: { id: 'a-rule', version: 1 }, area: '0602' },
      { code: 'office-place', office: nav, area: '0602' },
    ])
  })

  it('a municipality that loses its office', () => {
    const gone = withEdit({ id: nav, set: { validTo: isoDate('2026-11-15') }, clear: [] })
    const areas = check(gone).flatMap((one) => (one.code === 'gap' ? [one.area] : []))
    expect([...new Set(areas)].toSorted()).toEqual(['1580', '3301'])
  })
})

describe('who answers for what', () => {
  const directory = made(content)
  it('in a municipality, before and after release, by the same routing as a task', () => {
    const drammen = directory.municipality(municipalityCode('3301'))
    if (!drammen) throw new Error('Drammen is gone')
    const answers = answersFor(directory, drammen, undefined, today)
    const of = (kind: string, phase: string) =>
      answers.find((one) => one.kind === kind && one.phase === phase)?.office
    expect(of('money.debt', 'inside')).toBe(nav)
    expect(of('money.debt', 'after')).toBe(nav)
    expect(of('housing.permanent', 'after')).toBe('municipality:3301')
    expect(of('health.follow-up', 'after')).toBe('health:3301')
    expect(answers.some(({ kind, phase }) => kind === 'health.follow-up' && phase === 'inside')).toBe(false)
  })

  it('in a district of a divided city', () => {
    const oslo = directory.municipality(municipalityCode('0301'))
    if (!oslo) throw new Error('Oslo is gone')
    const answers = answersFor(directory, oslo, districtCode('030101'), today)
    expect(answers.find(({ kind }) => kind === 'money.debt')?.office).toBe('nav:0316')
  })
})

describe('open tasks', () => {
  const before = made(content)
  const person: RoutePerson = {
    destination: { kind: 'municipality', municipality: municipalityCode('3301') },
    custody: agencyId('prison:ringerike'),
    protection: 'none',
    phase: 'after',
  }
  const traced = (asked: RouteTask, of: RoutePerson = person): TracedTask => ({
    taskId: taskId('task-one'),
    trace: route(asked, of, before, today).trace,
  })
  const debt: RouteTask = { kind: 'money.debt', area: 'money' }
  const after = made(
    applied(
      planned(
        'rules',
        'id;version;need;kind;area_type;area_code;office_type;target\ndebt;1;money;money.debt;kommune;3301;nav;nav:0604',
      ).changes,
    ),
  )

  it('would go elsewhere by a new rule, and only those that it is about', () => {
    expect(wouldMove([traced(debt)], before, after, today)).toEqual([
      { taskId: 'task-one', from: nav, to: kongsberg, outcome: 'routed' },
    ])
    expect(wouldMove([traced({ kind: 'money.assistance', area: 'money' })], before, after, today)).toEqual([])
    expect(wouldMove([traced(debt)], before, before, today)).toEqual([])
  })

  it('that somebody chose the office for, and those of strictly protected persons, are left alone', () => {
    const chosen = { ...debt, override: { agencyId: nav, reason: 'Personen ønsker det' } }
    const hidden = traced(debt, { ...person, protection: 'strengt-fortrolig' })
    expect(wouldMove([traced(chosen), hidden], before, after, today)).toEqual([])
  })
})
