import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { people, plan, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/sentence'
const { kari, leif, hege, sara, berit } = people

type Typed = Parameters<typeof typedInto>[1]

const open = async (subject: PlanCase = usualCase(), reader = kari, at = path) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(at)
  const html = await response.text()
  const send = async (changes: Typed, from = html) => {
    const answer = await browser.post(path, typedInto(formOf(from, path), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const now = () => {
    const found = portal.shelf.cases.get('plan-one')
    if (!found) throw new Error('There is no plan')
    return found
  }
  const page = async (where = path) => wordsOf(await (await browser.get(where)).text())
  return { portal, browser, response, html, words: wordsOf(html), send, now, page }
}

/** Two years from 1 June 2026: two thirds, 16 months, are over on 1 October 2027. */
const twoYears = {
  start: '1.6.2026',
  'parts.0.years': '2',
  'parts.0.months': '',
  'parts.0.days': '',
  remandDays: '0',
  reason: 'Dommen av 4. mai',
  step: 'save',
}

/** The page in the shape of another kind, as its button gives it. */
const asKind = async (kind: string, subject?: PlanCase) => {
  const page = await open(subject)
  const { html } = await page.send({ kind, step: 'kind' })
  return { ...page, shaped: html, send: (changes: Typed, from = html) => page.send(changes, from) }
}

describe('the page of sentence and dates', () => {
  it('asks for the sentence where nothing is known, in the kind that the plan says', async () => {
    const { words, html } = await open()
    expect(words).toContain('Ingenting er ført opp om straffen ennå.')
    const form = formOf(html, path)
    expect([form.get('kind'), form.get('form'), form.get('version')]).toEqual([
      'imprisonment',
      'imprisonment',
      '0',
    ])
  })

  it('saves with reason and author, and shows each date with rule, paragraph and what must be confirmed', async () => {
    const { send, now, page, portal } = await open()
    const { response } = await send(twoYears)
    expect([response.status, response.headers.get('location')]).toEqual([303, path])
    expect(now().sentence).toMatchObject({
      version: 1,
      reason: 'Dommen av 4. mai',
      by: { name: 'Kari' },
      facts: { kind: 'imprisonment', start: '2026-06-01', parts: [{ years: 2, months: 0, days: 0 }] },
    })
    expect(portal.shelf.changes[0]?.log).toMatchObject({ kind: 'sentence-changed', text: 'Dommen av 4. mai' })
    expect(portal.shelf.changes[0]?.notices).toBeUndefined()
    const words = await page()
    expect(words).toContain(
      'Prøveløslatelse Beregnet 1. oktober 2027 Beregnet – må bekreftes Fra fagsystemet Ikke ført Regel To tredeler av straffen må være sonet (strgjfl § 42(1))',
    )
    expect(words).toContain(
      'Slik er den regnet ut Soningen begynte 1. juni 2026 2/3 er 16 måneder: 1. oktober 2027',
    )
    expect(words).toContain('Slutt på straffen Beregnet 1. juni 2028')
    expect(words).toContain('Ført av Kari')
    expect(words).toContain('Vår forutsetning, ikke lov:')
  })

  it('never moves the release: the plan’s date, which does not agree, is a warning', async () => {
    const { send, now, page } = await open()
    await send(twoYears)
    expect(now().schedule.release).toBe('2027-05-14')
    expect(await page()).toContain(
      'Planens løslatelsesdato er 14. mai 2027. Det er før prøveløslatelse på halv tid: 1. juni 2027 (beregnet).',
    )
  })

  it('moves the milestones that hang on its dates, in the same change', async () => {
    const { send, now, portal } = await open()
    const before = now().schedule.version
    await send(twoYears)
    expect(now().schedule.anchors).toMatchObject({
      intake: '2026-06-01',
      'one-third': '2027-02-01',
      half: '2027-06-01',
      'probation-end': '2028-06-01',
    })
    expect(portal.shelf.changes).toHaveLength(1)
    expect(portal.shelf.changes[0]).toMatchObject({
      sentence: { version: 1 },
      schedule: { version: before + 1, release: '2027-05-14' },
    })
  })

  it('takes the typed date for the truth, beside its own, and tells how far apart they are', async () => {
    const { send, page, now } = await open()
    await send({ ...twoYears, 'typed.parole': '4.10.2027', 'typed.end': '1.6.2028' })
    const words = await page()
    expect(words).toContain('4. oktober 2027 3 dager senere enn beregnet')
    expect(words).toContain(
      'Slutt på straffen Beregnet 1. juni 2028 Beregnet – må bekreftes Fra fagsystemet 1. juni 2028 Stemmer',
    )
    expect(words).toContain(
      'Prøveløslatelse: fagsystemet sier 4. oktober 2027, beregnet 1. oktober 2027. Fagsystemets dato gjelder.',
    )
    expect(now().sentence?.typed).toEqual({ parole: '2027-10-04', end: '2028-06-01' })
    expect(now().schedule.anchors?.['probation-end']).toBe('2028-06-01')
  })

  it('history tells each date from old to new, with who and why', async () => {
    const { send, browser, page } = await open()
    await send({ ...twoYears, 'typed.parole': '4.10.2027' })
    const next = await (await browser.get(path)).text()
    await send(
      { 'typed.parole': '11.10.2027', remandDays: '10', reason: 'Ny dato i KOMPIS', step: 'save' },
      next,
    )
    const words = await page('/plans/plan-one/history')
    expect(words).toContain('Prøveløslatelse (fra fagsystemet): 4. oktober 2027 → 11. oktober 2027')
    expect(words).toContain('Dager til fradrag: 0 → 10')
    expect(words).toContain('Straffens lengde: ingen → 2 år')
    expect(words).toContain('Ny dato i KOMPIS')
  })

  it('adds several judgments up, counts remand and leaves out the time away', async () => {
    const { send, now, page } = await open()
    await send({
      ...twoYears,
      'parts.1.years': '',
      'parts.1.months': '6',
      'parts.1.days': '',
      remandDays: '30',
      'interruptions.0.kind': 'escape',
      'interruptions.0.from': '1.8.2026',
      'interruptions.0.to': '11.8.2026',
      'refusals.0.on': '2.9.2026',
    })
    expect(now().sentence?.facts).toMatchObject({
      parts: [{ years: 2 }, { months: 6 }],
      remandDays: 30,
      interruptions: [{ kind: 'escape', from: '2026-08-01', to: '2026-08-11' }],
      refusals: [{ on: '2026-09-02' }],
    })
    const words = await page()
    // 30 months from 2 May 2026 are over on 2 November 2028; ten days away come on top.
    expect(words).toContain('Fradrag på 30 dager: regnet som om soningen begynte 2. mai 2026')
    expect(words).toContain('Slutt på straffen Beregnet 12. november 2028')
    expect(words).toContain('Avbrudd på 10 dager legges til')
    expect(words).toContain('Ny vurdering av prøveløslatelse, senest Beregnet 2. desember 2026')
  })

  it('is for the coordinating office alone', async () => {
    for (const reader of [hege, sara, berit])
      expect((await open(usualCase(), reader)).response.status).toBe(404)
    expect((await open(usualCase(), leif)).response.status).toBe(200)
    const closed = usualCase({ plan: plan({ phase: 'closed' }) })
    expect((await open(closed)).response.status).toBe(404)
  })
})

describe('what is wrong with a sentence', () => {
  it('comes back at once, each beside its field, with the rule it breaks; and nothing typed is lost', async () => {
    const { send, portal } = await open()
    const typed = {
      ...twoYears,
      'parts.0.years': '31',
      remandDays: '12000',
      'interruptions.0.kind': 'granted-break',
      'interruptions.0.from': '1.8.2026',
      'interruptions.0.to': '20.8.2026',
      'interruptions.1.kind': 'escape',
      'interruptions.1.from': '10.8.2026',
      'interruptions.1.to': '5.8.2026',
      'refusals.0.on': '1.1.2026',
      'typed.end': '1.1.2026',
    }
    const { response, html } = await send(typed)
    expect(response.status).toBe(422)
    expect(errorAt(html, 'f-parts-0')).toContain(
      'Fengselsstraff kan aldri være mer enn 30 år (strl §§ 43, 79)',
    )
    expect(errorAt(html, 'f-remandDays')).toContain('Fradraget kan ikke være lengre enn straffen (strl § 83)')
    expect(errorAt(html, 'f-interruptions-1-from')).toContain('overlapper et annet avbrudd')
    expect(errorAt(html, 'f-interruptions-1-to')).toContain('kan ikke slutte før det begynner')
    expect(errorAt(html, 'f-refusals-0-on')).toContain(
      'før soningen begynte, 1. juni 2026 (strgjforskr § 3-41)',
    )
    expect(errorAt(html, 'f-typed-end')).toContain('Straffen kan ikke slutte før soningen begynte')
    for (const [name, value] of Object.entries(typed))
      if (name !== 'step') expect(formOf(html, path).get(name), name).toBe(value)
    expect(html).toContain('href="#f-interruptions-1-to"')
    expect(portal.shelf.changes).toEqual([])
  })

  it('stands at the row in which it was typed, though a row before it is empty', async () => {
    const { send } = await open()
    const { html } = await send({
      ...twoYears,
      'parts.0.years': '',
      'parts.3.days': '0',
      'parts.5.years': '1',
      'refusals.4.on': '1.1.2026',
    })
    expect(errorAt(html, 'f-parts-3')).toContain('Fyll ut hvor lang straffen er')
    expect(errorAt(html, 'f-refusals-4-on')).toBeDefined()
  })

  it.each([
    ['a day that is not', { start: '31.2.2026' }, 'f-start', 'må være en dato som finnes'],
    ['no start', { start: '' }, 'f-start', 'Fyll ut'],
    ['half a year', { 'parts.0.months': '6,5' }, 'f-parts-0', 'helt tall'],
    ['no sentence', { 'parts.0.years': '' }, 'f-parts-0', 'Fyll ut hvor lang'],
    ['remand in words', { remandDays: 'ti' }, 'f-remandDays', 'helt tall'],
    ['no reason', { reason: '' }, 'f-reason', 'Fyll ut'],
    [
      'an interruption without its kind',
      { 'interruptions.0.from': '1.8.2026' },
      'f-interruptions-0-kind',
      'Fyll ut',
    ],
    [
      'an interruption that only ends',
      { 'interruptions.0.kind': 'escape', 'interruptions.0.to': '1.8.2026' },
      'f-interruptions-0-from',
      'Fyll ut',
    ],
    [
      'custody that began later',
      { inCustodySince: '1.7.2026' },
      'f-inCustodySince',
      'senest da soningen begynte',
    ],
    [
      'parole after the end',
      { 'typed.end': '1.6.2027', 'typed.parole': '2.6.2027' },
      'f-typed-parole',
      'etter slutten på straffen',
    ],
  ] as const)('%s', async (_name, changes, id, error) => {
    const { send, portal } = await open()
    const { response, html } = await send({ ...twoYears, ...changes })
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(error)
    expect(portal.shelf.changes).toEqual([])
  })

  it('what is unusual and possible is said, and saved all the same', async () => {
    const { send, page } = await open()
    expect((await send({ ...twoYears, 'parts.0.years': '25' })).response.status).toBe(303)
    expect(await page()).toContain(
      'Uvanlig, men mulig: Fengselsstraff er høyst 21 år, og 30 år bare for enkelte lovbrudd. Kontroller mot dommen (strl § 79)',
    )
  })

  it('fields of nobody are refused', async () => {
    const { send, portal } = await open()
    expect((await send({ ...twoYears, offence: 'x' })).response.status).toBe(422)
    expect((await send({ ...twoYears, 'parts.99.years': '1' })).response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })
})

describe('the form without script', () => {
  it.each(['parts', 'interruptions', 'refusals', 'spells'])(
    'adds a row of %s and keeps the rest',
    async (list) => {
      const { send, portal } = await open()
      const { response, html } = await send({ ...twoYears, reason: '', step: `add-${list}` })
      expect(response.status).toBe(200)
      const form = formOf(html, path)
      expect([...form.keys()].some((name) => name.startsWith(`${list}.${list === 'parts' ? 1 : 0}.`))).toBe(
        true,
      )
      expect([form.get('start'), form.get('parts.0.years')]).toEqual(['1.6.2026', '2'])
      expect(portal.shelf.changes).toEqual([])
    },
  )

  it('shows the fields of another kind and loses nothing that was typed for the first', async () => {
    const { send } = await open()
    const first = await send({ ...twoYears, 'typed.parole': '4.10.2027', kind: 'remand', step: 'save' })
    expect(first.response.status).toBe(200)
    expect(first.words).toContain('Feltene under gjelder nå «Varetekt».')
    const back = await send({ kind: 'imprisonment', step: 'kind' }, first.html)
    const form = formOf(back.html, path)
    expect([form.get('parts.0.years'), form.get('typed.parole'), form.get('start')]).toEqual([
      '2',
      '4.10.2027',
      '1.6.2026',
    ])
  })

  it('shows the dates of what was typed without saving', async () => {
    const { send, portal } = await open()
    const { words, response } = await send({ ...twoYears, reason: '', step: 'check' })
    expect(response.status).toBe(200)
    expect(words).toContain('Datoene det du har skrevet, gir')
    expect(words).toContain('Prøveløslatelse Beregnet 1. oktober 2027')
    const wrong = await send({ ...twoYears, 'parts.0.years': '31', step: 'check' })
    expect(wrong.response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('works the credit out from spells: started days beyond four hours, and isolation', async () => {
    const { send } = await open()
    const spells = {
      'spells.0.from': '1.3.2026',
      'spells.0.fromTime': '10.00',
      'spells.0.to': '4.3.2026',
      'spells.0.toTime': '15.00',
      'isolation.0.from': '1.3.2026',
      'isolation.0.fromTime': '12.00',
      'isolation.0.to': '3.3.2026',
      'isolation.0.toTime': '13.00',
    }
    // 77 hours less four are 73: four started days. 49 hours of isolation: two started periods of 48 hours.
    const counted = await send({ ...twoYears, remandDays: '', ...spells, step: 'credit' })
    expect(counted.words).toContain('Periodene gir 6 dager i fradrag.')
    expect(formOf(counted.html, path).get('remandDays')).toBe('6')
    const saved = await open()
    await saved.send({ ...twoYears, remandDays: '', ...spells })
    expect(saved.now().sentence?.facts).toMatchObject({ remandDays: 6 })
    const differs = await send({ ...twoYears, remandDays: '7', ...spells })
    expect(errorAt(differs.html, 'f-remandDays')).toContain('Periodene gir 6 dager.')
    const backwards = await send({ ...twoYears, ...spells, 'spells.0.to': '28.2.2026', step: 'credit' })
    expect(errorAt(backwards.html, 'f-spells-0-to')).toContain('kan ikke være før «Fra»')
    const outside = await send({ ...twoYears, ...spells, 'isolation.0.to': '5.3.2026', step: 'credit' })
    expect(errorAt(outside.html, 'f-isolation-0-from')).toContain('innenfor en av periodene')
  })

  it('sent twice takes effect once; unchanged changes nothing', async () => {
    const { send, portal, browser } = await open()
    await send(twoYears)
    expect((await send(twoYears)).response.status).toBe(303)
    expect(portal.shelf.changes).toHaveLength(1)
    const next = await (await browser.get(path)).text()
    const same = await send({ reason: 'x', step: 'save' }, next)
    expect([same.response.status, same.words.includes('Ingenting er endret.')]).toEqual([422, true])
  })

  it('tells a late one who was faster and keeps what was typed', async () => {
    const { html, send, portal, now } = await open()
    const other = await signInAs(portal, leif)
    const theirs = formOf(await (await other.get(path)).text(), path)
    await other.post(path, typedInto(theirs, { ...twoYears, 'parts.0.years': '3' }))
    const late = await send(twoYears, html)
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('Opplysningene om straffen ble endret : Leif, Oslo fengsel')
    expect(formOf(late.html, path).get('parts.0.years')).toBe('2')
    expect((await send({ step: 'save' }, late.html)).response.status).toBe(303)
    expect(now().sentence).toMatchObject({ version: 2, facts: { parts: [{ years: 2 }] } })
  })
})

describe('other kinds', () => {
  it('remand has no date, and says so; the plan learns the kind', async () => {
    const { send, now, page } = await asKind('remand')
    await send({ start: '2.11.2026', reason: 'Fengslet', step: 'save' })
    expect(now().plan).toMatchObject({ sentence: 'remand', version: 2 })
    const words = await page()
    expect(words).toContain('I varetekt finnes det ingen dato. Personen løslates straks det er bestemt')
    expect(words).not.toContain('Beregnet – må bekreftes')
    expect(words).toContain(
      'Planen har løslatelsesdatoen 14. mai 2027, men i varetekt finnes det ingen dato.',
    )
  })

  it('preventive detention: minimum term, frame, when the extension must be raised, petitions', async () => {
    const { send, now, page } = await asKind(
      'preventive-detention',
      usualCase({ plan: plan({ sentence: 'preventive-detention' }) }),
    )
    const { response } = await send({
      start: '1.3.2020',
      judgmentFinalOn: '1.2.2020',
      'timeFrame.years': '9',
      'minimumTerm.years': '6',
      'extensions.0.years': '2',
      underEighteen: 'yes',
      remandDays: '0',
      reason: 'Dommen',
      step: 'save',
    })
    expect(response.status).toBe(303)
    expect(now().schedule.anchors).toMatchObject({
      'minimum-term': '2026-03-01',
      'time-frame-end': '2031-03-01',
    })
    const words = await page()
    expect(words).toContain('Slutt på minstetiden Beregnet 1. mars 2026 Beregnet – må bekreftes. Nådd')
    expect(words).toContain('Sak om forlengelse reises, senest Beregnet 1. desember 2030')
    expect(words).toContain('kommunal boenhet i mer enn ett år bare når kommunen har samtykket')
  })

  it('preventive detention: the limits of frame, minimum term and probation', async () => {
    const { send } = await asKind('preventive-detention')
    const { html } = await send({
      start: '1.3.2020',
      judgmentFinalOn: '1.2.2020',
      'timeFrame.years': '16',
      'minimumTerm.years': '17',
      'extensions.0.years': '6',
      underEighteen: 'yes',
      'refusals.0.on': '1.1.2020',
      reason: 'x',
      step: 'save',
    })
    expect(errorAt(html, 'f-timeFrame')).toContain('ikke være mer enn 15 år (strl § 43)')
    expect(errorAt(html, 'f-minimumTerm')).toContain('lengre enn tidsrammen (strl § 43)')
    expect(errorAt(html, 'f-extensions-0')).toContain('høyst fem år om gangen')
    expect(errorAt(html, 'f-refusals-0-on')).toContain('rettskraftig, 1. februar 2020 (strl § 44)')
  })

  it('a fine is served in full', async () => {
    const { send, page } = await asKind('subsidiary-imprisonment')
    await send({ start: '1.11.2026', 'parts.0.days': '40', remandDays: '0', reason: 'Bot', step: 'save' })
    const words = await page()
    expect(words).toContain('Slutt på straffen Beregnet 11. desember 2026')
    expect(words).toContain('Straffen sones fullt ut (strgjforskr § 3-2)')
    const { html } = await (await asKind('subsidiary-imprisonment')).send({
      start: '1.11.2026',
      'parts.0.days': '121',
      reason: 'Bot',
      step: 'save',
    })
    expect(errorAt(html, 'f-parts-0')).toContain('høyst 120 dager for hver bot (strl § 55)')
  })

  it('each kind has a page in each language', async () => {
    const { browser, send, page } = await open()
    await send(twoYears)
    for (const [language, title] of [
      ['nn', 'Straff og datoar'],
      ['en', 'Sentence and dates'],
    ]) {
      const form = formOf(await (await browser.get(path)).text(), '/language')
      await browser.post('/language', typedInto(form, { language }))
      expect(await page()).toContain(title)
    }
  })
})

it('dates rest while the person is away, and the milestones with them', async () => {
  const { send, now, page } = await open()
  await send({
    ...twoYears,
    'interruptions.0.kind': 'escape',
    'interruptions.0.from': '1.8.2026',
    'interruptions.0.to': '',
  })
  expect(now().schedule.anchors).toEqual({ intake: isoDate('2026-06-01') })
  expect(await page()).toContain('Datoene hviler til soningen fortsetter.')
})

describe('the plan’s page', () => {
  it('shows the coordinator the next dates, what does not agree, and the way there', async () => {
    const { send, page, browser } = await open()
    await send({ ...twoYears, 'typed.parole': '4.10.2027' })
    const words = await page('/plans/plan-one')
    expect(words).toContain('2 datoer i straffen stemmer ikke. Se straff og datoer')
    expect(words).toContain('En tredel sonet 1. februar 2027 Beregnet – må bekreftes')
    expect(words).toContain('Det er før prøveløslatelse på halv tid: 1. juni 2027')
    expect(await (await browser.get('/plans/plan-one')).text()).toContain(`href="${path}"`)
  })

  it('says nothing of the sentence to offices', async () => {
    const first = await open()
    await first.send({ ...twoYears, 'typed.parole': '4.10.2027' })
    for (const reader of [hege, sara, people.frida]) {
      const browser = await signInAs(first.portal, reader)
      const html = await (await browser.get('/plans/plan-one')).text()
      expect(html).not.toContain('Straff og datoer')
      expect(html).not.toContain(path)
      const history = await (await browser.get('/plans/plan-one/history')).text()
      expect(history).not.toContain('Opplysningene om straffen')
    }
  })

  it('says that there is no date on remand', async () => {
    const remand = await asKind('remand')
    await remand.send({ start: '2.11.2026', reason: 'Fengslet', step: 'save' })
    expect(await remand.page('/plans/plan-one')).toContain('I varetekt finnes det ingen dato.')
  })
})
