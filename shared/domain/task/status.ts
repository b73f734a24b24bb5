/** The life of a task, in the words of HL7 FHIR R4 Task.status, without `ready`. */
export const taskStatuses = [
  'draft',
  'requested',
  'received',
  'accepted',
  'in-progress',
  'on-hold',
  'completed',
  'rejected',
  'cancelled',
  'failed',
  'entered-in-error',
] as const
export type TaskStatus = (typeof taskStatuses)[number]

export const finalStatuses = [
  'completed',
  'rejected',
  'cancelled',
  'failed',
  'entered-in-error',
] as const satisfies readonly TaskStatus[]
/** Statuses in which the receiving office has the task in its worklist. */
export const openStatuses = [
  'requested',
  'received',
  'accepted',
  'in-progress',
  'on-hold',
] as const satisfies readonly TaskStatus[]

export const isFinal = (status: TaskStatus): boolean => finalStatuses.some((final) => final === status)
export const isOpen = (status: TaskStatus): boolean => openStatuses.some((open) => open === status)

/** The business side beside the status (FHIR Task.businessStatus). */
export const taskSides = [
  'awaiting-information',
  'scheduled',
  'no-show',
  'waitlisted',
  'cancellation-requested',
] as const
export type TaskSide = (typeof taskSides)[number]
