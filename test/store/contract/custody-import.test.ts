/** A prison's list over the real store: found by what lies encrypted, listed, counted, and mapped. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { syntheticNumber } from '../../../local/demo/national-number.ts'
import type { CustodyRow } from '../../../shared/application/custody-row.ts'
import { editPlan } from '../../../shared/application/edit-plan.ts'
import { importCustody, type ShownRow } from '../../../shared/application/import-custody.ts'
import { judgeCustodyList } from '../../../shared/application/judge-custody.ts'
import type { Deps } from '../../../shared/application/ports.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { decideAtOffice, decideOnCase } from '../../../shared/policies/decide.ts'
import { standardDirectory } from '../../../shared/routing/standard-directory.ts'
import { now, offices, people } from '../../support/cases.ts'
import { type Ground, onEachEngine } from '../../support/engine.ts'
import { workingTemplates } from '../../support/fakes.ts'
import { stored } from '../../support/made.ts'

const directory = standardDirectory()

const depsOf = ({ stores }: Ground): Deps => {
  let made = 0
  // A plan's number is made of the first eight letters: the count comes first.
  const next = () => {
    made += 1
    return `${String(made).padStart(8, '0')}made`
  }
  return {
    store: stores.cases,
    users: stores.users,
    templates: workingTemplates(),
    directory,
    clocks: { case: { now: () => now }, machine: { now: () => now } },
    ids: { long: next, short: next },
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  }
}

const permit = () => {
  const decision = decideAtOffice(people.kari, 'custody.import')
  if (!decision.allowed) throw new Error('Kari takes in lists')
  return decision.permit
}

const row = (line: number, name: string, more: Partial<CustodyRow> = {}): CustodyRow => ({
  line,
  name,
  sentence: 'imprisonment',
  certainty: 'expected',
  release: isoDate('2027-06-14'),
  intake: isoDate('2026-11-02'),
  ...more,
})

const list = [
  row(2, 'Ola Li', { nationalNumber: syntheticNumber('010170') }),
  row(3, 'Kari Li', { nationalNumber: syntheticNumber('020280') }),
  row(4, 'Per Uten Nummer'),
]

/** Looks, and carries out what was shown. */
const takeIn = async (deps: Deps, rows: readonly CustodyRow[]) => {
  const judged = await judgeCustodyList(deps, permit(), rows)
  const shown = judged.flatMap(({ row: one, verdict }): readonly ShownRow[] => {
    if (verdict.kind === 'new') return [{ row: one, shown: { kind: 'new' } }]
    if (verdict.kind !== 'changed') return []
    return [{ row: one, shown: { kind: 'changed', seenVersion: verdict.plan.schedule.version } }]
  })
  const done = await importCustody(deps, permit(), shown, { reason: 'List', result: '/' })
  return {
    verdicts: judged.map(({ verdict }) => verdict.kind),
    outcomes: done.map(({ outcome }) => outcome.kind),
  }
}

onEachEngine('a prison’s list', (ground) => {
  it('is taken in once, however often it comes; a later one moves dates', async () => {
    const deps = depsOf(await ground())
    expect(await takeIn(deps, list)).toEqual({
      verdicts: ['new', 'new', 'new'],
      outcomes: ['listed', 'listed', 'listed'],
    })
    expect(await takeIn(deps, list)).toEqual({ verdicts: Array(3).fill('unchanged'), outcomes: [] })
    const [first, ...others] = list
    const later = [{ ...row(2, 'Ola Li'), ...first, release: isoDate('2027-08-16') }, ...others]
    expect(await takeIn(deps, later)).toEqual({
      verdicts: ['changed', 'unchanged', 'unchanged'],
      outcomes: ['moved'],
    })
    expect(await takeIn(deps, list)).toMatchObject({ outcomes: ['moved'] })
  })

  it('has its people in the office’s caseload since their intake, until they are mapped', async () => {
    const laid = await ground()
    const { stores } = laid
    const deps = depsOf(laid)
    await takeIn(deps, list)
    const { rows } = await stores.cases.caseload(offices.prison, undefined, 50)
    expect(rows.map(({ phase, since }) => [phase, since])).toEqual(
      Array(3).fill(['not-mapped', '2026-11-02']),
    )
    const [planId] = await stores.cases.findPlansByNationalNumber(syntheticNumber('010170'), offices.prison)
    if (!planId) throw new Error('Nobody was listed')
    const subject = await stored(stores, planId)
    const decision = decideOnCase(people.kari, 'plan.edit', subject)
    if (!decision.allowed) throw new Error('Kari maps needs')
    const { person, sentence, destination, voice } = subject.plan
    const edit = { person, sentence, destination, voice, needs: [] }
    const request = { key: 'mapping', command: edit, result: '/' }
    expect(await editPlan(deps, decision.permit, subject, edit, 1, request)).toMatchObject({ ok: true })
    await stores.outbox.refreshCopies(planId)
    const after = await stored(stores, planId)
    expect([after.plan.phase, after.schedule.anchors?.intake]).toEqual(['active', '2026-11-02'])
    expect(after.schedule.entries.length).toBeGreaterThan(0)
    const listed = await stores.cases.caseload(offices.prison, undefined, 50)
    expect(listed.rows.filter(({ since }) => since !== undefined)).toHaveLength(2)
  })

  it('two at once make nobody twice', async () => {
    const laid = await ground()
    const deps = depsOf(laid)
    const both = await Promise.all([takeIn(deps, list.slice(0, 2)), takeIn(deps, list.slice(0, 2))])
    for (const { outcomes } of both)
      for (const outcome of outcomes) expect(['listed', 'there-already']).toContain(outcome)
    const { rows } = await laid.stores.cases.caseload(offices.prison, undefined, 50)
    expect(rows).toHaveLength(2)
  })
})
