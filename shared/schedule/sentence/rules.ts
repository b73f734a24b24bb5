/**
 * The rules a date may rest on, with the paragraph each stands in: data, since laws change while the portal runs.
 * Short names of laws as in Norwegian practice: strgjfl straffegjennomføringsloven, strgjforskr its regulation,
 * strl straffeloven.
 */
export const sentenceRules = {
  'whole-sentence': 'strgjforskr § 3-2',
  'share-of-sentence': 'strgjforskr § 3-2',
  'parole-two-thirds': 'strgjfl § 42(1)',
  'parole-sixty-days': 'strgjfl § 42(1)',
  'parole-fourteen-days-left': 'strgjfl § 42(1)',
  'parole-foreign-twenty-years': 'strgjfl § 42(1)',
  'half-time': 'strgjfl § 42(3)',
  'half-time-sixty-days': 'strgjfl § 42(3)',
  'probation-until-end': 'strgjfl § 42(8)',
  'reassessment-three-months': 'strgjforskr § 3-41',
  'reassessment-six-months': 'strgjforskr § 3-41',
  'reassessment-one-year': 'strgjforskr § 3-41',
  'reassessment-not-before-end': 'strgjforskr § 3-41',
  'duty-to-report': 'strgjforskr §§ 3-42, 3-43',
  'monitoring-whole': 'strgjfl § 16 a',
  'monitoring-six-months-left': 'strgjfl § 16 a',
  'monitoring-one-third': 'strgjfl § 16 a',
  'monitoring-excluded': 'strgjfl § 16 a',
  'monitoring-imprisonment-only': 'strgjfl § 16 a',
  'home-after-half': 'strgjfl § 16',
  'home-not-in-detention': 'strgjfl § 16',
  'leave-one-third': 'strgjforskr § 3-30',
  'leave-four-months': 'strgjforskr § 3-30',
  'leave-four-years': 'strgjforskr § 3-30',
  'leave-not-before-release': 'strgjforskr § 3-30',
  'day-release-one-third': 'strgjforskr § 3-14',
  'day-release-four-months': 'strgjforskr § 3-14',
  'day-release-last-year': 'strgjforskr § 3-14',
  'day-release-last-two-years': 'strgjforskr § 3-14',
  'day-release-not-before-release': 'strgjforskr § 3-14',
  'lower-security-direct': 'strgjfl § 11',
  'lower-security-considered': 'strgjfl § 15',
  'transition-house-direct': 'strgjfl § 11',
  'transition-house-last-year': 'strgjfl § 15',
  'institution-twelve-months': 'strgjfl § 12, strgjforskr § 3-5',
  'served-in-full': 'strgjforskr § 3-2',
  'remand-at-once': 'strgjforskr § 4-4',
  'detention-minimum-term': 'strl §§ 43, 44',
  'detention-no-minimum-term': 'strl § 43',
  'detention-time-frame': 'strl § 43',
  'detention-extension-case': 'strl § 43',
  'detention-petition': 'strl § 44',
  'detention-two-thirds-of-minimum': 'forskrift-2004-03-05-481',
  'detention-transition-house': 'forskrift-2004-03-05-481',
  'detention-probation': 'strl § 44',
  'dates-rest': 'strgjforskr § 3-3',
} as const
export type SentenceRule = keyof typeof sentenceRules

/** The paragraph of a rule, as people cite it. */
export const referenceOf = (rule: SentenceRule): string => sentenceRules[rule]

/**
 * What the sources leave open and somebody had to fix: our own reading, shown as such and never as law.
 * - `full-days`: 14 days begun on the 1st end on the 15th, the day of release.
 * - `calendar-months`: a month runs to the same day of the next; where there is none, to its last.
 * - `thirty-day-rest`: a share that is no whole month counts a month as 30 days.
 * - `rounded-up`: part of a day counts as a day.
 * - `credit-first`: credited days are counted back from the start, and the sentence runs from there.
 * - `served-time-back`: months left to a release are months of serving, interruptions apart.
 * - `unbroken-in-spite`: an interruption does not begin the four months anew.
 * - `four-years-with-credit`: credited remand counts in the four years before leave, as it does in the third.
 * - `half-time-fourteen-days`: the fourteen days left hold for half time as for two thirds.
 * - `report-from-release`: the first meeting is taken to be on the day of release.
 * - `transition-house-usual`: more than a year is served elsewhere first.
 * - `day-off-stands`: a release that falls on a weekend or a holiday is not moved.
 * - `not-decided`: the sources say nothing; no limit is drawn.
 */
export const assumptions = [
  'full-days',
  'calendar-months',
  'thirty-day-rest',
  'rounded-up',
  'credit-first',
  'served-time-back',
  'unbroken-in-spite',
  'four-years-with-credit',
  'half-time-fourteen-days',
  'report-from-release',
  'transition-house-usual',
  'day-off-stands',
  'not-decided',
] as const
export type Assumption = (typeof assumptions)[number]
