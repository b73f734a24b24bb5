import { describe, expect, it } from 'vitest'
import { offices, people, usualCase } from '../../support/cases.ts'
import { type Browser, makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/transfer'
const answerPath = `${path}/answer`

const start = async () => {
  const portal = makePortal({ cases: [usualCase()] })
  const kari = await signInAs(portal, people.kari)
  const now = () => portal.shelf.cases.get('plan-one')
  const send = async (browser: Browser, at: string, changes: Parameters<typeof typedInto>[1]) => {
    const page = await (await browser.get(at)).text()
    const form = typedInto(formOf(page, at), changes)
    const response = await browser.post(at, form)
    const html = await response.text()
    return { response, form, html, words: wordsOf(html) }
  }
  const ask = () => send(kari, path, { office: 'bergen FENGSEL', reason: 'Overført til Bergen' })
  return { portal, kari, now, send, ask }
}

describe('asking another office to take a plan over', () => {
  it('offers prisons and probation offices but the own one, and asks the one that is named', async () => {
    const { kari, now, ask } = await start()
    const html = await (await kari.get(path)).text()
    expect(html).toContain('<option value="Bergen fengsel">')
    expect(html).not.toContain('<option value="Oslo fengsel">')
    expect(html).not.toContain('<option value="Nav Drammen">')
    const { response } = await ask()
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(now()?.plan.transfer?.to).toBe(offices.otherPrison)
    expect(wordsOf(await (await kari.get(path)).text())).toContain(
      'Bergen fengsel ble spurt 16. november 2026',
    )
  })

  it.each(['Nav Drammen', 'Oslo fengsel', 'Finnes ikke', ''])(
    'refuses %j, with the reason kept',
    async (office) => {
      const { portal, kari, send } = await start()
      const { response, html } = await send(kari, path, { office, reason: 'Mine ord' })
      expect(response.status).toBe(422)
      expect(errorAt(html, 'f-office')).toBeDefined()
      expect(formOf(html, path).get('reason')).toBe('Mine ord')
      expect(portal.shelf.changes).toEqual([])
    },
  )

  it('asks one office at a time, however often the form is sent', async () => {
    const { portal, kari, ask } = await start()
    const { form } = await ask()
    expect((await kari.post(path, form)).status).toBe(303)
    const other = await kari.post(path, typedInto(form, { key: 'another-key', office: 'Halden fengsel' }))
    expect(other.status).toBe(409)
    expect(portal.shelf.changes).toHaveLength(1)
  })
})

describe('answering', () => {
  it('shows who asks and why, and what a yes would send anew', async () => {
    const { portal, ask } = await start()
    await ask()
    const berit = await signInAs(portal, people.berit)
    const words = wordsOf(await (await berit.get(answerPath)).text())
    expect(words).toContain('Oslo fengsel spør, 16. november 2026: Overført til Bergen')
    expect(words).toContain('Helseoppfølging Har den nå – Får den Fengselshelsetjenesten i Bergen')
    expect(words).not.toContain('Varig bolig')
    expect(words).not.toContain('TSB')
  })

  it('yes: the office coordinates, and health moves along', async () => {
    const { portal, ask, send, now, kari } = await start()
    await ask()
    const berit = await signInAs(portal, people.berit)
    const { response } = await send(berit, answerPath, { answer: 'accept' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(now()?.plan).toMatchObject({ custody: offices.otherPrison, coordinator: { name: 'Berit' } })
    expect(now()?.plan.transfer).toBeUndefined()
    expect((await berit.get('/plans/plan-one')).status).toBe(200)
    expect((await kari.get('/plans/plan-one')).status).toBe(404)
  })

  it('no: with a reason, and the plan is out of sight from then on', async () => {
    const { portal, ask, send, now } = await start()
    await ask()
    const berit = await signInAs(portal, people.berit)
    const silent = await send(berit, answerPath, { answer: 'decline' })
    expect([silent.response.status, errorAt(silent.html, 'f-reason')?.includes('Fyll ut')]).toEqual([
      422,
      true,
    ])
    const { response } = await send(berit, answerPath, { answer: 'decline', reason: 'Ikke kapasitet' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans'])
    expect(now()?.plan).toMatchObject({ custody: offices.prison })
    expect(now()?.plan.transfer).toBeUndefined()
    expect((await berit.get('/plans/plan-one')).status).toBe(404)
  })

  it('is for the office that was asked, once it was asked', async () => {
    const { portal, kari, ask } = await start()
    const berit = await signInAs(portal, people.berit)
    expect((await berit.get(answerPath)).status).toBe(404)
    await ask()
    expect((await berit.get(answerPath)).status).toBe(200)
    expect((await kari.get(answerPath)).status).toBe(404)
    const bo = await signInAs(portal, people.bo)
    expect((await bo.get(answerPath)).status).toBe(404)
  })
})
