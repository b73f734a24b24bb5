import { describe, expect, it } from 'vitest'
import { syntheticNumber } from '../../../local/demo/national-number.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { need, people, plan, planCase } from '../../support/cases.ts'
import { type Browser, makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const synthetic = syntheticNumber('140390')

const filled = {
  'person.name': 'Ánne-Máret Čáhcelávži 👩‍👧',
  'person.language': 'se',
  sentence: 'imprisonment',
  'release.date': '12.3.2027',
  'release.certainty': 'expected',
  'destination.kind': 'municipality',
  'destination.municipality': '3301',
  'voice.stance': 'disagrees',
  'voice.objection': 'Vil til søsteren <script>alert(1)</script>',
  'needs.housing.situation': 'Mistet leiligheten',
  'needs.housing.wanted': ['housing.permanent', 'housing.temporary'],
}

const open = async () => {
  const portal = makePortal()
  const browser = await signInAs(portal, people.kari)
  const form = formOf(await (await browser.get('/plans/new')).text(), '/plans')
  return { portal, browser, form }
}

const send = async (changes: Readonly<Record<string, string | readonly string[] | undefined>>) => {
  const { portal, browser, form } = await open()
  const response = await browser.post('/plans', typedInto(form, { ...filled, ...changes }))
  return { portal, response, html: await response.text() }
}

describe('a new plan', () => {
  it('is made by a coordinator of a prison, and by nobody else', async () => {
    const portal = makePortal()
    expect((await (await signInAs(portal, people.kari)).get('/plans/new')).status).toBe(200)
    for (const person of [people.pål, people.leif, people.hege, people.sara, people.frida, people.astrid])
      expect((await (await signInAs(portal, person)).get('/plans/new')).status, person.name).toBe(403)
    const form = { csrf: 'x', key: 'abcdefgh' }
    expect((await (await signInAs(portal, people.hege)).post('/plans', form)).status).not.toBe(303)
    expect(portal.shelf.changes).toEqual([])
  })

  it('keeps what was typed, letters and emoji whole, and goes on to the proposal', async () => {
    const { portal, response } = await send({})
    const [made] = [...portal.shelf.cases.values()]
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/plans/${made?.plan.id}/proposal`)
    expect(made?.plan.person).toEqual({
      name: 'Ánne-Máret Čáhcelávži 👩‍👧',
      language: 'se',
      interpreter: false,
      under25: false,
      children: false,
    })
    expect(made?.plan.destination).toEqual({ kind: 'municipality', municipality: '3301' })
    expect(made?.plan.voice).toEqual({ stance: 'disagrees', objection: filled['voice.objection'] })
    expect(made?.schedule).toMatchObject({ release: '2027-03-12', certainty: 'expected' })
    expect(made?.needs.map(({ area, wanted }) => ({ area, wanted }))).toEqual([
      { area: 'housing', wanted: ['housing.permanent', 'housing.temporary'] },
    ])
  })

  it('is made once, however often the button is pressed', async () => {
    const { portal, browser, form } = await open()
    const typed = typedInto(form, filled)
    const answers = await Promise.all([browser.post('/plans', typed), browser.post('/plans', typed)])
    const [one, other] = answers.map((answer) => answer.headers.get('location'))
    expect(one).toMatch(/^\/plans\/.+\/proposal$/)
    expect(other).toBe(one)
    expect(portal.shelf.cases.size).toBe(1)
  })

  it('refuses another form under the same key, keeps what was typed, and goes through when pressed again', async () => {
    const { portal, browser, form } = await open()
    await browser.post('/plans', typedInto(form, filled))
    const again = await browser.post('/plans', typedInto(form, { ...filled, 'person.name': 'En annen' }))
    const html = await again.text()
    expect(again.status).toBe(409)
    expect(html).toContain('value="En annen"')
    expect((await browser.post('/plans', formOf(html, '/plans'))).status).toBe(303)
    expect(portal.shelf.cases.size).toBe(2)
  })

  it.each([
    ['no name', { 'person.name': ' ' }, 'f-person-name', 'Navn'],
    ['a long name', { 'person.name': 'Å'.repeat(121) }, 'f-person-name', '120'],
    ['31 February', { 'release.date': '31.2.2027' }, 'f-release-date', 'en dato som finnes'],
    ['a release before today', { 'release.date': '15.11.2026' }, 'f-release-date', 'før i dag'],
    ['a release in more than 30 years', { 'release.date': '17.11.2056' }, 'f-release-date', '30 år'],
    ['the year 9999', { 'release.date': '12.3.9999' }, 'f-release-date', '30 år'],
    ['a date in remand', { sentence: 'remand' }, 'f-release-date', 'varetekt'],
    ['no date that is certain', { 'release.date': '' }, 'f-release-date', 'Ukjent dato'],
    ['a date that is unknown', { 'release.certainty': 'unknown' }, 'f-release-certainty', 'hvor sikker'],
    ['no municipality', { 'destination.municipality': '' }, 'f-destination-municipality', 'hvilken kommune'],
    [
      'no such municipality',
      { 'destination.municipality': 'Bø i Bø' },
      'f-destination-municipality',
      'finnes ikke',
    ],
    [
      'two of the name',
      { 'destination.municipality': 'herøy' },
      'f-destination-municipality',
      'Herøy (1515)',
    ],
    ['one that ceased', { 'destination.municipality': 'Tjøme' }, 'f-destination-municipality', 'Færder'],
    [
      'a municipality and undecided',
      { 'destination.kind': 'undecided' },
      'f-destination-municipality',
      'valgt noe annet',
    ],
    ['a district elsewhere', { 'destination.district': '030101' }, 'f-destination-district', 'ligger ikke'],
    ['wrong check digits', { 'person.number': '01817012346' }, 'f-person-number', 'stemmer ikke'],
    // The example number of fnrvalidator's own tests.
    ['a real number', { 'person.number': '13097248022' }, 'f-person-number', 'virkelig person'],
    ['a note of 100 kB', { 'needs.health.goal': 'æ'.repeat(50_000) }, 'f-needs-health-goal', '4000'],
    ['help of another area', { 'needs.money.wanted': 'housing.permanent' }, 'f-needs-money-wanted', 'finnes'],
    ['no stance', { 'voice.stance': undefined }, 'f-voice-stance', 'Fyll ut'],
  ])('is refused with %s, beside the field, and everything stays typed', async (_, changes, id, text) => {
    const { portal, response, html } = await send(changes)
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(text)
    expect(html).toContain(`href="#${id}"`)
    const kept = formOf(html, '/plans')
    for (const [name, value] of Object.entries({ ...filled, ...changes })) {
      const typed = [value ?? []].flat()
      // A box that the page does not have cannot be shown ticked.
      const shown = typed.filter((one) => name !== 'needs.money.wanted' || one.startsWith('money.'))
      expect(kept.getAll(name), name).toEqual(shown)
    }
    expect(portal.shelf.changes).toEqual([])
  })

  it('refuses fields that the form does not have', async () => {
    const { portal, response } = await send({ 'plan.version': '7', protection: 'none' })
    expect(response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('takes a synthetic number, spaces and all, and no date in remand', async () => {
    const { portal } = await send({
      sentence: 'remand',
      'release.date': '',
      'release.certainty': undefined,
      'person.number': `${synthetic.slice(0, 6)} ${synthetic.slice(6)}`,
    })
    const [made] = [...portal.shelf.cases.values()]
    expect(made?.plan.person.nationalNumber).toBe(synthetic)
    expect(made?.schedule).toMatchObject({ certainty: 'unknown' })
    expect(made?.schedule.release).toBeUndefined()
  })

  it('speaks the language of its reader', async () => {
    const portal = makePortal()
    for (const [language, text] of [
      ['nn', 'Ny lauslatingsplan'],
      ['en', 'New release plan'],
    ] as const) {
      const browser = await signInAs(portal, { ...people.kari, language })
      expect(wordsOf(await (await browser.get('/plans/new')).text())).toContain(text)
    }
  })
})

const path = '/plans/plan-one/edit'

const opened = async () => {
  const subject = planCase([], { needs: [need('housing', { wanted: ['housing.permanent'] })] })
  const other = planCase([], { plan: plan({ id: planId('plan-two'), coordinator: { ...people.berit } }) })
  const portal = makePortal({ cases: [subject, other] })
  const kari = await signInAs(portal, people.kari)
  return { portal, kari }
}

const pageOf = async (browser: Browser) => (await browser.get(path)).text()

describe('changing a plan', () => {
  it('shows what the plan holds, and the release is moved elsewhere', async () => {
    const { kari } = await opened()
    const html = await pageOf(kari)
    const form = formOf(html, path)
    expect(form.get('person.name')).toBe('Ola Oppdiktet')
    expect(form.get('destination.municipality')).toBe('Drammen (3301)')
    expect(form.getAll('needs.housing.wanted')).toEqual(['housing.permanent'])
    expect(form.get('version')).toBe('1')
    expect([...form.keys()].filter((name) => name.startsWith('release.'))).toEqual([])
    expect(html).toContain('href="/plans/plan-one/release"')
  })

  it('saves, takes away an area that was emptied, and is not stopped by its own double click', async () => {
    const { portal, kari } = await opened()
    const typed = typedInto(formOf(await pageOf(kari), path), {
      'person.number': '',
      'person.name': 'Ola Nyoppdiktet',
      'needs.housing.situation': '',
      'needs.housing.goal': '',
      'needs.housing.wanted': undefined,
      'needs.leisure.goal': 'Fotball',
    })
    const first = await kari.post(path, typed)
    const second = await kari.post(path, typed)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(second.headers.get('location')).toBe('/plans/plan-one')
    const now = portal.shelf.cases.get('plan-one')
    expect(now?.plan).toMatchObject({ version: 2, person: { name: 'Ola Nyoppdiktet' } })
    expect(now?.needs.map(({ area }) => area)).toEqual(['leisure'])
  })

  it('tells a stale form who changed what, keeps the text, and saves when pressed again', async () => {
    const { portal, kari } = await opened()
    const clear = { 'person.number': '' }
    const mine = typedInto(formOf(await pageOf(kari), path), {
      ...clear,
      'needs.money.goal': 'Gjeldfri innen jul',
    })
    const leif = await signInAs(portal, people.leif)
    const theirs = typedInto(formOf(await pageOf(leif), path), {
      ...clear,
      'needs.family.wanted': 'family.mentor',
      'needs.housing.goal': 'Hybel i sentrum',
    })
    expect((await leif.post(path, theirs)).status).toBe(303)
    const late = await kari.post(path, mine)
    const html = await late.text()
    expect(late.status).toBe(409)
    expect(wordsOf(html)).toContain('Planen ble endret : Leif, Oslo fengsel')
    expect(wordsOf(html)).toContain('Hybel i sentrum')
    expect(wordsOf(html)).toContain('Mentor eller følgeperson Du skrev Tomt')
    const again = formOf(html, path)
    expect(again.get('needs.money.goal')).toBe('Gjeldfri innen jul')
    expect(again.get('version')).toBe('2')
    expect((await kari.post(path, again)).status).toBe(303)
    expect(portal.shelf.cases.get('plan-one')?.plan.version).toBe(3)
  })

  it('is for the coordinator: strangers get the same bytes as for a plan that does not exist', async () => {
    const { portal, kari } = await opened()
    const none = await (await kari.get('/plans/plan-none/edit')).text()
    const foreign = await kari.get('/plans/plan-two/edit')
    expect(foreign.status).toBe(404)
    expect(await foreign.text()).toBe(none)
    for (const person of [people.berit, people.hege, people.sara, people.pål])
      expect((await (await signInAs(portal, person)).get(path)).status, person.name).toBe(404)
  })
})
