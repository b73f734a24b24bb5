/** The actions that make an office's count of releases follow a plan. Pure. */
import type { PlanId } from '../../kernel/ids.ts'
import { type Condition, isNew } from '../conditions.ts'
import { type Counted, isSameCount } from '../counted.ts'
import type { TransactAction } from '../database.ts'
import { countedItem } from '../items/counted-item.ts'
import { counterOf, monthOf } from '../items/releases-item.ts'
import { countedKey, type Key, releasesKey } from '../keys.ts'

/** Still counted as it was read: of two who bring the same news, the second fails. */
const isCountedAs = (have: Counted | undefined): Condition =>
  have === undefined
    ? isNew
    : {
        ConditionExpression: `#a = :a AND #r = :r AND ${have.release ? '#d = :d' : 'attribute_not_exists(#d)'}`,
        ExpressionAttributeNames: { '#a': 'a', '#r': 'r', '#d': 'd' },
        ExpressionAttributeValues: {
          ':a': have.agencyId,
          ':r': have.ready,
          ...(have.release && { ':d': have.release }),
        },
      }

const recordAction = (
  TableName: string,
  planId: PlanId,
  have: Counted | undefined,
  want: Counted | undefined,
): TransactAction =>
  want === undefined
    ? { Delete: { TableName, Key: { ...countedKey(planId) }, ...isCountedAs(have) } }
    : { Put: { TableName, Item: countedItem(planId, want), ...isCountedAs(have) } }

interface Step {
  readonly key: Key
  readonly counter: string
  readonly by: 1 | -1
}

const stepOf = (counted: Counted | undefined, by: Step['by']): readonly Step[] =>
  counted === undefined
    ? []
    : [{ key: releasesKey(counted.agencyId, monthOf(counted.release)), counter: counterOf(counted), by }]

/** A transaction takes an item once: steps in one month are one update. */
const addAction = (TableName: string, key: Key, steps: readonly Step[]): TransactAction => ({
  Update: {
    TableName,
    Key: { ...key },
    UpdateExpression: `ADD ${steps.map(({ counter }) => `#${counter} :${counter}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(steps.map(({ counter }) => [`#${counter}`, counter])),
    ExpressionAttributeValues: Object.fromEntries(steps.map(({ counter, by }) => [`:${counter}`, by])),
  },
})

/** Nothing when the plan is counted as it should be; else its record, and one update per month that it touches. */
export const countActions = (
  table: string,
  planId: PlanId,
  have: Counted | undefined,
  want: Counted | undefined,
): readonly TransactAction[] => {
  if (isSameCount(have, want)) return []
  const steps = [...stepOf(have, -1), ...stepOf(want, 1)]
  const isSameItem = (one: Key, other: Key) => one.pk === other.pk && one.sk === other.sk
  const months = steps.filter(({ key }, at) => steps.findIndex((one) => isSameItem(one.key, key)) === at)
  return [
    recordAction(table, planId, have, want),
    ...months.map(({ key }) =>
      addAction(
        table,
        key,
        steps.filter((step) => isSameItem(step.key, key)),
      ),
    ),
  ]
}
