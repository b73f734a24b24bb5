import type { LogKind } from '../../../shared/domain/log/entry.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { type VisibleCase, visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog } from '../../../shared/policies/visible-log.ts'
import { alert } from '../../components/alert.ts'
import type { Html } from '../../components/html.ts'
import type { WebDeps } from '../../server/deps.ts'
import { meanwhile, newestEntries } from './meanwhile.ts'

/** Changes that make the plan item's version grow. */
export const planChanges: readonly LogKind[] = [
  'plan-edited',
  'transfer-proposed',
  'transfer-declined',
  'transfer-accepted',
  'plan-event',
  'plan-closed',
  'sentence-changed',
  'home-claimed',
  'home-settled',
]

/** Changes that make the schedule's version grow. */
export const scheduleChanges: readonly LogKind[] = [
  'release-moved',
  'template-moved',
  'tasks-sent',
  'task-changed',
  'task-rerouted',
  'transfer-accepted',
  'plan-event',
  'plan-closed',
  'dates-reached',
  'sentence-changed',
]

/** A plan as it is now, after a command had no effect on it. */
export interface Fresh {
  readonly subject: PlanCase
  readonly visible: VisibleCase
}

interface Asking {
  readonly deps: WebDeps
  readonly t: Translate
  readonly actor: Actor
  readonly subject: PlanCase
}

/** The plan loaded anew; undefined when the reader may not see it any more. One round trip. */
export const reload = async ({ deps, actor, subject }: Asking): Promise<Fresh | undefined> => {
  const fresh = await deps.store.loadCase(subject.plan.id)
  const decision = fresh && decideOnCase(actor, 'plan.read', fresh)
  return fresh && decision?.allowed
    ? { subject: fresh, visible: visibleCase(decision.permit, fresh) }
    : undefined
}

/**
 * Who changed what since the reader opened the form, and the plan as it is now. `kinds` are the changes that can
 * have made the form stale, `count` how many versions have passed. Undefined when the reader may not see the
 * plan any more. One round trip.
 */
export const afterStale = async (
  asking: Asking,
  kinds: readonly LogKind[],
  versionsPassed: (fresh: PlanCase) => number,
): Promise<(Fresh & { readonly over: Html }) | undefined> => {
  const { deps, t, actor, subject } = asking
  const [fresh, log] = await Promise.all([reload(asking), deps.store.readLog(subject.plan.id)])
  const decision = fresh && decideOnCase(actor, 'plan.read', fresh.subject)
  if (!fresh || !decision?.allowed) return undefined
  const relevant = log.filter(({ kind }) => kinds.includes(kind))
  const passed = newestEntries(relevant, Math.max(1, versionsPassed(fresh.subject)))
  const entries = visibleLog(decision.permit, fresh.subject, passed)
  return { ...fresh, over: meanwhile(t, entries, deps.directory) }
}

/** Codes whose sentence needs no more than the code. */
export type PlainProblem =
  | 'not-allowed'
  | 'busy'
  | 'key-reused'
  | 'too-many'
  | 'consent-needed'
  | 'unknown-office'

/** Why a command had no effect, in one plain sentence above its form. */
export const plainProblem = (t: Translate, code: PlainProblem): Html =>
  alert(t, { tone: 'warning', text: t(`problem.${code}`) })
