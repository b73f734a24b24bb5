/** Places, offices and rules as items, each under its kind and key, with a version of its own. */
import * as z from 'zod/mini'
import type { ContentChanges } from '../../application/directory/plan-import.ts'
import type { WorkingDirectory } from '../../application/directory/ports.ts'
import type { Office } from '../../domain/agency/office.ts'
import type { DirectoryPlace } from '../../domain/agency/place.ts'
import type { Rule } from '../../routing/rule.ts'
import type { RawItem } from '../database.ts'
import { count, itemVersion } from '../items/fields.ts'
import { jsonField } from '../items/json-field.ts'
import { readItem } from '../items/read-item.ts'
import { recordKey } from '../keys.ts'
import { officeSchema, placeSchema, ruleSchema } from './record-schemas.ts'

const placeName = ({ code }: DirectoryPlace): string => `PLACE#${code}`
export const officeName = (id: Office['id']): string => `OFFICE#${id}`
const ruleName = ({ id, version }: Rule): string => `RULE#${id}@${version}`

/** A record by its name. */
export interface NamedRecord {
  readonly name: string
  readonly value: DirectoryPlace | Office | Rule
}

export const namedRecords = ({ places, offices, rules }: ContentChanges): readonly NamedRecord[] => [
  ...places.map((value) => ({ name: placeName(value), value })),
  ...offices.map((value) => ({ name: officeName(value.id), value })),
  ...rules.map((value) => ({ name: ruleName(value), value })),
]

export const recordItem = ({ name, value }: NamedRecord, version: number) => ({
  ...recordKey(name),
  v: itemVersion,
  version,
  j: JSON.stringify(value),
})

const record = z.object({ sk: z.string(), version: count, j: jsonField })
const office = z.extend(record, { j: z.pipe(jsonField, officeSchema) })
const place = z.extend(record, { j: z.pipe(jsonField, placeSchema) })
const rule = z.extend(record, { j: z.pipe(jsonField, ruleSchema) })

export const readOfficeRecord = (raw: RawItem) => {
  const { j, version } = readItem('directory-record', office, raw)
  return { office: j, version }
}

/** All records as what is being worked on. */
export const readRecords = (raws: readonly RawItem[]): Pick<WorkingDirectory, 'content' | 'versions'> => {
  const versions = new Map<string, number>()
  const content: { places: DirectoryPlace[]; offices: Office[]; rules: Rule[] } = {
    places: [],
    offices: [],
    rules: [],
  }
  for (const raw of raws) {
    const name = typeof raw.sk === 'string' ? raw.sk : ''
    if (name.startsWith('OFFICE#')) content.offices.push(readItem('directory-record', office, raw).j)
    else if (name.startsWith('PLACE#')) content.places.push(readItem('directory-record', place, raw).j)
    else content.rules.push(readItem('directory-record', rule, raw).j)
    versions.set(name, readItem('directory-record', z.pick(record, { version: true }), raw).version)
  }
  return { content, versions }
}
