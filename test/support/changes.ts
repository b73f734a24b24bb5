/** Changes as the use cases would hand them to the store. */
import type { Change } from '../../shared/application/ports.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import { eventId, noticeId } from '../../shared/kernel/ids.ts'
import type { Notice, NoticeBatch } from '../../shared/notices/notice.ts'
import { now, offices, people } from './cases.ts'

export const author = {
  userId: people.kari.userId,
  name: people.kari.name,
  agencyId: people.kari.agencyId,
  role: people.kari.role,
} as const

export const entry = (changes: Partial<Change['log']> = {}): Change['log'] => ({
  at: now,
  by: author,
  purpose: 'test',
  kind: 'plan-edited',
  tasks: [],
  codes: {},
  circle: 'plan',
  ...changes,
})

/** A batch of notices to offices, numbered as the store wants it. */
export const batch = (
  event: string,
  subject: PlanCase,
  to: readonly Notice['to'][] = [{ kind: 'office', agencyId: offices.housing }],
): NoticeBatch => ({
  eventId: eventId(event),
  planId: subject.plan.id,
  at: now,
  by: people.kari.userId,
  notices: to.map((one, index) => ({ id: noticeId(`${event}_${index}`), kind: 'task-requested', to: one })),
})

/** The change that makes a plan as it stands. */
export const creation = ({ gate: _, stepDown, preparation, ...items }: PlanCase): Change => ({
  ...items,
  ...(stepDown.version > 0 && { stepDown }),
  ...(preparation.version > 0 && { preparation }),
  log: entry({ kind: 'plan-created' }),
})

export const idempotency = (key: string, bodyHash = 'a'.repeat(64), result = '/plans/one') => ({
  agencyId: offices.prison,
  key,
  bodyHash,
  result,
})
