import { type PublishFailure, publishTemplate } from '../../../shared/application/publish-template.ts'
import { loadCatalogue } from '../../../shared/application/template-catalogue.ts'
import { taskKinds } from '../../../shared/domain/task/kinds.ts'
import { type TemplateId, templateIds } from '../../../shared/domain/template/keys.ts'
import type { Template } from '../../../shared/domain/template/template.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { templateCatalogue } from '../../../shared/schedule/templates/index.ts'
import { alert } from '../../components/alert.ts'
import { type Html, html } from '../../components/html.ts'
import { pageHead } from '../../layout/page.ts'
import { type Answer, missing, type PageAnswer, redirect, show } from '../../server/answer.ts'
import { officeCommand, officePage } from '../../server/office-route.ts'
import { paths } from '../../server/paths.ts'
import { type Context, noData, type Route } from '../../server/route.ts'
import { type FormProblems, formProblems, toldProblems } from '../shared/form-problems.ts'
import type { ChangedLine } from './changes.ts'
import { exampleChanges } from './example.ts'
import { type EditPart, editParts, kindName, readEdit } from './form.ts'
import { editLabels, editView } from './view-edit.ts'
import { listView, templateView } from './view-template.ts'

type Editing = Context<'templates.edit'>

const idOf = (text: string | undefined): TemplateId | undefined => templateIds.find((one) => one === text)

const crumbs = (t: Translate, id: TemplateId, last?: string) => [
  { href: paths.templates, label: t('templates.title') },
  ...(last === undefined
    ? [{ label: t(`template.${id}`) }]
    : [{ href: paths.template(id), label: t(`template.${id}`) }, { label: last }]),
]

interface Attempt {
  readonly template: Template
  readonly part: EditPart
  readonly status?: PageAnswer['status']
  readonly problems?: FormProblems
  readonly over?: Html
  readonly preview?: readonly ChangedLine[]
}

const editPage = (ctx: Editing, { template, part, status, problems, over, preview }: Attempt): PageAnswer => {
  const { t, form, today, request } = ctx
  const told = problems ?? formProblems(t, [], {})
  const title = part === 'milestones' ? t('templates.editMilestones') : t('templates.editTimes')
  const head = pageHead({
    kicker: t(`template.${template.id}`),
    title,
    lead: html`${t('templates.editLead')}`,
  })
  const above = over ?? told.summary
  const main = editView(t, {
    ...{ template, part, today, problems: told, keys: form },
    ...(request.method === 'POST' && { fields: request.fields }),
    ...(preview && { preview }),
  })
  return show(
    {
      title,
      breadcrumbs: crumbs(t, template.id, title),
      main: html`${above && html`<div class="before">${above}</div>`}${head}${main}`,
    },
    status,
  )
}

/** A fault's field as the form names it. */
const fieldOf = (fault: string): string => {
  const kind = taskKinds.find((one) => fault.startsWith(`times.${one}.`))
  if (kind) return `k.${kindName(kind)}.${fault.endsWith('.due') ? 'due' : 'takes'}.amount`
  return fault.replace('milestones.', 'm.').concat('.amount')
}

const refused = (ctx: Editing, failure: PublishFailure, attempt: Attempt): Answer => {
  const { t } = ctx
  switch (failure.code) {
    case 'stale': {
      const text = t('templates.stale', { version: failure.newest.version })
      const over = alert(t, { tone: 'warning', text })
      return editPage(ctx, { ...attempt, template: failure.newest, status: 409, over })
    }
    case 'unchanged':
      return editPage(ctx, {
        ...attempt,
        status: 422,
        over: alert(t, { tone: 'info', text: t('templates.unchanged') }),
      })
    case 'unknown-template':
      return missing()
    case 'faults': {
      const labels = editLabels(t, attempt.template, attempt.part)
      const told = failure.faults.map(({ field, code }) => {
        const name = fieldOf(field)
        return { field: name, message: t(`templates.fault.${code}`, { field: labels[name] ?? name }) }
      })
      return editPage(ctx, { ...attempt, status: 422, problems: toldProblems(t, told) })
    }
    default:
      return assertNever(failure)
  }
}

const edit = async (ctx: Editing, id: TemplateId, part: EditPart): Promise<Answer> => {
  const { t, deps, permit, request, today } = ctx
  const template = (await loadCatalogue(deps)).newest(id)
  const read = readEdit(template, part, request.fields)
  const attempt = { template, part }
  if (!read.ok) {
    const problems = formProblems(t, read.error, editLabels(t, template, part))
    return editPage(ctx, { ...attempt, problems, status: 422 })
  }
  const { step, base, draft } = read.value
  if (step === 'preview') {
    if (base !== template.version) return refused(ctx, { code: 'stale', newest: template }, attempt)
    return editPage(ctx, { ...attempt, preview: exampleChanges(t, template, draft, today) })
  }
  const done = await publishTemplate(deps, permit, { id, base, draft })
  return done.ok
    ? redirect(paths.template(id), 'flash.template-published')
    : refused(ctx, done.error, attempt)
}

const editRoutes = (part: EditPart): readonly Route[] => [
  officePage({
    path: `/templates/:template/${part}`,
    access: 'templates.edit',
    audit: 'none-because-no-case-content',
    load: ({ deps }) => loadCatalogue(deps),
    more: noData,
    answer: (ctx) => {
      const id = idOf(ctx.request.params.template)
      return id ? editPage(ctx, { template: ctx.loaded.newest(id), part }) : missing()
    },
  }),
  officeCommand({
    path: `/templates/:template/${part}`,
    access: 'templates.edit',
    audit: 'none-because-no-case-content',
    answer: async (ctx) => {
      const id = idOf(ctx.request.params.template)
      return id ? edit(ctx, id, part) : missing()
    },
  }),
]

/** The templates: read by whoever coordinates, edited by the administrators of what all offices share. */
export const templateRoutes: readonly Route[] = [
  officePage({
    path: paths.templates,
    access: 'templates.read',
    audit: 'none-because-no-case-content',
    load: ({ deps }) => loadCatalogue(deps),
    more: noData,
    answer: ({ t, loaded }) => {
      const title = t('templates.title')
      const head = pageHead({ title, lead: html`${t('templates.lead')}` })
      return show({ title, main: html`${head}${listView(t, loaded)}` })
    },
  }),
  officePage({
    path: '/templates/:template',
    access: 'templates.read',
    audit: 'none-because-no-case-content',
    load: ({ deps }) => deps.templates.published(),
    more: noData,
    answer: ({ t, actor, request, loaded: published }) => {
      const id = idOf(request.params.template)
      if (!id) return missing()
      const catalogue = templateCatalogue(published.map(({ template }) => template))
      const template = catalogue.newest(id)
      const title = t(`template.${id}`)
      const kicker = t('templates.named', { name: t('templates.title'), version: template.version })
      const head = pageHead({ kicker, title, lead: html`${t(`templateAbout.${id}`)}` })
      const mayEdit = decideAtOffice(actor, 'templates.edit').allowed
      const main = templateView(t, { template, versions: catalogue.versions(id), published, mayEdit })
      return show({ title, breadcrumbs: crumbs(t, id), main: html`${head}${main}` })
    },
  }),
  ...editParts.flatMap(editRoutes),
]
