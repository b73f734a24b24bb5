import { describe, expect, it } from 'vitest'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { people, usualCase, usualTasks } from '../../support/cases.ts'
import { failing } from '../../support/fakes.ts'
import { makePortal } from '../../support/portal.ts'
import { errorBeside, open, send, signIn } from './browsing.ts'

const auditor = { ...people.astrid, agencyId: agencyId('audit:kdi'), agencyType: 'audit' } as const
const search = { number: 'hv 7k3m 92qx', purpose: 'Kontroll 2026/14' }

/** A plan that two have read, one has tried to, and one has changed. */
const usedPortal = async () => {
  const portal = makePortal({ cases: [usualCase()] })
  await open(await signIn(portal, people.kari), '/plans/plan-one/tasks/task-housing')
  await open(await signIn(portal, people.berit), '/plans/plan-one/tasks/task-housing')
  const hege = await signIn(portal, people.hege)
  await send(hege, '/plans/plan-one/tasks/task-housing/command', {
    command: 'reject',
    version: '1',
    'reject.code': 'other',
    'reject.text': 'CANARY-REASON',
  })
  return portal
}

describe('the access log', () => {
  it('is for auditors alone', async () => {
    const portal = makePortal({ cases: [usualCase()] })
    for (const actor of [people.kari, people.hege, people.adam, people.sara]) {
      const browser = await signIn(portal, actor)
      expect((await open(browser, '/access-log')).status).toBe(403)
      expect((await send(browser, '/access-log', search)).status).toBe(403)
    }
  })

  it('tells who read, who was refused and who changed, and nothing of the case', async () => {
    const portal = await usedPortal()
    const { status, html } = await send(await signIn(portal, auditor), '/access-log', search)
    expect(status).toBe(200)
    const rows = html.split('<tr role="row">').slice(2)
    const row = (name: string) => rows.find((one) => one.includes(name)) ?? ''
    expect(row('Kari')).toContain('Leste en oppgave')
    expect(row('Kari')).toContain('Oslo fengsel')
    expect(row('Kari')).toContain('Koordinator')
    expect(row('Berit')).toContain('Ble nektet innsyn')
    expect(row('Hege')).toContain('En oppgave ble endret')
    for (const secret of [
      'Oppdiktet',
      'CANARY',
      '01817012345',
      usualTasks.housing.kind,
      'Varig bolig',
      'task-housing',
    ])
      expect(html).not.toContain(secret)
  })

  it('puts the search on record with its purpose, found or not, before anything is shown', async () => {
    const portal = makePortal({ cases: [usualCase()] })
    const browser = await signIn(portal, auditor)
    await send(browser, '/access-log', search)
    const missing = await send(browser, '/access-log', { ...search, number: 'HV-0000-0000' })
    expect(missing.html).toContain('Ingen plan har nummeret HV-0000-0000')
    const searches = portal.shelf.access.filter(({ what }) => what.startsWith('access-log'))
    expect(searches).toMatchObject([
      { planId: 'plan-one', userId: auditor.userId, purpose: 'audit: Kontroll 2026/14' },
      { what: 'access-log?number=HV-0000-0000' },
    ])
    const again = await send(browser, '/access-log', search)
    expect(again.html).toContain('Slo opp i innsynsloggen')
    expect(again.html).not.toContain('audit: Kontroll')
  })

  it('shows nothing when the search cannot be recorded', async () => {
    const portal = makePortal({
      cases: [usualCase()],
      deps: (deps) => ({ ...deps, store: failing(deps.store, 'recordAccess') }),
    })
    const browser = await signIn(portal, auditor)
    const page = await open(browser, '/access-log')
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const response = await browser.post('/access-log', { csrf, key: 'key-000001', ...search })
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('HV-7K3M')
  })

  it.each([
    ['number', { ...search, number: '' }],
    ['number', { ...search, number: 'HV-1' }],
    ['purpose', { ...search, purpose: ' ' }],
    ['purpose', { ...search, purpose: 'x'.repeat(201) }],
  ])('%s is asked for beside its field', async (field, fields) => {
    const portal = makePortal({ cases: [usualCase()] })
    const refused = await send(await signIn(portal, auditor), '/access-log', fields)
    expect(refused.status).toBe(422)
    expect(errorBeside(refused.html, field)).toBeTruthy()
    expect(refused.html).toContain(fields.number)
    expect(portal.shelf.access.some(({ what }) => what.startsWith('access-log'))).toBe(false)
  })
})
