import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { createSchedule } from '../../../shared/schedule/plan-dates.ts'
import { remandTemplate } from '../../../shared/schedule/templates/remand.ts'
import { offices, people, plan, planCase, today, usualCase, usualTasks } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { allArranged } from '../../unit/domain/readiness/facts.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/preparation'
const { kari, leif, sara, hege } = people

const open = async (subject: PlanCase = usualCase(), reader = kari, at = path) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(at)
  const html = await response.text()
  const send = async (changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(at, typedInto(formOf(from, at), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const now = () => portal.shelf.cases.get('plan-one')
  return { portal, browser, response, html, words: wordsOf(html), send, now }
}

describe('the first 72 hours on the plan', () => {
  it('are six lines, each with its answer in words, why, and what is missing', async () => {
    const { words, html } = await open(usualCase(), kari, '/plans/plan-one')
    expect(words).toContain('De første 72 timene')
    expect(words).toContain('6 av seks er ikke klart')
    expect(words).toContain('Et sted å sove «Varig bolig» er ikke ferdig (Drammen kommune, boligkontoret).')
    expect(words).toContain(
      'Medisiner og behandling som fortsetter Helsetjenesten har ikke svart. Ikke klart',
    )
    expect(words).toContain('Ingen har sagt om personen har telefon.')
    expect(html).toContain('href="/plans/plan-one/tasks/task-housing"')
    expect(html).not.toContain('/plans/plan-one/tasks/task-follow-up')
    expect(html).toContain(`href="${path}"`)
  })

  it('lead to where what is missing is put right', async () => {
    const { html } = await open(planCase(), kari, '/plans/plan-one')
    const section = html.slice(html.indexOf('id="readiness"'), html.indexOf('id="areas"'))
    const ways = [...section.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)
    expect(ways).toEqual([
      '/plans/plan-one/proposal',
      '/plans/plan-one/proposal',
      '/plans/plan-one/proposal',
      path,
      path,
      path,
      '/plans/plan-one/appointments',
      path,
    ])
  })

  it('say so when all is ready', async () => {
    const { words } = await open(allArranged(), kari, '/plans/plan-one')
    expect(words).toContain('Alt er klart')
    expect(words).toContain('«Varig bolig» er ordnet. Klart')
    expect(words).not.toContain('Ikke klart')
  })

  it.each([
    ['an office with a task', hege],
    ['health', sara],
  ])('are not shown to %s', async (_name, reader) => {
    const { words } = await open(usualCase(), reader, '/plans/plan-one')
    expect(words).not.toContain('De første 72 timene')
  })
})

describe('typing in facts', () => {
  it('saves them, once, and leads back to the plan, where the answer has changed', async () => {
    const { send, now, portal, browser } = await open()
    const done = await send({
      'gate.phone': 'in-hand',
      'gate.papers': 'arranged',
      sleep: 'family',
      greeter: 'office',
      office: offices.nav,
    })
    expect(done.response.status).toBe(303)
    expect(now()?.preparation).toMatchObject({
      version: 1,
      gate: { phone: { state: 'in-hand' }, papers: { state: 'arranged' } },
      sleep: { place: 'family' },
      greeter: { who: 'office', agencyId: offices.nav },
    })
    expect(portal.shelf.changes).toHaveLength(1)
    const page = wordsOf(await (await browser.get('/plans/plan-one')).text())
    expect(page).toContain('Legitimasjon og telefon Det er i orden. Klart')
    expect(page).toContain('Et sted å sove Hos familie eller venner. Klart')
    const again = wordsOf(await (await browser.get(path)).text())
    expect(again).toContain('Fakta om de første 72 timene')
    const history = wordsOf(await (await browser.get('/plans/plan-one/history')).text())
    expect(history).toContain('Fakta om de første 72 timene ble endret')
    expect(history).toContain('Telefon: Har det')
    expect(history).toContain('Noen som møter eller ringer: Et kontor som deltar i planen')
  })

  it('shows what is stored, and unknown for the rest', async () => {
    const { html, send, browser } = await open()
    expect(formOf(html, path).get('gate.money')).toBe('')
    await send({ 'gate.money': 'arranged', sleep: 'own-home' })
    const stored = formOf(await (await browser.get(path)).text(), path)
    expect([stored.get('gate.money'), stored.get('sleep'), stored.get('greeter')]).toEqual([
      'arranged',
      'own-home',
      '',
    ])
  })

  it('wants to know which office, and keeps the rest as typed', async () => {
    const { send, portal } = await open()
    const { response, html } = await send({ sleep: 'family', greeter: 'office', office: '' })
    expect(response.status).toBe(422)
    expect(errorAt(html, 'f-office')).toBeDefined()
    expect(formOf(html, path).get('sleep')).toBe('family')
    expect(portal.shelf.changes).toEqual([])
  })

  it('offers the offices that the coordinator knows of, and no clinic', async () => {
    const { html } = await open()
    expect(html).toContain(`value="${offices.nav}"`)
    expect(html).not.toContain(offices.trust)
    const forged = await open()
    const { response } = await forged.send({ greeter: 'office', office: offices.trust })
    expect(response.status).toBe(422)
    expect(forged.portal.shelf.changes).toEqual([])
  })

  it('says who changed it meanwhile and keeps what was typed', async () => {
    const { html, send, portal } = await open()
    const other = await signInAs(portal, leif)
    const theirs = await (await other.get(path)).text()
    await other.post(path, typedInto(formOf(theirs, path), { sleep: 'institution' }))
    const { response, words, html: again } = await send({ sleep: 'family' }, html)
    expect(response.status).toBe(409)
    expect(words).toContain('Leif')
    expect(formOf(again, path).get('sleep')).toBe('family')
  })

  it('says when nothing was changed', async () => {
    const { send } = await open()
    const { response, words } = await send({})
    expect(response.status).toBe(422)
    expect(words).toContain('Ingenting er endret.')
  })

  it('ticks the lines of remand’s checklist, to be ready within 24 hours', async () => {
    const remand: PlanCase = {
      ...planCase([usualTasks.nav], { plan: plan({ sentence: 'remand' }) }),
      schedule: createSchedule({
        certainty: 'unknown',
        template: remandTemplate,
        person: plan().person,
        today,
      }),
    }
    const { words, send, now } = await open(remand)
    expect(words).toContain('Skal være klart innen 24 timer etter innkomst.')
    expect(words).toContain('Nav-kontoret vet at personen kan komme på kort varsel')
    expect(words).not.toContain('Et sted å sove samme kveld')
    await send({ checked: ['nav-contact', 'health-told'] })
    expect(Object.keys(now()?.preparation.checked ?? {})).toEqual(['nav-contact', 'health-told'])
  })

  it.each([
    ['an office with a task', hege],
    ['health', sara],
  ])('is not for %s', async (_name, reader) => {
    const { response } = await open(usualCase(), reader)
    expect(response.status).toBe(404)
  })
})
