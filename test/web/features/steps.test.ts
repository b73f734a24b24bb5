import { describe, expect, it } from 'vitest'
import type { SentenceRecord } from '../../../shared/domain/sentence/sentence-record.ts'
import type { Condition, Step } from '../../../shared/domain/step/step.ts'
import { partId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { now, offices, people, plan, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/steps'
const conditionPath = '/plans/plan-one/conditions'

const lower: Step = {
  id: partId('step-lower'),
  kind: 'lower-security',
  state: 'planned',
  from: isoDate('2026-12-01'),
  place: 'Bastøy',
  terms: 'Egne <ord>',
}
const report: Condition = {
  id: partId('condition-report'),
  kind: 'duty-to-report',
  followedUpBy: offices.probation,
  words: 'Hver uke',
}

const sentence: SentenceRecord = {
  version: 1,
  by: { userId: people.kari.userId, name: 'Kari', agencyId: offices.prison },
  at: now,
  typed: {},
  facts: {
    kind: 'imprisonment',
    start: isoDate('2026-06-01'),
    remandDays: 0,
    interruptions: [],
    parts: [{ years: 2, months: 0, days: 0 }],
    foreign: false,
    monitoringExcluded: false,
    refusals: [],
  },
}

const planned = (changes: Parameters<typeof usualCase>[0] = {}) =>
  usualCase({ stepDown: { version: 2, steps: [lower], conditions: [report] }, ...changes })

const open = async (subject = planned(), reader: Actor = people.kari, at = path) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(at)
  const html = await response.text()
  const send = async (action: string, changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(action, typedInto(formOf(from, action), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const now_ = () => portal.shelf.cases.get('plan-one')?.stepDown
  return { portal, browser, response, html, words: wordsOf(html), send, now: now_ }
}

const leave = { act: 'save', 'step.kind': 'leave', 'step.state': 'planned', 'step.from': '1.3.2027' }
const meeting = {
  act: 'save',
  'condition.kind': 'no-contact',
  'condition.office': 'Nordland friomsorgskontor',
}

describe('the page of stages and conditions', () => {
  it('lists both, who follows up, and says that victims are never notified in a plan', async () => {
    const { words, html } = await open()
    expect(words).toContain('Fengsel med lavere sikkerhetsnivå')
    expect(words).toContain('Bastøy')
    expect(html).toContain('Egne &lt;ord&gt;')
    expect(words).toContain('Møteplikt Hver uke')
    expect(words).toContain('Er ikke med i planen')
    expect(words).toContain('Varsling av fornærmede og etterlatte hører aldri hjemme i en plan')
  })

  it('adds a stage, once, and comes back to itself', async () => {
    const { send, now: stored, portal } = await open()
    const { response } = await send(path, { ...leave, 'step.to': '3.3.2027', 'step.place': 'Hjemme' })
    expect([response.status, response.headers.get('location')]).toEqual([303, path])
    expect(stored()?.steps[1]).toMatchObject({ kind: 'leave', from: '2027-03-01', to: '2027-03-03' })
    await send(path, { ...leave, 'step.to': '3.3.2027', 'step.place': 'Hjemme' })
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it('holds two forms that are two commands, each under a key of its own', async () => {
    const { html } = await open()
    const [stage, condition] = [formOf(html, path), formOf(html, conditionPath)]
    expect(stage.get('key')).toBeTruthy()
    expect(stage.get('key')).not.toBe(condition.get('key'))
  })

  it('changes a stage, prefilled, and removes it', async () => {
    const { send, html, now: stored } = await open(planned(), people.kari, `${path}?change=step-lower`)
    expect(Object.fromEntries(formOf(html, path))).toMatchObject({
      part: 'step-lower',
      'step.from': '01.12.2026',
      'step.place': 'Bastøy',
      'step.terms': 'Egne <ord>',
    })
    await send(path, { act: 'save', 'step.state': 'granted' })
    expect(stored()?.steps).toEqual([{ ...lower, state: 'granted' }])
    const again = await open(planned(), people.kari, `${path}?change=step-lower`)
    expect((await again.send(path, { act: 'remove' })).response.status).toBe(303)
    expect(again.now()?.steps).toEqual([])
  })

  it.each([
    ['no kind', { 'step.kind': '' }, 'f-step-kind', 'Fyll ut'],
    ['no date', { 'step.from': '' }, 'f-step-from', 'Fyll ut'],
    ['31 February', { 'step.from': '31.2.2027' }, 'f-step-from', 'en dato som finnes'],
    ['the year 2150', { 'step.from': '1.1.2150' }, 'f-step-from', '30 år fram'],
    ['an end before its start', { 'step.to': '28.2.2027' }, 'f-step-to', 'kan ikke være før den første'],
    ['after the release', { 'step.from': '15.5.2027' }, 'f-step-from', 'Løslatelsen er 14. mai 2027'],
    ['a long text', { 'step.terms': 'a'.repeat(4001) }, 'f-step-terms', '4000'],
  ] as const)('refuses %s beside the field, with the rest as typed', async (_name, changes, id, error) => {
    const { send, portal } = await open()
    const typed = { ...leave, 'step.place': 'Hjemme hos <mor>', ...changes }
    const { response, html } = await send(path, typed)
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(error)
    expect(html).toContain('id="error-summary"')
    expect(html).toMatch(/<details[^>]* open/)
    expect(formOf(html, path).get('step.place')).toBe('Hjemme hos <mor>')
    expect(portal.shelf.changes).toEqual([])
  })

  it('refuses a stage outside its legal window, naming date, rule and paragraph', async () => {
    const { send, portal } = await open(planned({ sentence }))
    const early = { ...leave, 'step.kind': 'leave', 'step.from': '31.1.2027' }
    const { response, html } = await send(path, early)
    expect(response.status).toBe(422)
    expect(errorAt(html, 'f-step-from')).toContain('Permisjon kan ikke begynne før 1. februar 2027.')
    expect(errorAt(html, 'f-step-from')).toContain('En tredel av straffen må være sonet (strgjforskr § 3-30)')
    expect(portal.shelf.changes).toEqual([])
    expect((await send(path, { ...early, 'step.from': '1.2.2027' })).response.status).toBe(303)
  })

  it('says it on the plan, when a move of the date has put a stage out of order', async () => {
    const late = { ...lower, from: isoDate('2027-06-01') }
    const subject = planned({ stepDown: { version: 2, steps: [late], conditions: [] } })
    const { words } = await open(subject, people.kari, '/plans/plan-one')
    expect(words).toContain('1 steg mot løslatelse ligger utenfor loven eller i feil rekkefølge')
    expect((await open(subject)).words).toContain('Løslatelsen er 14. mai 2027')
  })

  it('tells a late one who was faster, keeps the words, and takes the second press', async () => {
    const { html, send, portal, now: stored } = await open()
    const leif = await signInAs(portal, people.leif)
    const other = formOf(await (await leif.get(path)).text(), path)
    await leif.post(path, typedInto(other, { ...leave, 'step.kind': 'parole' }))
    const late = await send(path, { ...leave, 'step.terms': 'Mine ord' }, html)
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('Stegene mot løslatelse ble endret : Leif, Oslo fengsel')
    expect(formOf(late.html, path).get('step.terms')).toBe('Mine ord')
    expect((await send(path, { act: 'save', 'step.from': '1.2.2027' }, late.html)).response.status).toBe(303)
    expect(stored()?.steps).toHaveLength(3)
  })
})

describe('conditions', () => {
  it('are added with the office that follows them up, by its name', async () => {
    const { send, now: stored } = await open()
    const named = { ...meeting, 'condition.office': 'drammen kommune, boligkontoret' }
    const { response } = await send(conditionPath, { ...named, 'condition.kind': 'residence' })
    expect(response.status).toBe(303)
    expect(stored()?.conditions).toContainEqual(
      expect.objectContaining({ kind: 'residence', followedUpBy: offices.housing }),
    )
  })

  it.each([
    ['an office that is not', { 'condition.office': 'Ingen' }, 'f-condition-office', 'Kontoret finnes ikke'],
    ['an NGO', { 'condition.office': 'Røde Kors, Nettverk etter soning' }, 'f-condition-office', 'offentlig'],
    ['no office', { 'condition.office': '' }, 'f-condition-office', 'Fyll ut'],
    [
      'words beside no contact',
      { 'condition.office': 'Oslo fengsel', 'condition.words': 'Per i Storgata' },
      'f-condition-words',
      'uten utdypning',
    ],
    [
      'an end before its start',
      {
        'condition.office': 'Oslo fengsel',
        'condition.from': '1.6.2027',
        'condition.to': '1.5.2027',
      },
      'f-condition-to',
      'før vilkåret begynner',
    ],
  ] as const)('refuses %s beside the field', async (_name, changes, id, error) => {
    const { send, portal } = await open()
    const { response, html } = await send(conditionPath, { ...meeting, ...changes })
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(error)
    expect(portal.shelf.changes).toEqual([])
  })

  it('stand on the plan of who follows them up, and of nobody else', async () => {
    const own = { ...report, followedUpBy: offices.housing }
    const subject = planned({ stepDown: { version: 2, steps: [lower], conditions: [own] } })
    const at = '/plans/plan-one'
    expect((await open(subject, people.hege, at)).words).toContain('Møteplikt')
    const nils = await open(subject, people.nils, at)
    expect(nils.words).not.toContain('Møteplikt')
    expect(nils.words).not.toContain('lavere sikkerhetsnivå')
    const kari = await open(subject, people.kari, at)
    expect(kari.words).toContain('Drammen kommune, boligkontoret')
    expect(kari.words).toContain('Fengsel med lavere sikkerhetsnivå')
  })
})

describe('who edits', () => {
  it('others than the coordinator get the page for what does not exist', async () => {
    for (const reader of [people.hege, people.sara, people.frida])
      expect((await open(planned(), reader)).response.status).toBe(404)
  })

  it('the coordinator, also after the person has left; nobody once the plan is closed', async () => {
    const out = await open(planned({ plan: plan({ phase: 'released' }) }))
    expect(
      (await out.send(conditionPath, { ...meeting, 'condition.office': 'Oslo fengsel' })).response.status,
    ).toBe(303)
    expect((await open(planned({ plan: plan({ phase: 'closed' }) }))).response.status).toBe(404)
  })

  it('fields of others are refused', async () => {
    const { send, portal } = await open()
    expect((await send(path, { ...leave, 'step.victim': 'x' })).response.status).toBe(422)
    expect((await send(path, { ...leave, 'step.kind': 'notify-victim' })).response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })
})
