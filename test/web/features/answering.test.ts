import { describe, expect, it } from 'vitest'
import { giveBackChange } from '../../../shared/application/give-back.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { eventId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { standardDirectory } from '../../../shared/routing/standard-directory.ts'
import { addDays } from '../../../shared/schedule/days.ts'
import { addAnswerDate, answerDateAfter, dueNow, markTold } from '../../../shared/schedule/plan-dates.ts'
import { otherOffice } from '../../../web/features/reroute/form.ts'
import { askedBy, now, offices, people, planCase, takenBy, today, usualTasks } from '../../support/cases.ts'
import { makePortal } from '../../support/portal.ts'
import { open as read, send, signIn } from './browsing.ts'
import { wordsOf } from './filled-form.ts'

const path = '/plans/plan-one'
const navPage = `${path}/tasks/task-nav`
const nav: Task = usualTasks.nav
const sent = addDays(today, -30)

/** A plan with these tasks, the first sent so long ago that its time to answer was up, and told. */
const silentPlan = (one: Task, ...others: readonly Task[]): PlanCase => {
  const base = planCase([one, ...others])
  const schedule = addAnswerDate(base.schedule, one, sent)
  const reached = dueNow(schedule, today).filter(({ threshold }) => threshold === 'answer')
  return { ...base, schedule: markTold(schedule, reached) }
}
const rejected: Task = {
  ...nav,
  status: 'rejected',
  ending: { kind: 'rejection', code: 'wrong-office' },
  replacedBy: usualTasks.housing.id,
}
/** Nav said no to temporary housing; the housing office of the municipality has been asked and has not answered. */
const next: Task = { ...nav, id: usualTasks.housing.id, owner: offices.housing, replaces: nav.id }

const words = async (reader: Actor, subject: PlanCase, page = path) => {
  const { status, html } = await read(await signIn(makePortal({ cases: [subject] }), reader), page)
  return { status, html, words: wordsOf(html) }
}
const factOf = (text: string, term: string) => text.slice(text.indexOf(term), text.indexOf(term) + 90)

describe('the time to answer on the task’s page', () => {
  const dated = (one: Task): PlanCase => {
    const base = planCase([one])
    return { ...base, schedule: answerDateAfter(addAnswerDate(base.schedule, one, today), one, today) }
  }

  it('is told to both sides while the office has to answer, and stands still with a question', async () => {
    for (const reader of [people.nils, people.kari]) {
      const running = (await words(reader, dated(nav), navPage)).words
      expect(factOf(running, 'Svarfrist')).toContain('23. november 2026')
      const waiting: Task = {
        ...nav,
        status: 'received',
        ...takenBy(people.nils),
        side: 'awaiting-information',
      }
      const paused = (await words(reader, dated({ ...waiting, question: 'Når?' }), navPage)).words
      expect(factOf(paused, 'Svarfrist')).toContain('Står stille til spørsmålet er besvart')
    }
  })

  it('is not told of tasks that were answered, or that older versions sent', async () => {
    const accepted = { ...nav, status: 'accepted', ...takenBy(people.nils) } as const
    expect((await words(people.nils, dated(accepted), navPage)).words).not.toContain('Svarfrist')
    expect((await words(people.nils, planCase([nav]), navPage)).words).not.toContain('Svarfrist')
  })

  it('stands in the plan as no milestone and no date of its own', async () => {
    const { html } = await words(people.kari, dated(nav))
    expect(html).not.toContain('answer:')
    expect(wordsOf(html)).not.toContain('23. november')
  })
})

describe('a task that was not answered in time', () => {
  it('is offered to the coordinator to send elsewhere, on the plan and on its own page', async () => {
    const subject = silentPlan(nav)
    const plan = await words(people.kari, subject)
    expect(plan.words).toContain('har ikke svart på «')
    expect(plan.html).toContain(`href="${navPage}/reroute"`)
    const page = await words(people.kari, subject, navPage)
    expect(page.words).toContain('Svarfristen gikk ut 23. oktober 2026 uten svar')
    expect(page.words).toContain('Du kan vente, eller sende oppgaven til et annet kontor')
    expect(page.html).toContain(`href="${navPage}/reroute"`)
    const reroute = await words(people.kari, subject, `${navPage}/reroute`)
    expect(reroute.status).toBe(200)
    expect(reroute.words).toContain('har ikke svart innen fristen')
  })

  it('can be sent on: the old task tells that it was not answered', async () => {
    const portal = makePortal({ cases: [silentPlan(nav)] })
    const kari = await signIn(portal, people.kari)
    const other = standardDirectory()
      .agenciesOfType('nav')
      .find(({ id }) => id !== offices.nav)
    const office = other?.name ?? ''
    const fields = { choice: otherOffice, office, reason: 'De svarer ikke', version: '1' }
    const answer = await send(kari, `${navPage}/reroute`, fields)
    expect(answer.status, wordsOf(answer.html)).toBe(303)
    expect((await read(kari, navPage)).html).toContain('Kontoret svarte ikke i tide')
  })

  it('says to the office that the time was up, and lets it take the task all the same', async () => {
    const portal = makePortal({ cases: [silentPlan(nav)] })
    const nils = await signIn(portal, people.nils)
    const before = wordsOf((await read(nils, navPage)).html)
    expect(before).toContain('Svarfristen gikk ut 23. oktober 2026 uten svar')
    expect(before).not.toContain('sende oppgaven til et annet kontor')
    expect((await send(nils, `${navPage}/command`, { command: 'take', version: '1' })).status).toBe(303)
    const after = wordsOf((await read(nils, navPage)).html)
    expect(after).not.toContain('gikk ut')
    expect(factOf(after, 'Svarfrist')).toContain('23. november 2026')
  })

  it('has it in its history that the portal gave it back, and why', async () => {
    const taken: Task = { ...nav, status: 'received', ...takenBy(people.nils) }
    const subject = planCase([taken])
    const ids = { long: () => eventId('event-one'), short: () => 'unused' }
    const { log } = giveBackChange(ids, subject, taken, 'too-late', { at: now, today })
    if (!log) throw new Error('No entry was written')
    const portal = makePortal({ cases: [subject] })
    portal.shelf.log.set('plan-one', [{ ...log, sequence: 2 }])
    for (const reader of [people.kari, people.nils]) {
      const page = wordsOf((await read(await signIn(portal, reader), navPage)).html)
      expect(page).toContain('Ga oppgaven tilbake til kontoret')
      expect(page).toContain('Svarfristen gikk ut')
      expect(page).not.toContain('directory:admin')
    }
  })
})

describe('a statutory task that an office let go', () => {
  const subject = planCase([rejected, next])

  it('tells the office on plan and task that it still has the responsibility', async () => {
    expect((await words(people.nils, subject)).words).toContain('Kontoret ditt har ansvaret for «')
    const page = (await words(people.nils, subject, navPage)).words
    expect(page).toContain('Kontoret ditt har fortsatt ansvaret')
  })

  it('tells the coordinator which office has it, beside the one that is asked and under «why here?»', async () => {
    expect((await words(people.kari, subject)).words).toContain('Foreløpig ansvarlig: Nav')
    const page = (await words(people.kari, subject, `${path}/tasks/task-housing`)).words
    expect(page.split('har ansvaret foreløpig')).toHaveLength(3)
    expect(page.slice(page.indexOf('Hvorfor hit?'))).toContain('har ansvaret foreløpig')
  })

  it('tells the office that is asked that another has it meanwhile, and not which', async () => {
    for (const page of [path, `${path}/tasks/task-housing`]) {
      const shown = (await words(people.hege, subject, page)).words
      expect(shown).toContain('Et annet kontor har ansvaret foreløpig')
      expect(shown).not.toMatch(/Foreløpig ansvarlig|Nav Drammen har ansvaret/)
    }
    expect((await words(people.hege, subject, navPage)).status).toBe(404)
  })

  it('tells it no more once the office has accepted, or of help that is no duty', async () => {
    const accepted = planCase([rejected, { ...next, status: 'accepted', ...takenBy(people.hege) }])
    const job = { kind: 'employment.job', area: 'employment' } as const
    const other = planCase([
      { ...rejected, ...job },
      { ...next, ...job },
    ])
    for (const plan of [accepted, other])
      for (const page of [path, `${path}/tasks/task-housing`])
        expect((await words(people.kari, plan, page)).words).not.toMatch(
          /ansvaret foreløpig|Foreløpig ansvarlig/,
        )
  })

  it('warns before a no, of duties alone', async () => {
    const warning = 'Hvis dere avviser oppgaven, har dere ansvaret til et annet kontor har sagt ja'
    expect((await words(people.nils, planCase([nav]), navPage)).words).toContain(warning)
    const ngo = planCase([usualTasks.ngo])
    expect((await words(people.frida, ngo, `${path}/tasks/task-ngo`)).words).not.toContain(warning)
  })

  it('in the health circle is told to health offices, and to nobody else', async () => {
    const refused: Task = {
      ...usualTasks.specialist,
      status: 'rejected',
      ...askedBy(people.sara),
      ending: { kind: 'rejection', code: 'outside-area' },
    }
    const health = planCase([usualTasks.followUp, refused])
    const page = `${path}/tasks/task-specialist`
    expect((await words(people.tor, health, page)).words).toContain('Kontoret ditt har fortsatt ansvaret')
    expect((await words(people.sara, health, page)).words).toContain('har ansvaret foreløpig')
    expect((await words(people.kari, health)).words).not.toMatch(/ansvaret foreløpig|Foreløpig ansvarlig/)
  })
})
