import { describe, expect, test } from 'vitest'
import { agencyTypes } from '../../../shared/domain/agency/agency.ts'
import { practices } from '../../../shared/domain/task/kinds.ts'
import { type Language, languages, translator } from '../../../shared/i18n/index.ts'
import { routingMessages } from '../../../shared/i18n/messages/routing.ts'
import { agencyId, countyCode, districtCode, municipalityCode } from '../../../shared/kernel/ids.ts'
import { missingFacts, reasonCodes, refusals, type TraceReason } from '../../../shared/routing/reason.ts'
import { reasonArguments, reasonKey } from '../../../shared/routing/reason-arguments.ts'
import { routeOutcomes } from '../../../shared/routing/route.ts'
import { directory } from './support.ts'

const say = (language: Language, reason: TraceReason): string =>
  translator(language)(reasonKey(reason), reasonArguments(reason, directory))

const agency = agencyId('nav:0602')
const area = municipalityCode('3301')

const reasons: readonly TraceReason[] = [
  { code: 'serves-district', agency, area: '030101' },
  { code: 'serves-municipality', agency, area },
  { code: 'host-municipality', agency: agencyId('prison:halden'), area: municipalityCode('3101') },
  { code: 'prison-county', agency: agencyId('prison:halden'), area: countyCode('31') },
  { code: 'district-ignored', area: districtCode('030101') },
  { code: 'legal-basis', law: 'stjl § 18' },
  { code: 'to-queue', agency, queue: 'Boligteam' },
  { code: 'municipality-merged', name: 'Drammen', area },
  { code: 'municipality-split', name: 'Ålesund' },
  { code: 'registered-at-prison', agency: agencyId('prison:halden'), area: municipalityCode('3101') },
  ...(['waiting-list', 'assesses-first', 'full-but-duty', 'special-unit', 'own-staff-unit'] as const).map(
    (code) => ({ code, agency }),
  ),
  ...(['follows-up', 'open-case', 'override', 'rule-names-office'] as const).map((code) => ({
    code,
    agency,
  })),
  ...(['registered-address', 'registered-assumed', 'stay-before-intake', 'place-of-arrest'] as const).map(
    (code) => ({ code, area }),
  ),
  ...(['home-assumed', 'home-settled', 'home-disputed', 'chosen-informed'] as const).map((code) => ({
    code,
    area,
  })),
  ...missingFacts.map((missing): TraceReason => ({ code: 'destination-instead', missing })),
  ...practices.map((practice): TraceReason => ({ code: 'practice', practice })),
  ...(['protection-unknown', 'own-staff-alone', 'strictly-protected'] as const).map((code) => ({ code })),
  ...refusals.flatMap((why): TraceReason[] => [
    { code: 'turned-down', agency, why },
    { code: 'override-refused', agency, why },
  ]),
  ...agencyTypes.flatMap((officeType): TraceReason[] => [
    { code: 'no-office-serves', officeType, area },
    { code: 'no-office-serves', officeType, area: 'ANY' },
    { code: 'district-needed', officeType, area },
  ]),
]

describe('the words of an explanation', () => {
  test('every reason and outcome has a message, and no message is left over', () => {
    const keys = [
      ...reasonCodes.map((code) => `routing.reason.${code}`),
      ...routeOutcomes.map((one) => `routing.outcome.${one}`),
    ]
    expect(Object.keys(routingMessages.nb).toSorted()).toEqual(keys.toSorted())
  })

  test.each(languages)('%s: sentences with names, no codes, no braces', (language) => {
    for (const reason of reasons) {
      const text = say(language, reason)
      expect(text).toMatch(/\.$/)
      expect(text).not.toMatch(/[{}_]|nav:|undefined|\b\d{4,6}\b| {2}| \./)
    }
  })

  test('names the office and the place', () => {
    expect(say('nb', { code: 'serves-district', agency: agencyId('nav:0316'), area: '030101' })).toBe(
      'Nav Gamle Oslo dekker bydelen Gamle Oslo, der personen skal bo.',
    )
    expect(say('en', { code: 'turned-down', agency, why: 'already-rejected' })).toBe(
      'Nav Drammen was passed over: the office has rejected the task.',
    )
    expect(say('nn', { code: 'no-office-serves', officeType: 'nav', area: '1580' })).toContain('Haram')
  })
})
