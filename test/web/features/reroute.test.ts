import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { municipalityCode } from '../../../shared/kernel/ids.ts'
import { askedBy, offices, people, plan, planCase, task } from '../../support/cases.ts'
import { makePortal } from '../../support/portal.ts'
import { errorBeside, open, send, signIn, valuesOf } from './browsing.ts'

const no: Partial<Task> = {
  status: 'rejected',
  version: 2,
  ending: { kind: 'rejection', code: 'other', text: 'Vi har ingen ledige' },
}
const mentor = task('task-mentor', 'family.mentor', offices.ngo, no)
const housing = task('task-housing', 'housing.permanent', offices.housing, {
  ...no,
  ending: { kind: 'rejection', code: 'outside-area' },
})
const queued = task('task-queued', 'money.debt', offices.triage)
const specialist = task('task-specialist', 'health.specialist', offices.trust, {
  ...askedBy(people.sara),
  ...no,
})
const followUp = task('task-follow-up', 'health.follow-up', offices.prisonHealth)

/** Somebody who will live in Oslo, which is shared by several Nav offices: the queue has candidates. */
const subject = (changes: Partial<PlanCase> = {}): PlanCase =>
  planCase([mentor, housing, queued, specialist, followUp], {
    plan: plan({ destination: { kind: 'municipality', municipality: municipalityCode('0301') } }),
    ...changes,
  })

const path = (id: string) => `/plans/plan-one/tasks/${id}/reroute`
const tasksOf = (portal: ReturnType<typeof makePortal>) => portal.shelf.cases.get('plan-one')?.tasks ?? []
const next = (portal: ReturnType<typeof makePortal>, id: string) =>
  tasksOf(portal).find((one) => one.replaces === id)

const valid = {
  choice: 'other',
  office: 'Bergen kommune, boligkontoret',
  reason: 'Personen skal bo i Bergen',
  version: '2',
}

describe('who may send a task on', () => {
  it('the coordinator, a task that was rejected or lies in the queue', async () => {
    const portal = makePortal({ cases: [subject()] })
    const kari = await signIn(portal, people.kari)
    for (const id of ['task-mentor', 'task-housing', 'task-queued']) {
      expect((await open(kari, path(id))).status).toBe(200)
      expect((await open(kari, `/plans/plan-one/tasks/${id}`)).html).toContain(`href="${path(id)}"`)
    }
  })

  it('health, health’s own; nobody else sees either page', async () => {
    const portal = makePortal({ cases: [subject()] })
    const sara = await signIn(portal, people.sara)
    expect((await open(sara, path('task-specialist'))).html).toContain('Vi har ingen ledige')
    for (const [actor, id] of [
      [people.kari, 'task-specialist'],
      [people.hege, 'task-housing'],
      [people.nils, 'task-mentor'],
      [people.sara, 'task-housing'],
      [people.berit, 'task-housing'],
    ] as const) {
      const browser = await signIn(portal, actor)
      expect((await open(browser, path(id))).status).toBe(404)
      expect((await send(browser, path(id), valid)).status).toBe(404)
    }
    expect(portal.shelf.changes).toEqual([])
  })

  it('a task that need not move leads back to its own page', async () => {
    const portal = makePortal({
      cases: [planCase([task('task-housing', 'housing.permanent', offices.housing)])],
    })
    const response = await (await signIn(portal, people.kari)).get(path('task-housing'))
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/plans/plan-one/tasks/task-housing',
    ])
  })
})

describe('the page', () => {
  it('says who said no and why, and offers the next by the rules', async () => {
    const portal = makePortal({ cases: [subject()] })
    const { html } = await open(await signIn(portal, people.kari), path('task-queued'))
    expect(html).toContain('Ingen kontor har fått oppgaven ennå')
    expect(valuesOf(html, 'choice').length + [...html.matchAll(/type="radio"/g)].length).toBeGreaterThan(10)
    expect(html).toContain('Nav Gamle Oslo dekker bydelen')
    const mentors = await open(await signIn(portal, people.kari), path('task-mentor'))
    expect(mentors.html).toContain('Røde Kors, Nettverk etter soning sa nei: Annet.')
    expect(mentors.html).not.toContain(`value="${offices.ngo}"`)
  })

  it('one press sends it to the first, with a consent where the office is private', async () => {
    const portal = makePortal({ cases: [subject()] })
    const kari = await signIn(portal, people.kari)
    const { html } = await open(kari, path('task-mentor'))
    const choice = /name="choice" value="([^"]+)" checked/.exec(html)?.[1] ?? ''
    const without = await send(kari, path('task-mentor'), { choice, version: '2' })
    expect(without.status).toBe(422)
    expect(errorBeside(without.html, 'consent')).toContain('samtykket')
    const tomorrow = await send(kari, path('task-mentor'), { choice, consent: '17.11.2026', version: '2' })
    expect(errorBeside(tomorrow.html, 'consent')).toContain('etter i dag')
    const done = await send(kari, path('task-mentor'), { choice, consent: '15.11.2026', version: '2' })
    expect(done).toMatchObject({ status: 303, to: '/plans/plan-one/tasks/task-mentor' })
    expect(next(portal, 'task-mentor')).toMatchObject({
      owner: choice,
      basis: { kind: 'consent', givenOn: '2026-11-15' },
    })
    const after = await open(kari, '/plans/plan-one/tasks/task-mentor')
    expect(after.html).toContain('Oppgaven er sendt videre.')
    expect(after.html).toContain(`href="/plans/plan-one/tasks/${next(portal, 'task-mentor')?.id}"`)
  })

  it('a district is chosen for a task in the queue', async () => {
    const portal = makePortal({ cases: [subject()] })
    const kari = await signIn(portal, people.kari)
    await send(kari, path('task-queued'), { choice: 'nav:0316', version: '1' })
    expect(next(portal, 'task-queued')?.owner).toBe('nav:0316')
  })
})

describe('another office', () => {
  it.each([
    ['no choice', { ...valid, choice: '' }, 'choice'],
    ['no name', { ...valid, office: '' }, 'office'],
    ['a name that is none', { ...valid, office: 'Månekontoret' }, 'office'],
    ['an office of the wrong type', { ...valid, office: 'Nav Drammen' }, 'office'],
    ['the one that said no', { ...valid, office: 'Drammen kommune, boligkontoret' }, 'office'],
    ['no reason', { ...valid, reason: '' }, 'reason'],
  ])('%s is told beside the field, with what was typed', async (_name, fields, field) => {
    const portal = makePortal({ cases: [subject()] })
    const kari = await signIn(portal, people.kari)
    const refused = await send(kari, path('task-housing'), fields)
    expect(refused.status).toBe(422)
    // Without candidates there is nothing to choose from, so a missing choice concerns the whole form.
    if (field !== 'choice') expect(errorBeside(refused.html, field)).toBeTruthy()
    for (const text of [fields.office, fields.reason]) expect(refused.html).toContain(text)
    expect(portal.shelf.changes).toEqual([])
  })

  it('is sent to with the reason; pressed twice it is sent once', async () => {
    const portal = makePortal({ cases: [subject()] })
    const kari = await signIn(portal, people.kari)
    const first = await send(kari, path('task-housing'), { ...valid, key: 'same-key' })
    const second = await send(kari, path('task-housing'), { ...valid, key: 'same-key' })
    expect([first.status, second.status, second.to]).toEqual([303, 303, first.to])
    expect(portal.shelf.changes).toHaveLength(1)
    expect(next(portal, 'task-housing')?.owner).toBe('municipality:4601')
    expect(portal.shelf.log.get('plan-one')?.[0]?.text).toBe('Personen skal bo i Bergen')
  })

  it('somebody was faster: the second one is led to the task, and nothing more is sent', async () => {
    const portal = makePortal({ cases: [subject()] })
    const kari = await signIn(portal, people.kari)
    const leif = await signIn(portal, people.leif)
    await send(leif, path('task-housing'), valid)
    const late = await send(kari, path('task-housing'), valid)
    expect(late).toMatchObject({ status: 303, to: '/plans/plan-one/tasks/task-housing' })
    expect(tasksOf(portal).filter((one) => one.replaces === 'task-housing')).toHaveLength(1)
  })

  it('a stale version says who did what, and keeps what was typed', async () => {
    const portal = makePortal({ cases: [subject()] })
    const kari = await signIn(portal, people.kari)
    const late = await send(kari, path('task-housing'), { ...valid, version: '1' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Personen skal bo i Bergen')
    expect(valuesOf(late.html, 'version')).toEqual(['2'])
  })

  it('unknown fields and a missing version have no effect', async () => {
    const portal = makePortal({ cases: [subject()] })
    const kari = await signIn(portal, people.kari)
    const { version: _, ...rest } = valid
    expect((await send(kari, path('task-housing'), { ...valid, owner: 'x' })).status).toBe(422)
    expect((await send(kari, path('task-housing'), rest)).status).toBe(400)
    expect(portal.shelf.changes).toEqual([])
  })
})
