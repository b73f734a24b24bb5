/** The actions that let a person's plans be found by national number: while the plan is not closed. */
import type { Plan } from '../../domain/plan/plan.ts'
import { personItem } from '../items/person-item.ts'
import { personKey } from '../keys.ts'
import { type Action, put, remove } from './action.ts'

/** Hashes of the national number as it was stored and as it will be; absent where there is none. */
export interface PersonHashes {
  readonly before?: string
  readonly after?: string
}

/** The number under which a plan is found; a closed plan is not looked for. */
export const soughtNumber = (plan: Plan | undefined): string | undefined =>
  plan === undefined || plan.phase === 'closed' ? undefined : plan.person.nationalNumber

/** Written with every change of the plan's own item, so that custody follows too. */
export const personActions = (
  table: string,
  { id, custody }: Plan,
  { before, after }: PersonHashes,
): readonly Action[] => [
  ...(before !== undefined && before !== after ? [remove(table, personKey(before, id))] : []),
  ...(after === undefined ? [] : [put(table, personItem(after, id, custody))]),
]
