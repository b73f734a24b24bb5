import type { AgencyType } from '../domain/agency/agency.ts'
import type { AgencyId, CountyCode, DistrictCode, MunicipalityCode } from '../kernel/ids.ts'

/** Why an office that could have had the task is passed over. */
export const refusals = [
  'already-rejected',
  'full',
  'not-health-office',
  'not-public-body',
  'takes-no-tasks',
  'unknown-office',
  'no-reason-given',
] as const
export type Refusal = (typeof refusals)[number]

/**
 * One step of an explanation: a code and what it speaks of. Plain JSON, stored in the trace; the words are in
 * shared/i18n/messages/routing.ts under `routing.reason.<code>`, the names come from `reasonArguments`.
 */
export type TraceReason =
  | { readonly code: 'strictly-protected' | 'override-ignored' }
  | { readonly code: 'override'; readonly agency: AgencyId }
  | { readonly code: 'override-refused'; readonly agency: AgencyId; readonly why: Refusal }
  | { readonly code: 'turned-down'; readonly agency: AgencyId; readonly why: Refusal }
  | {
      readonly code: 'serves-district' | 'serves-municipality' | 'serves-county'
      readonly agency: AgencyId
      readonly area: string
    }
  | { readonly code: 'serves-country' | 'custody-office' | 'rule-names-office'; readonly agency: AgencyId }
  | {
      readonly code: 'host-municipality'
      readonly agency: AgencyId
      readonly area: MunicipalityCode
    }
  | { readonly code: 'prison-county'; readonly agency: AgencyId; readonly area: CountyCode }
  | { readonly code: 'custody-ended' | 'unknown-custody'; readonly agency: AgencyId }
  | { readonly code: 'health-after-release' | 'health-outside-prison' }
  | { readonly code: 'undecided-destination' | 'leaving-country' | 'no-rule' }
  | { readonly code: 'unknown-municipality'; readonly area: MunicipalityCode }
  | { readonly code: 'district-ignored'; readonly area: DistrictCode }
  | { readonly code: 'district-needed'; readonly officeType: AgencyType; readonly area: MunicipalityCode }
  | { readonly code: 'no-office-serves'; readonly officeType: AgencyType; readonly area: string }
  | { readonly code: 'legal-basis'; readonly law: string }
  | { readonly code: 'consent-needed' }

export type ReasonCode = TraceReason['code']

/** Every code once; a test holds the messages against it. */
export const reasonCodes = [
  'strictly-protected',
  'override-ignored',
  'override',
  'override-refused',
  'turned-down',
  'serves-district',
  'serves-municipality',
  'serves-county',
  'serves-country',
  'custody-office',
  'rule-names-office',
  'host-municipality',
  'prison-county',
  'custody-ended',
  'unknown-custody',
  'health-after-release',
  'health-outside-prison',
  'undecided-destination',
  'leaving-country',
  'no-rule',
  'unknown-municipality',
  'district-ignored',
  'district-needed',
  'no-office-serves',
  'legal-basis',
  'consent-needed',
] as const satisfies readonly ReasonCode[]
