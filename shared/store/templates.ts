/** Which template a stored schedule follows: built in, kept in memory, or fetched. A version never changes. */
import type { PublishedTemplate } from '../application/ports.ts'
import type { Template } from '../domain/template/template.ts'
import { templates } from '../schedule/templates/index.ts'
import type { Database, RawItem } from './database.ts'
import { MalformedItemError } from './errors.ts'
import { readItem } from './items/read-item.ts'
import { templateKey } from './keys.ts'

const kept = new WeakMap<Database, Map<string, Template>>()

const keptOf = (database: Database): Map<string, Template> => {
  const known = kept.get(database) ?? new Map<string, Template>()
  kept.set(database, known)
  return known
}

/** The reader of published versions is loaded when there is one to read: most plans follow what is built in. */
export const openTemplate = async (raw: RawItem): Promise<PublishedTemplate> => {
  const { readTemplate, templateSchema } = await import('./items/template-item.ts')
  return readTemplate(readItem('template', templateSchema, raw))
}

/**
 * The version that a reference names. Without a read when it is built in or was read before; undefined when there is
 * no such version.
 */
export const findTemplate = async (
  database: Database,
  table: string,
  reference: string,
): Promise<Template | undefined> => {
  const known = keptOf(database)
  const place = `${table} ${reference}`
  const found = templates.find(reference) ?? known.get(place)
  if (found) return found
  const raw = await database.get({
    TableName: table,
    Key: { ...templateKey(reference) },
    ConsistentRead: true,
  })
  if (raw === undefined) return undefined
  const { template } = await openTemplate(raw)
  known.set(place, template)
  return template
}

/** As `findTemplate`. Throws MalformedItemError when there is none: a stored plan names a version that exists. */
export const templateOfPlan = async (
  database: Database,
  table: string,
  reference: string,
): Promise<Template> => {
  const template = await findTemplate(database, table, reference)
  if (template === undefined) throw new MalformedItemError('schedule', ['template'])
  return template
}
