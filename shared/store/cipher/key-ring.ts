/**
 * The plans' data keys: in the key table they lie wrapped, in memory for five minutes at most, so that an
 * erased plan is gone from every warm function by then.
 */
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { type PlanId, parsePlanId } from '../../kernel/ids.ts'
import { type Clock, milliseconds } from '../../kernel/time.ts'
import { isNew } from '../conditions.ts'
import type { Database, RawItem } from '../database.ts'
import { MissingKeyError } from '../errors.ts'
import { isConditionFailed } from '../failures.ts'
import { itemVersion, keyed, sealed } from '../items/fields.ts'
import { readItem } from '../items/read-item.ts'
import { fetchAll } from './fetch-keys.ts'
import { keyCache } from './key-cache.ts'
import type { KeyEncryptionKey } from './local-key.ts'
import { lookupKey, personHash } from './person-lookup.ts'
import { derivePlanKey, type PlanCipher, planCipher } from './seal.ts'
import { unwrapKey, wrapKey } from './wrap.ts'

const storedKey = z.object({ pk: keyed('PLAN#', parsePlanId), w: sealed })

export interface KeyRing {
  /** Makes the plan's key, or finds the one it has. One write before the plan's first transaction. */
  create(planId: PlanId): Promise<PlanCipher>
  /** Undefined when no key is found; one made a moment ago may be overlooked (eventually consistent). */
  find(planId: PlanId): Promise<PlanCipher | undefined>
  /** The key of a plan that exists; looks a second time, strongly. Throws MissingKeyError when it is erased. */
  require(planId: PlanId): Promise<PlanCipher>
  /** Plans without a key are missing from the map. At most one round trip per 100 keys not in memory. */
  findMany(planIds: readonly PlanId[]): Promise<ReadonlyMap<PlanId, PlanCipher>>
  /** What stands for a national number in the table. */
  hashPerson(nationalNumber: string): Promise<string>
}

interface KeyRingOptions {
  readonly database: Database
  readonly keyTable: string
  readonly keyEncryptionKey: KeyEncryptionKey
  readonly machine: Clock
}

/** Calls once and keeps the promise; a failure is not kept. */
const once = <Value>(call: () => Promise<Value>): (() => Promise<Value>) => {
  let kept: Promise<Value> | undefined
  return () => {
    kept ??= call().catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
}

const tableKey = (planId: PlanId) => ({ pk: `PLAN#${planId}` })

export const createKeyRing = (options: KeyRingOptions): KeyRing => {
  const { database, keyTable, machine } = options
  const keyEncryptionKey = once(options.keyEncryptionKey)
  const cache = keyCache<PlanCipher>()
  const now = () => milliseconds(machine.now())

  const admit = async (raw: RawItem): Promise<readonly [PlanId, PlanCipher]> => {
    const { pk: planId, w } = readItem('key', storedKey, raw)
    const dataKey = unwrapKey(await keyEncryptionKey(), `PLAN#${planId}`, w)
    const cipher = planCipher(planId, derivePlanKey(dataKey))
    cache.keep(planId, cipher, now())
    return [planId, cipher]
  }

  const read = (planId: PlanId, ConsistentRead: boolean) =>
    database.get({ TableName: keyTable, Key: tableKey(planId), ConsistentRead })

  const find = async (planId: PlanId, strongly = false) => {
    const known = cache.get(planId, now())
    if (known !== undefined) return known
    const raw = await read(planId, strongly)
    return raw === undefined ? undefined : (await admit(raw))[1]
  }

  const require = async (planId: PlanId) => {
    const cipher = (await find(planId)) ?? (await find(planId, true))
    if (cipher === undefined) throw new MissingKeyError()
    return cipher
  }

  const create = async (planId: PlanId) => {
    const w = wrapKey(await keyEncryptionKey(), `PLAN#${planId}`, randomBytes(32))
    const item = { ...tableKey(planId), v: itemVersion, w }
    try {
      await database.put({ TableName: keyTable, Item: item, ...isNew })
      return (await admit(item))[1]
    } catch (error) {
      if (!isConditionFailed(error)) throw error
    }
    return require(planId)
  }

  const findMany = async (planIds: readonly PlanId[]) => {
    const time = now()
    const wanted = [...new Set(planIds)]
    const known = wanted.flatMap((id) => {
      const cipher = cache.get(id, time)
      return cipher === undefined ? [] : [[id, cipher] as const]
    })
    const missing = wanted.filter((id) => cache.get(id, time) === undefined)
    const raws = await fetchAll(database, keyTable, missing.map(tableKey))
    return new Map([...known, ...(await Promise.all(raws.map(admit)))])
  }

  const personKey = once(async () => lookupKey(await keyEncryptionKey()))
  const hashPerson = async (nationalNumber: string) => personHash(await personKey(), nationalNumber)

  return { create, find: (planId) => find(planId), require, findMany, hashPerson }
}
