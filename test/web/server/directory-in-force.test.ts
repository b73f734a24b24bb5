/** What is published, or edited, holds from the next request on, whichever process answers it. */
import { describe, expect, it } from 'vitest'
import { applyImport } from '../../../shared/application/directory/apply-import.ts'
import { directorySource } from '../../../shared/application/directory/current-directory.ts'
import { setCapacity } from '../../../shared/application/directory/edit-office.ts'
import { publishDirectory } from '../../../shared/application/directory/publish-directory.ts'
import { startImport } from '../../../shared/application/directory/show-import.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { createApp } from '../../../web/server/create-app.ts'
import type { WebDeps } from '../../../web/server/deps.ts'
import { actorAt, offices, people, today } from '../../support/cases.ts'
import { makePortal, origin, signInAs } from '../../support/portal.ts'
import { recordsOf } from '../../unit/application/directory/support.ts'

const dag = {
  ...actorAt(agencyId('directory:admin'), 'Dag', 'administrator'),
  agencyType: 'directory-administration',
} as const

const adminPermit = () => {
  const decision = decideAtOffice(dag, 'directory.edit')
  if (!decision.allowed) throw new Error('The policy says no')
  return decision.permit
}

/** Another process: its own source and app over the same store. */
const otherApp = (deps: WebDeps) => {
  const source = directorySource({
    store: deps.directories,
    readStamp: deps.directories.stamp,
    builtIn: deps.builtIn,
    today: () => today,
  })
  return createApp({ ...deps, source })
}

/** Pages of the office as two processes show it to one session. */
const twoProcesses = async () => {
  const portal = makePortal()
  const browser = await signInAs(portal, people.nina)
  const other = otherApp(portal.deps)
  const path = `/directory/${encodeURIComponent(offices.nav)}`
  const cookie = [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const pages = async (): Promise<readonly string[]> => {
    const [one, two] = await Promise.all([
      browser.get(path),
      other.request(`${origin}${path}`, { headers: { cookie } }),
    ])
    return Promise.all([one.text(), two.text()])
  }
  return { portal, pages }
}

describe('the next request of every process', () => {
  it('goes by what was published', async () => {
    const { portal, pages } = await twoProcesses()
    const { deps } = portal
    for (const page of await pages()) expect(page).toContain('<title>Nav Drammen ')
    const file = recordsOf('offices', `id;name\n${offices.nav};Nav Strømsø`)
    const shown = await startImport(deps, adminPermit(), file, 'listed')
    if (!shown.ok) throw new Error(shown.error.code)
    const applied = await applyImport(deps, adminPermit(), shown.value.state.id)
    if (!applied.ok) throw new Error(applied.error.code)
    for (const page of await pages()) expect(page).not.toContain('Nav Strømsø')
    const seenRevision = applied.value.revision
    expect(await publishDirectory(deps, adminPermit(), { seenRevision })).toMatchObject({ ok: true })
    for (const page of await pages()) expect(page).toContain('<title>Nav Strømsø ')
  })

  it('goes by what an office says of its room', async () => {
    const { portal, pages } = await twoProcesses()
    const decision = decideAtOffice(people.nina, 'office.edit')
    if (!decision.allowed) throw new Error('The policy says no')
    await pages()
    const full = { about: 'money.debt', capacity: 'full' } as const
    expect(await setCapacity(portal.deps, decision.permit, offices.nav, full)).toMatchObject({ ok: true })
    const directory = await portal.deps.source.current()
    expect(directory.capacity(offices.nav, 'money.debt')).toBe('full')
    expect(directory.capacity(offices.nav, 'money.assistance')).toBe('room')
    await setCapacity(portal.deps, decision.permit, offices.nav, { ...full, capacity: 'waiting-list' })
    const next = await portal.deps.source.current()
    expect(next.capacity(offices.nav, 'money.debt')).toBe('waiting-list')
  })
})
