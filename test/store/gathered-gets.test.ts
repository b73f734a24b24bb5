import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Database, Position, RawItem } from '../../shared/store/database.ts'
import { gatherGets } from '../../shared/store/gathered-gets.ts'

const never = () => Promise.reject(new Error('not expected here'))

const asText = (table: string, key: Position): string => JSON.stringify([table, key.pk, key.sk])

interface Sent {
  readonly command: 'get' | 'batchGet'
  readonly keys: number
}

/** Tables that hold every key of even number, refuse what DynamoDB refuses, and serve what `serves` says of a batch. */
const tables = (serves: (at: number) => boolean = () => true) => {
  const sent: Sent[] = []
  const find = (table: string, key: Position): RawItem | undefined =>
    Number(key.sk) % 2 === 0 ? { ...key, of: asText(table, key) } : undefined
  const database: Database = {
    query: never,
    put: never,
    update: never,
    take: never,
    transact: never,
    get: async ({ TableName = '', Key = {} }) => {
      sent.push({ command: 'get', keys: 1 })
      return find(TableName, Key)
    },
    batchGet: async ({ RequestItems = {} }) => {
      const asked = Object.entries(RequestItems).flatMap(([table, { Keys = [] }]) =>
        Keys.map((key) => [table, key] as const),
      )
      sent.push({ command: 'batchGet', keys: asked.length })
      const texts = asked.map(([table, key]) => asText(table, key))
      if (asked.length > 100 || new Set(texts).size < asked.length) throw new Error('ValidationException')
      const items: Record<string, RawItem[]> = {}
      const unserved: Record<string, Position[]> = {}
      for (const [at, [table, key]] of asked.entries()) {
        const item = find(table, key)
        if (!serves(at)) unserved[table] = [...(unserved[table] ?? []), key]
        else if (item) items[table] = [item, ...(items[table] ?? [])]
      }
      return { items, unserved }
    },
  }
  return { database, sent }
}

const askedFor = fc.record({
  table: fc.constantFrom('case', 'session', 'key'),
  key: fc.record({ pk: fc.constantFrom('a', 'b'), sk: fc.nat(60).map(String) }),
  strongly: fc.boolean(),
})

const input = ({ table = 'case', pk = 'a', sk = '2', strongly = true }) => ({
  TableName: table,
  Key: { pk, sk },
  ConsistentRead: strongly,
})

describe('reads of single items that are asked for together', () => {
  it('answer each what it would have been answered alone, served or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(askedFor, { maxLength: 250 }),
        fc.integer({ min: 1, max: 5 }),
        async (all, every) => {
          const { database } = tables((at) => at % every !== 1)
          const { get } = gatherGets(database)
          const inputs = all.map(({ table, key, strongly }) => input({ table, ...key, strongly }))
          const alone = await Promise.all(inputs.map((one) => database.get(one)))
          expect(await Promise.all(inputs.map((one) => get(one)))).toEqual(alone)
        },
      ),
    )
  })

  it('go out as one request over several tables', async () => {
    const { database, sent } = tables()
    const { get } = gatherGets(database)
    await Promise.all([
      get(input({})),
      get(input({ table: 'session' })),
      get(input({ table: 'key', strongly: false })),
    ])
    expect(sent).toEqual([{ command: 'batchGet', keys: 3 }])
  })

  it('alone, or one after the other, stay as they are', async () => {
    const { database, sent } = tables()
    const { get } = gatherGets(database)
    await get(input({}))
    await get(input({ sk: '4' }))
    expect(sent.map(({ command }) => command)).toEqual(['get', 'get'])
  })

  it('are never read less strongly than asked, and a part of an item is asked for apart', async () => {
    const { database, sent } = tables()
    const { get } = gatherGets(database)
    const part = { ...input({ sk: '6' }), ProjectionExpression: 'of' }
    await Promise.all([
      get(input({})),
      get(input({ sk: '4', strongly: false })),
      get(part),
      get(input({ sk: '8' })),
    ])
    expect(sent.filter(({ command }) => command === 'get')).toHaveLength(2)
    expect(sent).toContainEqual({ command: 'batchGet', keys: 2 })
  })

  it('all fail when their request does', async () => {
    const { get } = gatherGets({ ...tables().database, batchGet: never })
    const both = await Promise.allSettled([get(input({})), get(input({ sk: '4' }))])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
