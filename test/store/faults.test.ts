/** Faults that no local engine makes: collisions, throttling, unserved keys, empty pages. Put in at the SDK's edge. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { fetchAll } from '../../shared/store/cipher/fetch-keys.ts'
import { type Action, put } from '../../shared/store/commit/action.ts'
import { transact } from '../../shared/store/commit/transact.ts'
import type { Database, RawItem } from '../../shared/store/database.ts'
import { collect } from '../../shared/store/lists/collect.ts'

const never = () => Promise.reject(new Error('not expected here'))
const silent: Database = {
  get: never,
  query: never,
  batchGet: never,
  put: never,
  update: never,
  take: never,
  transact: never,
}

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  })

/** A table that fails with these errors, one per try, and then takes the transaction. */
const failing = (...errors: readonly Error[]) => {
  const state = { tries: 0 }
  const database: Database = {
    ...silent,
    transact: async () => {
      state.tries += 1
      const error = errors[state.tries - 1]
      if (error !== undefined) throw error
    },
  }
  return { database, state }
}

const actions: readonly Action[] = [put('case', { pk: 'a', sk: 'b' }, undefined, 'gate')]
const conflict = cancelled('TransactionConflict')
const throttled = cancelled('ThrottlingError')
const named = (name: string) => Object.assign(new Error(name), { name })

describe('a transaction', () => {
  it('is tried again after a collision and after throttling', async () => {
    const { database, state } = failing(conflict, throttled, named('ThrottlingException'))
    expect(await transact(database, actions)).toBe('done')
    expect(state.tries).toBe(4)
  })

  it('has lost when it collides to the end', async () => {
    const { database, state } = failing(...Array.from({ length: 9 }, () => conflict))
    expect(await transact(database, actions)).toEqual({ kind: 'raced' })
    expect(state.tries).toBe(5)
  })

  it('says that the table is busy when throttled to the end', async () => {
    const { database } = failing(...Array.from({ length: 9 }, () => throttled))
    await expect(transact(database, actions)).rejects.toThrow('too busy')
  })

  it('is not tried again when its condition failed, and throws what nobody foresaw', async () => {
    const lost = failing(cancelled('ConditionalCheckFailed'))
    expect(await transact(lost.database, actions)).toEqual({ kind: 'raced' })
    expect(lost.state.tries).toBe(1)
    await expect(transact(failing(cancelled('ValidationError')).database, actions)).rejects.toThrow(
      'cancelled',
    )
    await expect(transact(failing(named('TimeoutError')).database, actions)).rejects.toThrow('TimeoutError')
  })
})

describe('a batch of keys', () => {
  const keys = Array.from({ length: 230 }, (_, at) => ({ pk: `PLAN#${at}` }))

  it('asks 100 at a time and again for what was not served', async () => {
    const sizes: number[] = []
    const database: Database = {
      ...silent,
      batchGet: async ({ RequestItems }) => {
        const asked = RequestItems?.keys?.Keys ?? []
        sizes.push(asked.length)
        const served = sizes.length <= 3 ? asked.slice(0, 60) : asked
        return { items: { keys: served }, unserved: { keys: asked.slice(served.length) } }
      },
    }
    const found = await fetchAll(database, 'keys', keys)
    expect(found.map(({ pk }) => pk).sort()).toEqual(keys.map(({ pk }) => pk).sort())
    expect([...sizes].sort((a, b) => a - b)).toEqual([30, 40, 40, 100, 100])
  })

  it('gives up loudly', async () => {
    const database: Database = {
      ...silent,
      batchGet: async () => ({ items: {}, unserved: { keys: [{ pk: 'PLAN#1' }] } }),
    }
    await expect(fetchAll(database, 'keys', [{ pk: 'PLAN#1' }])).rejects.toThrow('too busy')
  })
})

describe('a list', () => {
  const raw = (at: number): RawItem => ({ pk: `PLAN#${at}`, sk: 's', shown: at % 2 === 0 })
  /** An index of `size` rows that gives `most` at a time and, like the real one, an empty page now and then. */
  const indexOf = (size: number, most: number): Database => ({
    ...silent,
    query: async ({ ExclusiveStartKey, Limit = 1 }) => {
      const start = ExclusiveStartKey === undefined ? 0 : Number(String(ExclusiveStartKey.pk).slice(5)) + 1
      const end = Math.min(start + Math.min(Limit, most), size)
      const items = Array.from({ length: end - start }, (_, at) => raw(start + at))
      return end === size ? { items } : { items, next: raw(end - 1) }
    },
  })
  const page = (
    database: Database,
    limit: number,
    cursor?: { pk: string; sk: string },
    filter: { FilterExpression?: string } = {},
  ) =>
    collect({
      database,
      query: { TableName: 'case', ...filter },
      keys: ['pk', 'sk'],
      cursor,
      limit,
      reader: Promise.resolve((item: RawItem) => (item.shown === true ? String(item.pk) : undefined)),
    })

  it('goes on where it stopped, without a gap and without a row twice', async () => {
    const first = await page(indexOf(10, 3), 2)
    expect(first).toEqual({ rows: ['PLAN#0', 'PLAN#2'], cursor: { pk: 'PLAN#2', sk: 's' } })
    const second = await page(indexOf(10, 3), 9, { pk: 'PLAN#2', sk: 's' })
    expect(second).toEqual({ rows: ['PLAN#4', 'PLAN#6', 'PLAN#8'] })
  })

  it('stops after ten pages, with a cursor and as few rows as it found', async () => {
    const { rows, cursor } = await page(indexOf(1000, 1), 50)
    expect(rows).toHaveLength(5)
    expect(cursor).toEqual({ pk: 'PLAN#9', sk: 's' })
  })

  it('turns one page when the query filters, however few rows are in it', async () => {
    const { rows, cursor } = await page(indexOf(1000, 7), 50, undefined, { FilterExpression: 'x' })
    expect(rows).toHaveLength(4)
    expect(cursor).toEqual({ pk: 'PLAN#6', sk: 's' })
  })

  it('has no cursor when it ends with its last row', async () => {
    expect(await page(indexOf(3, 10), 2)).toEqual({ rows: ['PLAN#0', 'PLAN#2'] })
  })
})
