import type { Condition } from './conditions.ts'
import type { TransactAction } from './database.ts'
import type { Key } from './keys.ts'

/**
 * The part of a transaction that changes some attributes of an item and leaves all others as they lie there, ciphertext
 * too: what has a value is set, what is undefined is removed. At least one attribute is wanted.
 */
export const updateAction = (
  TableName: string,
  key: Key,
  want: Readonly<Record<string, unknown>>,
  condition: Condition,
): TransactAction => {
  const names = Object.keys(want)
  const set = names.filter((name) => want[name] !== undefined)
  const gone = names.filter((name) => want[name] === undefined)
  const clauses = [
    ...(set.length === 0 ? [] : [`SET ${set.map((name) => `#${name} = :${name}`).join(', ')}`]),
    ...(gone.length === 0 ? [] : [`REMOVE ${gone.map((name) => `#${name}`).join(', ')}`]),
  ]
  const values = {
    ...Object.fromEntries(set.map((name) => [`:${name}`, want[name]])),
    ...condition.ExpressionAttributeValues,
  }
  return {
    Update: {
      TableName,
      Key: { ...key },
      UpdateExpression: clauses.join(' '),
      ConditionExpression: condition.ConditionExpression,
      ExpressionAttributeNames: {
        ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ...condition.ExpressionAttributeNames,
      },
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    },
  }
}
