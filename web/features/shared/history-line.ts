import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import { claimReasons } from '../../../shared/domain/plan/belonging.ts'
import { settlements } from '../../../shared/domain/plan/dispute.ts'
import { closingReasons, planEventKinds } from '../../../shared/domain/plan/plan.ts'
import { certainties, thresholds } from '../../../shared/domain/schedule/schedule.ts'
import {
  cancellationReasons,
  failureReasons,
  outcomes,
  rejectionReasons,
  returnReasons,
} from '../../../shared/domain/task/codes.ts'
import { taskStatuses } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { taskCommands } from '../../../shared/domain/task/transitions.ts'
import { milestoneKeys } from '../../../shared/domain/template/keys.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { parseAgencyId } from '../../../shared/kernel/ids.ts'
import { parseIsoDate } from '../../../shared/kernel/time.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { paths } from '../../server/paths.ts'
import { preparationFacts } from './history-preparation.ts'
import { sentenceFacts } from './history-sentence.ts'
import { hangsOnFacts, wayOutFacts } from './history-way-out.ts'
import { templateName } from './template-words.ts'

/** One change in plain words: what was done, by whom, to which tasks, and why. */
export interface HistoryLine {
  readonly at: string
  readonly who: string
  readonly what: string
  /** From where to where, by which reason: short sentences. */
  readonly facts: readonly string[]
  readonly tasks: readonly { readonly href: string; readonly label: string }[]
  /** What was written: a reason, a question, an answer. */
  readonly text?: string
}

/** What the reader sees of the plan besides the log. `tasks` are those seen whole. */
export interface HistoryView {
  readonly directory: Directory
  readonly tasks: readonly Task[]
}

/** The member of a list that a stored code is; undefined for a code of another version. */
const known = <Code extends string>(list: readonly Code[], code: string | undefined): Code | undefined =>
  list.find((one) => one === code)

const dateOf = (t: Translate, code: string | undefined): string => {
  const date = parseIsoDate(code ?? '')
  return date === undefined ? t('historyLine.unknownDate') : formatDate(t.language, date)
}

const officeOf = (directory: Directory, code: string | undefined): string => {
  const id = parseAgencyId(code ?? '')
  return (id && directory.agency(id)?.name) ?? code ?? ''
}

/** A command's coded reason stands in the list that belongs to the command. */
const reasonOf = (t: Translate, { command, reason }: LogEntry['codes']): string | undefined => {
  const rejection = command === 'reject' ? known(rejectionReasons, reason) : undefined
  if (rejection) return t(`rejection.${rejection}`)
  const outcome = command === 'complete' ? known(outcomes, reason) : undefined
  if (outcome) return t(`outcome.${outcome}`)
  const failure = command === 'fail' ? known(failureReasons, reason) : undefined
  if (failure) return t(`failure.${failure}`)
  const returned = command === 'give-back' || command === 'move' ? known(returnReasons, reason) : undefined
  if (returned) return t(`return.${returned}`)
  const cancellation = known(cancellationReasons, reason)
  return cancellation && t(`cancellation.${cancellation}`)
}

const taskFacts = (t: Translate, { codes }: LogEntry): readonly string[] => {
  const [from, to] = [known(taskStatuses, codes.from), known(taskStatuses, codes.to)]
  const reason = reasonOf(t, codes)
  const moved = from && to && from !== to
  return [
    ...(reason === undefined ? [] : [t('historyLine.reason', { reason })]),
    ...(moved ? [t('historyLine.status', { from: t(`status.${from}`), to: t(`status.${to}`) })] : []),
  ]
}

/** Thresholds stand as `overdue:<task>` and `milestone:<key>`; of tasks only those that the reader sees are told. */
const reachedFacts = (t: Translate, { codes }: LogEntry, tasks: readonly Task[]): readonly string[] =>
  (codes.reached ?? '').split(' ').flatMap((one) => {
    const [code, key] = one.split(':')
    const threshold = known(thresholds, code)
    const milestone = known(milestoneKeys, key)
    const task = tasks.find(({ id }) => id === key)
    const what = milestone ? t(`milestone.${milestone}`) : task && t(`kind.${task.kind}`)
    return threshold && what ? [t(`historyLine.reached.${threshold}`, { what })] : []
  })

const releaseFacts = (t: Translate, { codes }: LogEntry): readonly string[] => {
  const certainty = known(certainties, codes.certainty)
  const [from, to] = [dateOf(t, codes.from), dateOf(t, codes.to)]
  const moved = from === to ? t('historyLine.stays', { date: to }) : t('historyLine.moved', { from, to })
  return [moved, ...(certainty ? [t(`certainty.${certainty}`)] : []), ...hangsOnFacts(t, codes)]
}

const factsOf = (t: Translate, entry: LogEntry, { directory, tasks }: HistoryView): readonly string[] => {
  const { codes } = entry
  switch (entry.kind) {
    case 'task-changed':
      return taskFacts(t, entry)
    case 'release-moved':
      return releaseFacts(t, entry)
    case 'template-moved':
      return [t('historyLine.moved', { from: templateName(t, codes.from), to: templateName(t, codes.to) })]
    case 'dates-reached':
      return reachedFacts(t, entry, tasks)
    case 'appointment-changed':
      return appointmentFacts(t, entry)
    case 'sentence-changed':
      return sentenceFacts(t, entry)
    case 'preparation-changed':
    case 'health-answered':
      return preparationFacts(t, entry)
    case 'steps-changed':
    case 'conditions-changed':
    case 'flags-changed':
    case 'carry-over-changed':
      return wayOutFacts(t, entry, (code) => officeOf(directory, code))
    case 'transfer-proposed':
      return [t('historyLine.to', { office: officeOf(directory, codes.to) })]
    case 'transfer-accepted':
    case 'task-rerouted': {
      const [office, to] = [officeOf(directory, codes.from), officeOf(directory, codes.to)]
      const reason = reasonOf(t, codes)
      const why = reason === undefined ? [] : [t('historyLine.reason', { reason })]
      return [t('historyLine.from', { office, to }), ...why]
    }
    case 'plan-event': {
      const event = known(planEventKinds, codes.event)
      const told = event && t('historyLine.event', { event: t(`event.${event}`), date: dateOf(t, codes.on) })
      return [
        ...(told === undefined ? [] : [told]),
        ...(codes.successor === 'none' ? [t('succession.atRelease')] : []),
      ]
    }
    case 'home-claimed':
    case 'home-settled':
      return homeFacts(t, entry, directory)
    case 'plan-closed': {
      const reason = known(closingReasons, codes.reason)
      return reason ? [t('historyLine.reason', { reason: t(`closing.${reason}`) })] : []
    }
    default:
      return []
  }
}

/** Which municipality said what of which, or how it ended. */
const homeFacts = (t: Translate, { codes }: LogEntry, directory: Directory): readonly string[] => {
  const name = directory.areaName(codes.holds ?? codes.municipality ?? '')
  const why = known(claimReasons, codes.why)
  const by = known(settlements, codes.by)
  const said = codes.holds
    ? t('homeMunicipality.says', { municipality: directory.areaName(codes.municipality ?? ''), name })
    : name
  return [
    said,
    ...(why ? [t(`homeMunicipality.why.${why}`)] : []),
    ...(by ? [t(`homeMunicipality.by.${by}`)] : []),
  ]
}

/** Codes of a change of an appointment; what it is about stays in the plan. */
const appointmentFacts = (t: Translate, { codes }: LogEntry): readonly string[] => {
  const what = known(['added', 'changed', 'removed'] as const, codes.what)
  return what ? [t(`historyLine.appointment.${what}`, { date: dateOf(t, codes.on) })] : []
}

const whatOf = (t: Translate, { kind, codes }: LogEntry): string => {
  const command = kind === 'task-changed' ? known(taskCommands, codes.command) : undefined
  return command ? t(`past.${command}`) : t(`history.${kind}`)
}

/** A log entry, which must have gone through `visibleLog`, in the reader's words. */
export const historyLine = (t: Translate, entry: LogEntry, view: HistoryView): HistoryLine => {
  const { at, by, text } = entry
  const office = view.directory.agency(by.agencyId)?.name ?? by.agencyId
  const tasks = view.tasks.filter(({ id }) => entry.tasks.includes(id))
  return {
    at,
    who: by.role === 'system' ? t('historyLine.automatic') : t('historyLine.by', { name: by.name, office }),
    what: whatOf(t, entry),
    facts: factsOf(t, entry, view),
    tasks: tasks.map(({ planId, id, kind }) => ({ href: paths.task(planId, id), label: t(`kind.${kind}`) })),
    ...(text && { text }),
  }
}
