import type { TemplateId } from '../../domain/template/keys.ts'
import { type Template, templateReference } from '../../domain/template/template.ts'
import { preventiveDetentionTemplate } from './preventive-detention.ts'
import { releasedTemplate } from './released.ts'
import { remandTemplate } from './remand.ts'
import { shortTemplate } from './short.ts'
import { standardTemplate } from './standard.ts'
import { firstStandard } from './standard-2026-11.ts'

/** The versions that are shipped with the code, oldest first; administrators publish later ones. */
export const builtInTemplates: readonly Template[] = [
  firstStandard,
  standardTemplate,
  shortTemplate,
  preventiveDetentionTemplate,
  remandTemplate,
  releasedTemplate,
]

/** A version as numbers that can be compared: `2026-11.2` is later than `2026-11`. */
const orderOf = (version: string): number => {
  const [month = '', number = '1'] = version.split('.')
  return Number(month.replace('-', '')) * 1000 + Number(number)
}

/** Orders templates of one id by version, oldest first. */
export const byVersion = (one: Template, other: Template): number =>
  orderOf(one.version) - orderOf(other.version)

/** Built-in and published versions. */
export interface TemplateCatalogue {
  /** Every version of an id, oldest first. */
  readonly versions: (id: TemplateId) => readonly Template[]
  /** By id (`standard`: its newest version) or by reference (`standard@2026-11`); undefined when unknown. */
  readonly find: (id: string) => Template | undefined
  readonly newest: (id: TemplateId) => Template
}

const builtIn: Readonly<Record<TemplateId, Template>> = {
  standard: standardTemplate,
  short: shortTemplate,
  'preventive-detention': preventiveDetentionTemplate,
  remand: remandTemplate,
  released: releasedTemplate,
}

/** A catalogue of the built-in versions and of those that were published, in any order. */
export const templateCatalogue = (published: readonly Template[] = []): TemplateCatalogue => {
  const all = [...builtInTemplates, ...published].toSorted(byVersion)
  return {
    versions: (id) => all.filter((one) => one.id === id),
    find: (id) => all.findLast((template) => template.id === id || templateReference(template) === id),
    newest: (id) => all.findLast((template) => template.id === id) ?? builtIn[id],
  }
}

/** The built-in versions alone. */
export const templates: TemplateCatalogue = templateCatalogue()

/** As `templates.find`. Throws when there is none: names come from our own data and from stored schedules. */
export const templateNamed = (id: string): Template => {
  const template = templates.find(id)
  if (!template) throw new Error('A template of lead times is not known')
  return template
}

export { templateReference }
