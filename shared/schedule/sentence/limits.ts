import type { SentenceLength } from '../../domain/sentence/sentence.ts'

const days = (amount: number): SentenceLength => ({ years: 0, months: 0, days: amount })
const months = (amount: number): SentenceLength => ({ years: 0, months: amount, days: 0 })
const years = (amount: number): SentenceLength => ({ years: amount, months: 0, days: 0 })

/** The amounts that the rules name, each with the paragraph it comes from. */
export const limits = {
  /** strl § 31: a sentence is 14 days at least, and up to 120 days given in days. */
  shortest: days(14),
  longestInDays: days(120),
  /** strl § 79; 30 years for the offences that strl § 43 refers to. */
  usualLongest: years(21),
  longest: years(30),
  /** strl § 55. */
  longestForFine: days(120),
  /** strgjfl § 42: served before parole, and left after it. */
  beforeParole: days(60),
  leftAfterParole: 14,
  /** strgjfl § 42(1): above this a foreign sentence has parole after `foreignParole`. */
  foreignAbove: years(30),
  foreignParole: years(20),
  /** strgjfl § 16 a. */
  monitoring: months(6),
  /** strgjforskr §§ 3-14, 3-30. */
  custodyBeforeLeave: months(4),
  longForLeave: years(12),
  beforeLongLeave: years(4),
  dayRelease: months(12),
  dayReleaseEducation: months(24),
  /** strgjfl §§ 11, 15. */
  directLowerSecurity: years(2),
  beforeLowerSecurity: months(12),
  directTransitionHouse: years(1),
  transitionHouse: months(12),
  /** strgjfl § 12, strgjforskr § 3-5. */
  institution: months(12),
  /** strgjforskr § 3-41: by the length of the sentence. */
  reassessment: { below: years(5), upTo: years(12), short: months(3), middle: months(6), long: months(12) },
  /** strgjforskr § 3-42: shortest, usual and, for long sentences, longest. */
  dutyToReport: { shortest: months(1), usual: months(3), longest: months(12) },
  /** strgjfl § 6: above this the region decides. */
  regionAbove: years(10),
  detention: {
    /** strl § 43. */
    usualFrame: years(15),
    longFrame: years(21),
    longestFrame: years(30),
    usualFrameUnderEighteen: years(10),
    longestFrameUnderEighteen: years(15),
    minimumUsualFrame: years(10),
    minimumLongFrame: years(14),
    minimumLongestFrame: years(20),
    extension: years(5),
    extensionCase: months(3),
    /** strl § 44. */
    betweenPetitions: months(12),
    /** strl § 44, in years. */
    probation: { shortest: 1, longest: 5 },
  },
} as const
