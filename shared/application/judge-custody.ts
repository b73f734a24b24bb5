import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { AgencyId, PlanId } from '../kernel/ids.ts'
import { type Decision, decideOnCase, type Permit } from '../policies/decide.ts'
import type { CustodyRow, JudgedRow, MatchedPlan, Verdict } from './custody-row.ts'
import type { Deps, Json } from './ports.ts'

type ImportDeps = Pick<Deps, 'store'>
type ImportPermit = Permit<'custody.import'>

/** Rows looked up side by side. */
const sideBySide = 16
const namesPerPage = 500

/** Names as people compare them: case, spaces and the form of letters do not matter. */
export const sameName = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('nb').replaceAll(/\s+/g, ' ').trim()

const matched = ({ plan, schedule }: PlanCase): MatchedPlan => {
  const { version, release, certainty } = schedule
  return {
    planId: plan.id,
    number: plan.number,
    name: plan.person.name,
    sentence: plan.sentence,
    schedule: { version, certainty, ...(release && { release }) },
  }
}

const wrong = (code: Extract<Verdict, { kind: 'wrong' }>['code'], number?: string): Verdict => ({
  kind: 'wrong',
  code,
  ...(number !== undefined && { number }),
})

const isSameDate = (row: CustodyRow, { schedule }: PlanCase): boolean =>
  row.release === schedule.release && row.certainty === schedule.certainty

/** The plan is this prison's and its own to date. Whose custody it is in is asked first: nothing is told of others. */
const judgePlan = (permit: ImportPermit, row: CustodyRow, subject: PlanCase | undefined): Verdict => {
  const { actor } = permit
  if (!subject || subject.plan.custody !== actor.agencyId || subject.plan.phase === 'closed')
    return wrong('plan-not-here', row.number)
  const { plan } = subject
  const known = plan.person.nationalNumber
  if (row.nationalNumber && known && row.nationalNumber !== known)
    return wrong('numbers-disagree', plan.number)
  if (!releaseDecision(permit, subject).allowed) return wrong('coordinated-elsewhere', plan.number)
  if (isSameDate(row, subject)) return { kind: 'unchanged', plan: matched(subject) }
  if (plan.phase === 'released') return wrong('already-released', plan.number)
  if (plan.sentence === 'remand' && row.release !== undefined) return wrong('plan-in-remand', plan.number)
  return { kind: 'changed', plan: matched(subject) }
}

/** Whether the actor may move the release of a plan: decided on the plan as it is now. */
export const releaseDecision = ({ actor }: ImportPermit, subject: PlanCase): Decision<'release.move'> =>
  decideOnCase(actor, 'release.move', subject)

/** Plans of the office by name: a row without any number can only be told apart by it. */
export type NameBook = ReadonlyMap<string, readonly PlanId[]>

/** Reads the office's plans and opens their names; as many round trips as pages of 500, and names in between. */
export const readNames = async ({ store }: ImportDeps, agencyId: AgencyId): Promise<NameBook> => {
  const book = new Map<string, readonly PlanId[]>()
  let cursor: Json | undefined
  do {
    const page = await store.caseload(agencyId, cursor, namesPerPage)
    const own = page.rows.filter(({ relation }) => relation === 'coordinator')
    for (const { planId, personName } of (await store.openNames({ rows: own })).rows)
      book.set(sameName(personName), [...(book.get(sameName(personName)) ?? []), planId])
    cursor = page.cursor
  } while (cursor !== undefined)
  return book
}

/** By name alone nothing is ever moved: the same person with the same date is known, any other must be told apart. */
const judgeByName = async (
  { store }: ImportDeps,
  permit: ImportPermit,
  row: CustodyRow,
  names: NameBook,
): Promise<Verdict> => {
  const namesakes = names.get(sameName(row.name)) ?? []
  const [only] = namesakes
  if (only === undefined) return { kind: 'new' }
  const subject = await store.loadCase(only)
  if (!subject || subject.plan.custody !== permit.actor.agencyId) return { kind: 'new' }
  const isKnown = namesakes.length === 1 && subject.plan.sentence === row.sentence && isSameDate(row, subject)
  return isKnown ? { kind: 'unchanged', plan: matched(subject) } : wrong('same-name', subject.plan.number)
}

/** What one row would do now: found by the plan's number, else by the national number. Nothing is written. */
export const judgeRow = async (
  deps: ImportDeps,
  permit: ImportPermit,
  row: CustodyRow,
  names: NameBook,
): Promise<Verdict> => {
  const { store } = deps
  if (row.number !== undefined) {
    const planId = await store.findPlanByNumber(row.number)
    return judgePlan(permit, row, planId && (await store.loadCase(planId)))
  }
  if (row.nationalNumber === undefined) return judgeByName(deps, permit, row, names)
  const found = await store.findPlansByNationalNumber(row.nationalNumber, permit.actor.agencyId)
  const [only] = found
  if (found.length > 1) return wrong('several-plans')
  return only === undefined ? { kind: 'new' } : judgePlan(permit, row, await store.loadCase(only))
}

/** Two rows that lead to one plan: the second is wrong, whatever it says. */
const oncePerPlan = (judged: readonly JudgedRow[]): readonly JudgedRow[] => {
  const seen = new Set<PlanId>()
  return judged.map(({ row, verdict }) => {
    if (verdict.kind !== 'changed' && verdict.kind !== 'unchanged') return { row, verdict }
    const { planId, number } = verdict.plan
    const isSecond = seen.has(planId)
    seen.add(planId)
    return { row, verdict: isSecond ? wrong('same-plan-twice', number) : verdict }
  })
}

/** Does something for many items, some side by side, and gives the results in order. */
export const inGroups = async <Item, Value>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<Value>,
): Promise<readonly Value[]> => {
  const done: Value[] = []
  for (let at = 0; at < items.length; at += size)
    done.push(...(await Promise.all(items.slice(at, at + size).map(work))))
  return done
}

/** The book of names, read only when some row needs it. */
export const namesFor = (
  deps: ImportDeps,
  permit: ImportPermit,
  rows: readonly CustodyRow[],
): Promise<NameBook> =>
  rows.some(({ number, nationalNumber }) => number === undefined && nationalNumber === undefined)
    ? readNames(deps, permit.actor.agencyId)
    : Promise.resolve(new Map())

/**
 * What a list would do, row by row, against the plans in this prison's custody as they are now: a dry run, which writes
 * nothing and tells nothing of plans elsewhere.
 */
export const judgeCustodyList = async (
  deps: ImportDeps,
  permit: ImportPermit,
  rows: readonly CustodyRow[],
): Promise<readonly JudgedRow[]> => {
  const names = await namesFor(deps, permit, rows)
  const judged = await inGroups(rows, sideBySide, async (row) => ({
    row,
    verdict: await judgeRow(deps, permit, row, names),
  }))
  return oncePerPlan(judged)
}
