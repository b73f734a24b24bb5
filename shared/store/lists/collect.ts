import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Json } from '../../application/ports.ts'
import type { Database, Position, RawItem } from '../database.ts'
import { cursorAfter, parseCursor } from './cursor.ts'

/** Rows that a filtered query looks at, at once: turning pages would make a list of one's own wait in a busy office. */
const filteredRows = 500
/** Pages that other queries turn at most; more than one only where fenced rows were dropped. */
const mostPages = 10

interface Collecting<Row> {
  readonly database: Database
  readonly query: QueryCommandInput
  /** Key attributes of table and index: together they are a position. */
  readonly keys: readonly string[]
  readonly cursor: Json | undefined
  readonly limit: number
  /** Reads a row, or gives undefined when it is not to be shown; fetched beside the first page. */
  readonly reader: Promise<(raw: RawItem) => Row | undefined>
}

interface Collected<Row> {
  readonly rows: readonly Row[]
  readonly cursor?: Json
}

/**
 * Turns pages until `limit` rows are found, the index ends, or ten pages are done, one when the query filters: then the
 * cursor goes on from there, and a page may be short or empty without being the last. One row more than asked for is
 * looked at, so that there is a cursor only where there is more.
 */
export const collect = async <Row>(given: Collecting<Row>): Promise<Collected<Row>> => {
  const { database, query, keys, limit, reader } = given
  const found: { readonly row: Row; readonly raw: RawItem }[] = []
  let start: Position | undefined = parseCursor(given.cursor)
  const isFiltered = query.FilterExpression !== undefined
  for (let page = 0; page < (isFiltered ? 1 : mostPages); page += 1) {
    const Limit = isFiltered ? filteredRows : limit + 1 - found.length
    const from = start === undefined ? {} : { ExclusiveStartKey: { ...start } }
    const [{ items, next }, read] = await Promise.all([database.query({ ...query, ...from, Limit }), reader])
    for (const raw of items) {
      const row = read(raw)
      if (row !== undefined) found.push({ row, raw })
    }
    start = next
    if (next === undefined || found.length > limit) break
  }
  const kept = found.slice(0, limit)
  const last = kept.at(-1)
  const rows = kept.map(({ row }) => row)
  if (found.length > limit && last !== undefined) return { rows, cursor: cursorAfter(last.raw, keys) }
  return start === undefined ? { rows } : { rows, cursor: cursorAfter(start, keys) }
}
