import { describe, expect, it } from 'vitest'
import type { CaseStore } from '../../../shared/application/ports.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Certainty } from '../../../shared/domain/schedule/schedule.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { actorAt, offices, people, plan, planCase, task, today } from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { allArranged } from '../../unit/domain/readiness/facts.ts'
import { wordsOf } from './filled-form.ts'

const { kari, leif, pål, hege, nils, sara, frida, astrid } = people

/** A plan of one person, released so many days from today. */
const caseOf = (
  name: string,
  days: number,
  changes: {
    readonly ready?: boolean
    readonly certainty?: Certainty
    readonly hangsOn?: readonly ['housing']
  } = {},
): PlanCase => {
  const id = planId(`plan-${name.toLowerCase()}`)
  const release = addDays(today, days)
  const of = plan({ id, number: `HV-7K3M-${name.toUpperCase()}`, person: { ...plan().person, name } })
  const own = task(`task-${name.toLowerCase()}`, 'housing.permanent', offices.housing, { planId: id })
  const base = planCase([own], { plan: of })
  const ready = allArranged()
  const { health } = ready.preparation
  const { certainty = 'expected', hangsOn } = changes
  const schedule = { ...base.schedule, release, certainty, ...(hangsOn && { hangsOn }) }
  if (!changes.ready) return { ...base, schedule }
  const preparation = { ...ready.preparation, ...(health && { health: { ...health, forRelease: release } }) }
  const appointments = ready.appointments.map((one) => ({ ...one, on: release }))
  const tasks = ready.tasks.map((one) =>
    one.ending?.kind === 'outcome' && one.ending.on
      ? { ...one, ending: { ...one.ending, on: release } }
      : one,
  )
  return { ...base, schedule, tasks, preparation, appointments }
}

const cases = [
  caseOf('Zara', 45),
  caseOf('Bodil', 29),
  caseOf('Aksel', 3, { certainty: 'confirmed' }),
  caseOf('Klara', 10, { ready: true }),
  caseOf('Frode', 30),
  caseOf('Elif', 31, { certainty: 'conditional', hangsOn: ['housing'] }),
  caseOf('Omar', 200),
]

const names = (html: string): readonly string[] =>
  [...html.matchAll(/(\w+)<\/a><span class="quiet">HV-/g)].map(([, name]) => name ?? '')

const open = async (path: string, reader = kari, store?: (store: CaseStore) => CaseStore) => {
  const portal = makePortal({
    cases,
    ...(store && { deps: (deps) => ({ ...deps, store: store(deps.store) }) }),
  })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  const html = await response.text()
  return { portal, browser, status: response.status, html, words: wordsOf(html) }
}

describe('released soon and not ready', () => {
  it.each([
    ['/readiness', ['Aksel', 'Bodil', 'Frode']],
    ['/readiness?show=coordinated', ['Aksel', 'Klara', 'Bodil', 'Frode']],
    ['/readiness?days=60', ['Aksel', 'Bodil', 'Frode', 'Elif', 'Zara']],
    ['/readiness?show=coordinated&days=90', ['Aksel', 'Klara', 'Bodil', 'Frode', 'Elif', 'Zara']],
  ])('%s: by days left, within the period', async (path, expected) => {
    expect(names((await open(path)).html)).toEqual(expected)
  })

  it('counts on top, by period, whatever is listed below', async () => {
    const { words } = await open('/readiness')
    expect(words).toContain('Innen 30 dager: 3 av 4 ikke klare')
    expect(words).toContain('Innen 60 dager: 5 av 6 ikke klare')
    expect(words).toContain('Innen 90 dager: 5 av 6 ikke klare')
  })

  it('says in words what is missing, how near and how certain the release is', async () => {
    const { words } = await open('/readiness?show=coordinated&days=60')
    expect(words).toMatch(/Aksel HV-7K3M-AKSEL Løslatelse .*?Bekreftet dato Ikke klart Et sted å sove/)
    expect(words).toMatch(/Klara HV-7K3M-KLARA Løslatelse .*? Ikke klart Alt er klart/)
    expect(words).toMatch(/Elif .*?Dato med forbehold Avhenger av bolig/)
  })

  it('leads to the plan, at its first 72 hours', async () => {
    const { html, browser } = await open('/readiness')
    expect(html).toContain('href="/plans/plan-aksel#readiness"')
    expect(await (await browser.get('/plans/plan-aksel')).text()).toContain('id="readiness"')
  })

  it('says that all are ready when they are', async () => {
    const portal = makePortal({ cases: [caseOf('Klara', 10, { ready: true })] })
    const browser = await signInAs(portal, kari)
    const words = wordsOf(await (await browser.get('/readiness')).text())
    expect(words).toContain('Alle er klare')
    expect(words).toContain('Innen 30 dager: 0 av 1 ikke klare')
  })

  it('goes on by a sealed cursor that belongs to its filter', async () => {
    const paging = (store: CaseStore): CaseStore => ({
      ...store,
      portfolio: async (query) => {
        const all = await store.portfolio({ ...query, limit: 99 })
        const from = typeof query.cursor === 'number' ? query.cursor : 0
        const more = from + 2 < all.rows.length
        return { rows: all.rows.slice(from, from + 2), ...(more && { cursor: from + 2 }) }
      },
    })
    const { html, browser } = await open('/readiness?days=60', kari, paging)
    expect(names(html)).toEqual(['Aksel', 'Bodil'])
    const next = /href="(\/readiness\?[^"]*cursor=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(names(await (await browser.get(next)).text())).toEqual(['Frode', 'Elif'])
    expect((await browser.get(next.replace('days=60', 'days=90'))).status).toBe(400)
  })

  it.each(['?days=31', '?show=all', '?office=prison:bergen'])('%s is no question of ours', async (query) => {
    expect((await open(`/readiness${query}`)).status).toBe(400)
  })

  it('takes at most two round trips, and is on record with its plans', async () => {
    const trips = roundTrips()
    const portal = makePortal({
      cases,
      deps: (deps) => ({
        ...deps,
        store: trips.watch(deps.store),
        users: trips.watch(deps.users),
        sessions: trips.watch(deps.sessions),
      }),
    })
    const browser = await signInAs(portal, kari)
    for (const path of ['/readiness?days=60', '/']) {
      trips.count.rounds = 0
      await browser.get(path)
      expect(trips.count.rounds).toBeLessThanOrEqual(2)
    }
    expect(portal.shelf.access[0]).toMatchObject({
      what: 'portfolio?days=60',
      plans: ['plan-aksel', 'plan-bodil', 'plan-frode', 'plan-elif', 'plan-zara'],
    })
  })

  it.each([
    ['the lead', leif, 200],
    ['an officer', pål, 403],
    ['a municipality', hege, 403],
    ['health', sara, 403],
    ['an auditor', astrid, 403],
  ])('is for those who coordinate: %s', async (_name, reader, status) => {
    expect((await open('/readiness', reader)).status).toBe(status)
  })
})

describe('the first page', () => {
  it('counts those released within 30 days and not ready, with the way there', async () => {
    const { words, html } = await open('/')
    expect(words).toContain('3 som løslates innen 30 dager, er ikke klare.')
    expect(html).toContain('href="/readiness"')
  })

  it('tells a municipality the way to who comes home, and counts nothing for it', async () => {
    let counted = 0
    const { html, words } = await open('/', hege, (store) => ({
      ...store,
      readinessCounts: async (range) => {
        counted += 1
        return store.readinessCounts(range)
      },
    }))
    expect(html).toContain('href="/coming-home"')
    expect(words).not.toContain('ikke klare')
    expect(counted).toBe(0)
  })
})

describe('coming home to us', () => {
  it('lists the next six months with certainty, what the date hangs on, and own open tasks', async () => {
    const { html, words } = await open('/coming-home', hege)
    expect(names(html)).toEqual(['Aksel', 'Klara', 'Bodil', 'Frode', 'Elif', 'Zara'])
    expect(words).toMatch(/Elif .*?Dato med forbehold Avhenger av bolig Deres oppgaver 1 åpen oppgave/)
  })

  it('tells nothing of how ready anybody is', async () => {
    const { words } = await open('/coming-home', hege)
    expect(words).not.toMatch(/[Kk]lart|Et sted å sove|Medisiner/)
  })

  it('is on record, and opens each plan', async () => {
    const { portal, html, browser } = await open('/coming-home', hege)
    expect(portal.shelf.access[0]).toMatchObject({ what: 'coming-home' })
    expect(html).toContain('href="/plans/plan-aksel"')
    expect((await browser.get('/plans/plan-aksel')).status).toBe(200)
  })

  it.each([
    ['Nav', nils, 200],
    ["the municipality's coordinating unit", actorAt(offices.housing, 'Hanne', 'coordinator'), 200],
    ['a prison', kari, 403],
    ['health', sara, 403],
    ['an NGO', frida, 403],
  ])('is for the municipality and Nav: %s', async (_name, reader, status) => {
    expect((await open('/coming-home', reader)).status).toBe(status)
  })
})
