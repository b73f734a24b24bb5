import { describe, expect, it } from 'vitest'
import { agencyId, municipalityCode } from '../../../shared/kernel/ids.ts'
import { actorAt, offices, people, plan, planCase, task } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/edit'
type Changes = Parameters<typeof typedInto>[1]

const typedPlaces = {
  'belonging.registered': 'Skien',
  'belonging.stay': 'Bergen (4601)',
  'belonging.stayDistrict': '460103',
  'belonging.arrest': '5501',
  'belonging.socialCase': 'nav drammen',
  'belonging.homeState': 'disputed',
  'belonging.home': 'Bodø',
  'belonging.otherHome': '4601',
  'belonging.claim': 'Flyttet i mai.',
  'belonging.otherClaim': 'Meldte aldri flytting.',
}

const open = async (subject = planCase([])) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, people.kari)
  const form = async () => formOf(await (await browser.get(path)).text(), path)
  const send = async (changes: Changes) => {
    const response = await browser.post(path, typedInto(await form(), { 'person.number': '', ...changes }))
    return { response, html: await response.text(), now: portal.shelf.cases.get('plan-one') }
  }
  return { portal, browser, form, send }
}

describe('where a person belongs', () => {
  it('is typed on the form, kept, and shown in it again', async () => {
    const { send, form, browser } = await open()
    const { response, now } = await send(typedPlaces)
    expect(response.status).toBe(303)
    expect(now?.plan.belonging).toEqual({
      registered: { municipality: '4003' },
      stay: { municipality: '4601', district: '460103' },
      arrest: { municipality: '5501' },
      socialCase: 'nav:0602',
      home: {
        state: 'disputed',
        municipality: '1804',
        claims: [
          { municipality: '1804', holds: '4601', words: 'Flyttet i mai.' },
          { municipality: '4601', holds: '1804', words: 'Meldte aldri flytting.' },
        ],
      },
    })
    const again = await form()
    expect(again.get('belonging.registered')).toBe('Skien (4003)')
    expect(again.get('belonging.socialCase')).toBe('Nav Drammen')
    expect(again.get('belonging.otherClaim')).toBe('Meldte aldri flytting.')
    const words = wordsOf(await (await browser.get('/plans/plan-one')).text())
    expect(words).toContain('Fana, Bergen')
    expect(words).toContain('Bodø (omstridt)')
    await send({ 'belonging.home': 'Bodø' })
    expect((await form()).get('belonging.stayDistrict')).toBe('460103')
  })

  it('is absent when nobody has typed anything', async () => {
    const { now } = await (await open()).send({})
    expect(now?.plan).not.toHaveProperty('belonging')
    expect(now?.plan).not.toHaveProperty('shielding')
    expect(now?.gate.protection).toBe('none')
  })

  it.each([
    ['belonging.registered', { 'belonging.registered': 'Drammnen' }, 'Kommunen finnes ikke'],
    ['belonging.stay', { 'belonging.stay': '1507' }, 'Kommunen finnes ikke lenger'],
    [
      'belonging.registeredDistrict',
      { 'belonging.registered': '3301', 'belonging.registeredDistrict': '030101' },
      'Bydelen',
    ],
    [
      'belonging.unregistered',
      { 'belonging.registered': '3301', 'belonging.unregistered': 'yes' },
      'Tøm den',
    ],
    ['belonging.socialCase', { 'belonging.socialCase': 'Nav Atlantis' }, 'ikke noe Nav-kontor'],
    ['belonging.homeState', { 'belonging.home': '3301' }, 'antatt, avklart eller omstridt'],
    ['belonging.home', { 'belonging.homeState': 'settled' }, 'hvilken kommune'],
    [
      'belonging.otherHome',
      { 'belonging.homeState': 'disputed', 'belonging.home': '3301', 'belonging.otherHome': 'Drammen' },
      'samme kommune',
    ],
  ])('what is wrong is told at %s, with everything still typed', async (field, changes, message) => {
    const { response, html, now } = await (await open()).send(changes)
    expect(response.status).toBe(422)
    expect(errorAt(html, `f-${field.replaceAll('.', '-')}`)).toContain(message)
    for (const [name, value] of Object.entries(changes)) expect(formOf(html, path).get(name)).toBe(value)
    expect(now?.plan).not.toHaveProperty('belonging')
  })

  it('is for the plan’s side and the offices whose duty hangs on it; what is said in a dispute for the plan’s side', async () => {
    const housing = task('task-housing', 'housing.permanent', offices.housing, { status: 'accepted' })
    const school = task('task-school', 'education.apply', offices.education, { status: 'accepted' })
    const stay = { municipality: municipalityCode('4601') }
    const subject = planCase([housing, school], {
      plan: plan({ belonging: { stay }, shielding: { own: 'none', related: 'fortrolig', ownStaff: true } }),
    })
    const portal = makePortal({ cases: [subject] })
    const read = async (reader: Parameters<typeof signInAs>[1]) =>
      wordsOf(await (await (await signInAs(portal, reader)).get('/plans/plan-one')).text())
    const [own, housingReads, schoolReads] = [
      await read(people.kari),
      await read(people.hege),
      await read(actorAt(offices.education, 'Ellen')),
    ]
    expect(own).toContain('Kommune der personen bodde før innsettelsen')
    expect(own).toContain('Er skjermet for ansatte i Nav')
    expect(housingReads).toContain('Kommune der personen bodde før innsettelsen')
    expect(housingReads).not.toContain('skjermet')
    expect(schoolReads).not.toContain('før innsettelsen')
  })
})

const sent = () =>
  planCase([
    task('task-job', 'employment.job', agencyId('nav:0602'), { status: 'accepted' }),
    task('task-housing', 'housing.permanent', offices.housing),
  ])

describe('a changed address', () => {
  it('moves nothing, suggests the office that answers now, and one press sends the task there', async () => {
    const { send, browser, portal } = await open(sent())
    const { now } = await send({ 'belonging.registered': 'Skien' })
    expect(now?.tasks.map(({ owner }) => owner)).toEqual(['nav:0602', offices.housing])
    expect(now?.plan.elsewhere).toEqual(['task-job'])
    const html = await (await browser.get('/plans/plan-one')).text()
    expect(wordsOf(html)).toContain('ligger hos Nav Drammen, men hører etter reglene til Nav Skien')
    const action = '/plans/plan-one/tasks/task-job/reroute'
    const response = await browser.post(action, formOf(html, action))
    expect(response.status).toBe(303)
    const after = portal.shelf.cases.get('plan-one')
    expect(after?.tasks.map(({ id, owner, status }) => [id === 'task-job', owner, status])).toContainEqual([
      false,
      'nav:0806',
      'requested',
    ])
    expect(after?.tasks.find(({ id }) => id === 'task-job')).toMatchObject({ status: 'cancelled' })
    expect(wordsOf(await (await browser.get('/plans/plan-one')).text())).not.toContain('hører nå til')
  })

  it('suggests nothing when the same office answers, or when the fact is taken back', async () => {
    const { send } = await open(sent())
    expect((await send({ 'person.under25': 'yes' })).now?.plan.elsewhere).toBeUndefined()
    expect((await send({ 'belonging.registered': 'Skien' })).now?.plan.elsewhere).toEqual(['task-job'])
    expect((await send({ 'voice.words': 'Hei' })).now?.plan.elsewhere).toEqual(['task-job'])
    expect((await send({ 'belonging.registered': '' })).now?.plan.elsewhere).toBeUndefined()
  })
})

describe('a stricter protection', () => {
  it('moves tasks at once: Nav’s to the special unit, others by hand, and their offices lose sight of the plan', async () => {
    const { send, portal } = await open(sent())
    const { now } = await send({ 'shielding.own': 'strengt-fortrolig' })
    expect(now?.gate.protection).toBe('strengt-fortrolig')
    const open_ = now?.tasks
      .filter(({ status }) => status === 'requested')
      .map(({ kind, owner }) => [kind, owner])
    expect(open_).toEqual([
      ['employment.job', 'nav-protected:2103'],
      ['housing.permanent', offices.triage],
    ])
    for (const old of ['task-job', 'task-housing'])
      expect(now?.tasks.find(({ id }) => id === old)?.status).toBe('cancelled')
    expect(portal.shelf.changes).toHaveLength(1)
    expect(portal.shelf.changes[0]?.losing?.toSorted()).toEqual([offices.housing, 'nav:0602'].toSorted())
    expect(portal.shelf.changes[0]?.log.codes).toMatchObject({ protected: '2' })
  })

  it('counts a related person’s, and what could not be looked up', async () => {
    for (const changes of [{ 'shielding.related': 'strengt-fortrolig' }, { 'shielding.own': 'unknown' }]) {
      const { now } = await (await open(sent())).send(changes)
      const owners = now?.tasks.filter(({ status }) => status === 'requested').map(({ owner }) => owner)
      expect(owners).not.toContain(offices.housing)
      expect(owners).not.toContain('nav:0602')
    }
  })

  it('moves Nav’s own staff from Nav’s offices alone', async () => {
    const { now } = await (await open(sent())).send({ 'shielding.ownStaff': 'yes' })
    const owners = now?.tasks.filter(({ status }) => status === 'requested').map(({ owner }) => owner)
    expect(owners?.toSorted()).toEqual([offices.housing, 'nav-protected:egne-ansatte'].toSorted())
  })

  it('once is enough: saving again moves nothing more', async () => {
    const { send } = await open(sent())
    const { now } = await send({ 'shielding.own': 'strengt-fortrolig' })
    const again = await send({ 'voice.words': 'Hei' })
    expect(again.now?.tasks).toEqual(now?.tasks)
    expect(again.now?.gate.protection).toBe('strengt-fortrolig')
  })
})
