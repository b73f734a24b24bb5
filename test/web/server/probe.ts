/** Small routes that use every part of the framework, so that the framework is tested apart from any feature. */
import * as z from 'zod'
import { form } from '../../../web/components/form/form.ts'
import { html } from '../../../web/components/html.ts'
import { routes } from '../../../web/routes.ts'
import { redirect, show } from '../../../web/server/answer.ts'
import { caseCommand, casePage, taskCommand, taskPage } from '../../../web/server/case-route.ts'
import { parseForm } from '../../../web/server/form.ts'
import { officeCommand, officePage } from '../../../web/server/office-route.ts'
import { noData, type Route } from '../../../web/server/route.ts'

const note = z.strictObject({ text: z.string().min(1).max(100), tags: z.array(z.string()) })

/** Texts that a command was given, in order. */
export const makeProbe = () => {
  const effects: string[] = []
  const own: readonly Route[] = [
    officePage({
      path: '/probe/list',
      access: 'worklist.read',
      audit: 'worklist',
      load: ({ deps, hints, request, cursors }) => {
        cursors.open('list', request.query.get('cursor')?.[0])
        return deps.store.worklist({ agencyId: hints.agencyId, whose: 'all', limit: 25 })
      },
      seen: (list) => list.rows.map((row) => row.planId),
      more: ({ deps, loaded }) => deps.store.openNames(loaded),
      answer: ({ more, cursors }) =>
        show({
          title: 'List',
          main: html`<ul>${more.rows.map((row) => html`<li>${row.personName}</li>`)}</ul><a href="/probe/list?cursor=${cursors.seal('list', { at: 1 })}">next</a>`,
        }),
    }),
    officePage({
      path: '/probe/audit',
      access: 'audit.read',
      audit: 'access-log',
      load: noData,
      more: noData,
      answer: () => show({ title: 'Audit', main: html`audit` }),
    }),
    casePage({
      path: '/probe/plans/:planId',
      access: 'plan.read',
      audit: 'plan',
      load: ({ deps, planId }) => deps.store.readNotes(planId),
      more: ({ deps, subject }) => deps.store.readLog(subject.plan.id),
      answer: ({ subject, form: own }) =>
        show({
          title: 'Plan',
          main: html`<p>${subject.plan.person.name}</p>${form({ ...own, action: `/probe/plans/${subject.plan.id}/note`, body: html`<textarea name="text"></textarea>` })}`,
        }),
    }),
    taskPage({
      path: '/probe/plans/:planId/tasks/:taskId',
      access: 'task.read',
      audit: 'task',
      load: noData,
      more: noData,
      answer: ({ task }) => show({ title: 'Task', main: html`${task.kind}` }),
    }),
    caseCommand({
      path: '/probe/plans/:planId/note',
      access: 'note.add',
      audit: 'none-because-the-change-is-logged',
      answer: async ({ request, key, subject }) => {
        const input = parseForm(note, request.fields)
        if (!input.ok)
          return show(
            { title: 'Note', main: html`${JSON.stringify(input.error)} ${request.fields.get('text')?.[0]}` },
            422,
          )
        effects.push(`${key} ${input.value.text}`)
        return redirect(`/probe/plans/${subject.plan.id}`, 'flash.language')
      },
    }),
    taskCommand({
      path: '/probe/plans/:planId/tasks/:taskId',
      access: 'task.command',
      audit: 'none-because-the-change-is-logged',
      answer: async ({ task, request }) => {
        effects.push(`${task.id} ${request.version}`)
        return redirect('/')
      },
    }),
    officeCommand({
      path: '/probe/plans',
      access: 'plan.create',
      audit: 'none-because-the-change-is-logged',
      answer: async ({ key }) => {
        effects.push(key)
        return redirect('/')
      },
    }),
    {
      method: 'GET',
      path: '/probe/broken',
      access: 'anybody',
      audit: 'none-because-no-case-content',
      reply: async () => {
        throw new Error('Ola Oppdiktet is not to be logged')
      },
    },
  ]
  return { effects, routes: [...routes, ...own] }
}
