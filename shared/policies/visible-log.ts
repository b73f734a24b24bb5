import { isHealthAgency, isPublicAgency } from '../domain/agency/agency.ts'
import type { LogEntry } from '../domain/log/entry.ts'
import type { Note } from '../domain/note/note.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { releaseConditions } from '../domain/schedule/schedule.ts'
import type { TaskId } from '../kernel/ids.ts'
import { once } from '../kernel/once.ts'
import type { Actor } from './actor.ts'
import type { CaseAction, Permit } from './decide.ts'
import { type Relation, relationTo, taskVisibility } from './relation.ts'
import { conditionsToldTo } from './release-conditions.ts'
import { seesMilestone } from './visible-schedule.ts'

const fullTasks = (actor: Actor, subject: PlanCase, relation: Relation): ReadonlySet<TaskId> =>
  new Set(
    subject.tasks
      .filter((task) => taskVisibility(actor, subject, task, relation) === 'full')
      .map((task) => task.id),
  )

/** Whether an entry or note that names tasks may be read: its circle, and at least one task that is seen whole. */
const mayReadAbout = (
  actor: Actor,
  relation: Relation,
  about: { readonly circle: 'plan' | 'health'; readonly tasks: readonly TaskId[] },
  seen: ReadonlySet<TaskId>,
): boolean => {
  if (about.circle === 'health' && !isHealthAgency(actor.agencyType)) return false
  if (about.tasks.length === 0) return relation === 'coordinator' || relation === 'incoming'
  return about.tasks.some((task) => seen.has(task))
}

/** Kinds of change that an office with a task in the plan may know of: private ones only that the date moved. */
const toldTo = (actor: Actor): readonly LogEntry['kind'][] =>
  isPublicAgency(actor.agencyType)
    ? ['release-moved', 'plan-event', 'transfer-accepted', 'plan-closed']
    : ['release-moved']

/** What the sweep reached is coded by key: a task that is not seen is not named either. */
const visibleCodes = ({ codes }: LogEntry, keysSeen: () => ReadonlySet<string>): LogEntry['codes'] => {
  if (codes.reached === undefined) return codes
  const keys = keysSeen()
  const items = codes.reached.split(' ').filter((item) => keys.has(item.slice(item.indexOf(':') + 1)))
  return { ...codes, reached: items.join(' ') }
}

/** Entries about several tasks at once, to several offices: their words and codes speak of all of them. */
const aboutMany: readonly LogEntry['kind'][] = ['tasks-sent', 'task-rerouted']

/** To an office among others, of what a date hangs on it is told what the plan's page tells it. */
const codesToldTo = (actor: Actor, relation: Relation, { codes }: LogEntry): LogEntry['codes'] => {
  const { hangsOn, ...rest } = codes
  const all = releaseConditions.filter((one) => hangsOn?.split(' ').includes(one))
  const told = conditionsToldTo(actor, relation, all)
  return told.length > 0 ? { ...rest, hangsOn: told.join(' ') } : rest
}

/** To an office among others, such an entry tells only that its own task came: not who else was chosen, or why. */
const withoutOthers = (actor: Actor, relation: Relation, entry: LogEntry): LogEntry => {
  const own = entry.by.agencyId === actor.agencyId
  if (relation !== 'task' || own || !aboutMany.includes(entry.kind)) return entry
  const { text: _, ...told } = entry
  return { ...told, codes: {} }
}

/** The history an actor may read: own tasks, and what concerns all; the reason for a moved date stays with the plan's side. */
export const visibleLog = (
  permit: Permit<CaseAction>,
  subject: PlanCase,
  log: readonly LogEntry[],
): readonly LogEntry[] => {
  const { actor } = permit
  const relation = relationTo(actor, subject)
  const seen = fullTasks(actor, subject, relation)
  const keysSeen = once(() => {
    const milestones = subject.schedule.entries.filter((entry) => seesMilestone(actor, relation, entry))
    return new Set<string>([...seen, ...milestones.map((entry) => entry.key)])
  })
  return log.flatMap((entry) => {
    const tasks = entry.tasks.filter((task) => seen.has(task))
    const codes = visibleCodes(entry, keysSeen)
    if (mayReadAbout(actor, relation, entry, seen))
      return [withoutOthers(actor, relation, { ...entry, tasks, codes })]
    if (relation !== 'task' || !toldTo(actor).includes(entry.kind)) return []
    const { text: _, ...told } = entry
    return [{ ...told, tasks, codes: codesToldTo(actor, relation, entry) }]
  })
}

/** The notes an actor may read; those on no task are the plan side's own, and shared with those who wrote them. */
export const visibleNotes = (
  permit: Permit<CaseAction>,
  subject: PlanCase,
  notes: readonly Note[],
): readonly Note[] => {
  const { actor } = permit
  const relation = relationTo(actor, subject)
  if (relation === 'none') return []
  const seen = fullTasks(actor, subject, relation)
  return notes.filter(
    (note) =>
      note.author.agencyId === actor.agencyId ||
      mayReadAbout(actor, relation, { circle: note.circle, tasks: note.taskId ? [note.taskId] : [] }, seen),
  )
}
