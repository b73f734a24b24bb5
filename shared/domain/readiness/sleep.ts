import { atGate, fromTasks, hasFlag, isLeaving, type ReadinessFacts, settledBy } from './facts.ts'
import { type Answer, unless, unsettled, when } from './question.ts'

const kinds = ['housing.keep-home', 'housing.permanent', 'housing.temporary'] as const

/** What holds back any place: no municipality answers for it yet, or the prison has not approved the address. */
const heldBack = (facts: ReadinessFacts) => [
  ...when(facts.plan.destination.kind === 'undecided', 'destination-undecided'),
  ...when(hasFlag(facts, 'address-not-approved'), 'address-not-approved'),
]

/**
 * A place for the first night that is there on the day of release, and a way to get there (strgjforskr § 3-40). Family
 * cannot be asked while a court has restricted contact (strprl § 186).
 */
export const sleep = (facts: ReadinessFacts): Answer => {
  if (isLeaving(facts)) return { answer: 'not-needed', reason: 'leaving-country' }
  const before = heldBack(facts)
  const noWay = when(atGate(facts, 'journey') === 'missing', 'no-journey')
  const { done, missing } = fromTasks(facts, kinds, ['granted', 'arranged'])
  if (done) return unless([...before, ...noWay], settledBy(done))
  const place = facts.preparation.sleep?.place
  if (place === undefined || place === 'none') {
    const nowhere = when(place === 'none', 'no-place')
    const untold = when(missing.length + nowhere.length === 0, 'not-asked')
    return unsettled([...before, ...nowhere, ...missing, ...untold, ...noWay], 'not-asked')
  }
  const restricted = when(place === 'family' && hasFlag(facts, 'contact-restricted'), 'contact-restricted')
  return unless([...before, ...restricted, ...noWay], { answer: 'ready', reason: place })
}
