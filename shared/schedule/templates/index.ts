import { templateIds } from '../../domain/template/keys.ts'
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

/** Built-in and published versions; what is built in comes first, and a reference names one of them at most. */
export const templateCatalogue = (published: readonly Template[] = []) => {
  const all = [...builtInTemplates, ...published].toSorted(byVersion)
  return {
    /** Every version of an id, oldest first. */
    versions: (id: Template['id']): readonly Template[] => all.filter((one) => one.id === id),
    /** By id (`standard`: its newest version) or by reference (`standard@2026-11`); undefined when unknown. */
    find: (id: string): Template | undefined =>
      all.findLast((template) => template.id === id || templateReference(template) === id),
    /** The newest version of every id. */
    newest: (): readonly Template[] =>
      templateIds.flatMap((id) => all.findLast((template) => template.id === id) ?? []),
  }
}
export type TemplateCatalogue = ReturnType<typeof templateCatalogue>

/** The built-in versions alone. */
export const templates: TemplateCatalogue = templateCatalogue()

/** As `templates.find`. Throws when there is none: names come from our own data and from stored schedules. */
export const templateNamed = (id: string): Template => {
  const template = templates.find(id)
  if (!template) throw new Error('A template of lead times is not known')
  return template
}

export { templateReference }
