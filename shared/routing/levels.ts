/**
 * How near an office's area lies to the person, the nearest first: `office` is a named office (the custody),
 * `bydel` a district, `kommune` a municipality, `fylke` a county, `land` the country, `ANY` any place at all.
 */
export const matchLevels = ['office', 'bydel', 'kommune', 'fylke', 'land', 'ANY'] as const
export type MatchLevel = (typeof matchLevels)[number]

/** The code of the whole country in rules of `land`. */
export const countryCode = 'NO'

/** Codes that fit every person, after those of a place. */
export const everywhere: readonly string[] = [countryCode, 'ANY']

/** The level of an area code: six digits a district, four a municipality, two a county, NO, else ANY. */
export const levelOf = (areaCode: string): Exclude<MatchLevel, 'office'> => {
  if (areaCode === countryCode) return 'land'
  if (!/^\d+$/.test(areaCode)) return 'ANY'
  return areaCode.length === 6 ? 'bydel' : areaCode.length === 4 ? 'kommune' : 'fylke'
}

/** Negative when `a` is nearer than `b`. */
export const compareLevels = (a: MatchLevel, b: MatchLevel): number =>
  matchLevels.indexOf(a) - matchLevels.indexOf(b)
