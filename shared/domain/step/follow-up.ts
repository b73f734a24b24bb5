import { type AgencyType, isHealthAgency, isPublicAgency } from '../agency/agency.ts'
import type { ConditionKind } from './step.ts'

const takesPart = (type: AgencyType): boolean =>
  isPublicAgency(type) && type !== 'triage' && type !== 'directory-administration' && type !== 'audit'

/**
 * Types of offices that may follow a condition up (strgjfl § 43): public ones. Treatment is for the correctional
 * service, which sets it, and for health offices, which know of it already (hpl § 21).
 */
export const mayFollowUp = (type: AgencyType, kind: ConditionKind): boolean =>
  kind === 'treatment' ? type === 'prison' || type === 'probation' || isHealthAgency(type) : takesPart(type)
