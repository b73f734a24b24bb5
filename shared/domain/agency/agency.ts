import type { AgencyId, CountyCode, MunicipalityCode } from '../../kernel/ids.ts'

/**
 * What an office is. `municipality-health` answers outside prison (hol § 3-1), `prison-health` inside (hol § 3-9);
 * `nav-protected` is a unit of Nav for people whose address, or whose work at Nav, keeps them out of ordinary offices;
 * `triage` is the queue for tasks that no office answers for: never lost, always seen.
 */
export const agencyTypes = [
  'prison',
  'probation',
  'municipality-housing',
  'municipality-coordination',
  'municipality-health',
  'nav',
  'nav-protected',
  'county-education',
  'prison-health',
  'health-trust',
  'ngo',
  'triage',
  'directory-administration',
  'audit',
] as const
export type AgencyType = (typeof agencyTypes)[number]

/** Offices bound by the health personnel act: only they read health tasks (hpl § 21). */
export const isHealthAgency = (type: AgencyType): boolean =>
  type === 'prison-health' || type === 'municipality-health' || type === 'health-trust'

/** Offices that are administrative bodies; the others (NGOs) see a person by consent alone (fvl § 13 a). */
export const isPublicAgency = (type: AgencyType): boolean => type !== 'ngo'

export const writtenStandards = ['nb', 'nn'] as const
export type WrittenStandard = (typeof writtenStandards)[number]

/**
 * An office in the directory. `serves` holds the area codes it answers for: district (6 digits), municipality
 * (4), county (2) or `ANY`. `mailbox` is a functional address, never a person's.
 */
export interface Agency {
  readonly id: AgencyId
  readonly type: AgencyType
  readonly name: string
  readonly serves: readonly string[]
  readonly municipality?: MunicipalityCode
  readonly county?: CountyCode
  readonly mailbox: string
  readonly phone?: string
  readonly writtenStandard: WrittenStandard
  /** Marks invented example data, as distinct from facts out of public registers. */
  readonly example: boolean
}

export const roles = ['coordinator', 'caseworker', 'lead', 'nurse', 'administrator', 'auditor'] as const
export type Role = (typeof roles)[number]
