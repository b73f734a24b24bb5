import type { Municipality, MunicipalityFinding } from './directory.ts'
import type { DirectoryData, FormerMunicipality } from './directory-data.ts'

/** One spelling per name: composed letters, small, single spaces, without the word `kommune` behind. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ kommune$/, '')

/** `Name (what)`, where what is a number or a county. */
const qualified = /^(.+?) ?\((.+)\)$/
const numberFirst = /^(\d{4}) (.+)$/

interface Names {
  readonly codes: ReadonlyMap<string, Municipality>
  readonly names: ReadonlyMap<string, readonly Municipality[]>
  readonly former: () => readonly FormerMunicipality[]
  readonly counties: ReadonlyMap<string, string>
}

const gather = <Value>(
  pairs: readonly (readonly [string, Value])[],
): ReadonlyMap<string, readonly Value[]> => {
  const map = new Map<string, Value[]>()
  for (const [key, value] of pairs) map.set(key, [...(map.get(key) ?? []), value])
  return map
}

const namesOf = (data: DirectoryData, municipalities: readonly Municipality[]): Names => {
  const codes = new Map<string, Municipality>(municipalities.map((one) => [one.code, one]))
  const other = data.otherNames.flatMap(({ code, name }) => {
    const municipality = codes.get(code)
    return municipality ? [[plain(name), municipality] as const] : []
  })
  return {
    codes,
    names: gather([...municipalities.map((one) => [plain(one.name), one] as const), ...other]),
    former: once(data.former),
    counties: new Map(data.counties.map(({ code, name }) => [plain(name), code])),
  }
}

const ceased = (known: Names, former: readonly FormerMunicipality[]): MunicipalityFinding => {
  const last = former.at(-1)
  if (!last) return { kind: 'unknown' }
  const later = new Set(former.flatMap(({ successors }) => successors))
  const successors = [...later].flatMap((code) => known.codes.get(code) ?? [])
  return { kind: 'ceased', code: last.code, name: last.name, successors }
}

const oneOf = (candidates: readonly Municipality[]): MunicipalityFinding | undefined => {
  const [only, ...more] = candidates
  if (!only) return undefined
  return more.length === 0 ? { kind: 'found', municipality: only } : { kind: 'ambiguous', candidates }
}

const byNumber = (known: Names, code: string): MunicipalityFinding => {
  const municipality = known.codes.get(code)
  if (municipality) return { kind: 'found', municipality }
  const former = known.former().filter((one) => one.code === code)
  return ceased(known, former)
}

const byName = (known: Names, name: string): MunicipalityFinding => {
  const found = oneOf(known.names.get(name) ?? [])
  if (found) return found
  const former = known.former().filter((one) => plain(one.name) === name)
  return ceased(known, former)
}

/** A number beside a name counts only when that municipality bears the name, or bore it. */
const byBoth = (known: Names, name: string, code: string): MunicipalityFinding => {
  const borne =
    known.names.get(name)?.some((one) => one.code === code) ||
    known.former().some((one) => one.code === code && plain(one.name) === name)
  return borne ? byNumber(known, code) : { kind: 'unknown' }
}

const byCounty = (known: Names, name: string, county: string): MunicipalityFinding => {
  const code = known.counties.get(county)
  const there = (known.names.get(name) ?? []).filter((one) => one.county === code)
  return oneOf(there) ?? { kind: 'unknown' }
}

const find = (known: Names, text: string): MunicipalityFinding => {
  if (/^\d{4}$/.test(text)) return byNumber(known, text)
  const [, before, inside] = qualified.exec(text) ?? []
  if (before !== undefined && inside !== undefined) {
    return /^\d{4}$/.test(inside) ? byBoth(known, before, inside) : byCounty(known, before, inside)
  }
  const [, number, name] = numberFirst.exec(text) ?? []
  return number !== undefined && name !== undefined ? byBoth(known, name, number) : byName(known, text)
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Makes `Directory.findMunicipality`; its maps are made at the first call. */
export const municipalityFinder = (data: DirectoryData, municipalities: readonly Municipality[]) => {
  let known: Names | undefined
  return (text: string): MunicipalityFinding => {
    if (text.length > 200) return { kind: 'unknown' }
    known ??= namesOf(data, municipalities)
    return find(known, plain(text))
  }
}
