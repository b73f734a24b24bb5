import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/policies/actor.ts'
import { standardTemplate } from '../../../shared/schedule/plan-dates.ts'
import { people, plan, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/template'
const action = `${path}#preview`

const open = async (subject = usualCase(), reader: Actor = people.kari) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  const html = await response.text()
  const send = async (changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(path, typedInto(formOf(from, action), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const now = () => portal.shelf.cases.get('plan-one')
  return { portal, browser, response, html, words: wordsOf(html), send, now }
}

const newer = { template: 'standard@2026-11.2' }

describe('the template of a plan', () => {
  it('is told with its version; a newer one is offered, and the others', async () => {
    const { words } = await open()
    expect(words).toContain('Planen følger Lang dom, utgave 2026-11')
    expect(words).toContain('Lang dom, utgave 2026-11.2')
    expect(words).toContain('En nyere utgave av malen')
    expect(words).toContain('Kort dom, utgave 2026-11')
  })

  it('says which fits the plan as it is now', async () => {
    const { words } = await open(usualCase({ plan: plan({ sentence: 'preventive-detention' }) }))
    expect(words).toMatch(/Forvaring, utgave 2026-11 ?Passer til soningsformen/)
  })

  it('shows what would change, and writes nothing', async () => {
    const { send, portal } = await open()
    const { words, response } = await send({ ...newer, step: 'preview' })
    expect(response.status).toBe(200)
    expect(words).toContain('Barnebidrag er avklart Før Ikke med Etter 12. feb. 2027')
    expect(words).not.toContain('Vestre Viken')
    expect(portal.shelf.changes).toEqual([])
  })

  it('moves the plan, once, with from and to in its history', async () => {
    const { send, now, portal, browser } = await open()
    const { response } = await send({ ...newer, step: 'apply' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(now()?.schedule.template).toBe(standardTemplate)
    expect(now()?.schedule.entries.find(({ key }) => key === 'child-support')?.due).toBe('2027-02-12')
    expect((await send({ ...newer, step: 'apply' })).response.status).toBe(303)
    expect(portal.shelf.changes).toHaveLength(1)
    expect(portal.shelf.changes[0]?.log).toMatchObject({
      kind: 'template-moved',
      codes: { from: 'standard@2026-11', to: 'standard@2026-11.2' },
    })
    const history = wordsOf(await (await browser.get('/plans/plan-one/history')).text())
    expect(history).toContain('Planen fikk en annen mal')
    expect(history).toContain('Fra Lang dom, utgave 2026-11 til Lang dom, utgave 2026-11.2')
  })

  it('mails only offices whose dates become others', async () => {
    const { send, portal } = await open()
    await send({ ...newer, step: 'apply' })
    expect(portal.shelf.changes[0]?.notices).toBeUndefined()
    const other = await open()
    await other.send({ template: 'short@2026-11', step: 'apply' })
    const told = other.portal.shelf.changes[0]?.notices?.notices.map(({ kind }) => kind)
    expect(new Set(told)).toEqual(new Set(['plan-changed']))
  })

  it.each([
    ['none', { template: undefined }, 'Fyll ut'],
    ['one that is not there', { template: 'standard@1999-01' }, 'ikke finnes'],
    ['its own', { template: 'standard@2026-11' }, 'ikke finnes'],
    ['a cell of 100 kB', { template: 'x'.repeat(100_000) }, 'høyst 60'],
  ])('refuses %s beside the field', async (_name, changes, error) => {
    const { send, portal } = await open()
    for (const step of ['preview', 'apply']) {
      const { response, html } = await send({ ...changes, step })
      expect(response.status).toBe(422)
      expect(errorAt(html, 'f-template')).toContain(error)
    }
    expect(portal.shelf.changes).toEqual([])
  })

  it('tells a late one who was faster', async () => {
    const { html, send, portal } = await open()
    const leif = await signInAs(portal, people.leif)
    const other = formOf(await (await leif.get(path)).text(), action)
    await leif.post(path, typedInto(other, { template: 'short@2026-11', step: 'apply' }))
    const late = await send({ ...newer, step: 'apply' }, html)
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('Planen fikk en annen mal')
    expect(late.words).toContain('Planen følger Kort dom')
  })

  it('is for the coordinator alone', async () => {
    for (const reader of [people.hege, people.berit, people.sara, people.adam])
      expect((await open(usualCase(), reader)).response.status).toBe(404)
  })

  it('a version that was published since is offered in its place', async () => {
    const portal = makePortal({ cases: [usualCase()] })
    const template = { ...standardTemplate, version: '2026-12' }
    const by = { userId: people.adam.userId, name: 'Adam', agencyId: people.adam.agencyId }
    await portal.deps.templates.publish({ template, by, at: portal.deps.clocks.case.now() })
    const browser = await signInAs(portal, people.kari)
    const words = wordsOf(await (await browser.get(path)).text())
    expect(words).toContain('Lang dom, utgave 2026-12')
    expect(words).not.toContain('utgave 2026-11.2')
  })
})

it('a plan page leads there', async () => {
  const { browser } = await open()
  expect(await (await browser.get('/plans/plan-one')).text()).toContain(`href="${path}"`)
})
