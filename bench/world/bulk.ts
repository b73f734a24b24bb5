/** Raises the number of tasks in a table, with copies of a real item: a million use cases would take a day. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { RawItem } from '../../shared/store/database.ts'

const batch = 25
const side = 8

/** Every tenth copy stands in the same office's worklist, due after all real tasks and taken by nobody; the rest at other offices. */
const copyOf = ({ assignee: _, ...task }: RawItem, at: number): RawItem => {
  const owner = at % 10 === 0 ? task.wpk : `W#municipality:${String(4600 + (at % 300))}`
  const id = `FILLER${String(at).padStart(8, '0')}`
  return { ...task, pk: `PLAN#${id}`, sk: `TASK#${id}`, wpk: owner, wsk: `2031-01-01#${id}` }
}

/** Puts copies number `from` to `to` of a raw task item. Keys are new, so each stands in a plan of its own. */
export const fillTasks = async (
  client: DynamoDBClient,
  table: string,
  task: RawItem,
  from: number,
  to: number,
): Promise<void> => {
  const documents = DynamoDBDocumentClient.from(client)
  const put = async (start: number): Promise<void> => {
    const copies = Array.from({ length: Math.min(batch, to - start) }, (_, at) => copyOf(task, start + at))
    const requests = copies.map((Item) => ({ PutRequest: { Item } }))
    await documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }))
  }
  for (let start = from; start < to; start += batch * side) {
    const starts = Array.from({ length: side }, (_, at) => start + at * batch).filter((one) => one < to)
    await Promise.all(starts.map(put))
  }
}
