import type { AgencyType } from '../domain/agency/agency.ts'
import type { Practice } from '../domain/task/kinds.ts'
import type { AgencyId, CountyCode, DistrictCode, MunicipalityCode } from '../kernel/ids.ts'

/** Why an office that could have had the task is passed over. */
export const refusals = [
  'already-rejected',
  'full',
  'not-health-office',
  'not-public-body',
  'own-staff',
  'wrong-office-type',
  'takes-no-tasks',
  'unknown-office',
  'closed',
  'no-reason-given',
] as const
export type Refusal = (typeof refusals)[number]

/** Which fact was missing, so that the planned address stood in for it. */
export const missingFacts = ['registered', 'stay', 'social'] as const
export type MissingFact = (typeof missingFacts)[number]

/**
 * One step of an explanation: a code and what it speaks of. Plain JSON, stored in the trace; the words are in
 * shared/i18n/messages/routing.ts under `routing.reason.<code>`, the names come from `reasonArguments`.
 */
export type TraceReason =
  | { readonly code: 'strictly-protected' | 'protection-unknown' | 'own-staff-alone' | 'override-ignored' }
  | { readonly code: 'special-unit' | 'own-staff-unit'; readonly agency: AgencyId }
  | { readonly code: 'override' | 'follows-up' | 'open-case'; readonly agency: AgencyId }
  | { readonly code: 'office-closed' | 'took-over'; readonly agency: AgencyId }
  | { readonly code: 'override-refused'; readonly agency: AgencyId; readonly why: Refusal }
  | { readonly code: 'turned-down'; readonly agency: AgencyId; readonly why: Refusal }
  | {
      readonly code: 'serves-district' | 'serves-municipality' | 'serves-county'
      readonly agency: AgencyId
      readonly area: string
    }
  | { readonly code: 'serves-country' | 'custody-office' | 'rule-names-office'; readonly agency: AgencyId }
  | { readonly code: 'waiting-list' | 'assesses-first' | 'full-but-duty'; readonly agency: AgencyId }
  | { readonly code: 'to-queue'; readonly agency: AgencyId; readonly queue: string }
  | {
      readonly code: 'host-municipality' | 'registered-at-prison'
      readonly agency: AgencyId
      readonly area: MunicipalityCode
    }
  | { readonly code: 'prison-county'; readonly agency: AgencyId; readonly area: CountyCode }
  | {
      readonly code:
        | 'registered-address'
        | 'registered-assumed'
        | 'stay-before-intake'
        | 'place-of-arrest'
        | 'home-assumed'
        | 'home-settled'
        | 'home-disputed'
        | 'chosen-informed'
      readonly area: MunicipalityCode
    }
  | { readonly code: 'destination-instead'; readonly missing: MissingFact }
  | { readonly code: 'municipality-merged'; readonly name: string; readonly area: MunicipalityCode }
  | { readonly code: 'municipality-split'; readonly name: string }
  | { readonly code: 'custody-ended' | 'unknown-custody'; readonly agency: AgencyId }
  | { readonly code: 'health-after-release' | 'health-outside-prison' }
  | { readonly code: 'undecided-destination' | 'leaving-country' | 'no-rule' }
  | { readonly code: 'unknown-municipality'; readonly area: MunicipalityCode }
  | { readonly code: 'district-ignored'; readonly area: DistrictCode }
  | { readonly code: 'district-needed'; readonly officeType: AgencyType; readonly area: MunicipalityCode }
  | { readonly code: 'no-office-serves'; readonly officeType: AgencyType; readonly area: string }
  | { readonly code: 'legal-basis'; readonly law: string }
  | { readonly code: 'practice'; readonly practice: Practice }
  | { readonly code: 'consent-needed' }

export type ReasonCode = TraceReason['code']

/** Every code once; a test holds the messages against it. Those on one line stand in traces of format 1 alone. */
export const reasonCodes = [
  'strictly-protected',
  'protection-unknown',
  'special-unit',
  'own-staff-unit',
  'own-staff-alone',
  'override-ignored',
  'override',
  'override-refused',
  'follows-up',
  'open-case',
  'office-closed',
  'took-over',
  'turned-down',
  'serves-district',
  'serves-municipality',
  'serves-county',
  'serves-country',
  'custody-office',
  'rule-names-office',
  'waiting-list',
  'assesses-first',
  'full-but-duty',
  'to-queue',
  'host-municipality',
  'prison-county',
  'registered-address',
  'registered-assumed',
  'registered-at-prison',
  'stay-before-intake',
  'place-of-arrest',
  'home-assumed',
  'home-settled',
  'home-disputed',
  'chosen-informed',
  'destination-instead',
  'municipality-merged',
  'municipality-split',
  ...(['custody-ended', 'health-after-release', 'health-outside-prison'] as const),
  'unknown-custody',
  'undecided-destination',
  'leaving-country',
  'no-rule',
  'unknown-municipality',
  'district-ignored',
  'district-needed',
  'no-office-serves',
  'legal-basis',
  'practice',
  'consent-needed',
] as const satisfies readonly ReasonCode[]
