/** What a page reads of people's cases: each answer of such a page writes an access entry first. */
export const readAudits = [
  'home',
  'worklist',
  'workload',
  'plans',
  'portfolio',
  'coming-home',
  'plan',
  'task',
  'history',
  'access-log',
  'directory',
] as const
export type ReadAudit = (typeof readAudits)[number]

/** Why a route writes no access entry. */
export const auditExemptions = [
  'none-because-no-case-content',
  'none-because-nobody-is-signed-in',
  /** What it does is in the plan's log; a command that answers with a page writes an access entry all the same. */
  'none-because-the-change-is-logged',
  /** The auditor's search: with the purpose that was typed, before anything is shown. */
  'none-because-the-page-records-itself',
] as const
export type AuditExemption = (typeof auditExemptions)[number]

export type Audit = ReadAudit | AuditExemption

/** Whether answering needs an access entry. */
export const isRead = (audit: Audit): audit is ReadAudit => readAudits.some((read) => read === audit)
