import type { TaskKind } from '../../../shared/domain/task/kinds.ts'
import { parseTaskKind } from '../../../shared/domain/task/kinds.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { type ReleaseDay, releaseDay } from '../../../shared/schedule/plan-dates.ts'
import { type FullTask, officeName, type PlanTask, type Reading } from './plan-task.ts'
import { stepsInBreach } from './step-lane.ts'
import { sentenceMismatches } from './view-sentence.ts'

/** Something on the plan that waits for its reader. */
export type Attention =
  | { readonly what: 'overdue'; readonly task: PlanTask }
  | {
      readonly what: 'question' | 'rejected' | 'refused' | 'no-office' | 'silent' | 'duty'
      readonly task: FullTask
    }
  | {
      readonly what: 'unsent' | 'unanswered' | 'steps-in-breach' | 'sentence-mismatch'
      readonly count: number
    }
  | { readonly what: 'transfer-pending'; readonly office: string; readonly on: IsoDate }
  | { readonly what: 'incoming'; readonly office: string }
  | { readonly what: 'release-day'; readonly release: IsoDate; readonly day: ReleaseDay }
  | { readonly what: 'passed' | 'no-successor' }

/** On such a day nobody answers the phone; help must be arranged before. */
const dayOfRelease = ({ visible, today }: Reading): readonly Attention[] => {
  const { release } = visible.schedule
  const { phase } = visible.plan
  if (release === undefined || phase === 'released' || phase === 'closed') return []
  if (release < today) return phase === 'active' || phase === 'not-mapped' ? [{ what: 'passed' }] : []
  const day = releaseDay(release)
  return day ? [{ what: 'release-day', release, day }] : []
}

/** From this many days before the release somebody outside should have promised to follow up. */
const successorDays = 42

const successor = ({ visible, today }: Reading): readonly Attention[] => {
  const { succession, schedule, plan } = visible
  const { release } = schedule
  const isNear = release !== undefined && release <= addDays(today, successorDays)
  const leaves = plan.destination?.kind === 'leaving-country'
  return succession?.kind === 'nobody' && isNear && !leaves ? [{ what: 'no-successor' }] : []
}

const isTriage = (task: FullTask): boolean => task.owner.startsWith('triage:') && task.status === 'requested'

const aboutTask = (task: PlanTask): readonly Attention[] => {
  if (task.shape === 'follow-up') return task.standing === 'overdue' ? [{ what: 'overdue', task }] : []
  if (isTriage(task)) return [{ what: 'no-office', task }]
  if (task.standing === 'unmet') return [{ what: task.status === 'rejected' ? 'rejected' : 'refused', task }]
  return [
    ...(task.standing === 'overdue' ? [{ what: 'overdue', task } as const] : []),
    ...(task.silent ? [{ what: 'silent', task } as const] : []),
    ...(task.side === 'awaiting-information' ? [{ what: 'question', task } as const] : []),
  ]
}

/** Kinds of help wanted that no task answers: what the proposal would be about. */
export const kindsWithoutTask = ({ visible }: Pick<Reading, 'visible'>): readonly TaskKind[] => {
  const wanted = visible.needs.flatMap((need) => need.wanted).flatMap((text) => parseTaskKind(text) ?? [])
  const isAnswered = (kind: TaskKind): boolean =>
    visible.tasks.some((one) =>
      one.shape === 'follow-up'
        ? kind === 'health.follow-up'
        : one.task.kind === kind &&
          !['rejected', 'cancelled', 'failed', 'entered-in-error'].includes(one.task.status),
    )
  return [...new Set(wanted)].filter((kind) => !isAnswered(kind))
}

const counted = (
  what: 'unsent' | 'unanswered' | 'steps-in-breach' | 'sentence-mismatch',
  count: number,
): readonly Attention[] => (count > 0 ? [{ what, count }] : [])

const forCoordinator = (reading: Reading, tasks: readonly PlanTask[]): readonly Attention[] => {
  const { visible, directory } = reading
  const { transfer } = visible.plan
  const pending: readonly Attention[] = transfer
    ? [
        {
          what: 'transfer-pending',
          office: officeName(directory, transfer.to),
          on: osloDate(transfer.at),
        },
      ]
    : []
  return [
    ...tasks.flatMap(aboutTask),
    ...dayOfRelease(reading),
    ...successor(reading),
    ...pending,
    ...counted('sentence-mismatch', sentenceMismatches(reading)),
    ...counted('steps-in-breach', stepsInBreach(reading)),
    ...counted('unsent', kindsWithoutTask(reading).length),
  ]
}

/** An office answers for its own tasks, and follows those that it has asked others for (health routed onward). */
const forOffice = (tasks: readonly PlanTask[], { agencyId }: Reading): readonly Attention[] => {
  const full = tasks.flatMap((task) => (task.shape === 'full' ? [task] : []))
  const own = full.filter(({ owner }) => owner === agencyId)
  const asked = full.filter(({ owner, requester }) => requester === agencyId && owner !== agencyId)
  const unanswered = own.filter(({ status }) => status === 'requested' || status === 'received')
  const duties = own.filter(({ duty, status }) => duty?.mine && status !== 'requested')
  const overdue = own.filter(({ standing }) => standing === 'overdue')
  return [
    ...overdue.map((task): Attention => ({ what: 'overdue', task })),
    ...duties.map((task): Attention => ({ what: 'duty', task })),
    ...asked.flatMap(aboutTask),
    ...counted('unanswered', unanswered.length),
  ]
}

/** What waits for the reader, the most pressing first; nothing on a closed plan. */
export const attentionOf = (reading: Reading, tasks: readonly PlanTask[]): readonly Attention[] => {
  const { visible, directory } = reading
  if (visible.plan.phase === 'closed') return []
  switch (visible.relation) {
    case 'coordinator':
      return forCoordinator(reading, tasks)
    case 'incoming':
      return [{ what: 'incoming', office: officeName(directory, visible.plan.coordinator.agencyId) }]
    case 'task':
      return forOffice(tasks, reading)
    case 'none':
      return []
    default:
      return assertNever(visible.relation)
  }
}
