import { isHealthAgency, isPublicAgency } from '../domain/agency/agency.ts'
import { isHealthArea } from '../domain/area/areas.ts'
import type { Member } from '../domain/member/member.ts'
import type { Person, Voice } from '../domain/person/person.ts'
import type { Need } from '../domain/plan/plan.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { SentenceRecord } from '../domain/sentence/sentence-record.ts'
import type { Task } from '../domain/task/task.ts'
import type { TaskCommandName } from '../domain/task/transitions.ts'
import type { TaskId } from '../kernel/ids.ts'
import { once } from '../kernel/once.ts'
import type { IsoDate } from '../kernel/time.ts'
import type { Actor } from './actor.ts'
import { commandsFor } from './commands.ts'
import { type CaseAction, decideOnCase, type Permit } from './decide.ts'
import { type Relation, relationTo, taskVisibility } from './relation.ts'
import { dutiesOf, type VisibleDuty, visibleDuty } from './visible-duty.ts'
import { type VisiblePlan, visiblePlan } from './visible-plan.ts'
import { type VisiblePreparation, visiblePreparation } from './visible-preparation.ts'
import { type VisibleSchedule, visibleSchedule } from './visible-schedule.ts'
import { type VisibleSuccession, visibleSuccession } from './visible-succession.ts'

/** A task as an actor may see it. `follow-up` tells only that health follows up, by when, and whether it is done. */
export type VisibleTask =
  | {
      readonly shape: 'full'
      readonly task: Task
      readonly commands: readonly TaskCommandName[]
      /** Who answers for it until an office accepts: of statutory tasks that were let go. */
      readonly duty?: VisibleDuty
    }
  | { readonly shape: 'follow-up'; readonly id: TaskId; readonly due?: IsoDate; readonly done: boolean }

/**
 * A plan as an actor may see it. What is not permitted is absent, so a template cannot show it by mistake.
 */
export interface VisibleCase {
  readonly relation: Relation
  readonly plan: VisiblePlan
  readonly person: Pick<Person, 'name' | 'language' | 'interpreter'> & Partial<Person>
  readonly voice?: Voice
  readonly schedule: VisibleSchedule
  readonly needs: readonly Need[]
  readonly tasks: readonly VisibleTask[]
  readonly members: readonly Member[]
  readonly preparation: VisiblePreparation
  readonly succession?: VisibleSuccession
  /** What the prison typed in about the sentence: the plan's own side alone. */
  readonly sentence?: SentenceRecord
  /** Actions that the actor may take on the plan as a whole: buttons are exactly these. */
  readonly may: readonly CaseAction[]
}

const planActions: readonly CaseAction[] = [
  'plan.edit',
  'tasks.send',
  'tasks.send-onward',
  'note.add',
  'release.move',
  'template.move',
  'appointments.edit',
  'steps.edit',
  'sentence.edit',
  'flags.edit',
  'preparation.edit',
  'health.say-ready',
  'carry-over.edit',
  'carry-over.accept',
  'home.claim',
  'home.settle',
  'plan.event',
  'plan.close',
  'transfer.propose',
  'transfer.answer',
  'history.read',
]

/** A task entered in error keeps its history and shows no content. */
const withoutContent = (task: Task): Task => {
  const { details: _, question: __, answer: ___, holdReason: ____, ending: _____, ...rest } = task
  return rest
}

const visibleTask = (
  actor: Actor,
  subject: PlanCase,
  task: Task,
  relation: Relation,
  duties: ReturnType<typeof dutiesOf>,
): VisibleTask | undefined => {
  const shape = taskVisibility(actor, subject, task, relation)
  if (shape === 'absent') return undefined
  if (shape === 'full') {
    const shown = task.status === 'entered-in-error' ? withoutContent(task) : task
    const duty = visibleDuty(actor, subject, task, duties)
    return {
      shape,
      task: shown,
      get commands() {
        return commandsFor(actor, subject, task)
      },
      ...(duty && { duty }),
    }
  }
  return { shape, id: task.id, done: task.status === 'completed', ...(task.due && { due: task.due }) }
}

/**
 * Needs: the coordinator wrote them and sees all; an office sees the areas it has a task in. Health offices see
 * both health cards.
 */
const visibleNeeds = (actor: Actor, subject: PlanCase, relation: Relation, tasks: readonly VisibleTask[]) => {
  if (relation === 'coordinator' || relation === 'incoming') return subject.needs
  const areas = tasks.flatMap((one) => (one.shape === 'full' ? [one.task.area] : []))
  const health = isHealthAgency(actor.agencyType)
  return subject.needs.filter((need) => areas.includes(need.area) || (health && isHealthArea(need.area)))
}

/** To others, both health areas are one: whether it is about substance use stays between health offices. */
const areasToldTo = (actor: Actor, member: Member): Member['areas'] =>
  isHealthAgency(actor.agencyType)
    ? member.areas
    : [...new Set(member.areas.map((area) => (isHealthArea(area) ? 'health' : area)))]

/** Members in the health circle (a clinic, a trust) are known to health offices alone. */
const visibleMembers = (actor: Actor, subject: PlanCase): readonly Member[] =>
  subject.members
    .filter((member) => {
      if (member.relation === 'former') return false
      if (member.agencyId === actor.agencyId) return true
      if (!isPublicAgency(actor.agencyType)) return member.relation === 'coordinator'
      return member.circle === 'plan' || isHealthAgency(actor.agencyType)
    })
    .map((member) => ({ ...member, areas: areasToldTo(actor, member) }))

const visiblePerson = (actor: Actor, person: Person, relation: Relation): VisibleCase['person'] => {
  const { name, language, interpreter, nationalNumber, under25, children } = person
  const usual = { name, language, interpreter }
  if (!isPublicAgency(actor.agencyType)) return usual
  if (relation === 'task') return { ...usual, ...(nationalNumber && { nationalNumber }), under25 }
  return { ...usual, under25, children, ...(nationalNumber && { nationalNumber }) }
}

/**
 * Builds what an actor may see of a plan. The permit proves that the policy let the actor read it at all; throws when
 * it was minted on another plan or another day of this one, and the actor has no relation to what is given now. Parts
 * are built when a page first asks for them: most pages show but a few.
 */
export const visibleCase = (permit: Permit<CaseAction>, subject: PlanCase): VisibleCase => {
  const { actor } = permit
  const relation = relationTo(actor, subject)
  if (relation === 'none') throw new Error('A plan is shown to nobody without a relation to it')
  const succession = visibleSuccession(actor, subject)
  const tasks = once(() => {
    const duties = dutiesOf(subject)
    return subject.tasks.flatMap((task) => visibleTask(actor, subject, task, relation, duties) ?? [])
  })
  const schedule = once(() => visibleSchedule(actor, subject.schedule, tasks, relation))
  const needs = once(() => visibleNeeds(actor, subject, relation, tasks()))
  const members = once(() => visibleMembers(actor, subject))
  const preparation = once(() => visiblePreparation(actor, subject, relation))
  const may = once(() => planActions.filter((action) => decideOnCase(actor, action, subject).allowed))
  return {
    relation,
    plan: visiblePlan(actor, subject.plan, relation),
    person: visiblePerson(actor, subject.plan.person, relation),
    ...((relation === 'coordinator' || relation === 'incoming') && {
      voice: subject.plan.voice,
      ...(subject.sentence && { sentence: subject.sentence }),
    }),
    ...(succession && { succession }),
    get schedule() {
      return schedule()
    },
    get needs() {
      return needs()
    },
    get tasks() {
      return tasks()
    },
    get members() {
      return members()
    },
    get preparation() {
      return preparation()
    },
    get may() {
      return may()
    },
  }
}
