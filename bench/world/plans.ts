/** The invented plans that are measured, made by the portal's own use cases. */

import { needs } from '../../local/demo/needs.ts'
import { drammen } from '../../local/demo/places.ts'
import type { DemoSubject } from '../../local/demo/scenario.ts'
import { changeTask } from '../../shared/application/change-task.ts'
import { createPlan } from '../../shared/application/create-plan.ts'
import type { PlanInput } from '../../shared/application/plan-input.ts'
import type { Deps } from '../../shared/application/ports.ts'
import { sendTasks } from '../../shared/application/send-tasks.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import type { TaskCommand } from '../../shared/domain/task/command.ts'
import { kindFacts, type TaskKind } from '../../shared/domain/task/kinds.ts'
import type { Task } from '../../shared/domain/task/task.ts'
import { type PlanId, planId } from '../../shared/kernel/ids.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { type CaseAction, decideAtOffice, decideOnCase, type Permit } from '../../shared/policies/decide.ts'
import { addDays } from '../../shared/schedule/days.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { actorOf } from './people.ts'

const succeeded = <Value, Failure extends { readonly code: string }>(
  result: Result<Value, Failure>,
): Value => {
  if (!result.ok) throw new Error(`The bench's story does not work: ${result.error.code}`)
  return result.value
}

export const loaded = async (deps: Deps, id: PlanId): Promise<PlanCase> => {
  const subject = await deps.store.loadCase(id)
  if (subject === undefined) throw new Error('The bench lost a plan')
  return subject
}

export const permitFor = <Allowed extends CaseAction>(
  deps: Deps,
  who: DemoSubject,
  action: Allowed,
  subject: PlanCase,
  task?: Task,
): Permit<Allowed> => {
  const decision = decideOnCase(actorOf(who, deps.directory), action, subject, task)
  if (!decision.allowed) throw new Error(`${who} may not ${action}: ${decision.why}`)
  return decision.permit
}

const requestOf = (deps: Deps, command: unknown) => ({ key: deps.ids.short(), command, result: '/' })

const cards = [
  needs.noHome,
  needs.work,
  needs.school,
  needs.health,
  needs.substance,
  needs.money,
  needs.identity,
  needs.children,
  needs.leisure,
]

/** A plan form filled in throughout: nine areas, the person's own words. */
export const planInput = (deps: Deps, name: string, releaseIn: number): PlanInput => ({
  person: { name, language: 'so', interpreter: true, under25: false, children: true },
  sentence: 'imprisonment',
  release: addDays(osloDate(deps.clocks.case.now()), releaseIn),
  certainty: 'expected',
  destination: drammen,
  voice: {
    stance: 'agrees',
    words: 'Jeg vil ha et sted å bo og en jobb å gå til. Barna skal kunne besøke meg.',
  },
  needs: cards,
})

export const makePlan = async (deps: Deps, input: PlanInput, who: DemoSubject = 'kari'): Promise<PlanId> => {
  const decision = decideAtOffice(actorOf(who, deps.directory), 'plan.create')
  if (!decision.allowed) throw new Error(`${who} may not make plans`)
  const request = { key: deps.ids.short(), command: input }
  return planId(succeeded(await createPlan(deps, decision.permit, input, request, (id) => id)))
}

export const send = async (deps: Deps, id: PlanId, kinds: readonly TaskKind[]): Promise<void> => {
  const subject = await loaded(deps, id)
  const consentGivenOn = osloDate(deps.clocks.case.now())
  const tasks = kinds.map((kind) => ({
    kind,
    details: 'Ønsker samtale i fengselet først. Ring avdelingen for å avtale tid.',
    ...(kindFacts(kind).law === undefined && { consentGivenOn }),
  }))
  const permit = permitFor(deps, 'kari', 'tasks.send', subject)
  succeeded(await sendTasks(deps, permit, subject, tasks, requestOf(deps, kinds)))
}

/** One command on the newest task of a kind. */
export const command = async (
  deps: Deps,
  id: PlanId,
  who: DemoSubject,
  kind: TaskKind,
  taskCommand: TaskCommand,
): Promise<void> => {
  const subject = await loaded(deps, id)
  const task = taskOf(subject, kind)
  const permit = permitFor(deps, who, 'task.command', subject, task)
  const target = { taskId: task.id, seenVersion: task.version }
  succeeded(await changeTask(deps, permit, subject, target, taskCommand, requestOf(deps, taskCommand)))
}

export const taskOf = (subject: PlanCase, kind: TaskKind): Task => {
  const task = subject.tasks.find((one) => one.kind === kind)
  if (task === undefined) throw new Error(`The plan has no task ${kind}`)
  return task
}
