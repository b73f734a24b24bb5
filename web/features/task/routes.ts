import { addNote } from '../../../shared/application/add-note.ts'
import { changeTask } from '../../../shared/application/change-task.ts'
import type { TaskCommand } from '../../../shared/domain/task/command.ts'
import { type Answer, missing, problem, redirect } from '../../server/answer.ts'
import { type CaseContext, taskCommand, taskPage } from '../../server/case-route.ts'
import type { TaskTarget } from '../../server/case-target.ts'
import { parseForm, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { Route } from '../../server/route.ts'
import { commandNamed, noteSchema, readCommand, type TypedCommand } from './form.ts'
import { findColleague, loadColleagues, loadRecords } from './load.ts'
import { taskModel } from './model.ts'
import { showAgain, showTask } from './page.ts'
import { type FormCommand, type Problem, problemsOf, refusalOf } from './problems.ts'

type Command = CaseContext<TaskTarget, 'task.command'> & { readonly key: string }

const page = taskPage({
  path: '/plans/:planId/tasks/:taskId',
  access: 'task.read',
  audit: 'task',
  load: ({ deps, planId, request }) => loadRecords(deps.store, planId, request.params.taskId ?? ''),
  more: ({ deps, actor, subject, task }) => loadColleagues(deps.users, actor, subject, task),
  answer: (ctx) => {
    const model = taskModel(ctx.permit, ctx.subject, ctx.task.id, ctx.loaded)
    return model ? showTask(ctx, { model, colleagues: ctx.more }) : missing()
  },
})

/** Free text is for the code that needs it alone: elsewhere the code says enough (fvl § 13). */
const wordiness = ({ t }: Command, command: TypedCommand): readonly Problem[] => {
  const isReason = command.name !== 'complete' && 'code' in command
  return isReason && command.code !== 'other' && command.text
    ? [{ field: `${command.name}.text`, message: t('problem.text-only-other') }]
    : []
}

/** The command as the use case takes it: a colleague is somebody who works at the office now. */
const resolved = async (ctx: Command, command: TypedCommand): Promise<TaskCommand | undefined> => {
  if (command.name !== 'assign') return command
  const found = await findColleague(ctx.deps.users, ctx.actor, command.colleague)
  return found && { name: 'assign', colleague: { userId: command.colleague, name: found.name } }
}

const carryOut = async (ctx: Command, name: FormCommand, command: TaskCommand, version: number) => {
  const { deps, permit, subject, task, key, t } = ctx
  const target = { taskId: task.id, seenVersion: version }
  const result = paths.task(subject.plan.id, task.id)
  const done = await changeTask(deps, permit, subject, target, command, {
    key,
    command: { ...target, command },
    result,
  })
  if (done.ok) return redirect(done.value, `flash.task-${name}`)
  const { status, problem: why } = refusalOf(t, name, done.error)
  return showAgain(ctx, { command: name, fields: ctx.request.fields, problems: [why] }, status)
}

const answerCommand = async (ctx: Command): Promise<Answer> => {
  const { request, t } = ctx
  const name = commandNamed(typed(request.fields, 'command'))
  if (!name || request.version === undefined) return problem(400)
  const back = (problems: readonly Problem[]) =>
    showAgain(ctx, { command: name, fields: request.fields, problems }, 422)
  const read = readCommand(name, request.fields)
  if (!read.ok) return back(problemsOf(t, read.error))
  const wordy = wordiness(ctx, read.value)
  if (wordy.length > 0) return back(wordy)
  const command = await resolved(ctx, read.value)
  if (!command) return back([{ field: 'assign.colleague', message: t('problem.no-colleague') }])
  return carryOut(ctx, name, command, request.version)
}

const notes = taskCommand({
  path: '/plans/:planId/tasks/:taskId/notes',
  access: 'note.add',
  audit: 'none-because-the-change-is-logged',
  answer: async (ctx) => {
    const { deps, permit, subject, task, request, key, t } = ctx
    const back = (problems: readonly Problem[], status: 409 | 422) =>
      showAgain(ctx, { command: 'note', fields: request.fields, problems }, status)
    const input = parseForm(noteSchema, request.fields)
    if (!input.ok) return back(problemsOf(t, input.error), 422)
    const result = paths.task(subject.plan.id, task.id)
    const note = { text: input.value.note, taskId: task.id }
    const done = await addNote(deps, permit, subject, note, { key, command: note, result })
    if (done.ok) return redirect(done.value, 'flash.task-note')
    return back([{ message: t(`problem.${done.error.code}`) }], 409)
  },
})

/** One task as a conversation, the commands on it, and notes about it. */
export const taskRoutes: readonly Route[] = [
  page,
  taskCommand({
    path: '/plans/:planId/tasks/:taskId/command',
    access: 'task.command',
    audit: 'none-because-the-change-is-logged',
    answer: answerCommand,
  }),
  notes,
]
