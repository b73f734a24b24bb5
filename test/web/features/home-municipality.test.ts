import { describe, expect, it } from 'vitest'
import { agencyId, planId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { actorAt, people, plan, usualCase } from '../../support/cases.ts'
import { makePortal, type Portal } from '../../support/portal.ts'
import { open, send, signIn } from './browsing.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const { hege, kari } = people
const path = '/plans/plan-one/home-municipality'
const unitOf = (code: string): Actor => ({
  ...actorAt(agencyId(`coordination:${code}`), `Unit${code}`),
  agencyType: 'municipality-coordination',
})

const homeIn = (portal: Portal) => portal.shelf.cases.get(planId('plan-one'))?.plan.belonging?.home

/** Fills in the page's form as the reader sees it, and sends it. */
const fill = async (portal: Portal, actor: Actor, changes: Readonly<Record<string, string>>, to = path) => {
  const browser = await signIn(portal, actor)
  const { html } = await open(browser, path)
  const response = await browser.post(to, typedInto(formOf(html, to), changes))
  return { status: response.status, to: response.headers.get('location'), html: await response.text() }
}

const notOurs = { holds: 'Oslo', why: 'stayed-elsewhere' }

describe('the home municipality', () => {
  it('a municipality with a task says that it is not theirs; it is disputed, and who answers meanwhile is told', async () => {
    const portal = makePortal({ cases: [usualCase()] })
    const plan_ = await open(await signIn(portal, hege), '/plans/plan-one')
    expect(plan_.html).toContain(`href="${path}"`)
    expect(await fill(portal, hege, notOurs)).toMatchObject({ status: 303, to: path })
    expect(homeIn(portal)).toMatchObject({ state: 'disputed', municipality: '3301' })
    const { html } = await open(await signIn(portal, hege), path)
    expect(wordsOf(html)).toContain('Kommunene er uenige. Drammen svarer til det er avklart.')
  })

  it('each side’s claim is shown to the sides and the coordinator, with the deadline', async () => {
    const portal = makePortal({ cases: [usualCase()] })
    await fill(portal, hege, { holds: '0301', why: 'other', words: 'CANARY-WORDS' })
    for (const actor of [kari, unitOf('3301'), unitOf('0301')]) {
      const words = wordsOf((await open(await signIn(portal, actor), path)).html)
      expect(words).toContain('Skal være avklart innen 30. november 2026')
      expect(words).toMatch(/Drammen\s.*Oslo\s.*CANARY-WORDS/)
      expect(words).toContain('Har ikke svart ennå')
    }
    for (const actor of [people.nils, people.sara, people.frida, people.berit]) {
      const browser = await signIn(portal, actor)
      for (const address of [path, '/plans/plan-one', '/plans/plan-one/history'])
        expect((await open(browser, address)).html).not.toContain('CANARY')
    }
  })

  it('when the other side says that it is theirs, it is settled', async () => {
    const portal = makePortal({ cases: [usualCase()] })
    await fill(portal, hege, notOurs)
    await fill(portal, unitOf('0301'), { holds: 'Oslo (0301)', why: 'stayed-here' })
    expect(homeIn(portal)).toEqual({ state: 'settled', municipality: '0301' })
    const { html } = await open(await signIn(portal, kari), path)
    expect(wordsOf(html)).toContain('Oslo. Det er avklart.')
    expect(html).not.toContain('<form method="post" action="/plans/plan-one/home-municipality')
  })

  it('the coordinator writes how it ended, which stands in the history', async () => {
    const portal = makePortal({ cases: [usualCase()] })
    await fill(portal, hege, notOurs)
    const settle = `${path}/settle`
    const changes = { municipality: '3301', by: 'decided' }
    expect(await fill(portal, kari, changes, settle)).toMatchObject({ status: 303 })
    expect(homeIn(portal)).toEqual({ state: 'settled', municipality: '3301' })
    const history = wordsOf((await open(await signIn(portal, kari), '/plans/plan-one/history')).html)
    expect(history).toContain('Hjemkommunen ble avklart')
    expect(history).toContain('Statsforvalteren eller en annen myndighet avgjorde det')
    expect(history).toContain('Drammen mener at ansvaret ligger hos Oslo')
  })

  it.each([
    [{ holds: '', why: 'stayed-elsewhere' }, 'f-holds'],
    [{ holds: 'Atlantis', why: 'stayed-elsewhere' }, 'f-holds'],
    [{ holds: '0219', why: 'stayed-elsewhere' }, 'f-holds'],
    [{ holds: 'Drammen', why: 'stayed-elsewhere' }, 'f-holds'],
    [{ holds: 'Oslo', why: 'other' }, 'f-words'],
    [{ holds: 'Oslo', why: 'institution', words: 'and more' }, 'f-words'],
    [{ holds: 'Oslo', why: 'because' }, 'f-why'],
  ])('%j comes back with what is wrong, and what was typed', async (changes, field) => {
    const portal = makePortal({ cases: [usualCase()] })
    const { status, html } = await fill(portal, hege, changes)
    expect(status).toBe(422)
    expect(errorAt(html, field)).toBeDefined()
    expect(formOf(html, path).get('holds')).toBe(changes.holds)
    expect(portal.shelf.changes).toEqual([])
  })

  it('a form from before somebody else’s change is told who changed what, and does nothing', async () => {
    const portal = makePortal({ cases: [usualCase()] })
    const browser = await signIn(portal, hege)
    const { html } = await open(browser, path)
    await fill(portal, hege, notOurs)
    const late = await browser.post(path, typedInto(formOf(html, path), { ...notOurs, holds: 'Asker' }))
    expect(late.status).toBe(409)
    const body = await late.text()
    expect(formOf(body, path).get('holds')).toBe('Asker')
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it('is nothing to those whose duty does not hang on it, and says nothing apart from a plan that is not there', async () => {
    const portal = makePortal({ cases: [usualCase({ plan: plan() })] })
    for (const actor of [people.sara, people.tor, people.frida]) {
      const browser = await signIn(portal, actor)
      expect((await open(browser, path)).status).toBe(404)
      expect((await send(browser, path, { ...notOurs, version: '1' })).status).toBe(404)
    }
    const nils = await signIn(portal, people.nils)
    expect((await send(nils, path, { ...notOurs, version: '1' })).status).toBe(404)
    expect((await send(await signIn(portal, hege), `${path}/settle`, { version: '1' })).status).toBe(404)
    expect(portal.shelf.changes).toEqual([])
  })
})
