import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/policies/actor.ts'
import { people, plan, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/events'

const open = async (subject = usualCase(), reader: Actor = people.kari) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  const html = await response.text()
  const send = async (changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(path, typedInto(formOf(from, path), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  return { portal, browser, response, html, send, now: () => portal.shelf.cases.get('plan-one') }
}

describe('events of a plan', () => {
  it('offers only what can happen as the plan stands', async () => {
    const active = await open()
    expect(active.html).toContain('value="escape"')
    expect(active.html).not.toContain('value="recall"')
    const out = await open(usualCase({ plan: plan({ phase: 'released' }) }))
    expect(out.html).toContain('value="recall"')
    expect(out.html).not.toContain('value="escape"')
  })

  it('records an event with its day and reason, once', async () => {
    const { send, now, portal } = await open()
    const escaped = { event: 'escape', on: '15.11.2026', reason: 'Kom ikke tilbake fra permisjon' }
    expect((await send(escaped)).response.status).toBe(303)
    expect((await send(escaped)).response.headers.get('location')).toBe('/plans/plan-one')
    expect(now()?.plan.phase).toBe('suspended')
    expect(portal.shelf.changes).toHaveLength(1)
    expect(portal.shelf.changes[0]?.log).toMatchObject({ codes: { event: 'escape', on: '2026-11-15' } })
  })

  it('takes a death only with its box ticked; then no mail goes out', async () => {
    const { send, now, portal, html } = await open()
    const death = { event: 'death', on: '16.11.2026', reason: 'Melding fra sykehuset' }
    const unsure = await send(death)
    expect(unsure.response.status).toBe(422)
    expect(errorAt(unsure.html, 'f-confirm')).toContain('Fyll ut')
    expect(formOf(unsure.html, path).get('reason')).toBe('Melding fra sykehuset')
    expect(portal.shelf.changes).toEqual([])
    expect((await send({ ...death, confirm: 'yes' }, html)).response.status).toBe(303)
    expect(now()?.plan).toMatchObject({ phase: 'closed', closing: { reason: 'death' } })
    expect(portal.shelf.changes[0]?.notices).toBeUndefined()
    const again = await send({ ...death, confirm: 'yes' }, html)
    expect([again.response.status, again.response.headers.get('location')], 'pressed twice').toEqual([
      303,
      '/plans/plan-one',
    ])
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it.each([
    ['tomorrow', { on: '17.11.2026' }, 'f-on', 'kan ikke være etter i dag'],
    ['no day', { on: '30.2.2026' }, 'f-on', 'dato som finnes'],
    ['nothing chosen', { event: undefined }, 'f-event', 'Fyll ut'],
    ['no reason', { reason: ' ' }, 'f-reason', 'Fyll ut'],
  ] as const)('refuses %s beside its field', async (_name, changes, id, error) => {
    const { send, portal } = await open()
    const typed = { event: 'escape', on: '15.11.2026', reason: 'Ord', ...changes }
    const { response, html } = await send(typed)
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(error)
    expect(portal.shelf.changes).toEqual([])
  })

  it('refuses an event that the phase does not know, though the form was made by hand', async () => {
    const { send, portal } = await open()
    const { response, words } = await send({ event: 'recall', on: '15.11.2026', reason: 'x' })
    expect([response.status, words.includes('passer ikke lenger')]).toEqual([409, true])
    expect(portal.shelf.changes).toEqual([])
  })

  it('tells a late one what happened meanwhile', async () => {
    const { send, portal, html } = await open()
    const leif = await signInAs(portal, people.leif)
    const other = formOf(await (await leif.get(path)).text(), path)
    await leif.post(path, typedInto(other, { event: 'escape', on: '15.11.2026', reason: 'x' }))
    const late = await send({ event: 'expulsion', on: '15.11.2026', reason: 'Mine ord' }, html)
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('En hendelse ble registrert : Leif, Oslo fengsel')
    expect(formOf(late.html, path).get('reason')).toBe('Mine ord')
    expect((await send({}, late.html)).response.status).toBe(303)
  })

  it('is for the coordinator alone', async () => {
    for (const reader of [people.hege, people.berit, people.pål])
      expect((await open(usualCase(), reader)).response.status).toBe(404)
  })
})
