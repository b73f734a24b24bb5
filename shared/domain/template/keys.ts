/** One way home each: a long sentence, weeks, preventive detention, remand, somebody who is out already. */
export const templateIds = ['standard', 'short', 'preventive-detention', 'remand', 'released'] as const
export type TemplateId = (typeof templateIds)[number]

/** Milestones of all templates, about in the order in which they come; each key has a label in each language. */
export const milestoneKeys = [
  'nav-intake-message',
  'ready-in-24-hours',
  'health-intake-talk',
  'keep-what-works',
  'intake-talk',
  'children-contact',
  'under-25-contact',
  'mapping-offered',
  'detention-intake-phase',
  'one-third',
  'half',
  'home-municipality-letter',
  'half-yearly-group',
  'municipal-agreement',
  'extension-case-prepared',
  'extension-case',
  'minimum-term',
  'lower-security',
  'electronic-monitoring',
  'responsibility-group',
  'child-welfare-aftercare',
  'housing-application',
  'nav-assessment',
  'identity-papers',
  'carry-over-list',
  'child-support',
  'final-responsibility-group',
  'probation-first-meeting',
  'nav-release-message',
  'release-talk',
  'appointments-in-hand',
  'gate-things',
  'at-the-gate',
  'check-contact',
  'first-week',
  'follow-up-1-month',
  'follow-up-3-months',
  'temporary-housing-replaced',
  'duty-to-report-end',
  'follow-up-6-months',
  'follow-up-12-months',
  'probation-end',
] as const
export type MilestoneKey = (typeof milestoneKeys)[number]

/** Milestones that tell of the form of custody, or of the person's children: for the plan's own side alone. */
export const planSideMilestones = [
  'ready-in-24-hours',
  'children-contact',
  'child-support',
  'detention-intake-phase',
  'one-third',
  'half',
  'home-municipality-letter',
  'municipal-agreement',
  'extension-case-prepared',
  'extension-case',
  'minimum-term',
  'lower-security',
  'electronic-monitoring',
  'probation-first-meeting',
  'duty-to-report-end',
  'probation-end',
] as const satisfies readonly MilestoneKey[]

/** Lines of the templates' checklists: things to have ready that have no date. */
export const checklistKeys = [
  'keep-home',
  'keep-job',
  'keep-benefits',
  'medicine-continues',
  'home-serving',
  'children',
  'aftercare-to-25',
  'place-for-tonight',
  'own-money',
  'belongings',
  'phone-and-numbers',
  'papers',
  'journey',
  'who-to-call',
  'nav-contact',
  'health-told',
  'contact-restrictions',
  'municipal-agreement',
] as const
export type ChecklistKey = (typeof checklistKeys)[number]

const milestonesByName: ReadonlyMap<string, MilestoneKey> = new Map(milestoneKeys.map((key) => [key, key]))

/** The milestone that an entry of a schedule stands for: `half-yearly-group:3` is one of `half-yearly-group`. */
export const milestoneOf = (entryKey: string): MilestoneKey | undefined => {
  const end = entryKey.indexOf(':')
  return milestonesByName.get(end < 0 ? entryKey : entryKey.slice(0, end))
}
