import { milliseconds } from '../kernel/time.ts'
import type { Permit } from '../policies/decide.ts'
import type { CustodyRow, Verdict } from './custody-row.ts'
import { inGroups, judgeRow, type NameBook, namesFor, releaseDecision } from './judge-custody.ts'
import { listPerson } from './list-person.ts'
import { moveReleaseDate } from './move-release.ts'
import type { CaseFailure, Request } from './on-case.ts'
import type { Deps } from './ports.ts'

/** A row as it was shown in the dry run: a new person, or a date moved from the schedule's version seen. */
export interface ShownRow {
  readonly row: CustodyRow
  readonly shown: { readonly kind: 'new' } | { readonly kind: 'changed'; readonly seenVersion: number }
}

/**
 * What became of a row. `there-already`: somebody did it before, perhaps this import. `meanwhile`: the plan is another
 * than it was in the dry run. `waiting`: time was up, nothing was done.
 */
export type RowOutcome =
  | { readonly kind: 'moved' }
  | { readonly kind: 'listed' }
  | { readonly kind: 'there-already' }
  | { readonly kind: 'meanwhile' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly code: CaseFailure['code'] }

export interface DoneRow {
  readonly row: CustodyRow
  readonly outcome: RowOutcome
}

/** Why the dates move, and the page that a command leads back to. */
export interface How {
  readonly reason: string
  readonly result: string
}

/** Rows written side by side, each in its own transaction. */
const sideBySide = 8
/** A function of the cloud has ten seconds; what is left over goes on with the next press. */
const patience = 6_000

/** The row's own key: its content, and the dates it was to replace. The same row a second time has no second effect. */
const requestOf = (deps: Deps, { row, shown }: ShownRow, { reason, result }: How): Request => {
  const { line: _, ...content } = row
  const command = { content, shown, reason }
  return { key: `row-${deps.hash(JSON.stringify(command)).slice(0, 32)}`, command, result }
}

const failed = (code: CaseFailure['code'] | 'stale'): RowOutcome =>
  code === 'stale' ? { kind: 'meanwhile' } : { kind: 'failed', code }

const move = async (
  deps: Deps,
  permit: Permit<'custody.import'>,
  given: ShownRow & { readonly shown: { readonly kind: 'changed' } },
  { plan }: Extract<Verdict, { kind: 'changed' }>,
  how: How,
): Promise<RowOutcome> => {
  const { row, shown } = given
  const subject = await deps.store.loadCase(plan.planId)
  const decision = subject && releaseDecision(permit, subject)
  if (!subject || !decision?.allowed) return { kind: 'meanwhile' }
  const { release, certainty } = row
  const input = { ...(release && { release }), certainty, reason: how.reason, seenVersion: shown.seenVersion }
  const done = await moveReleaseDate(deps, decision.permit, subject, input, requestOf(deps, given, how))
  return done.ok ? { kind: 'moved' } : failed(done.error.code)
}

const applyRow = async (
  deps: Deps,
  permit: Permit<'custody.import'>,
  given: ShownRow,
  names: NameBook,
  how: How,
): Promise<RowOutcome> => {
  const { row, shown } = given
  const verdict = await judgeRow(deps, permit, row, names)
  if (verdict.kind === 'unchanged') return { kind: 'there-already' }
  if (verdict.kind === 'new' && shown.kind === 'new') {
    const done = await listPerson(deps, permit, row, requestOf(deps, given, how))
    return done.ok ? { kind: 'listed' } : failed(done.error.code)
  }
  if (verdict.kind === 'changed' && shown.kind === 'changed')
    return move(deps, permit, { row, shown }, verdict, how)
  return { kind: 'meanwhile' }
}

/**
 * Carries out what a dry run showed: dates move with the reason, each office with open tasks hears once per plan, new
 * people come on the list of those who are not mapped. Each row is its own transaction under its own key, so that an
 * import that was cut off is simply sent again.
 */
export const importCustody = async (
  deps: Deps,
  permit: Permit<'custody.import'>,
  rows: readonly ShownRow[],
  how: How,
): Promise<readonly DoneRow[]> => {
  const names = await namesFor(
    deps,
    permit,
    rows.map(({ row }) => row),
  )
  const began = milliseconds(deps.clocks.machine.now())
  const isLate = () => milliseconds(deps.clocks.machine.now()) - began > patience
  return inGroups(rows, sideBySide, async (given) => ({
    row: given.row,
    outcome: isLate() ? { kind: 'waiting' } : await applyRow(deps, permit, given, names, how),
  }))
}
