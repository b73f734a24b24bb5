import type { Schedule } from '../../domain/schedule/schedule.ts'
import { standardTemplate } from './standard.ts'
import type { Template } from './template.ts'

/** Every version that a stored plan may name; of each id the newest comes last. */
const known: readonly Template[] = [standardTemplate]

/** What a schedule stores: `standard@2026-11`. */
export const templateReference = (template: Template): string => `${template.id}@${template.version}`

export const templates = {
  /** By id (`standard`: its newest version) or by reference (`standard@2026-11`); undefined when unknown. */
  find: (id: string): Template | undefined =>
    known.findLast((template) => template.id === id || templateReference(template) === id),
}

/** As `templates.find`. Throws when there is none: names come from our own data and from stored schedules. */
export const templateNamed = (id: string): Template => {
  const template = templates.find(id)
  if (!template) throw new Error('A template of lead times is not known')
  return template
}

/** The version of the template that a schedule was made from. */
export const templateOf = (schedule: Schedule): Template => templateNamed(schedule.template)
