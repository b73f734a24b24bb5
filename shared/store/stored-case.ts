/** One partition of the case table, sorted into the items of a plan. */
import type { PlanFacts } from '../application/ports.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { noPreparation } from '../domain/preparation/preparation.ts'
import { noStepDown } from '../domain/step/step.ts'
import type { Task } from '../domain/task/task.ts'
import type { Template } from '../domain/template/template.ts'
import type { PlanCipher } from './cipher/seal.ts'
import { compact } from './compact.ts'
import { dueOf } from './copies.ts'
import type { Counted } from './counted.ts'
import type { RawItem } from './database.ts'
import { MalformedItemError } from './errors.ts'
import {
  appointmentFacts,
  appointmentSchema,
  readAppointment,
  type StoredAppointment,
} from './items/appointment-item.ts'
import { carrySchema, readCarry, type StoredCarry } from './items/carry-item.ts'
import { countedSchema, readCounted } from './items/counted-item.ts'
import { gateSchema, readGate, type StoredGate } from './items/gate-item.ts'
import { memberSchema, readMember, type StoredMember } from './items/member-item.ts'
import { needSchema, readNeed, type StoredNeed } from './items/need-item.ts'
import { planFacts, planSchema, readPlan, type StoredPlan } from './items/plan-item.ts'
import { readItem } from './items/read-item.ts'
import { readReady, readySchema, type StoredReady } from './items/ready-item.ts'
import { readSchedule, type StoredSchedule, scheduleSchema } from './items/schedule-item.ts'
import { readSentence, type StoredSentence, sentenceSchema } from './items/sentence-item.ts'
import { readSteps, type StoredSteps, stepsSchema } from './items/steps-item.ts'
import { readTask, type StoredTask, taskSchema } from './items/task-item.ts'

export interface StoredCase {
  readonly plan: StoredPlan
  readonly gate: StoredGate
  readonly schedule: StoredSchedule
  /** The version that the schedule names. */
  readonly template: Template
  readonly needs: readonly StoredNeed[]
  readonly tasks: readonly StoredTask[]
  readonly members: readonly StoredMember[]
  readonly steps?: StoredSteps
  readonly ready?: StoredReady
  readonly sentence?: StoredSentence
  readonly counted?: Counted
  readonly carryOver: readonly StoredCarry[]
  readonly appointments: readonly StoredAppointment[]
}

const kindOf = (raw: RawItem): string => String(raw.sk).split('#', 1)[0] ?? ''

/** Parses all items of a plan's partition; kinds that a newer version added are passed over. */
export const readStoredCase = (raws: readonly RawItem[]): Omit<StoredCase, 'template'> => {
  const of = (kind: string) => raws.filter((raw) => kindOf(raw) === kind)
  const [plan] = of('PLAN')
  const [gate] = of('GATE')
  const [schedule] = of('SCHEDULE')
  const [steps] = of('STEPS')
  const [ready] = of('READY')
  const [sentence] = of('SENTENCE')
  const [counted] = of('COUNTED')
  if (!plan || !gate || !schedule) throw new MalformedItemError('plan', ['PLAN, GATE or SCHEDULE is missing'])
  return {
    plan: readItem('plan', planSchema, plan),
    gate: readItem('gate', gateSchema, gate),
    schedule: readItem('schedule', scheduleSchema, schedule),
    needs: of('NEED').map((raw) => readItem('need', needSchema, raw)),
    tasks: of('TASK').map((raw) => readItem('task', taskSchema, raw)),
    members: of('MEMBER').map((raw) => readItem('member', memberSchema, raw)),
    ...(steps && { steps: readItem('steps', stepsSchema, steps) }),
    ...(ready && { ready: readItem('ready', readySchema, ready) }),
    ...(sentence && { sentence: readItem('sentence', sentenceSchema, sentence) }),
    ...(counted && { counted: readCounted(readItem('counted', countedSchema, counted)) }),
    carryOver: of('CARRY').map((raw) => readItem('carry', carrySchema, raw)),
    appointments: of('APPT').map((raw) => readItem('appointment', appointmentSchema, raw)),
  }
}

const readTasks = (stored: StoredCase, cipher: PlanCipher | undefined): readonly Task[] => {
  const schedule = readSchedule(stored.schedule, stored.template)
  return stored.tasks
    .map((item) => readTask(item, cipher))
    .map((task) => compact({ ...task, due: dueOf(schedule, task) }))
}

/** The plan as its page shows it; due dates are the schedule's, never a copy. */
export const openCase = (stored: StoredCase, cipher: PlanCipher): PlanCase => ({
  plan: readPlan(stored.plan, cipher),
  gate: readGate(stored.gate),
  schedule: readSchedule(stored.schedule, stored.template),
  needs: stored.needs.map((item) => readNeed(item, cipher)),
  tasks: readTasks(stored, cipher),
  members: stored.members.map(readMember),
  stepDown: stored.steps ? readSteps(stored.steps, cipher) : noStepDown,
  preparation: stored.ready ? readReady(stored.ready) : noPreparation,
  carryOver: stored.carryOver.map((item) => readCarry(item, cipher)),
  appointments: stored.appointments.map((item) => readAppointment(item, cipher)),
  ...(stored.sentence && { sentence: readSentence(stored.sentence, cipher) }),
})

/** The plan as functions without keys know it. */
export const caseFacts = (stored: StoredCase): PlanFacts => ({
  plan: planFacts(stored.plan),
  gate: readGate(stored.gate),
  schedule: readSchedule(stored.schedule, stored.template),
  tasks: readTasks(stored, undefined),
  members: stored.members.map(readMember),
  stepDown: stored.steps ? readSteps(stored.steps, undefined) : noStepDown,
  preparation: stored.ready ? readReady(stored.ready) : noPreparation,
  appointments: stored.appointments.map(appointmentFacts),
})
