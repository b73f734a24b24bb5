/** What every change of a plan writes besides its own items: gate, log entry, outbox item. */
import type { Gate } from '../../domain/plan/plan-case.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { NoticeBatch } from '../../notices/notice.ts'
import { isNew, isSequence } from '../conditions.ts'
import { batchItem, newBatch } from '../items/batch-item.ts'
import { gateItem } from '../items/gate-item.ts'
import { logItem, type NewEntry } from '../items/log-item.ts'
import { genesis } from '../log/chain.ts'
import { type Action, put } from './action.ts'

interface Bookkeeping {
  readonly table: string
  readonly planId: PlanId
  /** The gate that the change was decided on; absent when the plan is made. */
  readonly gate: Gate | undefined
  readonly log: NewEntry
  readonly text: Uint8Array | undefined
  readonly notices: NoticeBatch | undefined
  /** Of the person from now on; absent: as before. */
  readonly protection?: Gate['protection'] | undefined
}

/** The sequence that the change after `gate` gets. */
export const sequenceAfter = (gate: Gate | undefined): number => (gate?.sequence ?? 0) + 1

/** The gate's action comes first; the log entry is chained to the gate's head. */
export const bookkeeping = ({
  table,
  planId,
  gate,
  log,
  text,
  notices,
  protection,
}: Bookkeeping): readonly Action[] => {
  const sequence = sequenceAfter(gate)
  const entry = logItem(planId, sequence, log, text, gate?.head ?? genesis)
  const next: Gate = {
    sequence,
    head: entry.hash,
    protection: protection ?? gate?.protection ?? 'none',
    lastBy: log.by.name,
    lastAt: log.at,
  }
  const unpassed = gate === undefined ? isNew : isSequence(gate.sequence)
  return [
    put(table, gateItem(planId, next), unpassed, 'gate'),
    put(table, entry, isNew),
    ...(notices === undefined || notices.notices.length === 0
      ? []
      : [put(table, batchItem(newBatch(notices)), isNew)]),
  ]
}
