/** Every clause of a conditional write, by name. Each is a fragment of a command's input. */
export interface Condition {
  readonly ConditionExpression: string
  readonly ExpressionAttributeNames?: Record<string, string>
  readonly ExpressionAttributeValues?: Record<string, string | number | boolean>
}

/** Nothing lies under this key yet. */
export const isNew: Condition = { ConditionExpression: 'attribute_not_exists(pk)' }

/** Something lies under this key. */
export const isThere: Condition = { ConditionExpression: 'attribute_exists(pk)' }

const equals = (attribute: string, value: number): Condition => ({
  ConditionExpression: '#c = :c',
  ExpressionAttributeNames: { '#c': attribute },
  ExpressionAttributeValues: { ':c': value },
})

/** The item is still the version that the change was decided on. */
export const isVersion = (version: number): Condition => equals('version', version)

/** No other transaction has passed the plan's gate since. */
export const isSequence = (sequence: number): Condition => equals('seq', sequence)

/** The outbox item has not been changed since it was read. */
export const isRevision = (revision: number): Condition => equals('rev', revision)

/** The item is as it was read, or new when it was not there. */
export const isUnchanged = (version: number | undefined): Condition =>
  version === undefined ? isNew : isVersion(version)

/** No command has used this key in its lifetime: expired items may lie about for days. */
export const isUnused = (nowSeconds: number): Condition => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #c < :c',
  ExpressionAttributeNames: { '#c': 'ttl' },
  ExpressionAttributeValues: { ':c': nowSeconds },
})
