import { describe, expect, test } from 'vitest'
import type { Belonging } from '../../../shared/domain/plan/belonging.ts'
import { agencyId, districtCode, municipalityCode } from '../../../shared/kernel/ids.ts'
import type { RoutePerson } from '../../../shared/routing/route.ts'
import { codesOf, living, send } from './support.ts'

const at = (code: string, district?: string) => ({
  municipality: municipalityCode(code),
  ...(district && { district: districtCode(district) }),
})

/** Will move to Bergen, Fana; the rest as told. Skien, Notodden, Tromsø, Bodø: none is the example of the docs. */
const who = (belonging: Belonging, over: Partial<RoutePerson> = {}): Partial<RoutePerson> => ({
  destination: living('4601', '460103'),
  custody: agencyId('prison:halden'),
  belonging,
  ...over,
})
const everything: Belonging = {
  registered: at('4003'),
  stay: at('4005'),
  arrest: at('5501'),
  home: { state: 'assumed', municipality: municipalityCode('1804') },
}
const navOf = { '4003': 'nav:0806', '4005': 'nav:0807', '5501': 'nav:1902', '1804': 'nav:1804' } as const

describe('Nav is two offices: the state’s services', () => {
  test('follow the registered address, before and after release', () => {
    for (const phase of ['inside', 'after'] as const) {
      const decision = send('employment.job', who(everything, { phase }))
      expect(decision.office).toBe(navOf['4003'])
      expect(decision.reasons[0]).toEqual({ code: 'registered-address', area: '4003' })
    }
  })

  test('without a registered address: the prison’s municipality inside, the chosen one after', () => {
    const inside = send('employment.job', who({ ...everything, registered: 'none' }))
    expect(inside.reasons[0]).toEqual({
      code: 'registered-at-prison',
      agency: 'prison:halden',
      area: '3101',
    })
    expect(inside.office).toBe('nav:0101')
    const after = send('employment.job', who({ registered: 'none' }, { phase: 'after' }))
    expect(after.candidates[0]?.area).toBe('460103')
  })

  test('not known: the stay before intake is assumed, then the planned address, and that is said', () => {
    const assumed = send('employment.job', who({ stay: at('4005') }))
    expect(assumed.office).toBe(navOf['4005'])
    expect(codesOf(assumed)).toContain('registered-assumed')
    expect(codesOf(send('employment.job', who({})))).toContain('destination-instead')
  })
})

describe('Nav is two offices: the municipality’s social services before release', () => {
  test('an open case, else the stay, else the place of arrest, else an assumed home, else the planned address', () => {
    const socialCase = agencyId('nav:0602')
    const { stay, arrest, home, ...rest } = everything
    const known: readonly Belonging[] = [
      { ...everything, socialCase },
      everything,
      { ...rest, arrest, home },
      { ...rest, home },
      rest,
    ]
    const asked = known.map((belonging) => {
      const { office, reasons } = send('money.assistance', who(belonging))
      return [office, reasons[0]?.code]
    })
    expect(stay).toBeDefined()
    expect(asked).toEqual([
      [socialCase, 'open-case'],
      [navOf['4005'], 'stay-before-intake'],
      [navOf['5501'], 'place-of-arrest'],
      [navOf['1804'], 'home-assumed'],
      ['nav:1202', 'destination-instead'],
    ])
  })

  test('that a prison counts as institution is told as practice, and the paragraph stays the law', () => {
    const decision = send('housing.temporary', who(everything))
    expect(decision.legalBasis).toBe('stjl § 27')
    expect(decision.reasons).toContainEqual({ code: 'practice', practice: 'prison-as-institution' })
  })

  test('a case at an office that has said no, is none, or is of another sort, is passed over', () => {
    for (const socialCase of ['nav:9999', 'municipality:4005', 'prison:halden'])
      expect(send('money.debt', who({ ...everything, socialCase: agencyId(socialCase) })).office).toBe(
        navOf['4005'],
      )
    const excluded = [agencyId('nav:0602')]
    const again = send('money.debt', who({ ...everything, socialCase: agencyId('nav:0602') }), { excluded })
    expect(again.office).toBe(navOf['4005'])
  })

  test('after release, where the person has chosen to stay, whatever was before', () => {
    const decision = send(
      'money.assistance',
      who({ ...everything, socialCase: agencyId('nav:0602') }, { phase: 'after' }),
    )
    expect(decision.candidates[0]?.area).toBe('460103')
    expect(codesOf(decision)[0]).toBe('serves-district')
  })
})

describe('housing', () => {
  test('before release the municipality of stay before intake, and the chosen one is told', () => {
    const decision = send('housing.permanent', who(everything))
    expect(decision.office).toBe('municipality:4005')
    expect(decision.reasons).toContainEqual({ code: 'chosen-informed', area: '4601' })
    const same = send('housing.permanent', who(everything, { destination: living('4005') }))
    expect(codesOf(same)).not.toContain('chosen-informed')
  })

  test('after release the municipality of stay', () => {
    expect(send('housing.permanent', who(everything, { phase: 'after' })).office).toBe('municipality:4601')
  })

  test('an undecided planned address stops nothing that rests on the stay', () => {
    const decision = send('housing.keep-home', who(everything, { destination: { kind: 'undecided' } }))
    expect(decision.office).toBe('municipality:4005')
  })
})

describe('the home municipality', () => {
  const municipality = municipalityCode('1804')
  const claims = [
    { municipality, holds: municipalityCode('4005'), words: 'Bodde her aldri.' },
    { municipality: municipalityCode('4005'), holds: municipality, words: 'Flyttet i mai.' },
  ]

  test('settled goes before stay and case', () => {
    const settled = {
      ...everything,
      socialCase: agencyId('nav:0602'),
      home: { state: 'settled', municipality },
    } as const
    expect(send('housing.permanent', who(settled)).office).toBe('municipality:1804')
    expect(send('money.debt', who(settled)).reasons[0]).toEqual({ code: 'home-settled', area: '1804' })
  })

  test('disputed: one of the two has the tasks until it is settled, and no words of it are in the trace', () => {
    const disputed = { ...everything, home: { state: 'disputed', municipality, claims } } as const
    const decision = send('housing.permanent', who(disputed))
    expect(decision).toMatchObject({ office: 'municipality:1804', outcome: 'routed' })
    expect(codesOf(decision)).toContain('home-disputed')
    expect(JSON.stringify(decision.trace)).not.toMatch(/aldri|mai/)
    expect(decision.trace.inputs.belonging?.home).toMatchObject({
      claims: [{ holds: '4005' }, { holds: '1804' }],
    })
  })
})

describe('numbers out of use', () => {
  test('a municipality that was merged is followed, one that was split is asked about', () => {
    const merged = send('housing.permanent', { destination: living('0602') })
    expect(merged.office).toBe('municipality:3301')
    expect(codesOf(merged)).toContain('municipality-merged')
    const nav = send('employment.job', who({ registered: at('1601') }))
    expect(codesOf(nav)).toContain('municipality-merged')
    const split = send('housing.permanent', { destination: living('1507') })
    expect(split.outcome).toBe('triage')
    expect(codesOf(split)).toEqual(['municipality-split'])
  })
})
