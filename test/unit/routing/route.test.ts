import { describe, expect, test } from 'vitest'
import { agencyId, municipalityCode } from '../../../shared/kernel/ids.ts'
import { candidatesAfter, triageOffice } from '../../../shared/routing/route.ts'
import { codesOf, living, person, send } from './support.ts'

describe('the place of the planned address', () => {
  test('housing goes to the municipality, employment to its Nav office, with the paragraph', () => {
    const housing = send('housing.permanent')
    expect(housing).toMatchObject({ office: 'municipality:3301', outcome: 'routed' })
    expect(housing.reasons).toEqual([
      { code: 'destination-instead', missing: 'stay' },
      { code: 'serves-municipality', agency: 'municipality:3301', area: '3301' },
      { code: 'legal-basis', law: 'boligsosialloven § 6' },
    ])
    expect(send('employment.assessment').office).toBe('nav:0602')
  })

  test.each([
    ['030101', 'nav:0316'],
    ['030114', 'nav:0318'],
    ['030116', 'nav:0313'],
  ])('Oslo: district %s has its own Nav office %s', (district, office) => {
    const decision = send('employment.job', { destination: living('0301', district) })
    expect(decision.office).toBe(office)
    expect(codesOf(decision)).toContain('serves-district')
  })

  test('Oslo has one housing office, whatever the district', () => {
    expect(send('housing.permanent', { destination: living('0301', '030101') }).office).toBe(
      'municipality:0301',
    )
  })

  test.each([
    ['4601', 8],
    ['0301', 15],
    ['1103', 5],
    ['5001', 2],
  ])('%s without a district: the offices are listed and the coordinator chooses', (city, offices) => {
    const decision = send('money.debt', { destination: living(city) })
    expect(decision).toMatchObject({ office: triageOffice, outcome: 'triage' })
    expect(decision.reasons.at(-1)).toEqual({ code: 'district-needed', officeType: 'nav', area: city })
    expect(decision.candidates).toHaveLength(offices)
    expect(candidatesAfter(decision)).toHaveLength(offices)
  })

  test('a district of another municipality is left out, and that is said', () => {
    const decision = send('employment.job', { destination: living('3301', '030101') })
    expect(decision.office).toBe('nav:0602')
    expect(codesOf(decision)).toContain('district-ignored')
  })

  test('Haram has no Nav office: the queue, with the reason', () => {
    const decision = send('money.assistance', { destination: living('1580') })
    expect(decision).toMatchObject({ office: triageOffice, outcome: 'triage', candidates: [] })
    expect(decision.reasons.at(-1)).toEqual({ code: 'no-office-serves', officeType: 'nav', area: '1580' })
  })

  test.each([
    [{ kind: 'undecided' }, 'undecided-destination'],
    [{ kind: 'leaving-country' }, 'leaving-country'],
    [{ kind: 'municipality', municipality: municipalityCode('9999') }, 'unknown-municipality'],
  ] as const)('%j goes to the queue: %s', (destination, code) => {
    const decision = send('housing.permanent', { destination })
    expect(decision.outcome).toBe('triage')
    expect(codesOf(decision)).toEqual([code])
  })

  test.each([
    ['3301', 'health-trust:vestre-viken'],
    ['3201', 'health-trust:vestre-viken'],
    ['3209', 'health-trust:akershus'],
    ['1149', 'health-trust:fonna'],
    ['1806', 'health-trust:nord-norge'],
  ])('the trust that names the municipality goes before the one of the county: %s, %s', (code, trust) => {
    expect(send('health.specialist', { destination: living(code) }).office).toBe(trust)
  })
})

describe('the place of custody', () => {
  test('health inside is the host municipality of the prison, not the planned address', () => {
    const decision = send('health.follow-up')
    expect(decision.office).toBe('prison-health:3305')
    expect(decision.reasons[0]).toEqual({
      code: 'host-municipality',
      agency: 'prison:ringerike',
      area: '3305',
    })
    expect(send('health.follow-up', { custody: agencyId('prison:halden') }).office).toBe('prison-health:3101')
  })

  test('outside prison the municipality of stay answers for health, and its trust (hol § 3-1)', () => {
    const after = send('health.follow-up', { phase: 'after' })
    expect(after).toMatchObject({ office: 'health:3301', legalBasis: 'hol § 3-1' })
    expect(send('health.follow-up', { custody: agencyId('probation:oslo') }).office).toBe('health:3301')
    expect(send('health.specialist', { phase: 'after' }).office).toBe('health-trust:vestre-viken')
    const nowhere = send('health.follow-up', { phase: 'after', destination: { kind: 'undecided' } })
    expect(codesOf(nowhere)).toEqual(['undecided-destination'])
  })

  test('education: the county of the prison inside, of the address outside', () => {
    const inside = { destination: living('0301'), custody: agencyId('prison:halden') }
    expect(send('education.continue', inside).office).toBe('county:31')
    expect(send('education.continue', { ...inside, phase: 'after' }).office).toBe('county:03')
    const probation = { ...inside, custody: agencyId('probation:buskerud') }
    expect(send('education.continue', probation).office).toBe('county:03')
  })

  test('papers: the prison itself, the probation office in its stead, others after release', () => {
    expect(send('identity.id-card').office).toBe('prison:ringerike')
    expect(send('identity.id-card', { custody: agencyId('probation:oslo') }).office).toBe('probation:oslo')
    const after = send('identity.id-card', { phase: 'after' })
    expect(after).toMatchObject({ office: 'nav:0602', legalBasis: 'strgjfl § 4; stjl § 17' })
    expect(after.reasons).toContainEqual({ code: 'practice', practice: 'after-release' })
    expect(send('family.children', { phase: 'after' }).office).toBe('coordination:3301')
    expect(send('coordination.find-another-way', { phase: 'after' }).office).toBe('prison:ringerike')
  })

  test.each(['prison:nowhere', 'nav:0602', 'x-y:1'])('custody %s is none: the queue', (custody) => {
    for (const kind of ['identity.id-card', 'health.follow-up', 'education.apply'] as const)
      expect(codesOf(send(kind, { custody: agencyId(custody) }))).toEqual(['unknown-custody'])
  })
})

describe('offers of NGOs', () => {
  test('the nearest that offers this kind, the national one behind it', () => {
    const decision = send('family.mentor', { destination: living('0301', '030101') })
    expect(decision.office).toBe('ngo:wayback-oslo')
    expect(candidatesAfter(decision).map((one) => one.agencyId)).toEqual(['ngo:red-cross-after-sentence'])
    expect(codesOf(decision)).toContain('consent-needed')
    expect(send('leisure.activity', { destination: living('0301', '030101') }).office).toBe(
      'ngo:activity-gamle-oslo',
    )
  })

  test('an undecided address leaves the national offers', () => {
    const decision = send('family.mentor', { destination: { kind: 'undecided' } })
    expect(decision.office).toBe('ngo:red-cross-after-sentence')
    expect(codesOf(decision)).toContain('undecided-destination')
  })

  test('no NGO gets the task of a protected person', () => {
    const decision = send('family.mentor', { protection: 'fortrolig' })
    expect(decision.outcome).toBe('triage')
    expect(decision.turnedDown).toEqual([
      { agencyId: 'ngo:red-cross-after-sentence', why: 'not-public-body' },
    ])
  })

  test('an NGO never gets a task of a public office by itself, though it offers that kind', () => {
    const { candidates } = send('money.debt')
    expect(candidates.map((one) => one.agencyId)).toEqual(['nav:0602'])
  })
})

describe('people decide', () => {
  const override = { agencyId: agencyId('nav:0604'), reason: 'Has always been there' }

  test('the coordinator chooses another office, with a reason', () => {
    const decision = send('employment.job', {}, { override })
    expect(decision).toMatchObject({ office: 'nav:0604', outcome: 'overridden' })
    expect(candidatesAfter(decision).map((one) => one.agencyId)).toEqual(['nav:0602'])
    expect(JSON.stringify(decision.trace)).not.toContain(override.reason)
  })

  test.each([
    ['nav:9999', 'unknown-office'],
    ['audit:kdi', 'takes-no-tasks'],
    ['directory:admin', 'takes-no-tasks'],
  ])('%s cannot be chosen: %s', (id, why) => {
    const decision = send('employment.job', {}, { override: { agencyId: agencyId(id), reason: 'x' } })
    expect(decision).toMatchObject({ office: triageOffice, outcome: 'triage' })
    expect(decision.reasons).toEqual([{ code: 'override-refused', agency: id, why }])
  })

  test('not without a reason, not against a rejection, not health tasks outside health', () => {
    const blank = send('employment.job', {}, { override: { ...override, reason: ' ' } })
    expect(blank.reasons).toMatchObject([{ why: 'no-reason-given' }])
    const again = send('employment.job', {}, { override, excluded: [override.agencyId] })
    expect(again.reasons).toMatchObject([{ why: 'already-rejected' }])
    const health = send('health.follow-up', {}, { override })
    expect(health.reasons).toMatchObject([{ why: 'not-health-office' }])
  })

  test('not for a protected address', () => {
    const decision = send('employment.job', { protection: 'fortrolig' }, { override })
    expect(decision.office).toBe('nav:0602')
    expect(codesOf(decision)).toContain('override-ignored')
  })
})

describe('after a rejection', () => {
  test('the next best is taken, the one that said no is named', () => {
    const first = agencyId('ngo:wayback-oslo')
    const decision = send('family.mentor', { destination: living('0301') }, { excluded: [first] })
    expect(decision.office).toBe('ngo:red-cross-after-sentence')
    expect(decision.turnedDown).toEqual([{ agencyId: first, why: 'already-rejected' }])
  })

  test('nobody left: the queue says who has said no', () => {
    const decision = send('employment.job', {}, { excluded: [agencyId('nav:0602')] })
    expect(decision.outcome).toBe('triage')
    expect(decision.reasons.at(-1)).toEqual({
      code: 'turned-down',
      agency: 'nav:0602',
      why: 'already-rejected',
    })
  })
})

test('the trace survives JSON unchanged and carries the inputs', () => {
  const decision = send('housing.permanent', { destination: living('0301', '030101') })
  expect(JSON.parse(JSON.stringify(decision.trace))).toEqual(decision.trace)
  expect(decision.trace).toMatchObject({
    inputs: { destination: person({ destination: living('0301', '030101') }).destination },
    format: 2,
    rules: [{ id: 'kind:housing.permanent', version: 2 }],
    legalBasis: 'boligsosialloven § 6',
  })
})
