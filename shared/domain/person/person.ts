/** Languages offered on the form; `other` is written out in the interpreter's note. ISO 639-1 where one exists. */
export const personLanguages = [
  'nb',
  'nn',
  'se',
  'en',
  'pl',
  'lt',
  'ro',
  'so',
  'ar',
  'fa',
  'ti',
  'uk',
  'ru',
  'es',
  'fr',
  'other',
] as const
export type PersonLanguage = (typeof personLanguages)[number]

/** What the plan knows of the person. The offence is never stored (GDPR art. 10; personopplysningsloven § 11). */
export interface Person {
  readonly name: string
  /** Eleven digits, checked; synthetic outside production. Kept only when there is a need (pol § 12). */
  readonly nationalNumber?: string
  readonly language: PersonLanguage
  readonly interpreter: boolean
  /** Under 25, with consent, the prison must set up the contact and coordinate the planning (strgjfl § 41). */
  readonly under25: boolean
  /** Has children: the children's officer of the unit is involved (strgjforskr § 1-3). */
  readonly children: boolean
}

export const stances = ['agrees', 'disagrees', 'not-asked'] as const
/** Whether the person stands behind the plan; an objection stands beside the assessment, never instead of it. */
export type Stance = (typeof stances)[number]

export interface Voice {
  readonly words?: string
  readonly stance: Stance
  readonly objection?: string
}
