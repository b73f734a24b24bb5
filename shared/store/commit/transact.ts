/** Sends the actions of a change and says what became of them. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { CommitOutcome } from '../../application/ports.ts'
import { parseTimestamp } from '../../kernel/time.ts'
import type { Database } from '../database.ts'
import { StoreBusyError } from '../errors.ts'
import { isThrottle, type Refusal, refusalsOf } from '../failures.ts'
import type { Action } from './action.ts'

const attempts = 5
/** Milliseconds; doubled each time, of which a random part is waited. */
const firstPause = 25

type Lost = Exclude<CommitOutcome, { readonly kind: 'done' }>
type Verdict = Lost | 'conflict' | 'busy' | 'broken'

const answerTo = (bodyHash: string | undefined, refusal: Refusal): Lost =>
  refusal.item?.bh?.S === bodyHash
    ? { kind: 'repeat', result: refusal.item?.re?.S ?? '' }
    : { kind: 'key-reused' }

const raced = (gate: Refusal | undefined): Lost => {
  const by = gate?.item?.by?.S
  const at = parseTimestamp(gate?.item?.at?.S ?? '')
  return by === undefined || at === undefined ? { kind: 'raced' } : { kind: 'raced', winner: { by, at } }
}

/**
 * What the refusals of a cancelled transaction mean. A command that was carried out before is a repeat whatever
 * else failed: its own first run moved the gate. A conflict or throttling says nothing yet.
 */
export const verdictOf = (
  actions: readonly Action[],
  refusals: readonly Refusal[],
  bodyHash: string | undefined,
): Verdict => {
  const failed = refusals.flatMap((refusal, at) => {
    const part = actions[at]?.part
    return refusal.code === 'passed' || part === undefined ? [] : [{ ...refusal, part }]
  })
  const byCondition = failed.filter(({ code }) => code === 'condition')
  const command = byCondition.find(({ part }) => part === 'command')
  if (command !== undefined) return answerTo(bodyHash, command)
  if (byCondition.length > 0) return raced(byCondition.find(({ part }) => part === 'gate'))
  if (failed.some(({ code }) => code === 'invalid')) return 'broken'
  if (failed.some(({ code }) => code === 'conflict')) return 'conflict'
  return failed.length > 0 ? 'busy' : 'broken'
}

const tryOnce = async (
  database: Database,
  actions: readonly Action[],
  bodyHash: string | undefined,
): Promise<Verdict | 'done'> => {
  try {
    await database.transact(actions.map(({ action }) => action))
    return 'done'
  } catch (error) {
    if (isThrottle(error)) return 'busy'
    const refusals = refusalsOf(error)
    const verdict = refusals === undefined ? 'broken' : verdictOf(actions, refusals, bodyHash)
    if (verdict === 'broken') throw error
    return verdict
  }
}

/**
 * Carries out a transaction, trying a few times where it collided or was throttled. `raced` after collisions
 * only: the caller loads again. Throws StoreBusyError when throttled to the end, and whatever is a mistake.
 */
export const transact = async (
  database: Database,
  actions: readonly Action[],
  bodyHash?: string,
): Promise<Lost | 'done'> => {
  for (let attempt = 1; ; attempt += 1) {
    const verdict = await tryOnce(database, actions, bodyHash)
    if (verdict !== 'conflict' && verdict !== 'busy' && verdict !== 'broken') return verdict
    if (attempt === attempts && verdict === 'conflict') return { kind: 'raced' }
    if (attempt === attempts) throw new StoreBusyError()
    await sleep(Math.random() * firstPause * 2 ** attempt)
  }
}
