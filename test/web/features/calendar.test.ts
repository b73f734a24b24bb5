import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { mostLinks } from '../../../shared/application/calendar-links.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import { translator } from '../../../shared/i18n/index.ts'
import { partId, userId } from '../../../shared/kernel/ids.ts'
import { isoDate, timestamp } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import {
  member,
  offices,
  people,
  plan,
  planCase,
  takenBy,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { hire, makePortal, origin, type Portal, signInAs } from '../../support/portal.ts'
import { bytesOf } from './browsing.ts'
import { formOf, wordsOf } from './filled-form.ts'

const own = '/calendar'
const ofPlan = '/plans/plan-one/calendar'

const appointment = (
  id: string,
  on: string,
  time?: string,
  changes: Partial<Appointment> = {},
): Appointment => ({
  id: partId(id),
  version: 1,
  on: isoDate(on),
  ...(time && { time }),
  what: 'canary-what',
  where: 'canary-where',
  askFor: 'canary-ask',
  circle: 'plan',
  ...changes,
})

const taken = { ...usualTasks.nav, status: 'received', ...takenBy(people.nils) } as const
const withTimes = usualCase({
  appointments: [
    appointment('appt-winter', '2027-01-15', '09:30', { agencyId: offices.nav }),
    appointment('appt-summer', '2027-07-15', '09:30'),
    appointment('appt-spring-day', '2027-03-28', '03:15'),
    appointment('appt-autumn-day', '2027-10-31', '02:30'),
    appointment('appt-no-time', '2027-05-18'),
    appointment('appt-clinic', '2027-06-01', '10:00', { agencyId: offices.trust, circle: 'health' }),
  ],
  tasks: planCase([usualTasks.housing, taken, usualTasks.followUp, usualTasks.specialist, usualTasks.ngo])
    .tasks,
})

/** Presses the button and takes the address from the page that answers. */
const makeLink = async (portal: Portal, reader: Actor, path: string) => {
  const browser = await signInAs(portal, reader)
  const form = formOf(await (await browser.get(path)).text(), path)
  const response = await browser.post(path, form)
  const html = await response.text()
  const address = /<code class="address">([^<]*)</.exec(html)?.[1] ?? ''
  return { browser, form, response, html, address, feed: address.slice(origin.length) }
}

const portalWith = (subject: PlanCase = withTimes) => makePortal({ cases: [subject] })

/** A calendar program: no cookie, no session. */
const fetchFeed = async (portal: Portal, path: string) => {
  const response = await portal.browser().get(path)
  const text = await response.text()
  return { response, text, events: text.split('BEGIN:VEVENT').slice(1) }
}

const unfolded = (text: string): string => text.replaceAll(/\r\n[ \t]/g, '')
const startsOf = (text: string): readonly string[] =>
  text.match(/^DTSTART.*$/gm)?.map((line) => line.trim()) ?? []

describe('a calendar link', () => {
  it('is shown once, and kept as the hash of its token', async () => {
    const portal = portalWith()
    const { address, browser } = await makeLink(portal, people.nils, own)
    const token = /\/calendar\/([A-Za-z0-9_-]{43})\.ics$/.exec(address)?.[1] ?? ''
    expect(address.startsWith(origin)).toBe(true)
    expect([...portal.calendars.keys()]).toEqual([createHash('sha256').update(token).digest('hex')])
    expect(JSON.stringify([...portal.calendars.values()])).not.toContain(token)
    expect(await (await browser.get(own)).text()).not.toContain(token)
  })

  it('sent twice is one link with one address', async () => {
    const portal = portalWith()
    const { browser, form, html, address } = await makeLink(portal, people.nils, own)
    const again = await (await browser.post(own, form)).text()
    expect(again).toContain(address)
    expect(portal.calendars.size).toBe(1)
    // The next press makes another.
    expect((await browser.post(own, formOf(html, own))).status).toBe(200)
    expect(portal.calendars.size).toBe(2)
  })

  it('leads to a calendar without session or cookie, not to be kept by others', async () => {
    const portal = portalWith()
    const { feed } = await makeLink(portal, people.nils, own)
    const { response } = await fetchFeed(portal, feed)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('revoked, unknown, malformed, of somebody who may not work any more: the same bytes', async () => {
    const portal = portalWith()
    const revoked = await makeLink(portal, people.nils, own)
    const page = await (await revoked.browser.get(own)).text()
    const revoke = page.slice(page.indexOf('value="revoke"') - 600)
    expect((await revoked.browser.post(own, formOf(revoke, own))).status).toBe(303)
    const left = await makeLink(portal, people.hege, ofPlan)
    await hire(portal, people.hege, { active: false })
    const promoted = await makeLink(portal, people.kari, ofPlan)
    await hire(portal, people.kari, { role: 'administrator' })
    const all = [
      revoked.feed,
      left.feed,
      promoted.feed,
      `/calendar/${'A'.repeat(43)}.ics`,
      '/calendar/nothing.ics',
      '/calendar/__proto__',
    ]
    const answers = await Promise.all(all.map(async (path) => bytesOf(await portal.browser().get(path))))
    expect(answers[0]?.status).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('is revoked by whoever made it, and nobody else', async () => {
    const portal = portalWith()
    const { feed } = await makeLink(portal, people.nils, own)
    const [id = ''] = portal.calendars.keys()
    const { browser, form } = await makeLink(portal, people.nina, own)
    const foreign = new URLSearchParams({
      ...Object.fromEntries(form),
      key: 'another-key',
      act: 'revoke',
      id,
    })
    expect((await browser.post(own, foreign)).status).toBe(303)
    expect((await fetchFeed(portal, feed)).response.status).toBe(200)
    expect((await (await browser.get(own)).text()).match(/value="revoke"/g)).toHaveLength(1)
  })

  it('has an end: who has many is asked to revoke one', async () => {
    const portal = portalWith()
    for (let at = 0; at < mostLinks; at++)
      portal.calendars.set(`${at}`, {
        id: `${at}`,
        userId: people.nils.userId,
        agencyId: people.nils.agencyId,
        createdAt: timestamp(0),
      })
    const { response, html, address } = await makeLink(portal, people.nils, own)
    expect([response.status, address]).toEqual([409, ''])
    expect(wordsOf(html)).toContain(`høyst ${mostLinks} kalenderlenker`)
  })

  it('to a plan is for those who may read the plan; auditors and administrators have none', async () => {
    const portal = portalWith()
    const berit = await signInAs(portal, people.berit)
    expect((await berit.get(ofPlan)).status).toBe(404)
    for (const actor of [people.adam, people.astrid])
      expect((await (await signInAs(portal, actor)).get(own)).status).toBe(403)
    expect(portal.calendars.size).toBe(0)
  })
})

describe('the calendar of a plan', () => {
  it('has deadlines on whole days and times in UTC, right on both days when clocks change', async () => {
    const portal = portalWith()
    const { feed } = await makeLink(portal, people.kari, ofPlan)
    const starts = startsOf((await fetchFeed(portal, feed)).text)
    expect(starts).toContain('DTSTART:20270115T083000Z')
    expect(starts).toContain('DTSTART:20270715T073000Z')
    expect(starts).toContain('DTSTART:20270328T011500Z')
    expect(starts).toContain('DTSTART:20271031T003000Z')
    expect(starts).toContain('DTSTART;VALUE=DATE:20270518')
    expect(starts).toContain('DTSTART;VALUE=DATE:20270514')
    const housing = portal.shelf.cases.get('plan-one')?.tasks.find(({ id }) => id === usualTasks.housing.id)
    expect(starts).toContain(`DTSTART;VALUE=DATE:${housing?.due?.replaceAll('-', '')}`)
    expect(starts.filter((line) => line.includes('TZID'))).toEqual([])
  })

  it('names nobody and nothing: three titles, and links that ask to sign in', async () => {
    const portal = portalWith()
    for (const reader of [people.kari, people.hege, people.sara, people.frida]) {
      const { feed } = await makeLink(portal, reader, ofPlan)
      const text = unfolded((await fetchFeed(portal, feed)).text)
      const titles = new Set(text.match(/^SUMMARY:.*$/gm)?.map((line) => line.trim()))
      for (const title of titles)
        expect(['SUMMARY:Frist i Hjemvei', 'SUMMARY:Dato i Hjemvei', 'SUMMARY:Time i Hjemvei']).toContain(
          title,
        )
      const t = translator('nb')
      const telling = [
        'Ola',
        'Oppdiktet',
        'HV-',
        '018170',
        'canary',
        'fengsel',
        'Nav',
        reader.name,
        ...areas.map((area) => t(`area.${area}`)),
        ...Object.values(offices),
      ]
      for (const word of telling) expect(text, `${reader.name}: ${word}`).not.toContain(word)
      for (const line of text.match(/^URL.*$/gm) ?? [])
        expect(line.trim()).toMatch(
          /^URL;VALUE=URI:https:\/\/hjemvei\.example\/plans\/plan-one(\/tasks\/task-[a-z-]+)?$/,
        )
      expect(text).not.toMatch(/^(?:LOCATION|DESCRIPTION|ATTENDEE|ORGANIZER|CONTACT|COMMENT)/m)
    }
  })

  it('shows each reader what the plan’s page shows, and no more', async () => {
    const portal = portalWith()
    const startsFor = async (reader: Actor) => {
      const { feed } = await makeLink(portal, reader, ofPlan)
      return startsOf((await fetchFeed(portal, feed)).text)
    }
    expect(await startsFor(people.kari)).not.toContain('DTSTART:20270601T080000Z')
    expect(await startsFor(people.sara)).toContain('DTSTART:20270601T080000Z')
    const nav = await startsFor(people.nils)
    expect(nav).toContain('DTSTART:20270115T083000Z')
    expect(nav).not.toContain('DTSTART:20270715T073000Z')
  })

  it('is empty from the moment an office has lost the plan, and when the plan is closed', async () => {
    const portal = portalWith()
    const { feed } = await makeLink(portal, people.hege, ofPlan)
    expect((await fetchFeed(portal, feed)).events.length).toBeGreaterThan(0)
    const change = (changes: Partial<PlanCase>) =>
      portal.shelf.cases.set('plan-one', { ...withTimes, ...changes })
    change({ members: [member(offices.prison, 'coordinator'), member(offices.housing, 'former')] })
    const lost = await fetchFeed(portal, feed)
    expect([lost.response.status, lost.events]).toEqual([200, []])
    change({ plan: plan({ phase: 'closed' }) })
    expect((await fetchFeed(portal, feed)).events).toEqual([])
  })

  it('follows a moved date under the same id', async () => {
    const portal = portalWith()
    const { feed } = await makeLink(portal, people.kari, ofPlan)
    const idAt = (text: string, day: string) =>
      text
        .split('BEGIN:VEVENT')
        .find((event) => event.includes(day) && event.includes('Time i'))
        ?.match(/^UID:(.*)$/m)?.[1]
    const before = await fetchFeed(portal, feed)
    const moved = withTimes.appointments.map((one) =>
      one.id === 'appt-no-time' ? { ...one, on: isoDate('2027-05-20') } : one,
    )
    portal.shelf.cases.set('plan-one', { ...withTimes, appointments: moved })
    const after = await fetchFeed(portal, feed)
    expect(idAt(after.text, 'DATE:20270520')).toBe(idAt(before.text, 'DATE:20270518'))
    expect(idAt(after.text, 'DATE:20270520')).toMatch(/^[0-9a-f]{32}@hjemvei\s*$/)
    expect(new Set(after.text.match(/^UID:.*$/gm)).size).toBe(after.events.length)
  })

  it('is written down as a reading, like the page', async () => {
    const portal = portalWith()
    const { feed } = await makeLink(portal, people.kari, ofPlan)
    await fetchFeed(portal, feed)
    expect(portal.shelf.access.at(-1)).toMatchObject({
      what: 'calendar',
      planId: 'plan-one',
      userId: people.kari.userId,
      decision: 'allowed',
    })
  })
})

describe('one’s own calendar', () => {
  it('has the tasks one has taken and appointments at the own office, in the reader’s language', async () => {
    const portal = portalWith()
    const { feed } = await makeLink(portal, { ...people.nils, language: 'en' }, own)
    const { text, events } = await fetchFeed(portal, feed)
    expect(events).toHaveLength(2)
    expect(text).toContain('SUMMARY:Deadline in Hjemvei')
    expect(text).toContain('SUMMARY:Appointment in Hjemvei')
    expect(text).toContain('/plans/plan-one/tasks/task-nav')
  })

  it('is empty for a colleague who has taken none, and a valid calendar all the same', async () => {
    const portal = portalWith()
    const { feed } = await makeLink(portal, people.nina, own)
    const { text, events } = await fetchFeed(portal, feed)
    expect(events).toEqual([])
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  })

  it('takes three round trips', async () => {
    for (const path of [own, ofPlan]) {
      const { count, watch } = roundTrips()
      const portal = makePortal({
        cases: [withTimes],
        deps: (deps) => ({
          ...deps,
          store: watch(deps.store),
          users: watch(deps.users),
          calendars: watch(deps.calendars),
        }),
      })
      const { feed } = await makeLink(portal, people.nils, path)
      count.rounds = 0
      await fetchFeed(portal, feed)
      expect(count.rounds, path).toBe(3)
    }
  })

  it('is nobody’s when the office is gone from the directory', async () => {
    const portal = portalWith()
    portal.calendars.set(createHash('sha256').update('B'.repeat(43)).digest('hex'), {
      id: 'any',
      userId: userId('user-nobody'),
      agencyId: offices.nav,
      createdAt: timestamp(0),
    })
    expect((await fetchFeed(portal, `/calendar/${'B'.repeat(43)}.ics`)).response.status).toBe(404)
  })
})
