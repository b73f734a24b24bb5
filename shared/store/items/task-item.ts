import * as z from 'zod/mini'
import type { KeylessTask } from '../../application/ports.ts'
import { parseTaskKind } from '../../domain/task/kinds.ts'
import { taskSides, taskStatuses } from '../../domain/task/status.ts'
import type { Task } from '../../domain/task/task.ts'
import { parseTaskId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { taskKey, worklistPartition, worklistSort } from '../keys.ts'
import { endingSchema, readEnding, storedEnding } from './ending.ts'
import {
  agencyIdField,
  areaField,
  count,
  dateField,
  inPlan,
  itemVersion,
  keyed,
  minted,
  sealed,
  taskIdField,
  timestampField,
  userIdField,
} from './fields.ts'
import { openIf, sealIf, type TaskText, taskField } from './texts.ts'

export const workerSchema = z.object({ u: userIdField, n: z.string() })

const basis = z.union([
  z.object({ law: z.string(), on: z.optional(z.undefined()) }),
  z.object({ law: z.optional(z.undefined()), on: dateField }),
])

/** The attributes that the worklist index carries, and that copies of other items are. */
export const listedTask = {
  wpk: z.optional(z.string()),
  wsk: z.optional(z.string()),
  number: z.optional(z.string()),
  name: z.optional(sealed),
  cond: z.optional(z.string()),
}

export const taskSchema = z.object({
  ...inPlan,
  ...listedTask,
  sk: keyed('TASK#', parseTaskId),
  version: count,
  seq: count,
  area: areaField,
  kind: minted(parseTaskKind),
  status: z.enum(taskStatuses),
  side: z.optional(z.enum(taskSides)),
  owner: agencyIdField,
  assignee: z.optional(workerSchema),
  due: z.optional(dateField),
  hf: z.optional(z.enum(taskStatuses)),
  rq: z.object({ u: userIdField, n: z.string(), a: agencyIdField }),
  ba: basis,
  ci: z.enum(['plan', 'follow-up', 'health']),
  pr: z.optional(z.literal('urgent')),
  de: z.optional(sealed),
  qu: z.optional(sealed),
  an: z.optional(sealed),
  hr: z.optional(sealed),
  en: z.optional(endingSchema),
  ro: z.optional(dateField),
  ap: z.optional(dateField),
  ca: z.optional(dateField),
  sa: z.optional(timestampField),
  rp: z.optional(taskIdField),
  rb: z.optional(taskIdField),
})
export type StoredTask = z.output<typeof taskSchema>

/** The TASK item without its copies and index keys; `seq` is the sequence of the change that writes it. */
export const taskItem = (task: Task, seq: number, cipher: PlanCipher) => {
  const seal = (what: TaskText, text: string | undefined) => sealIf(cipher, taskField(task.id, what), text)
  const { assignee, requester } = task
  return compact({
    ...taskKey(task.planId, task.id),
    v: itemVersion,
    version: task.version,
    seq,
    area: task.area,
    kind: task.kind,
    status: task.status,
    side: task.side,
    owner: task.owner,
    assignee: assignee && { u: assignee.userId, n: assignee.name },
    hf: task.heldFrom,
    rq: { u: requester.userId, n: requester.name, a: requester.agencyId },
    ba: task.basis.kind === 'law' ? { law: task.basis.reference } : { on: task.basis.givenOn },
    ci: task.circle,
    pr: task.priority,
    de: seal('details', task.details),
    qu: seal('question', task.question),
    an: seal('answer', task.answer),
    hr: seal('holdReason', task.holdReason),
    en: storedEnding(task, cipher),
    ro: task.resumeOn,
    ap: task.appointment,
    ca: task.cancellationAskedOn,
    sa: task.sentAt,
    rp: task.replaces,
    rb: task.replacedBy,
  })
}

/** What the portal may change of a task without a key, by attribute; undefined is to be removed. */
export const keylessFields = (
  { id, version, status, side, assignee, movedTo }: KeylessTask,
  due: IsoDate | undefined,
  seq: number,
) => ({
  version,
  seq,
  status,
  side,
  assignee: assignee && { u: assignee.userId, n: assignee.name },
  ...(movedTo !== undefined && {
    owner: movedTo,
    wpk: worklistPartition(movedTo),
    wsk: worklistSort(due, id),
    ...(status !== 'on-hold' && { hf: undefined, hr: undefined, ro: undefined }),
  }),
})

const readBasis = (stored: StoredTask['ba']): Task['basis'] =>
  stored.law !== undefined ? { kind: 'law', reference: stored.law } : { kind: 'consent', givenOn: stored.on }

/** The task; without a cipher its texts are absent. `due` is the copy on the item. */
export const readTask = (item: StoredTask, cipher: PlanCipher | undefined): Task => {
  const open = (what: TaskText) => (bytes: Uint8Array | undefined) =>
    openIf(cipher, taskField(item.sk, what), bytes)
  return compact({
    id: item.sk,
    planId: item.pk,
    version: item.version,
    area: item.area,
    kind: item.kind,
    status: item.status,
    side: item.side,
    heldFrom: item.hf,
    requester: { userId: item.rq.u, name: item.rq.n, agencyId: item.rq.a },
    owner: item.owner,
    assignee: item.assignee && { userId: item.assignee.u, name: item.assignee.n },
    due: item.due,
    basis: readBasis(item.ba),
    circle: item.ci,
    priority: item.pr,
    details: open('details')(item.de),
    question: open('question')(item.qu),
    answer: open('answer')(item.an),
    ending: readEnding(item.en, open('ending')),
    holdReason: open('holdReason')(item.hr),
    resumeOn: item.ro,
    appointment: item.ap,
    cancellationAskedOn: item.ca,
    sentAt: item.sa,
    replaces: item.rp,
    replacedBy: item.rb,
  })
}
