import type { TemplateStore } from '../application/ports.ts'
import { templateReference } from '../domain/template/template.ts'
import { templates } from '../schedule/templates/index.ts'
import { isNew } from './conditions.ts'
import { type Database, queryAll } from './database.ts'
import { isConditionFailed } from './failures.ts'
import { templatesPartition } from './keys.ts'
import { wholePartition } from './queries.ts'
import { findTemplate, openTemplate } from './templates.ts'

interface TemplateOptions {
  readonly database: Database
  readonly caseTable: string
}

/** Versions of templates that administrators have published. */
export const createTemplateStore = ({ database, caseTable }: TemplateOptions): TemplateStore => ({
  published: async () => {
    const raws = await queryAll(database, wholePartition(caseTable, templatesPartition))
    return Promise.all(raws.map(openTemplate))
  },
  find: (reference) => findTemplate(database, caseTable, reference),
  publish: async (one) => {
    if (templates.find(templateReference(one.template))) return 'taken'
    const { templateItem } = await import('./items/template-item.ts')
    try {
      await database.put({ TableName: caseTable, Item: templateItem(one), ...isNew })
      return 'done'
    } catch (error) {
      if (isConditionFailed(error)) return 'taken'
      throw error
    }
  },
})
