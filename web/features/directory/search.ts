import * as z from 'zod'
import { type Agency, type AgencyType, agencyTypes } from '../../../shared/domain/agency/agency.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { everywhere } from '../../../shared/routing/levels.ts'
import { BadRequest } from '../../server/bad-request.ts'
import { type FormFields, parseForm } from '../../server/form.ts'

/** Kinds of offices people look for; the portal's own queues and administrations are not among them. */
export const listedTypes: readonly AgencyType[] = agencyTypes.filter(
  (type) => type !== 'triage' && type !== 'directory-administration' && type !== 'audit',
)

/** What the reader looks for. */
export interface DirectoryQuery {
  readonly text: string
  readonly type?: AgencyType
  /** How many offices stand before this page. */
  readonly from: number
}

const schema = z.strictObject({
  q: z.string().max(100).default(''),
  type: z
    .union([z.literal(''), z.enum(listedTypes)])
    .optional()
    .transform((type) => type || undefined),
  from: z
    .string()
    .regex(/^\d{1,4}$/)
    .default('0'),
})

/** Reads the query of the address; throws BadRequest for one that no page of ours makes. */
export const readDirectoryQuery = (query: FormFields): DirectoryQuery => {
  const parsed = parseForm(schema, query)
  if (!parsed.ok) throw new BadRequest('Not a query of the directory')
  const { q, type, from } = parsed.value
  return { text: q, ...(type && { type }), from: Number(from) }
}

const plain = (text: string): string => text.toLocaleLowerCase('nb-NO')

/** Area codes of the place that a text names: its districts, itself, its county. None when it names no place. */
const codesOf = (directory: Directory, text: string): readonly string[] => {
  const found = directory.findMunicipality(text)
  if (found.kind !== 'found') return []
  const { code, county, districts } = found.municipality
  return [...districts.map((district) => district.code), code, county]
}

const liesIn = ({ serves, municipality }: Agency, codes: readonly string[]): boolean =>
  (municipality !== undefined && codes.includes(municipality)) || serves.some((code) => codes.includes(code))

/** Offices whose name holds the text, then those that serve or lie in the place it names. */
export const findOffices = (directory: Directory, { text, type }: DirectoryQuery): readonly Agency[] => {
  const types = type ? [type] : listedTypes
  const all = types.flatMap((one) => directory.agenciesOfType(one))
  if (text === '') return type ? all : []
  const wanted = plain(text)
  const codes = codesOf(directory, text)
  const named = all.filter(({ name }) => plain(name).includes(wanted))
  const near = all.filter((one) => !named.includes(one) && liesIn(one, codes))
  return [...named, ...near]
}

/** The areas an office answers for, by name; undefined when it is the whole country. */
export const areasServed = (directory: Directory, { serves }: Agency): readonly string[] | undefined =>
  serves.some((code) => everywhere.includes(code))
    ? undefined
    : serves.map((code) => directory.areaName(code))
