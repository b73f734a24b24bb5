/** Pure builders of the queries that read one partition of the base table, strongly. */
import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb'

/** All items of a partition, oldest first. */
export const wholePartition = (TableName: string, pk: string): QueryCommandInput => ({
  TableName,
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': pk },
  ConsistentRead: true,
})

/** Items of a partition whose sort key begins with a prefix. */
export const beginningWith = (TableName: string, pk: string, prefix: string): QueryCommandInput => ({
  TableName,
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
  ConsistentRead: true,
})

/** Items of a partition that sort after `sk`. */
export const sortedAfter = (TableName: string, pk: string, sk: string): QueryCommandInput => ({
  TableName,
  KeyConditionExpression: 'pk = :pk AND sk > :sk',
  ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
  ConsistentRead: true,
})
