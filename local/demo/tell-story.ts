import { addNote } from '../../shared/application/add-note.ts'
import { changeTask } from '../../shared/application/change-task.ts'
import { closePlan } from '../../shared/application/close-plan.ts'
import { createPlan } from '../../shared/application/create-plan.ts'
import { editAppointments } from '../../shared/application/edit-appointments.ts'
import { editPreparation } from '../../shared/application/edit-preparation.ts'
import { moveReleaseDate } from '../../shared/application/move-release.ts'
import type { Deps } from '../../shared/application/ports.ts'
import { recordEvent } from '../../shared/application/record-event.ts'
import { type HealthAnswer, sayHealthReady } from '../../shared/application/say-health-ready.ts'
import { sendTasks } from '../../shared/application/send-tasks.ts'
import { proposeTransfer } from '../../shared/application/transfer-plan.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import { kindFacts } from '../../shared/domain/task/kinds.ts'
import type { Task } from '../../shared/domain/task/task.ts'
import { agencyId, type PlanId, planId } from '../../shared/kernel/ids.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { decideAtOffice } from '../../shared/policies/decide.ts'
import { addDays } from '../../shared/schedule/days.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { syntheticNumber } from './national-number.ts'
import type { DemoSubject, Scenario, Step } from './scenario.ts'
import { tellSentence } from './sentences.ts'
import { storyPermit as permit } from './story-permit.ts'
import { isWayOut, tellWayOut } from './way-out.ts'

/** What telling a story needs: the portal's own use cases, a clock that can be put back, and the people. */
export interface Teller {
  readonly deps: Deps
  readonly actor: (subject: DemoSubject) => Actor
  /** Puts the case clock `ago` days before the demo's first morning. */
  readonly goBack: (ago: number) => void
}

const succeeded = <Failure extends { readonly code: string }>(
  result: Result<string, Failure>,
  what: string,
): string => {
  if (!result.ok) throw new Error(`The demo's story does not work: ${what} gives ${result.error.code}`)
  return result.value
}

const taskOf = (subject: PlanCase, kind: Task['kind']): Task => {
  const task = subject.tasks.findLast((one) => one.kind === kind)
  if (!task) throw new Error(`The demo's story has no task ${kind}`)
  return task
}

const healthAnswer = (
  { schedule: { release }, preparation }: PlanCase,
  { ready, doses }: Extract<Step, { do: 'answer-health' }>,
): HealthAnswer => ({
  ready,
  seenVersion: preparation.version,
  ...(release && { about: release }),
  ...(release &&
    doses && {
      doses: { lastInside: addDays(release, doses.last), firstOutside: addDays(release, doses.first) },
    }),
})

/** Carries out one step as the person who does it. */
const tellStep = async (
  teller: Teller,
  subject: PlanCase,
  step: Step,
): Promise<Result<string, { readonly code: string }>> => {
  const { deps } = teller
  const actor = teller.actor(step.by)
  const today = osloDate(deps.clocks.case.now())
  const request = { key: deps.ids.short(), command: step, result: '/' }
  const seenVersion = subject.plan.version
  if (isWayOut(step)) return tellWayOut(deps, actor, subject, step)
  switch (step.do) {
    case 'sentence':
      return tellSentence(deps, actor, subject, step)
    case 'send': {
      const onward = step.kinds.some((kind) => kindFacts(kind).circle === 'health')
      const toSend = step.kinds.map((kind) => ({
        kind,
        ...(!kindFacts(kind).law && { consentGivenOn: today }),
      }))
      return sendTasks(
        deps,
        permit(actor, onward ? 'tasks.send-onward' : 'tasks.send', subject),
        subject,
        toSend,
        request,
      )
    }
    case 'task': {
      const task = taskOf(subject, step.kind)
      const target = { taskId: task.id, seenVersion: task.version }
      return changeTask(
        deps,
        permit(actor, 'task.command', subject, task),
        subject,
        target,
        step.command,
        request,
      )
    }
    case 'note':
      return addNote(deps, permit(actor, 'note.add', subject), subject, { text: step.text }, request)
    case 'move': {
      const move = {
        release: addDays(today, step.days),
        certainty: step.certainty,
        reason: step.reason,
        seenVersion: subject.schedule.version,
        ...(step.hangsOn && { hangsOn: step.hangsOn }),
      }
      return moveReleaseDate(deps, permit(actor, 'release.move', subject), subject, move, request)
    }
    case 'event': {
      const event = { kind: step.event, on: today, reason: step.reason, seenVersion }
      return recordEvent(deps, permit(actor, 'plan.event', subject), subject, event, request)
    }
    case 'transfer': {
      const input = { to: agencyId(step.to), reason: step.reason, seenVersion }
      return proposeTransfer(deps, permit(actor, 'transfer.propose', subject), subject, input, request)
    }
    case 'prepare': {
      const facts = {
        gate: {},
        checked: [],
        ...step.facts,
        seenVersion: subject.preparation.version,
      }
      return editPreparation(deps, permit(actor, 'preparation.edit', subject), subject, facts, request)
    }
    case 'answer-health':
      return sayHealthReady(
        deps,
        permit(actor, 'health.say-ready', subject),
        subject,
        healthAnswer(subject, step),
        request,
      )
    case 'appoint': {
      const on = addDays(subject.schedule.release ?? today, step.days)
      const edit = { kind: 'add', input: { ...step.appointment, on } } as const
      return editAppointments(deps, permit(actor, 'appointments.edit', subject), subject, edit, request)
    }
    case 'close':
      return closePlan(
        deps,
        permit(actor, 'plan.close', subject),
        subject,
        { reason: 'finished', seenVersion },
        request,
      )
  }
}

const begin = async (teller: Teller, scenario: Scenario, by: Actor): Promise<PlanId> => {
  const { deps } = teller
  const decision = decideAtOffice(by, 'plan.create')
  if (!decision.allowed) throw new Error(`The demo's story is not allowed: ${by.name} makes no plans`)
  const firstMorning = addDays(osloDate(deps.clocks.case.now()), scenario.madeAgo)
  const made = await createPlan(
    deps,
    decision.permit,
    {
      person: {
        name: scenario.name,
        language: scenario.language,
        interpreter: scenario.interpreter ?? false,
        under25: scenario.under25 ?? false,
        children: scenario.children ?? false,
        ...(scenario.born && { nationalNumber: syntheticNumber(scenario.born) }),
      },
      sentence: scenario.sentence,
      ...(scenario.days !== undefined && { release: addDays(firstMorning, scenario.days) }),
      certainty: scenario.certainty ?? 'unknown',
      destination: scenario.destination,
      ...(scenario.belonging && { belonging: scenario.belonging }),
      voice: {
        stance: scenario.stance,
        ...(scenario.words && { words: scenario.words }),
        ...(scenario.objection && { objection: scenario.objection }),
      },
      needs: scenario.needs,
    },
    { key: deps.ids.short(), command: scenario },
    (id) => id,
  )
  return planId(succeeded(made, `the plan of ${scenario.name}`))
}

/** Lives one invented plan through the portal's own use cases, in the order it happened. */
export const tellStory = async (teller: Teller, scenario: Scenario, by: DemoSubject): Promise<void> => {
  teller.goBack(scenario.madeAgo)
  const id = await begin(teller, scenario, teller.actor(by))
  for (const step of [...scenario.steps].sort((one, other) => other.ago - one.ago)) {
    teller.goBack(step.ago)
    const subject = await teller.deps.store.loadCase(id)
    if (!subject) throw new Error('The demo lost a plan')
    succeeded(await tellStep(teller, subject, step), `${scenario.name}, ${step.do} ${step.ago} days ago`)
  }
}
