import type { Destination } from '../../shared/domain/plan/plan.ts'
import { districtCode, municipalityCode } from '../../shared/kernel/ids.ts'

/** A municipality by its number. */
export const elsewhere = (code: string): Destination => ({
  kind: 'municipality',
  municipality: municipalityCode(code),
})
export const drammen = elsewhere('3301')
export const gamleOslo: Destination = {
  kind: 'municipality',
  municipality: municipalityCode('0301'),
  district: districtCode('030101'),
}
