import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { kindFacts, taskKinds } from '../../../shared/domain/task/kinds.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import {
  need,
  now,
  offices,
  people,
  plan,
  planCase,
  takenBy,
  task,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { wordsOf } from './filled-form.ts'

const path = '/plans/plan-one'
const canaries = {
  health: 'kanari-helse',
  substance: 'kanari-rus',
  money: 'kanari-penger',
  housing: 'kanari-bolig',
  question: 'kanari-spørsmål',
  details: 'kanari-henvisning',
}

const needs = [
  need('housing', { situation: canaries.housing, wanted: ['housing.permanent'] }),
  need('money', { situation: canaries.money, wanted: ['money.assistance', 'money.debt'] }),
  need('health', { situation: canaries.health, wanted: ['health.follow-up'] }),
  need('substance-use', { situation: canaries.substance }),
]

/** Tasks with the dates given; the release is on Friday 14 May 2027. */
const withDue = (subject: PlanCase, dues: Readonly<Record<string, string>>): PlanCase => ({
  ...subject,
  tasks: subject.tasks.map((one): Task => {
    const due = dues[one.id]
    return due ? { ...one, due: isoDate(due) } : one
  }),
})

const tasks: readonly Task[] = [
  { ...usualTasks.housing, status: 'received', ...takenBy(people.hege) },
  { ...usualTasks.nav, status: 'accepted', side: 'awaiting-information', question: canaries.question },
  usualTasks.followUp,
  { ...usualTasks.specialist, details: canaries.details },
  usualTasks.ngo,
]

const open = async (reader: Actor, subject: PlanCase = planCase(tasks, { needs })) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  const html = await response.text()
  return { portal, browser, response, html, words: wordsOf(html) }
}

const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/plans\/plan-one\/[a-z/]+)"/g)].map(([, href = '']) => href)

describe('who sees what of a plan', () => {
  it('shows the coordinator every need and task of the plan, and of health a date and whether it is done', async () => {
    const { words, html } = await open(people.kari)
    for (const text of [canaries.housing, canaries.money, canaries.health]) expect(words).toContain(text)
    expect(words).toContain('Varig bolig')
    expect(words).toContain('Helseoppfølging')
    expect(html).not.toContain('task-follow-up')
    expect(html).not.toContain('task-specialist')
    expect(words).not.toContain('TSB')
    expect(words).not.toContain(canaries.details)
    expect(words).toMatch(/Løslates 14\. mai 2027 fra Oslo fengsel\. 179 dager igjen/)
    expect(words).toContain('Datoen er ventet, men ikke bekreftet.')
  })

  it.each([
    ['housing', people.hege, [canaries.housing], [canaries.money, canaries.health, canaries.substance]],
    ['Nav', people.nils, [canaries.money], [canaries.housing, canaries.health, canaries.substance]],
    ['an NGO', people.frida, [], [canaries.housing, canaries.money, canaries.health, '01817012345']],
    ['the prison health service', people.sara, [canaries.health, canaries.substance], [canaries.housing]],
  ] as const)('shows %s its own area and no other', async (_who, reader, seen, hidden) => {
    const { words, html, response } = await open(reader)
    expect(response.status).toBe(200)
    for (const text of seen) expect(words).toContain(text)
    for (const text of [...hidden, canaries.question]) expect(html).not.toContain(text)
    expect(words).not.toContain('Jeg vil hjem')
  })

  it('answers a stranger with the same bytes as for a plan that does not exist', async () => {
    const portal = makePortal({ cases: [planCase(tasks, { needs })] })
    const stranger = await signInAs(portal, people.berit)
    const refused = await stranger.get(path)
    const absent = await stranger.get('/plans/plan-two')
    expect([refused.status, absent.status]).toEqual([404, 404])
    expect(await refused.text()).toBe(await absent.text())
  })

  it('puts the plan number, and no name, into the title', async () => {
    const { html } = await open(people.kari)
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe('Løslatelsesplan · HV-7K3M-92QX – Hjemvei')
  })
})

describe('what may be done', () => {
  it('offers the coordinator every page of the plan', async () => {
    const { html } = await open(people.kari)
    for (const page of ['proposal', 'release', 'edit', 'notes', 'history', 'events', 'transfer', 'close'])
      expect(linksOf(html)).toContain(`${path}/${page}`)
  })

  /** Pages to read; own appointments are written there too, where there is something to write. */
  const toRead = ['notes', 'history', 'appointments', 'calendar'].map((page) => `${path}/${page}`)

  it('offers an office with a task its notes, history and own dates alone', async () => {
    const { html } = await open(people.hege)
    const pages = linksOf(html).filter((href) => !href.includes('/tasks/'))
    expect(new Set(pages)).toEqual(new Set(toRead))
  })

  it('offers the nurse to route onward, and the office asked to answer', async () => {
    expect(linksOf((await open(people.sara)).html)).toContain(`${path}/onward`)
    const transfer = { to: offices.otherPrison, proposedBy: people.kari.userId, at: now }
    const incoming = await open(people.berit, planCase(tasks, { needs, plan: plan({ transfer }) }))
    expect(linksOf(incoming.html)).toContain(`${path}/transfer/answer`)
    expect(incoming.words).toContain('Oslo fengsel spør om kontoret ditt vil overta planen')
  })

  it('offers nothing to change on a closed plan', async () => {
    const closing = { reason: 'finished', on: isoDate('2026-11-10') } as const
    const { html, words } = await open(
      people.kari,
      planCase(tasks, { plan: plan({ phase: 'closed', closing }) }),
    )
    expect(words).toContain('Planen ble avsluttet 10. november 2026')
    const pages = linksOf(html).filter((href) => !href.includes('/tasks/'))
    expect(new Set(pages)).toEqual(new Set(toRead))
    expect(words).not.toContain('trenger deg')
  })
})

describe('what waits for the coordinator', () => {
  const rejected = task('task-temp', 'housing.temporary', offices.nav, {
    status: 'rejected',
    ending: { kind: 'rejection', code: 'outside-area' },
  })
  const unplaced = task('task-fun', 'leisure.activity', offices.triage)

  it('names what is late, said no to, asked and without an office, each with where to go', async () => {
    const subject = planCase([...tasks, rejected, unplaced], { needs })
    const { words, html } = await open(people.kari, withDue(subject, { 'task-housing': '2026-10-26' }))
    expect(words).toContain('«Varig bolig» er 21 dager over frist (Drammen kommune, boligkontoret)')
    expect(words).toContain('Nav Drammen har avvist «Midlertidig botilbud»: Utenfor vårt område')
    expect(words).toContain('Nav Drammen spør om «Økonomisk sosialhjelp»')
    expect(words).toContain('Ingen kontor er funnet for «Fritidsaktivitet»')
    expect(words).toContain('1 slags hjelp er ønsket, men har ingen oppgave')
    for (const id of ['task-temp', 'task-fun']) expect(html).toContain(`${path}/tasks/${id}/reroute`)
  })

  it('is silent about a rejected task that another office has got', async () => {
    const next = task('task-next', 'housing.temporary', offices.nav)
    const { words } = await open(people.kari, planCase([{ ...rejected, replacedBy: next.id }, next]))
    expect(words).not.toContain('har avvist')
  })

  it('flags a release before a day off, and not one in the middle of the week', async () => {
    expect((await open(people.kari)).words).toContain('Løslatelsen er fredag 14. mai 2027')
    const subject = usualCase()
    const wednesday = { ...subject.schedule, release: isoDate('2027-05-12') }
    const { words } = await open(people.kari, { ...subject, schedule: wednesday })
    expect(words).not.toContain('kontorene stengt')
  })

  it('says when the date has passed and nobody has told of the release', async () => {
    const subject = usualCase()
    const passed = { ...subject, schedule: { ...subject.schedule, release: isoDate('2026-11-12') } }
    const { words } = await open(people.kari, passed)
    expect(words).toContain('Datoen for løslatelse var 12. november 2026')
    expect(words).toContain('løslatelsen er ikke registrert')
  })

  it('tells an office of its own late task and of none of the others', async () => {
    const late = { 'task-housing': '2026-10-26', 'task-nav': '2026-10-26' }
    const { words } = await open(people.hege, withDue(planCase(tasks, { needs }), late))
    expect(words).toContain('«Varig bolig» er 21 dager over frist')
    expect(words).not.toContain('Økonomisk sosialhjelp')
  })
})

describe('what waits for the nurse', () => {
  it('is the own task to answer, and what others said to those routed onward', async () => {
    const said = { status: 'rejected', ending: { kind: 'rejection', code: 'at-capacity' } } as const
    const subject = planCase([usualTasks.followUp, { ...usualTasks.specialist, ...said }], { needs })
    const { words, html } = await open(people.sara, subject)
    expect(words).toContain('1 oppgave venter på at kontoret ditt svarer')
    expect(words).toContain('har avvist «Tverrfaglig rusbehandling (TSB)»')
    expect(html).toContain(`${path}/tasks/task-specialist/reroute`)
    expect((await open(people.kari, subject)).words).not.toContain('har avvist')
  })

  it('does not count what waits for others', async () => {
    const answered = { ...usualTasks.followUp, status: 'accepted' as const, ...takenBy(people.sara) }
    const { words } = await open(people.sara, planCase([answered, usualTasks.specialist]))
    expect(words).not.toContain('venter på at kontoret ditt svarer')
  })
})

describe('the page as a whole', () => {
  it('holds 60 tasks, each in the table once', async () => {
    const many = Array.from({ length: 60 }, (_, at) => task(`task-${at + 100}`, 'money.debt', offices.nav))
    const { html } = await open(people.kari, planCase(many))
    const table = html.slice(html.indexOf('<table'))
    for (const { id } of many) expect(table.split(`href="${path}/tasks/${id}"`).length - 1, id).toBe(1)
  })

  it('weighs no more than 15 kB packed with 60 tasks, each icon drawn once', async () => {
    const kinds = taskKinds.filter((kind) => kindFacts(kind).circle === 'plan')
    const owners = [offices.nav, offices.housing, offices.prison, offices.ngo]
    const many = Array.from({ length: 60 }, (_, at) =>
      task(
        `${(at * 7919 + 104_729).toString(36)}-${at}`,
        kinds[at % kinds.length] ?? 'money.debt',
        owners[at % 4] ?? offices.nav,
      ),
    )
    const { html } = await open(people.kari, planCase(many, { needs }))
    expect(gzipSync(html).length).toBeLessThanOrEqual(15_000)
    const used = new Set([...html.matchAll(/href="#(i-[a-zA-Z-]+)"/g)].map(([, id]) => id))
    const drawn = [...html.matchAll(/<symbol id="(i-[a-zA-Z-]+)"/g)].map(([, id]) => id)
    expect(drawn.toSorted()).toEqual([...used].toSorted())
  })

  it('escapes what people wrote, and marks words in another language', async () => {
    const voice = { words: '<b>I want</b> a home', stance: 'agrees' } as const
    const person = { ...plan().person, language: 'en' } as const
    const { html } = await open(people.kari, planCase(tasks, { plan: plan({ voice, person }) }))
    expect(html).toContain('lang="en">&lt;b&gt;I want&lt;/b&gt; a home')
  })

  it('works without a release date', async () => {
    const subject = usualCase()
    const { release: _, ...schedule } = subject.schedule
    const undated = {
      ...subject,
      schedule: { ...schedule, certainty: 'unknown' as const, entries: [] },
      tasks: subject.tasks.map(({ due: _, ...rest }) => rest),
    }
    const { words } = await open(people.kari, undated)
    expect(words).toContain('Løslatelsesdatoen er ikke kjent. Er hos Oslo fengsel.')
    expect(words).toContain('Ingenting har fått dato ennå')
  })

  it('takes two round trips, and is on record', async () => {
    const trips = roundTrips()
    const portal = makePortal({
      cases: [usualCase()],
      deps: (deps) => ({
        ...deps,
        store: trips.watch(deps.store),
        users: trips.watch(deps.users),
        sessions: trips.watch(deps.sessions),
      }),
    })
    const kari = await signInAs(portal, people.kari)
    const before = trips.count.rounds
    await kari.get(path)
    expect(trips.count.rounds - before).toBeLessThanOrEqual(2)
    expect(portal.shelf.access.at(-1)).toMatchObject({
      what: 'plan',
      decision: 'allowed',
      planId: 'plan-one',
    })
  })
})
