import type { Belonging } from '../../shared/domain/plan/belonging.ts'
import type { Destination } from '../../shared/domain/plan/plan.ts'
import { districtCode, municipalityCode } from '../../shared/kernel/ids.ts'

/** A municipality by its number. */
export const elsewhere = (code: string): Destination => ({
  kind: 'municipality',
  municipality: municipalityCode(code),
})
/** Lived in Tromsø before intake, and is registered in Alta. */
export const fromTromso: Belonging = {
  registered: { municipality: municipalityCode('5601') },
  stay: { municipality: municipalityCode('5501') },
  home: { state: 'assumed', municipality: municipalityCode('5501') },
}
export const drammen = elsewhere('3301')
export const gamleOslo: Destination = {
  kind: 'municipality',
  municipality: municipalityCode('0301'),
  district: districtCode('030101'),
}
