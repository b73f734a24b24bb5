/** Why an office says no. Only `other` wants free text. */
export const rejectionReasons = [
  'wrong-office',
  'outside-area',
  'at-capacity',
  'conditions-not-met',
  'needs-more-information',
  'person-declined',
  'duplicate',
  'other',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** What came of it: an outcome, not effort. */
export const outcomes = [
  'granted',
  'partly-granted',
  'refused',
  'withdrawn-by-person',
  'arranged',
  'attended',
] as const
export type Outcome = (typeof outcomes)[number]

export const failureReasons = [
  'person-not-reached',
  'person-declined',
  'no-offer-found',
  'conditions-not-met',
  'other',
] as const
export type FailureReason = (typeof failureReasons)[number]

export const cancellationReasons = [
  'no-longer-needed',
  'sent-to-other-office',
  'not-answered',
  'person-declined',
  'plan-closed',
  'release-changed',
  'other',
] as const
export type CancellationReason = (typeof cancellationReasons)[number]

/** Why the portal itself gives a task back to its office's list, or moves it to another. */
export const returnReasons = ['too-late', 'access-lost', 'office-closed'] as const
export type ReturnReason = (typeof returnReasons)[number]
