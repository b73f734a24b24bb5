/** The nine areas of need that a release plan looks at (tilbakeføring.no and BRIK's topics, one word each). */
export const areas = [
  'housing',
  'employment',
  'education',
  'health',
  'substance-use',
  'money',
  'identity',
  'family',
  'leisure',
] as const
export type Area = (typeof areas)[number]

/** Areas whose tasks run between health offices only (hpl § 21; domain notes section 5). */
export const healthAreas = ['health', 'substance-use'] as const satisfies readonly Area[]

export const isHealthArea = (area: Area): boolean => healthAreas.some((health) => health === area)
