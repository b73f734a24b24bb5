/** The actions of a change on what prepares a release: sentence, stages, facts, what goes on outside, appointments. */
import type { Change } from '../../application/ports.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { isUnchanged, isVersion } from '../conditions.ts'
import { appointmentItem } from '../items/appointment-item.ts'
import { carryItem } from '../items/carry-item.ts'
import { readyItem } from '../items/ready-item.ts'
import { sentenceItem } from '../items/sentence-item.ts'
import { stepsItem } from '../items/steps-item.ts'
import { appointmentKey, carryKey, type Key } from '../keys.ts'
import { type Action, put, remove } from './action.ts'

interface Versioned {
  readonly id: string
  readonly version: number
}

interface PartChange<Part extends Versioned> {
  readonly table: string
  readonly before?: readonly Part[]
  readonly changed?: readonly Part[]
  readonly removed?: readonly Part[]
  readonly itemOf: (part: Part) => Key & object
  readonly keyOf: (part: Part) => Key
}

/** Small items by id: put under the condition of the version read, or deleted under that of the one given. */
const partActions = <Part extends Versioned>(given: PartChange<Part>): readonly Action[] => [
  ...(given.changed ?? []).map((part) => {
    const before = given.before?.find(({ id }) => id === part.id)
    return put(given.table, given.itemOf(part), isUnchanged(before?.version))
  }),
  ...(given.removed ?? []).map((part) => remove(given.table, given.keyOf(part), isVersion(part.version))),
]

/** Version 0 is what a plan has before anything is stored. */
const isAsRead = (version: number | undefined) => isUnchanged(version || undefined)

/** Puts what the change gives as a whole: SENTENCE, STEPS, READY. */
const wholeActions = (
  change: Change,
  planId: PlanId,
  table: string,
  cipher: PlanCipher,
): readonly Action[] => {
  const { base, sentence, stepDown, preparation } = change
  return [
    ...(sentence
      ? [put(table, sentenceItem(planId, sentence, cipher), isAsRead(base?.sentence?.version))]
      : []),
    ...(stepDown ? [put(table, stepsItem(planId, stepDown, cipher), isAsRead(base?.stepDown.version))] : []),
    ...(preparation ? [put(table, readyItem(planId, preparation), isAsRead(base?.preparation.version))] : []),
  ]
}

export const preparationActions = (
  change: Change,
  planId: PlanId,
  table: string,
  cipher: PlanCipher,
): readonly Action[] => [
  ...wholeActions(change, planId, table, cipher),
  ...partActions({
    table,
    before: change.base?.carryOver,
    changed: change.carryOver,
    removed: change.removedCarryOver,
    itemOf: (one) => carryItem(planId, one, cipher),
    keyOf: (one) => carryKey(planId, one.id),
  }),
  ...partActions({
    table,
    before: change.base?.appointments,
    changed: change.appointments,
    removed: change.removedAppointments,
    itemOf: (one) => appointmentItem(planId, one, cipher),
    keyOf: (one) => appointmentKey(planId, one.id),
  }),
]
