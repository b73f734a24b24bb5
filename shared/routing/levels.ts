/** Types of area that a rule names, the nearest first: `bydel` a district, `kommune`, `fylke`, `land`, `ANY` any place. */
export const areaTypes = ['bydel', 'kommune', 'fylke', 'land', 'ANY'] as const
export type AreaType = (typeof areaTypes)[number]

/**
 * How near an office lies to the person, the nearest first: `follow-up` follows the person up already, `office` is a named
 * office (the custody), then the areas that an office serves.
 */
export const matchLevels = ['follow-up', 'office', ...areaTypes] as const
export type MatchLevel = (typeof matchLevels)[number]

/** The code of the whole country in rules of `land`. */
export const countryCode = 'NO'

/** Codes that fit every person, after those of a place. */
export const everywhere: readonly string[] = [countryCode, 'ANY']

/** The level of an area code: six digits a district, four a municipality, two a county, NO, else ANY. */
export const levelOf = (areaCode: string): AreaType => {
  if (areaCode === countryCode) return 'land'
  if (!/^\d+$/.test(areaCode)) return 'ANY'
  return areaCode.length === 6 ? 'bydel' : areaCode.length === 4 ? 'kommune' : 'fylke'
}

const ranks = {
  'follow-up': 0,
  office: 1,
  bydel: 2,
  kommune: 3,
  fylke: 4,
  land: 5,
  ANY: 6,
} as const satisfies Record<MatchLevel, number>

/** Negative when `a` is nearer than `b`. */
export const compareLevels = (a: MatchLevel, b: MatchLevel): number => ranks[a] - ranks[b]
