import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { agencyId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { actorAt, people } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const dag: Actor = {
  ...actorAt(agencyId('directory:admin'), 'Dag', 'administrator'),
  agencyType: 'directory-administration',
}

const open = async (path: string, reader: Actor = dag, portal = makePortal()) => {
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  const html = await response.text()
  const action = `${path}#preview`
  const send = async (changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(path, typedInto(formOf(from, action), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const published = async () => (await portal.deps.templates.published()).map(({ template }) => template)
  return { portal, browser, response, html, words: wordsOf(html), send, published }
}

const milestones = '/templates/standard/milestones'
const times = '/templates/standard/times'

describe('the templates', () => {
  it('are listed with their newest versions, and read by whoever coordinates', async () => {
    for (const reader of [dag, people.adam, people.kari, people.leif]) {
      const { words } = await open('/templates', reader)
      expect(words).toContain('Lang dom')
      expect(words).toContain('2026-11.2')
      expect(words).toContain('Varetekt Ingen dato for løslatelse')
    }
    for (const reader of [people.hege, people.sara, people.frida, people.astrid])
      expect((await open('/templates', reader)).response.status).toBe(403)
  })

  it('tell where every figure comes from: law only where the law says it', async () => {
    const { words, html } = await open('/templates/standard', people.kari)
    expect(words).toContain('12 måneder før løslatelsen')
    expect(words).toContain('Lov: strgjfl § 15')
    expect(words).toMatch(/Siste ansvarsgruppe .{0,40}6 uker før løslatelsen .{0,80}Antakelse/)
    expect(words).toMatch(/Første møte med friomsorgen er avtalt .{0,90}Antakelse Lov: strgjforskr § 3-42/)
    expect(words).toContain('Bare når personen har barn')
    expect(words).toContain('Bankkonto')
    expect(html).not.toContain(milestones)
  })

  it('that are not there do not exist', async () => {
    for (const path of ['/templates/none', '/templates/none/times', '/templates/__proto__'])
      expect((await open(path)).response.status).toBe(404)
  })

  it('are edited by the administrators of what all offices share, and by nobody else', async () => {
    expect((await open(milestones)).response.status).toBe(200)
    for (const reader of [people.adam, people.kari, people.hege, people.astrid])
      expect((await open(milestones, reader)).response.status).toBe(403)
    expect((await open('/templates/standard')).html).toContain(`href="${milestones}"`)
  })
})

describe('editing milestones', () => {
  it('shows what an example plan would look like, and publishes nothing', async () => {
    const { send, published } = await open(milestones)
    const { words, response } = await send({
      'm.housing-application.amount': '5',
      'm.release-talk.on': undefined,
      step: 'preview',
    })
    expect(response.status).toBe(200)
    expect(words).toContain('Eksempel: en plan som begynner 16. november 2026, med løslatelse 16. mai 2028')
    expect(words).toMatch(
      /Søknad om bolig sendt Før 14. jan. 2028 Etter 16. des. 2027|Søknad om bolig sendt .*Etter/,
    )
    expect(words).toMatch(/Løslatelsessamtale Før .{4,20} Etter Ikke med/)
    expect(words).not.toContain('Melding til Nav Før')
    expect(await published()).toEqual([])
  })

  it('publishes a new version, once; a changed date is an assumption, the duty stays law', async () => {
    const { send, published, browser } = await open(milestones)
    const changes = {
      'm.lower-security.amount': '14',
      'm.responsibility-group.tells': ['coordinator', 'members'],
      'm.release-talk.on': undefined,
      step: 'publish',
    }
    const { response } = await send(changes)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/templates/standard'])
    expect((await send(changes)).response.status).toBe(303)
    const [template, ...more] = await published()
    expect(more).toEqual([])
    expect(template?.version).toBe('2026-11.3')
    const of = (key: string) => template?.milestones.find((one) => one.key === key)
    expect(of('lower-security')).toMatchObject({
      offset: { unit: 'months', amount: -14 },
      basis: { tag: 'assumption' },
      duty: { tag: 'law', reference: 'strgjfl § 15' },
    })
    expect(of('responsibility-group')?.tells).toEqual(['coordinator', 'members'])
    expect(of('release-talk')?.off).toBe(true)
    expect(of('at-the-gate')?.basis).toMatchObject({ tag: 'law' })
    const words = wordsOf(await (await browser.get('/templates/standard')).text())
    expect(words).toContain('Slått av')
    expect(words).toContain('Dag, 16. november 2026')
    expect(words).toContain('Den nye utgaven er gitt ut')
  })

  it('changing nothing publishes nothing', async () => {
    const { send, published } = await open(milestones)
    const { response, words } = await send({ step: 'publish' })
    expect(response.status).toBe(422)
    expect(words).toContain('Ingenting er endret')
    expect(await published()).toEqual([])
  })

  it.each([
    ['no number', { 'm.housing-application.amount': '' }, 'f-m-housing-application-amount'],
    ['a word', { 'm.housing-application.amount': 'fire' }, 'f-m-housing-application-amount'],
    ['less than nothing', { 'm.housing-application.amount': '-4' }, 'f-m-housing-application-amount'],
    ['a half', { 'm.housing-application.amount': '1,5' }, 'f-m-housing-application-amount'],
    ['too long', { 'm.housing-application.amount': '361' }, 'f-m-housing-application-amount'],
    ['a unit that is not', { 'm.housing-application.unit': 'years-before' }, 'f-m-housing-application-unit'],
    ['somebody else told', { 'm.housing-application.tells': ['victim'] }, 'f-m-housing-application-tells'],
  ])('refuses %s beside its field, with the rest as typed', async (_name, changes, id) => {
    const { send, published } = await open(milestones)
    const { response, html } = await send({ 'm.identity-papers.amount': '7', ...changes, step: 'publish' })
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain('«Søknad om bolig sendt:')
    expect(formOf(html, `${milestones}#preview`).get('m.identity-papers.amount')).toBe('7')
    expect(await published()).toEqual([])
  })

  it('refuses a milestone of no template', async () => {
    const { send, published } = await open(milestones)
    expect((await send({ 'm.victim-notified.amount': '1', step: 'publish' })).response.status).toBe(422)
    expect(await published()).toEqual([])
  })

  it('two at once: the second is told, keeps what was typed, and may publish on top', async () => {
    const portal = makePortal()
    const first = await open(milestones, dag, portal)
    const second = await open(milestones, dag, portal)
    await first.send({ 'm.housing-application.amount': '5', step: 'publish' })
    const late = await second.send({ 'm.identity-papers.amount': '4', step: 'publish' })
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('utgave 2026-11.3')
    const again = await second.send({ step: 'publish' }, late.html)
    expect(again.response.status).toBe(303)
    expect((await first.published()).map(({ version }) => version)).toEqual(['2026-11.3', '2026-11.4'])
  })
})

describe('editing times', () => {
  it('shows when work is to be begun in the example, and publishes', async () => {
    const { send, published } = await open(times)
    const changes = {
      'k.housing_permanent.takes.amount': '12',
      'k.money_debt.due.unit': 'weeks-before',
      answer: '7',
    }
    const { words } = await send({ ...changes, step: 'preview' })
    expect(words).toContain('Begynne senest: ')
    const { response } = await send({ ...changes, step: 'publish' })
    expect(response.status).toBe(303)
    const [template] = await published()
    expect(template?.durations['housing.permanent']).toEqual({
      unit: 'weeks',
      amount: 12,
      basis: { tag: 'assumption' },
    })
    expect(template?.leadTimes['money.debt']).toMatchObject({ unit: 'weeks', amount: -3 })
    expect(template?.answerWithin.usual.workingDays).toBe(7)
    expect(template?.answerWithin.kinds['health.specialist']).toMatchObject({
      workingDays: 10,
      basis: { tag: 'law' },
    })
    expect(template?.milestones.length).toBeGreaterThan(20)
  })

  it.each([
    ['k.housing_permanent.takes.amount', '9999', 'f-k-housing_permanent-takes-amount'],
    ['answer', '0', 'f-answer'],
  ])('refuses %s as %s', async (name, value, id) => {
    const { send } = await open(times)
    const { response, html } = await send({ [name]: value, step: 'publish' })
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toBeDefined()
  })
})

it('a new plan follows the published version, an old one its own', async () => {
  const { send, portal } = await open(milestones)
  await send({ 'm.housing-application.amount': '5', step: 'publish' })
  const found = await portal.deps.templates.find('standard@2026-11.3')
  expect(found?.milestones.find(({ key }) => key === 'housing-application')?.offset.amount).toBe(-5)
})

it('no page weighs more than 15 kB', async () => {
  for (const path of [milestones, times, '/templates/preventive-detention'])
    expect(gzipSync((await open(path)).html).byteLength).toBeLessThan(15 * 1024)
})
