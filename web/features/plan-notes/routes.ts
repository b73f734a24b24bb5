import { addNote } from '../../../shared/application/add-note.ts'
import type { Note } from '../../../shared/domain/note/note.ts'
import type { Html } from '../../components/html.ts'
import { type PageAnswer, redirect } from '../../server/answer.ts'
import { type CaseContext, caseCommand, casePage } from '../../server/case-route.ts'
import type { PlanTarget } from '../../server/case-target.ts'
import { type FormErrors, parseForm } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { formProblems } from '../shared/form-problems.ts'
import { plainProblem } from '../shared/no-effect.ts'
import { planPage } from '../shared/plan-page.ts'
import { noteSchema } from './form.ts'
import { notesModel } from './model.ts'
import { noteLabels, notesView } from './view.ts'

type Reading = CaseContext<PlanTarget, 'plan.read' | 'note.add'>

interface Attempt {
  readonly errors?: FormErrors
  readonly over?: Html
  readonly status?: 409 | 422
  readonly key?: string
}

const page = (
  ctx: Reading,
  notes: readonly Note[],
  { errors, over, status, key }: Attempt = {},
): PageAnswer => {
  const { t, permit, subject, deps, request } = ctx
  const model = notesModel(t, permit, subject, notes, deps.directory)
  const problems = formProblems(t, errors ?? [], noteLabels(t))
  const keys = key === undefined ? ctx.form : { ...ctx.form, idempotencyKey: key }
  const body = notesView(t, model, { keys, problems, ...(status && { fields: request.fields }) })
  return planPage(t, model.visible, { title: t('plan.notes'), over: over ?? problems.summary, body }, status)
}

/** Notes of a plan: to read, and to write. */
export const planNotesRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/notes',
    access: 'plan.read',
    audit: 'plan',
    load: ({ deps, planId }) => deps.store.readNotes(planId),
    more: noData,
    answer: (ctx) => page(ctx, ctx.loaded),
  }),
  caseCommand({
    path: '/plans/:planId/notes',
    access: 'note.add',
    audit: 'none-because-the-change-is-logged',
    answer: async (ctx) => {
      const { t, deps, permit, subject, key, request } = ctx
      const again = async (attempt: Attempt) =>
        page(ctx, await deps.store.readNotes(subject.plan.id), attempt)
      const input = parseForm(noteSchema, request.fields)
      if (!input.ok) return again({ errors: input.error, status: 422 })
      const { text, task } = input.value
      const { tasks } = notesModel(t, permit, subject, [], deps.directory)
      const about = tasks.find(({ id }) => id === task)
      if (task !== '' && !about) return again({ errors: [{ field: 'task', code: 'invalid' }], status: 422 })
      const note = { text, ...(about && { taskId: about.id }) }
      const result = paths.notes(subject.plan.id)
      const done = await addNote(deps, permit, subject, note, { key, command: note, result })
      if (done.ok) return redirect(done.value, 'flash.note-added')
      const { code } = done.error
      return again({
        over: plainProblem(t, code),
        status: 409,
        ...(code === 'key-reused' && { key: deps.ids.short() }),
      })
    },
  }),
]
