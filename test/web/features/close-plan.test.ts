import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/policies/actor.ts'
import { people, planCase, takenBy, usualCase, usualTasks } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/close'

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
  return { portal, response, html, words: wordsOf(html), send, now: () => portal.shelf.cases.get('plan-one') }
}

const started = { ...usualTasks.nav, status: 'in-progress' as const, ...takenBy(people.nils) }

describe('closing a plan', () => {
  it('says which tasks are withdrawn, closes with its reason, and withdraws them', async () => {
    const { words, send, now } = await open()
    expect(words).toContain('Varig bolig , Drammen kommune, boligkontoret')
    expect(words).not.toContain('TSB')
    const { response } = await send({ reason: 'finished' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(now()?.plan).toMatchObject({ phase: 'closed', closing: { reason: 'finished' } })
    expect(new Set(now()?.tasks.map(({ status }) => status))).toEqual(new Set(['cancelled']))
  })

  it('never offers death, which is told as an event', async () => {
    const { html, send, portal } = await open()
    expect(html).not.toContain('value="death"')
    expect((await send({ reason: 'death' })).response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('wants a reason', async () => {
    const { send } = await open()
    const { response, html } = await send({})
    expect([response.status, errorAt(html, 'f-reason')?.includes('Fyll ut')]).toEqual([422, true])
  })

  it('lists what has been started and gives no way past it', async () => {
    const { words, html } = await open(planCase([usualTasks.housing, started]))
    expect(words).toContain('Disse oppgavene er i gang')
    expect(words).toContain('Økonomisk sosialhjelp , Nav Drammen')
    expect(html).not.toContain(`action="${path}"`)
  })

  it('lists what was started while the form lay open', async () => {
    const { send, portal } = await open(planCase([usualTasks.housing, usualTasks.nav]))
    portal.shelf.cases.set('plan-one', planCase([usualTasks.housing, started]))
    const { response, words } = await send({ reason: 'finished' })
    expect(response.status).toBe(409)
    expect(words).toContain('Økonomisk sosialhjelp , Nav Drammen')
    expect(portal.shelf.changes).toEqual([])
  })

  it('tells of health no more than that something has been started', async () => {
    const specialist = { ...usualTasks.specialist, status: 'in-progress' as const, ...takenBy(people.tor) }
    const { send, portal } = await open(planCase([usualTasks.housing, specialist]))
    const { response, words } = await send({ reason: 'finished' })
    expect(response.status).toBe(409)
    expect(words).toContain('Helsetjenesten har noe i gang')
    expect(words).not.toContain('Vestre Viken')
    expect(portal.shelf.changes).toEqual([])
  })

  it('is for the coordinator alone', async () => {
    for (const reader of [people.hege, people.berit])
      expect((await open(usualCase(), reader)).response.status).toBe(404)
  })
})
