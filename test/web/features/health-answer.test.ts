import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { now as moment, offices, people, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/health-answer'
const { kari, sara, tor, hege, frida } = people

const open = async (subject: PlanCase = usualCase(), reader = sara) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  const html = await response.text()
  const send = async (changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(path, typedInto(formOf(from, path), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const now = () => portal.shelf.cases.get('plan-one')
  return { portal, browser, response, html, words: wordsOf(html), send, now }
}

// The release is on Friday 14 May 2027; Monday the 17th is a public holiday.
const doses = { last: '14.5.2027', first: '18.5.2027' }

describe('health’s answer about the release', () => {
  it('asks about the date as it stands, and leads from the plan and from the follow-up task', async () => {
    const { words, browser } = await open()
    expect(words).toContain('Svaret gjelder løslatelse fredag 14. mai 2027.')
    for (const from of ['/plans/plan-one', '/plans/plan-one/tasks/task-follow-up'])
      expect(await (await browser.get(from)).text()).toContain(`href="${path}"`)
  })

  it('yes with doses on following days is saved', async () => {
    const { send, now, browser } = await open()
    const { response } = await send({ ready: 'yes', last: '14.5.2027', first: '15.5.2027' })
    expect(response.status).toBe(303)
    expect(now()?.preparation.health).toMatchObject({ ready: true, forRelease: '2027-05-14' })
    const page = wordsOf(await (await browser.get('/plans/plan-one')).text())
    expect(page).toContain('Siste dose i fengselet fredag 14. mai 2027')
  })

  it('yes over a weekend and a holiday is refused with the reason, and what was typed stays', async () => {
    const { send, portal } = await open()
    const { response, html } = await send({ ready: 'yes', ...doses })
    expect(response.status).toBe(422)
    expect(errorAt(html, 'f-first')).toContain(
      'Det er 3 dager uten dose før 18. mai 2027, og helg eller helligdag ligger imellom. Så lenge det er et opphold, er svaret nei.',
    )
    expect(formOf(html, path).get('first')).toBe('18.5.2027')
    expect(portal.shelf.changes).toEqual([])
    expect((await send({ ready: 'no', ...doses })).response.status).toBe(303)
  })

  it.each([
    [{ ready: 'yes', last: '14.5.2027', first: '' }, 'first', 'Fyll ut begge datoene'],
    [{ ready: 'yes', last: '31.2.2027', first: '15.5.2027' }, 'last', ''],
    [{ ready: 'yes', last: '15.5.2027', first: '16.5.2027' }, 'first', 'kan ikke komme etter løslatelsen'],
    [{ ready: undefined }, 'ready', ''],
  ] as const)('refuses %j beside its field', async (changes, field, message) => {
    const { send, portal } = await open()
    const { response, html } = await send(changes)
    expect(response.status).toBe(422)
    expect(errorAt(html, `f-${field}`)).toContain(message)
    expect(portal.shelf.changes).toEqual([])
  })

  it('is asked again when the date moved since the page was opened', async () => {
    const { send, portal, now, html } = await open()
    const subject = now()
    if (!subject) throw new Error('There is a plan')
    portal.shelf.cases.set('plan-one', {
      ...subject,
      schedule: { ...subject.schedule, release: isoDate('2027-05-21') },
    })
    const { response, words, html: again } = await send({ ready: 'yes' }, html)
    expect(response.status).toBe(409)
    expect(words).toContain('Løslatelsesdatoen er flyttet')
    expect(formOf(again, path).get('about')).toBe('2027-05-21')
  })

  it.each([
    ['the coordinator', kari],
    ['a clinic', tor],
    ['an office', hege],
    ['an NGO', frida],
  ])('is not for %s', async (_name, reader) => {
    const { response } = await open(usualCase(), reader)
    expect(response.status).toBe(404)
  })
})

describe('dates of doses', () => {
  const { userId, name } = sara
  const health = {
    by: { userId, name, agencyId: offices.prisonHealth },
    at: moment,
    ready: false,
    forRelease: isoDate('2027-05-14'),
    lastDoseInside: isoDate('2033-01-05'),
    firstDoseOutside: isoDate('2033-01-09'),
  }
  const subject = usualCase({ preparation: { version: 3, gate: {}, checked: {}, flags: [], health } })

  it('are in no page of the coordinator, nor that there are any', async () => {
    const portal = makePortal({ cases: [subject] })
    const browser = await signInAs(portal, kari)
    for (const at of ['', '/history', '/notes', '/preparation', '/release', '/proposal', '/edit']) {
      const response = await browser.get(`/plans/plan-one${at}`)
      expect(response.status, at).toBe(200)
      expect(await response.text(), at).not.toMatch(/2033|[dD]ose|LAR\b/)
    }
    const html = await (await browser.get('/plans/plan-one')).text()
    expect(wordsOf(html)).toContain('Helsetjenesten har svart nei.')
  })

  it('are read by the health service that follows up', async () => {
    const portal = makePortal({ cases: [subject] })
    const browser = await signInAs(portal, sara)
    expect(wordsOf(await (await browser.get('/plans/plan-one')).text())).toContain('5. januar 2033')
  })
})
