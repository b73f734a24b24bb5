import type { TemplateId } from '../domain/template/keys.ts'
import { type Template, templateReference } from '../domain/template/template.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { Permit } from '../policies/decide.ts'
import { checkTemplate, type TemplateFault, versionAfter } from '../schedule/templates/check.ts'
import { momentOf } from './on-case.ts'
import type { Deps } from './ports.ts'
import { loadCatalogue } from './template-catalogue.ts'

/** A template's content without its version, which is given when it is published. */
export type TemplateDraft = Omit<Template, 'id' | 'version'>

export type PublishFailure =
  /** Somebody has published a newer version since the form was opened. */
  | { readonly code: 'stale'; readonly newest: Template }
  | { readonly code: 'unknown-template' }
  | { readonly code: 'unchanged' }
  | { readonly code: 'faults'; readonly faults: readonly TemplateFault[] }

/** As text, whatever the order of the fields. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

const contentOf = ({ id: _, version: __, ...content }: Template): TemplateDraft => content

/**
 * Publishes an edited template as a new version; plans that are made from then on follow it, plans that there are keep
 * theirs. `base` is the version that was edited. Publishing the same twice is publishing once. Returns the reference.
 */
export const publishTemplate = async (
  deps: Deps,
  permit: Permit<'templates.edit'>,
  edit: { readonly id: TemplateId; readonly base: string; readonly draft: TemplateDraft },
): Promise<Result<string, PublishFailure>> => {
  const { at, today, actor } = momentOf(deps, permit.actor)
  const catalogue = await loadCatalogue(deps)
  const newest = catalogue.find(edit.id)
  if (!newest) return fail({ code: 'unknown-template' })
  const isSame = textOf(contentOf(newest)) === textOf(edit.draft)
  if (newest.version !== edit.base)
    return isSame ? ok(templateReference(newest)) : fail({ code: 'stale', newest })
  if (isSame) return fail({ code: 'unchanged' })
  const template: Template = { ...edit.draft, id: edit.id, version: versionAfter(newest.version, today) }
  const faults = checkTemplate(template)
  if (faults.length > 0) return fail({ code: 'faults', faults })
  const by = { userId: actor.userId, name: actor.name, agencyId: actor.agencyId }
  const outcome = await deps.templates.publish({ template, by, at })
  return outcome === 'done' ? ok(templateReference(template)) : fail({ code: 'stale', newest })
}
