import { type TemplateCatalogue, templateCatalogue } from '../schedule/templates/index.ts'
import type { Deps } from './ports.ts'

/** All versions of all templates, built in and published. One round trip. */
export const loadCatalogue = async ({ templates }: Pick<Deps, 'templates'>): Promise<TemplateCatalogue> => {
  const published = await templates.published()
  return templateCatalogue(published.map(({ template }) => template))
}
