import { type AgencyType, isHealthAgency } from '../agency/agency.ts'
import type { CarryOver, CarryOverKind } from './carry-over.ts'

/** Treatment is read by health offices alone (hpl § 21); everything else by the plan. */
export const circleOf = (kind: CarryOverKind): CarryOver['circle'] =>
  kind === 'treatment' ? 'health' : 'plan'

const takesPart = (type: AgencyType): boolean =>
  type !== 'triage' && type !== 'directory-administration' && type !== 'audit'

/**
 * Types of offices that may go on with something outside: treatment between health offices only, and a clinic's name
 * in nothing else, so that it tells nobody of a treatment.
 */
export const mayTakeOver = (type: AgencyType, kind: CarryOverKind): boolean =>
  takesPart(type) && isHealthAgency(type) === (circleOf(kind) === 'health')

/** A promise is about who, what and when: when one of them changes, it has to be given anew. */
export const keepsPromise = (before: CarryOver, after: CarryOver): boolean =>
  before.kind === after.kind &&
  before.what === after.what &&
  before.outside === after.outside &&
  before.agencyId === after.agencyId &&
  before.firstDate === after.firstDate
