import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveReleaseDate } from '../../../shared/application/move-release.ts'
import { type HealthAnswer, sayHealthReady } from '../../../shared/application/say-health-ready.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { readiness } from '../../../shared/domain/readiness/readiness.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import { visibleCase } from '../../../shared/policies/visible-case.ts'
import { visibleLog } from '../../../shared/policies/visible-log.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { now, people, release, usualCase, usualTasks } from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'
import { lastChange, permitTo, request, stored, type World, world } from './harness.ts'

const { kari, sara } = people
// 14 May 2027 is a Friday; the 17th is a public holiday.
const doses = (last: string, first: string) => ({
  doses: { lastInside: isoDate(last), firstOutside: isoDate(first) },
})

const say = (in_: World, changes: Partial<HealthAnswer> = {}, on = stored(in_)) => {
  const about = on.schedule.release
  return sayHealthReady(
    in_.deps,
    permitTo(sara, 'health.say-ready', on),
    on,
    { ready: true, ...(about && { about }), seenVersion: on.preparation.version, ...changes },
    request(changes),
  )
}

const undated = (subject: PlanCase): PlanCase => {
  const { release: _, ...schedule } = subject.schedule
  return { ...subject, schedule: { ...schedule, certainty: 'unknown' } }
}

describe('health’s yes or no', () => {
  it('is about the release as it stands, and its entry is for health offices', async () => {
    const one = world(usualCase())
    expect(await say(one, doses('2027-05-14', '2027-05-15'))).toMatchObject({ ok: true })
    expect(stored(one).preparation.health).toEqual({
      by: { userId: sara.userId, name: sara.name, agencyId: sara.agencyId },
      at: now,
      ready: true,
      forRelease: release,
      lastDoseInside: '2027-05-14',
      firstDoseOutside: '2027-05-15',
    })
    expect(lastChange(one).log).toMatchObject({
      kind: 'health-answered',
      circle: 'health',
      tasks: [usualTasks.followUp.id],
      codes: { answer: 'yes' },
    })
    expect(JSON.stringify(lastChange(one).log)).not.toContain('2027-05')
    expect(readiness(stored(one)).health).toEqual({ answer: 'ready', reason: 'health-yes' })
  })

  it.each([
    ['over the weekend and 17 May', '2027-05-14', '2027-05-18', 3],
    ['over one working day', '2027-05-12', '2027-05-14', 1],
  ])('with a gap in the doses %s, yes is refused and no is kept', async (_name, last, first, days) => {
    const one = world(usualCase())
    expect(await say(one, doses(last, first))).toMatchObject({
      error: { code: 'dose-gap', gap: { days } },
    })
    expect(one.shelf.changes).toEqual([])
    expect(await say(one, { ready: false, ...doses(last, first) })).toMatchObject({ ok: true })
    expect(readiness(stored(one)).health).toMatchObject({ missing: [{ code: 'health-no' }] })
  })

  it.each([
    ['the first dose outside on the day of the last inside', '2027-05-14', '2027-05-14', 'dose-order'],
    ['a dose inside after the release', '2027-05-15', '2027-05-16', 'dose-not-at-release'],
    ['a dose outside before the release', '2027-05-12', '2027-05-13', 'dose-not-at-release'],
  ])('%s cannot be', async (_name, last, first, code) => {
    const one = world(usualCase())
    expect(await say(one, { ready: false, ...doses(last, first) })).toEqual({ ok: false, error: { code } })
  })

  it('without a known date, doses are checked against each other alone', async () => {
    const one = world(undated(usualCase()))
    expect(await say(one, doses('2027-05-14', '2027-05-15'))).toMatchObject({ ok: true })
    expect(readiness(stored(one)).health.answer).toBe('ready')
  })

  it('lapses when the release moves, for everybody alike', async () => {
    const one = world(usualCase())
    await say(one)
    await moveReleaseDate(
      one.deps,
      permitTo(kari, 'release.move', stored(one)),
      stored(one),
      {
        release: addDays(release, 7),
        certainty: 'confirmed',
        reason: 'Moved',
        seenVersion: stored(one).schedule.version,
      },
      request('move'),
    )
    expect(readiness(stored(one)).health).toMatchObject({ missing: [{ code: 'health-other-date' }] })
  })

  it('is refused when the date moved since the page was opened, or somebody answered', async () => {
    const one = world(usualCase())
    expect(await say(one, { about: addDays(release, 1) })).toEqual({ ok: false, error: { code: 'moved' } })
    const seen = stored(one)
    await say(one)
    expect(await say(one, {}, seen)).toEqual({ ok: false, error: { code: 'stale', version: 1 } })
  })

  it('tells others yes or no alone: no date of a dose, no sign that there is one, nothing in the history', async () => {
    const days = fc.integer({ min: 1, max: 400 })
    await fc.assert(
      fc.asyncProperty(days, fc.boolean(), async (offset, withDoses) => {
        const one = world(undated(usualCase()))
        const last = addDays(isoDate('2031-01-01'), offset)
        const answer = { ready: false, doses: { lastInside: last, firstOutside: addDays(last, 3) } }
        await say(one, withDoses ? answer : { ready: false })
        const subject = stored(one)
        const log = one.shelf.log.get('plan-one') ?? []
        for (const actor of [kari, people.hege, people.nils, people.frida]) {
          const decision = decideOnCase(actor, 'plan.read', subject)
          if (!decision.allowed) throw new Error('Everybody here has a part')
          const read = JSON.stringify([
            visibleCase(decision.permit, subject),
            visibleLog(decision.permit, subject, log),
          ])
          expect(read).not.toMatch(/2031|2032|[dD]ose|health-answered/)
        }
      }),
      { numRuns: runs(30) },
    )
  })
})
