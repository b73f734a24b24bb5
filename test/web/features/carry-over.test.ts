import { describe, expect, it } from 'vitest'
import type { CarryOver } from '../../../shared/domain/preparation/carry-over.ts'
import { noPreparation } from '../../../shared/domain/preparation/preparation.ts'
import { partId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { actorAt, offices, people, planCase, task, today, usualTasks } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/carry-over'
const acceptPath = `${path}/accept`

const { kari, sara, tor, hege } = people
const eva = actorAt(offices.education, 'Eva')

const course: CarryOver = {
  id: partId('carry-course'),
  version: 1,
  kind: 'course',
  what: 'Truckførerkurs <del 2>',
  inside: 'Skolen i fengselet',
  outside: 'Voksenopplæringen',
  agencyId: offices.education,
  circle: 'plan',
}
const secret: CarryOver = {
  id: partId('carry-secret'),
  version: 1,
  kind: 'treatment',
  what: 'canary-of-treatment',
  inside: 'canary-inside',
  outside: 'canary-outside',
  agencyId: offices.trust,
  circle: 'health',
}

const school = task('task-school', 'education.continue', offices.education)
const subject = (changes: Parameters<typeof planCase>[1] = {}) =>
  planCase([school, ...Object.values(usualTasks)], { carryOver: [course, secret], ...changes })

const open = async (case_ = subject(), reader: Actor = kari, at = path) => {
  const portal = makePortal({ cases: [case_] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(at)
  const html = await response.text()
  const send = async (action: string, changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(action, typedInto(formOf(from, action), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const listed = () => portal.shelf.cases.get('plan-one')?.carryOver ?? []
  return { portal, browser, response, html, words: wordsOf(html), send, listed }
}

const job = {
  act: 'save',
  kind: 'job',
  what: 'Lager, 60 %',
  inside: 'Arbeidsdriften',
  outside: 'Byggvarer AS',
  firstDate: '18.5.2027',
}

describe('what goes on outside, for the coordinator', () => {
  it('lists what, who inside, who outside, first day and answer', async () => {
    const { words, html } = await open()
    expect(words).toContain('Kurs Truckførerkurs <del 2>')
    expect(html).toContain('&lt;del 2&gt;')
    expect(words).toContain('Skolen i fengselet')
    expect(words).toContain('Voksenopplæringen')
    expect(words).toContain('Venter på ja')
    expect(words).toContain('Behandling føres av helsetjenesten i fengselet')
  })

  it('adds, changes and removes, each once', async () => {
    const { send, listed, browser, portal } = await open()
    expect((await send(path, job)).response.headers.get('location')).toBe(path)
    await send(path, job)
    expect(listed()).toHaveLength(3)
    const added = listed().find(({ kind }) => kind === 'job')
    expect(added).toMatchObject({ firstDate: '2027-05-18', version: 1, circle: 'plan' })
    const edit = await (await browser.get(`${path}?change=${added?.id}`)).text()
    expect(formOf(edit, path).get('outside')).toBe('Byggvarer AS')
    expect((await send(path, { act: 'save', acceptedOn: '16.11.2026' }, edit)).response.status).toBe(303)
    expect(listed().find(({ id }) => id === added?.id)).toMatchObject({ acceptedOn: today, version: 2 })
    const again = await (await browser.get(`${path}?change=${added?.id}`)).text()
    expect((await send(path, { act: 'remove' }, again)).response.status).toBe(303)
    expect(listed()).toEqual([course, secret])
    expect(portal.shelf.changes).toHaveLength(3)
  })

  it.each([
    ['nothing said', { what: '' }, 'f-what', 'Fyll ut'],
    ['a day that is not', { firstDate: '32.5.2027' }, 'f-firstDate', 'en dato som finnes'],
    ['an office that is not', { office: 'Ingen' }, 'f-office', 'Kontoret finnes ikke'],
    ['a clinic', { office: 'Vestre Viken' }, 'f-office', 'Kontoret finnes ikke, eller kan ikke ta over'],
    ['a yes to come', { acceptedOn: '17.11.2026' }, 'f-acceptedOn', 'på en dag som kommer'],
    ['no kind', { kind: '' }, 'f-kind', 'Fyll ut'],
    ['treatment, which is health’s', { kind: 'treatment' }, 'f-kind', 'ikke finnes'],
  ] as const)('refuses %s beside the field, with the rest as typed', async (_name, changes, id, error) => {
    const { send, portal } = await open()
    const { response, html } = await send(path, { ...job, ...changes })
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(error)
    expect(formOf(html, path).get('inside')).toBe('Arbeidsdriften')
    expect(portal.shelf.changes).toEqual([])
  })

  it('cannot change treatment, nor see it by its id', async () => {
    const { send, portal, browser } = await open()
    const edit = await (await browser.get(`${path}?change=carry-secret`)).text()
    expect(edit).not.toContain('canary')
    expect((await send(path, { ...job, part: 'carry-secret' })).response.status).toBe(409)
    expect(portal.shelf.changes).toEqual([])
  })

  it('no NGO while contact is restricted', async () => {
    const preparation = { ...noPreparation, flags: [{ kind: 'contact-restricted', from: today }] } as const
    const { send } = await open(subject({ preparation }))
    const { html, response } = await send(path, { ...job, office: 'Røde Kors, Nettverk etter soning' })
    expect(response.status).toBe(422)
    expect(errorAt(html, 'f-office')).toContain('strprl § 186')
  })

  it('tells a late one who was faster, and keeps the words', async () => {
    const { portal, send, browser } = await open()
    const at = `${path}?change=carry-course`
    const mine = await (await browser.get(at)).text()
    const leif = await signInAs(portal, people.leif)
    const his = await (await leif.get(at)).text()
    await leif.post(path, typedInto(formOf(his, path), { act: 'save', inside: 'Verkstedet' }))
    const late = await send(path, { act: 'save', what: 'Mine ord' }, mine)
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('Det som skal fortsette ute, ble endret : Leif, Oslo fengsel')
    expect(formOf(late.html, path).get('what')).toBe('Mine ord')
  })
})

describe('what goes on outside, for the office that takes over', () => {
  it('is seen and accepted there, once, and then shown as accepted', async () => {
    const { html, words, send, listed, portal, browser } = await open(subject(), eva)
    expect(words).toContain('Truckførerkurs')
    expect(html).not.toContain('name="inside"')
    expect(html).not.toContain('?change=')
    expect((await send(acceptPath, {})).response.headers.get('location')).toBe(path)
    await send(acceptPath, {})
    expect(portal.shelf.changes).toHaveLength(1)
    expect(listed().find(({ id }) => id === course.id)?.acceptedOn).toBe(today)
    expect(wordsOf(await (await browser.get(path)).text())).toContain('Sa ja 16. november 2026')
  })

  it('is not there for an office that has no part in it', async () => {
    const { words, html, browser } = await open(subject(), hege)
    expect(words).toContain('Ingenting er ført opp')
    expect(html).not.toContain(acceptPath)
    const csrf = /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? ''
    const forced = await browser.post(acceptPath, {
      csrf,
      key: 'key-forced',
      version: '1',
      part: 'carry-course',
    })
    expect(forced.status).toBe(404)
  })
})

describe('treatment', () => {
  it('is listed by the nurse for a health office, and accepted there', async () => {
    const nurse = await open(subject({ carryOver: [] }), sara)
    const entry = {
      act: 'save',
      what: 'Oppfølging hver fjortende dag',
      inside: 'Helseavdelingen',
      outside: 'Poliklinikken',
      office: 'Vestre Viken',
    }
    expect((await nurse.send(path, entry)).response.status).toBe(303)
    expect(nurse.listed()[0]).toMatchObject({ kind: 'treatment', circle: 'health', agencyId: offices.trust })
    const clinic = await open(subject(), tor)
    expect(clinic.words).toContain('canary-of-treatment')
    expect(clinic.words).not.toContain('Truckførerkurs')
    expect((await clinic.send(acceptPath, {})).response.status).toBe(303)
  })

  it.each([
    ['the coordinator', kari],
    ['a municipality', hege],
    ['Nav', people.nils],
    ['an NGO', people.frida],
    ['the school', eva],
  ])('reaches no page, history or note of %s', async (_name, reader) => {
    const portal = makePortal({ cases: [subject()] })
    const nurse = await signInAs(portal, sara)
    const page = await (await nurse.get(`${path}?change=carry-secret`)).text()
    await nurse.post(path, typedInto(formOf(page, path), { act: 'save', what: 'canary-changed' }))
    expect(portal.shelf.changes).toHaveLength(1)
    const browser = await signInAs(portal, reader)
    for (const at of ['', '/carry-over', '/carry-over?change=carry-secret', '/history', '/notes', '/steps']) {
      const html = await (await browser.get(`/plans/plan-one${at}`)).text()
      expect(html, at).not.toMatch(/canary|health-trust:/)
      if (!at.includes('?')) expect(html, at).not.toContain('carry-secret')
    }
    expect(JSON.stringify(portal.logged)).not.toContain('canary')
  })
})
