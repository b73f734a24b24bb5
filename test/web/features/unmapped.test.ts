import { describe, expect, it } from 'vitest'
import { syntheticNumber } from '../../../local/demo/national-number.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { offices, people, plan, planCase, usualCase } from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { formOf, typedInto, wordsOf } from './filled-form.ts'

const listed = (at: number, release?: string): PlanCase => {
  const made = planCase([], {
    plan: plan({
      id: planId(`listed-${at}`),
      number: `HV-0000-${String(at).padStart(4, '0')}`,
      phase: 'not-mapped',
      person: { ...plan().person, name: `Innsatt ${at}`, nationalNumber: syntheticNumber('010170') },
      destination: { kind: 'undecided' },
    }),
  })
  const { release: _, ...schedule } = made.schedule
  const date = release === undefined ? { certainty: 'unknown' as const } : { release: isoDate(release) }
  return {
    ...made,
    schedule: { ...schedule, ...date, anchors: { intake: isoDate('2026-11-06') }, entries: [] },
  }
}

const open = async (cases: readonly PlanCase[], path = '/unmapped', reader = people.kari) => {
  const portal = makePortal({ cases })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  const html = await response.text()
  return { portal, browser, response, html, words: wordsOf(html) }
}

describe('in custody, not mapped', () => {
  it('lists the office’s people with their days, and counts them among all in custody', async () => {
    const cases = [
      listed(1, '2026-12-01'),
      listed(2, '2027-12-01'),
      listed(3),
      usualCase(),
      usualCase({ plan: plan({ id: planId('plan-out'), phase: 'released' }) }),
    ]
    const { words, html, portal } = await open(cases)
    expect(words).toContain('3 av 4 i fengselet er ikke kartlagt (75')
    expect(words).toContain('1 av dem løslates innen 30 dager')
    expect(words).toContain('Innsatt 1')
    expect(words).toContain('10 dager')
    expect(words).not.toContain('Ola Oppdiktet')
    expect(html).toContain('/plans/listed-1/edit')
    expect(portal.shelf.access.at(-1)).toMatchObject({ plans: ['listed-1', 'listed-2', 'listed-3'] })
  })

  it('has pages, counts them all, and refuses others', async () => {
    const cases = Array.from({ length: 60 }, (_, at) => listed(at))
    const first = await open(cases)
    expect(first.words).toContain('60 av 60')
    expect(first.html).toContain('/unmapped?page=2')
    const second = await open(cases, '/unmapped?page=2')
    expect(second.words.match(/Innsatt \d+ HV/g)).toHaveLength(10)
    for (const page of ['0', '11', 'x', '-1'])
      expect((await open([], `/unmapped?page=${page}`)).response.status).toBe(400)
  })

  it('says so when everybody is mapped', async () => {
    const { words, html } = await open([usualCase()])
    expect(words).toContain('Alle er kartlagt')
    expect(html).toContain('/custody-import')
  })

  it('is for coordinators and leads of prisons, and reached from their plans', async () => {
    for (const reader of [people.pål, people.hege, people.sara, people.adam])
      expect((await open([listed(1)], '/unmapped', reader)).response.status).toBe(403)
    expect((await open([listed(1)], '/plans')).html).toContain('href="/unmapped"')
    expect((await open([listed(1)], '/plans', people.hege)).html).not.toContain('href="/unmapped"')
  })

  it('takes two round trips', async () => {
    const { count, watch } = roundTrips()
    const portal = makePortal({
      cases: [listed(1)],
      deps: (deps) => ({
        ...deps,
        store: watch(deps.store),
        users: watch(deps.users),
        sessions: watch(deps.sessions),
      }),
    })
    const browser = await signInAs(portal, people.kari)
    count.rounds = 0
    await browser.get('/unmapped')
    expect(count.rounds).toBe(2)
  })
})

describe('a person who is not mapped', () => {
  it('gets no task, and is told of on the plan’s page', async () => {
    const subject = listed(1)
    expect(decideOnCase(people.kari, 'tasks.send', subject)).toEqual({ allowed: false, why: 'not-mapped' })
    expect(decideOnCase(people.kari, 'plan.edit', subject).allowed).toBe(true)
    expect(decideOnCase(people.kari, 'release.move', subject).allowed).toBe(true)
    const { words, html } = await open([subject], '/plans/listed-1')
    expect(words).toContain('Behovene er ikke kartlagt ennå')
    expect(html).not.toContain('/plans/listed-1/proposal')
  })

  it('has a plan with its dates once the form has been filled in', async () => {
    const { portal, browser } = await open([listed(1, '2027-12-01')])
    const path = '/plans/listed-1/edit'
    const form = formOf(await (await browser.get(path)).text(), path)
    const filled = typedInto(form, {
      'destination.kind': 'undecided',
      'needs.housing.situation': 'Ingen bolig',
    })
    const response = await browser.post(path, filled)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans/listed-1'])
    const now = portal.shelf.cases.get('listed-1')
    expect(now?.plan.phase).toBe('active')
    expect(now?.schedule).toMatchObject({
      version: listed(1).schedule.version + 1,
      release: '2027-12-01',
      anchors: { intake: '2026-11-06' },
    })
    expect(now?.schedule.entries.length).toBeGreaterThan(5)
    // What had passed before anybody asked is told to nobody.
    for (const { due, done } of now?.schedule.entries ?? [])
      if (due && due < '2026-11-16') expect(done).toBe(true)
    expect(portal.shelf.changes.at(-1)?.log.codes).toEqual({ mapped: 'yes' })
    expect(portal.shelf.changes.at(-1)?.notices).toBeUndefined()
    expect(decideOnCase(people.kari, 'tasks.send', now ?? listed(1)).allowed).toBe(true)
    expect((await browser.post(path, filled)).status).toBe(303)
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it('is nobody’s to other offices', async () => {
    expect((await open([listed(1)], '/plans/listed-1', people.berit)).response.status).toBe(404)
    expect(offices.otherPrison).not.toBe(offices.prison)
  })
})
