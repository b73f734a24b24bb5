import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveReleaseDate } from '../../../shared/application/move-release.ts'
import { blocking, problemsOfStep } from '../../../shared/application/step-problems.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { openQuestions, readiness } from '../../../shared/domain/readiness/readiness.ts'
import type { TermFacts } from '../../../shared/domain/sentence/sentence.ts'
import type { SentenceRecord } from '../../../shared/domain/sentence/sentence-record.ts'
import type { Step } from '../../../shared/domain/step/step.ts'
import { translator } from '../../../shared/i18n/index.ts'
import { type AgencyId, partId } from '../../../shared/kernel/ids.ts'
import { type IsoDate, isoDate } from '../../../shared/kernel/time.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { addTaskEntry, createSchedule, standardTemplate } from '../../../shared/schedule/plan-dates.ts'
import { releasePreview } from '../../../web/features/release/model.ts'
import { plannedTasks } from '../../../web/features/shared/planned.ts'
import {
  now,
  offices,
  people,
  planCase,
  takenBy,
  task,
  today,
  usualCase,
  usualTasks,
} from '../../support/cases.ts'
import { roundTrips } from '../../support/fakes.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { lastChange, permitTo, request, stored, world } from '../../unit/application/harness.ts'
import { formOf, typedInto, wordsOf } from './filled-form.ts'

const { kari, hege } = people
const path = '/plans/plan-one/release'
const action = `${path}#preview`

/** Two years from 1 June 2026: half is served on 1 June 2027, two thirds on 1 October 2027, all on 1 June 2028. */
const facts: TermFacts = {
  kind: 'imprisonment',
  start: isoDate('2026-06-01'),
  remandDays: 0,
  interruptions: [],
  parts: [{ years: 2, months: 0, days: 0 }],
  foreign: false,
  monitoringExcluded: false,
  refusals: [],
}

const sentence: SentenceRecord = {
  version: 1,
  facts,
  typed: {},
  by: { userId: kari.userId, name: kari.name, agencyId: kari.agencyId },
  at: now,
}

const step = (changes: Partial<Step> = {}): Step => ({
  id: partId('step-one'),
  kind: 'electronic-monitoring',
  state: 'planned',
  from: isoDate('2027-04-05'),
  ...changes,
})

const many = [
  usualTasks.housing,
  usualTasks.nav,
  usualTasks.followUp,
  usualTasks.specialist,
  usualTasks.ngo,
  task('task-id-card', 'identity.id-card', offices.prison),
  task('task-bank', 'identity.bank-account', offices.nav),
  task('task-allowance', 'housing.allowance', offices.housing, { status: 'accepted', ...takenBy(hege) }),
  task('task-done', 'employment.job', offices.nav, { status: 'completed' }),
]

/** A plan on the newest template, with tasks that wait for each other, one of them on a typed date. */
const planOn = (release: IsoDate | undefined, fixed: IsoDate, changes: Partial<PlanCase> = {}): PlanCase => {
  const base = planCase(many, changes)
  const empty = createSchedule({
    ...(release && { release }),
    certainty: release ? 'expected' : 'unknown',
    template: standardTemplate,
    person: base.plan.person,
    today,
  })
  const schedule = many.reduce(
    (so, { id, kind }) => addTaskEntry(so, id, kind, { today, ...(id === 'task-nav' && { due: fixed }) }),
    empty,
  )
  return { ...base, schedule }
}

const look = (subject: PlanCase, release: IsoDate | undefined) =>
  releasePreview(translator('nb'), visibleCase(permitTo(kari, 'release.move', subject), subject), release, {
    subject,
    today,
    directory: world(subject).deps.directory,
    own: kari.agencyId,
  })

const verdictsOf = (subject: PlanCase) =>
  plannedTasks(subject.schedule, visibleCase(permitTo(kari, 'release.move', subject), subject), today)

const brokenIn = (subject: PlanCase) =>
  subject.stepDown.steps.filter((one) => blocking(problemsOfStep(one, subject, today)).length > 0)

const apply = async (subject: PlanCase, release: IsoDate | undefined) => {
  const in_ = world(subject)
  const move = {
    ...(release && { release }),
    certainty: release ? ('confirmed' as const) : ('unknown' as const),
    reason: 'Vedtak',
    seenVersion: subject.schedule.version,
  }
  const done = await moveReleaseDate(
    in_.deps,
    permitTo(kari, 'release.move', subject),
    subject,
    move,
    request(move),
  )
  if (!done.ok) throw new Error(done.error.code)
  return { after: stored(in_), change: lastChange(in_), changes: in_.shelf.changes.length }
}

const ahead = fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined, freq: 10 })
const dateAhead = (days: number | undefined): IsoDate | undefined =>
  days === undefined ? undefined : addDays(today, days)

const { directory } = world(usualCase()).deps

/** What a told office is called on the page. */
const toldAs = (agencyId: AgencyId): string =>
  agencyId === offices.prisonHealth
    ? 'Helsetjenesten i fengselet'
    : (directory.agency(agencyId)?.name ?? agencyId)

const isAboutStep = (text: string): boolean =>
  /^(?:Elektronisk kontroll|Permisjon|Prøveløslatelse)/.test(text)

describe('what a look at a move announces', () => {
  it('is exactly what the move does: dates, verdicts, stages, readiness and who is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        ahead,
        ahead,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 700 }),
        async (from, to, fixed, begins) => {
          const stepDown = {
            version: 1,
            conditions: [],
            steps: [
              step({ from: addDays(today, begins) }),
              step({ id: partId('step-two'), kind: 'leave', from: addDays(today, begins + 20) }),
              step({ id: partId('step-three'), kind: 'parole', from: addDays(today, begins + 40) }),
            ],
          }
          const before = planOn(dateAhead(from), addDays(today, fixed), { stepDown, sentence })
          const release = dateAhead(to)
          const seen = look(before, release)
          const { after, change, changes } = await apply(before, release)
          expect(changes).toBe(1)
          const [was, is] = [verdictsOf(before), verdictsOf(after)]
          const lines = [...seen.changed, ...seen.unchanged]
          for (const { key, before: due, after: next, stands, stood } of lines) {
            expect(before.schedule.entries.find((one) => one.key === key)?.due).toBe(due)
            expect(after.schedule.entries.find((one) => one.key === key)?.due).toBe(next)
            expect(stands).toBe(is.get(key)?.verdict)
            expect(stood ?? is.get(key)?.verdict).toBe(was.get(key)?.verdict ?? is.get(key)?.verdict)
          }
          const moved = after.schedule.entries.filter(
            ({ key, due }) => before.schedule.entries.find((one) => one.key === key)?.due !== due,
          )
          const visible = new Set(
            visibleCase(permitTo(kari, 'release.move', before), before).schedule.entries.map(
              ({ key }) => key,
            ),
          )
          for (const { key, done } of moved)
            if (visible.has(key) && !done) expect(lines.map((one) => one.key)).toContain(key)
          const newlyBroken = brokenIn(after).filter((one) => !brokenIn(before).includes(one))
          expect(seen.breaks.filter((text) => isAboutStep(text))).toHaveLength(newlyBroken.length)
          const lost = openQuestions(readiness(after)).filter(
            (one) => !openQuestions(readiness(before)).includes(one),
          )
          expect(seen.breaks.filter((text) => text.includes('vil ikke lenger være klart')).length).toBe(
            lost.filter((one) => one !== 'health').length,
          )
          const recipients = (change.notices?.notices ?? []).map(({ to: who }) => who)
          expect(new Set(recipients.map((who) => JSON.stringify(who))).size).toBe(recipients.length)
          // A clinic is mailed as well; that it takes part is between health offices.
          const told = new Set(recipients.map(({ agencyId }) => agencyId))
          told.delete(offices.trust)
          expect([...told].map(toldAs).toSorted()).toEqual(seen.told.toSorted())
        },
      ),
    )
  })
})

const open = async (subject: PlanCase) => {
  const trips = roundTrips()
  const portal = makePortal({
    cases: [subject],
    deps: (deps) => ({
      ...deps,
      store: trips.watch(deps.store),
      users: trips.watch(deps.users),
      sessions: trips.watch(deps.sessions),
    }),
  })
  const browser = await signInAs(portal, kari)
  const html = await (await browser.get(path)).text()
  const send = async (date: string, more: Readonly<Record<string, string>> = {}) => {
    const typed = { choice: 'date', date, certainty: 'confirmed', reason: '', step: 'preview', ...more }
    const answer = await browser.post(path, typedInto(formOf(html, action), typed))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  return { portal, browser, html, send, trips }
}

describe('the what-if page', () => {
  it('takes two round trips at most, and the move no more than a command does', async () => {
    const { send, trips } = await open(planOn(isoDate('2027-05-14'), isoDate('2027-01-08'), { sentence }))
    trips.count.rounds = 0
    expect((await send('14.6.2027')).response.status).toBe(200)
    expect(trips.count.rounds).toBeLessThanOrEqual(2)
  })

  it('tells what becomes critical, needs the fast way or cannot be done in order, and how it stood before', async () => {
    const { send } = await open(planOn(isoDate('2027-05-14'), isoDate('2027-01-08')))
    const { words } = await send('27.11.2026')
    expect(words).toMatch(/oppgaver? (?:rekkes ikke|kan ikke)/i)
    expect(words).toContain('Rekkes ikke')
    expect(words).toContain('Før: I rute.')
    expect(words).toContain('Dagen har vært')
  })

  it('lists what keeps its date, folded away', async () => {
    const { send } = await open(planOn(isoDate('2027-05-14'), isoDate('2027-01-08')))
    const { html, words } = await send('14.6.2027')
    expect(words).toMatch(/dato(?:er)? står som før/)
    expect(html).toMatch(/<details[^>]*>(?:(?!<\/details>).)*Økonomisk/s)
  })

  it('counts windows of stages anew from the new date, and names the rule of those that break one', async () => {
    // Electronic monitoring from 5 April 2027 is within six months of 1 October 2027, and not of 1 February 2028.
    const stepDown = { version: 1, steps: [step()], conditions: [] }
    const { send } = await open(planOn(isoDate('2027-10-01'), isoDate('2027-01-08'), { stepDown, sentence }))
    expect((await send('4.10.2027')).words).not.toContain('bryter')
    const { words } = await send('1.2.2028')
    expect(words).toContain('Elektronisk kontroll (fotlenke)')
    expect(words).toContain('Høyst seks måneder må være igjen til ventet løslatelse (strgjfl § 16 a)')
  })

  it('a stage that would lie after the new release is told', async () => {
    const stepDown = {
      version: 1,
      steps: [step({ kind: 'leave', from: isoDate('2027-09-01') })],
      conditions: [],
    }
    const { send } = await open(planOn(isoDate('2027-10-01'), isoDate('2027-01-08'), { stepDown, sentence }))
    expect((await send('1.6.2027')).words).toContain('Ingenting av soningen kan begynne etter den')
  })

  it('says where the new date does not agree with the sentence', async () => {
    const { send } = await open(planOn(isoDate('2027-10-01'), isoDate('2027-01-08'), { sentence }))
    expect((await send('3.5.2027')).words).toContain(
      'Den nye datoen er før prøveløslatelse på halv tid: 1. juni 2027 (beregnet).',
    )
    expect((await send('2.6.2028')).words).toContain(
      'Den nye datoen er etter slutt på straffen: 1. juni 2028 (beregnet).',
    )
  })

  it('flags a Friday and the eve of a holiday, with what is closed when', async () => {
    const { send } = await open(usualCase())
    expect((await send('26.2.2027')).words).toContain('lørdag 27. februar 2027, søndag 28. februar 2027')
    expect((await send('24.3.2027')).words).toContain('skjærtorsdag')
    expect((await send('3.3.2027')).words).not.toContain('stengt')
  })

  it('says that health must answer again for the new date, and nothing of why or of any dose', async () => {
    const health = {
      ready: true,
      at: now,
      by: { userId: people.sara.userId, name: 'Sara', agencyId: people.sara.agencyId },
      forRelease: isoDate('2027-05-14'),
      lastDoseInside: isoDate('2027-05-14'),
      firstDoseOutside: isoDate('2027-05-15'),
    }
    const subject = planOn(isoDate('2027-05-14'), isoDate('2027-01-08'))
    const { send } = await open({ ...subject, preparation: { ...subject.preparation, health } })
    const { words, html } = await send('21.5.2027')
    expect(words).toContain('Helsetjenesten har svart for datoen som gjelder nå, og må svare på nytt.')
    expect(html).not.toMatch(/LAR|dose|15\. mai/)
  })

  it('writes nothing until the move is made, and then all of it at once', async () => {
    const { send, portal } = await open(planOn(isoDate('2027-05-14'), isoDate('2027-01-08'), { sentence }))
    await send('14.6.2027')
    expect(portal.shelf.changes).toEqual([])
    expect((await send('14.6.2027', { step: 'apply', reason: 'Vedtak' })).response.status).toBe(303)
    expect(portal.shelf.changes).toHaveLength(1)
    expect(portal.shelf.changes[0]).toMatchObject({
      schedule: { release: '2027-06-14' },
      log: { kind: 'release-moved', text: 'Vedtak' },
    })
  })
})
