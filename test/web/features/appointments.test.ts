import { describe, expect, it } from 'vitest'
import type { PersonLanguage } from '../../../shared/domain/person/person.ts'
import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import { partId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { offices, people, plan, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/appointments'

/** The form below the list: each row of the list has one of its own, with a button. */
const mainForm = (html: string): URLSearchParams => formOf(html.slice(html.indexOf('id="form"')), path)

const appointment = (id: string, changes: Partial<Appointment> = {}): Appointment => ({
  id: partId(id),
  version: 2,
  on: isoDate('2027-05-18'),
  time: '09:30',
  what: `what-of-${id}`,
  where: `where-of-${id}`,
  askFor: `ask-of-${id}`,
  circle: 'plan',
  ...changes,
})

const three = [
  appointment('appt-nav', { agencyId: offices.nav, time: '13:00' }),
  appointment('appt-free'),
  appointment('appt-clinic', { agencyId: offices.trust, circle: 'health' }),
]

const withPerson = (language: PersonLanguage) => plan({ person: { ...plan().person, language } })

const open = async (reader: Actor, subject = usualCase({ appointments: three }), to = path) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(to)
  const html = await response.text()
  const send = async (changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(path, typedInto(mainForm(from), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const now = () => portal.shelf.cases.get('plan-one')?.appointments ?? []
  return { portal, browser, response, html, words: wordsOf(html), send, now }
}

const typedAppointment = {
  date: '18.5.2027',
  time: 'kl. 9.30',
  what: 'Møte om bolig',
  where: 'Engene 1, 2. etasje',
  askFor: 'Skranken',
}

describe('the page of appointments', () => {
  it('shows each reader their own part, in order', async () => {
    const coordinator = await open(people.kari)
    expect(coordinator.words).toMatch(/what-of-appt-free.*what-of-appt-nav/)
    expect(coordinator.html).not.toContain('appt-clinic')
    const nav = await open(people.nils)
    expect([nav.words.includes('what-of-appt-nav'), nav.html.includes('appt-free')]).toEqual([true, false])
    const nurse = await open(people.sara)
    expect(nurse.words).toContain('what-of-appt-clinic')
    expect(nurse.html).not.toMatch(/appt-nav|appt-free/)
    expect((await open(people.berit)).response.status).toBe(404)
  })

  it('adds one, typed the Norwegian way', async () => {
    const { send, now } = await open(people.kari, usualCase())
    const { response } = await send({ ...typedAppointment, office: offices.housing })
    expect([response.status, response.headers.get('location')]).toEqual([303, path])
    expect(now()).toMatchObject([
      { on: '2027-05-18', time: '09:30', what: 'Møte om bolig', agencyId: offices.housing, circle: 'plan' },
    ])
  })

  it('needs no time and no office', async () => {
    const { send, now } = await open(people.kari, usualCase())
    expect((await send({ ...typedAppointment, time: '' })).response.status).toBe(303)
    expect(now()[0]).not.toHaveProperty('time')
    expect(now()[0]).not.toHaveProperty('agencyId')
  })

  it.each([
    ['no day', { date: '' }, 'f-date', 'Fyll ut'],
    ['a day that is not', { date: '31.2.2027' }, 'f-date', 'må være en dato som finnes'],
    ['a day that was', { date: '15.11.2026' }, 'f-date', 'kan ikke være før i dag'],
    ['a time that is not', { time: '25.00' }, 'f-time', 'klokkeslett som finnes'],
    ['an hour that is skipped', { date: '28.3.2027', time: '2.30' }, 'f-time', 'klokkeslett som finnes'],
    ['no place', { where: ' ' }, 'f-where', 'Fyll ut'],
    ['words without end', { what: 'x'.repeat(100_000) }, 'f-what', '200'],
    ['another office', { office: offices.otherPrison }, 'f-office', 'som ikke finnes'],
    ['a clinic', { office: offices.trust }, 'f-office', 'som ikke finnes'],
  ] as const)('refuses %s beside its field, with the rest as typed', async (_name, changes, id, error) => {
    const { send, portal } = await open(people.kari, usualCase())
    const { response, html } = await send({ ...typedAppointment, ...changes })
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(error)
    const typed = { ...typedAppointment, ...changes }
    expect(mainForm(html).get('askFor')).toBe(typed.askFor)
    expect(mainForm(html).get('date')).toBe(typed.date)
    expect(portal.shelf.changes).toEqual([])
  })

  it('refuses fields of others', async () => {
    const { send, portal } = await open(people.kari, usualCase())
    expect((await send({ ...typedAppointment, circle: 'health' })).response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('opens one to change it, and keeps its day though it has been', async () => {
    const past = usualCase({ appointments: [appointment('appt-past', { on: isoDate('2026-11-10') })] })
    const { html, send, now } = await open(people.kari, past, `${path}?edit=appt-past`)
    expect(mainForm(html).get('date')).toBe('10.11.2026')
    expect((await send({ where: 'Et annet sted' })).response.status).toBe(303)
    expect(now()).toMatchObject([{ version: 3, where: 'Et annet sted', on: '2026-11-10' }])
  })

  it('opens nothing that the reader may not change', async () => {
    const { html } = await open(people.kari, undefined, `${path}?edit=appt-clinic`)
    expect(mainForm(html).get('id')).toBe('')
  })

  it('removes one by its button, once', async () => {
    const { html, browser, now } = await open(people.nils)
    const form = formOf(html, path)
    expect(form.get('id')).toBe('appt-nav')
    expect((await browser.post(path, form)).status).toBe(303)
    expect((await browser.post(path, form)).status).toBe(303)
    expect(now().map(({ id }) => id)).toEqual(['appt-free', 'appt-clinic'])
  })

  it('tells a late one who was faster and keeps what was typed', async () => {
    const { portal, html, send } = await open(people.kari, undefined, `${path}?edit=appt-free`)
    const leif = await signInAs(portal, people.leif)
    const other = mainForm(await (await leif.get(`${path}?edit=appt-free`)).text())
    expect((await leif.post(path, typedInto(other, { where: 'Leifs sted' }))).status).toBe(303)
    const late = await send({ where: 'Mitt sted' }, html)
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('En time ble endret : Leif, Oslo fengsel')
    expect(mainForm(late.html).get('where')).toBe('Mitt sted')
    expect((await send({}, late.html)).response.status).toBe(303)
  })

  it('says so when one was removed meanwhile', async () => {
    const { portal, html, send } = await open(people.kari, undefined, `${path}?edit=appt-free`)
    const leif = await signInAs(portal, people.leif)
    const page = await (await leif.get(path)).text()
    await leif.post(path, formOf(page, path))
    expect(portal.shelf.cases.get('plan-one')?.appointments.map(({ id }) => id)).not.toContain('appt-free')
    const late = await send({ where: 'Mitt sted' }, html)
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('Leif, Oslo fengsel')
    expect(mainForm(late.html).get('where')).toBe('Mitt sted')
  })
})

describe('the sheet of appointments', () => {
  const sheet = `${path}/sheet`
  const paperOf = (html: string) => /<article.*<\/article>/s.exec(html)?.[0] ?? ''
  const print = async (reader: Actor, language: PersonLanguage = 'nb', query = '') => {
    const subject = usualCase({ appointments: three, plan: withPerson(language) })
    const { html, words, response } = await open(reader, subject, `${sheet}${query}`)
    return { paper: paperOf(html), text: wordsOf(paperOf(html)), words, status: response.status }
  }

  it('says what, where, when with its weekday, whom to ask for, and whom to call', async () => {
    const { text } = await print(people.kari)
    expect(text).toMatch(
      /tirsdag 18. mai 2027 09:30 what-of-appt-free Hvor where-of-appt-free Spør etter ask-of/,
    )
    expect(text).toMatch(/09:30.*13:00/)
    expect(text).toContain('ring 113')
    expect(text).toContain('ring 116 117')
  })

  it('tells neither whose it is nor where it comes from', async () => {
    for (const reader of [people.kari, people.sara]) {
      const { paper } = await print(reader)
      expect(paper).not.toMatch(/Ola|Oppdiktet|HV-|fengsel|Oslo|018170/)
    }
  })

  it('of the plan holds nothing of health, and of health nothing of the plan; each says there may be another', async () => {
    const ofPlan = await print(people.kari)
    expect(ofPlan.paper).not.toContain('appt-clinic')
    expect(ofPlan.text).toContain('et eget ark som du får av helsetjenesten')
    const ofHealth = await print(people.sara)
    expect(ofHealth.text).toContain('what-of-appt-clinic')
    expect(ofHealth.paper).not.toMatch(/appt-nav|appt-free/)
    expect(ofHealth.text).toContain('et eget ark som du får av koordinatoren')
  })

  it('of health prints the health circle alone, whatever else its office may see', async () => {
    const odd = appointment('appt-odd', { agencyId: offices.prisonHealth })
    const { html, words } = await open(people.sara, usualCase({ appointments: [odd] }), sheet)
    expect(paperOf(html)).not.toContain('appt-odd')
    expect(words).toContain('Ingen timer er avtalt ennå')
  })

  it('says the same of the other sheet whether there is one or not', async () => {
    const without = usualCase({ appointments: three.slice(0, 2) })
    const { html } = await open(people.kari, without, sheet)
    expect(paperOf(html)).toBe((await print(people.kari)).paper)
  })

  it.each([
    ['nn', 'Timane dine', 'tysdag 18. mai 2027'],
    ['en', 'Your appointments', 'Tuesday, 18 May 2027'],
    ['pl', 'Twoje wizyty', 'wtorek, 18 maja 2027'],
    ['es', 'Tus citas', 'martes, 18 de mayo de 2027'],
    ['fr', 'Vos rendez-vous', 'mardi 18 mai 2027'],
  ] as const)('is in the person’s language: %s', async (language, title, date) => {
    const { paper, text, words } = await print(people.kari, language)
    expect(paper).toContain(`lang="${language}"`)
    expect(text).toContain(title)
    expect(text).toContain(date)
    expect(words).not.toContain('Arket finnes ikke')
  })

  it.each(['se', 'ti', 'other'] as const)(
    'in a language we have no words in, %s, is in bokmål and says so',
    async (language) => {
      const { text, words } = await print(people.kari, language)
      expect(text).toContain('Timene dine')
      expect(words).toContain('Arket finnes ikke på dette språket ennå')
    },
  )

  it('comes in a language that is chosen, and in large type', async () => {
    const { paper } = await print(people.kari, 'nb', '?language=en&large=yes')
    expect(paper).toContain('class="sheet sheet--large" lang="en"')
    expect((await print(people.kari, 'nb', '?language=xx')).status).toBe(400)
  })

  it('leaves out what has been', async () => {
    const past = usualCase({ appointments: [appointment('appt-past', { on: isoDate('2026-11-15') })] })
    const { html } = await open(people.kari, past, sheet)
    expect(wordsOf(paperOf(html))).toContain('Ingen timer er avtalt ennå')
  })

  it('is nothing to strangers', async () => {
    expect((await print(people.berit)).status).toBe(404)
  })
})
