import { addNote } from '../shared/application/add-note.ts'
import { changeTask } from '../shared/application/change-task.ts'
import { moveReleaseDate } from '../shared/application/move-release.ts'
import { sendTasks } from '../shared/application/send-tasks.ts'
import { kindFacts, type TaskKind } from '../shared/domain/task/kinds.ts'
import { addDays } from '../shared/schedule/days.ts'
import { osloDate } from '../shared/schedule/oslo.ts'
import type { WebDeps } from '../web/server/deps.ts'
import { twelveKinds } from './world/fixture.ts'
import { loaded, makePlan, permitFor, planInput, send, taskOf } from './world/plans.ts'

/** A command made ready: the plan is loaded and the policy asked; what remains is the command itself. */
export interface BenchCommand {
  readonly what: string
  readonly prepare: (deps: WebDeps) => Promise<() => Promise<{ readonly ok: boolean }>>
  readonly mostTransactions: number
  /** Write capacity of the case table at most, where the architecture sets it. */
  readonly mostWrite?: number
}

const request = (deps: WebDeps, command: string) => ({ key: deps.ids.short(), command, result: '/' })

const today = (deps: WebDeps) => osloDate(deps.clocks.case.now())

const newPlan = (deps: WebDeps) => makePlan(deps, planInput(deps, 'Kari Kommando', 150))

const toSend = (deps: WebDeps, kinds: readonly TaskKind[]) =>
  kinds.map((kind) => ({
    kind,
    ...(kindFacts(kind).law === undefined && { consentGivenOn: today(deps) }),
  }))

const sendTwelve: BenchCommand['prepare'] = async (deps) => {
  const subject = await loaded(deps, await newPlan(deps))
  const permit = permitFor(deps, 'kari', 'tasks.send', subject)
  return () => sendTasks(deps, permit, subject, toSend(deps, twelveKinds), request(deps, 'send'))
}

const acceptTask: BenchCommand['prepare'] = async (deps) => {
  const id = await newPlan(deps)
  await send(deps, id, twelveKinds)
  const subject = await loaded(deps, id)
  const task = taskOf(subject, 'housing.permanent')
  const permit = permitFor(deps, 'anne', 'task.command', subject, task)
  const target = { taskId: task.id, seenVersion: task.version }
  return () => changeTask(deps, permit, subject, target, { name: 'accept' }, request(deps, 'accept'))
}

const writeNote: BenchCommand['prepare'] = async (deps) => {
  const subject = await loaded(deps, await newPlan(deps))
  const permit = permitFor(deps, 'kari', 'note.add', subject)
  const text = 'Samtale i dag. Han er mest opptatt av bolig. Nytt møte med kommunen er avtalt til torsdag.'
  return () => addNote(deps, permit, subject, { text }, request(deps, 'note'))
}

/** What one sending holds at most; a kind that is still open is not sent a second time, so each sending has its own. */
const twenty = (kinds: readonly TaskKind[]): readonly TaskKind[] =>
  Array.from({ length: 20 }, (_, at) => kinds[at % kinds.length] ?? 'housing.allowance')

/** Of a plan with 40 tasks: what follows on tasks and lists is written by on-change, off the request. */
const moveRelease: BenchCommand['prepare'] = async (deps) => {
  const id = await newPlan(deps)
  await send(deps, id, twenty(twelveKinds))
  await send(
    deps,
    id,
    twenty(['housing.allowance', 'housing.keep-home', 'employment.job', 'education.apply']),
  )
  const subject = await loaded(deps, id)
  const permit = permitFor(deps, 'kari', 'release.move', subject)
  const move = {
    release: addDays(today(deps), 120),
    certainty: 'expected',
    reason: 'Ny dato fra retten.',
    seenVersion: subject.schedule.version,
  } as const
  return () => moveReleaseDate(deps, permit, subject, move, request(deps, 'move'))
}

/** Every command that the bench measures. */
export const benchCommands: readonly BenchCommand[] = [
  {
    what: 'make a plan',
    prepare: async (deps) => {
      const input = planInput(deps, 'Kari Kommando', 150)
      return async () => ({ ok: (await makePlan(deps, input)) !== undefined })
    },
    mostTransactions: 1,
  },
  { what: 'send 12 tasks', prepare: sendTwelve, mostTransactions: 1 },
  { what: 'accept a task', prepare: acceptTask, mostTransactions: 1, mostWrite: 12 },
  { what: 'add a note', prepare: writeNote, mostTransactions: 1 },
  { what: 'move the release of 40 tasks', prepare: moveRelease, mostTransactions: 1 },
]
