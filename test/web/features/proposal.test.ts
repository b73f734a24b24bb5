import { describe, expect, it } from 'vitest'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { agencyId, municipalityCode, planId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { need, offices, people, plan, planCase, task, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/proposal'
const canary = 'kanarifugl i helsekortet'

const needs = [
  need('housing', { wanted: ['housing.permanent', 'housing.temporary'] }),
  need('health', { situation: canary, wanted: ['health.follow-up'] }),
  need('substance-use', { wanted: ['health.follow-up'] }),
  need('family', { wanted: ['family.mentor'] }),
]

const open = async (subject: PlanCase = planCase([], { needs }), reader: Actor = people.kari, at = path) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const page = await browser.get(at)
  const html = await page.text()
  return { portal, browser, html, form: () => formOf(html, at) }
}

type Changes = Parameters<typeof typedInto>[1]

const send = async (changes: Changes, subject?: PlanCase) => {
  const opened = await open(subject)
  const response = await opened.browser.post(path, typedInto(opened.form(), changes))
  return { ...opened, response, html: await response.text(), now: opened.portal.shelf.cases.get('plan-one') }
}

/** The mentor is private, so it goes only with the date of a consent. */
const consented = { 'tasks.family_mentor.consent': '12.11.2026' }
const withoutMentor = { 'tasks.family_mentor.include': undefined }

describe('the proposal', () => {
  it('shows each task once, its office, why, by which law and when, and sends nothing', async () => {
    const { portal, html } = await open()
    const words = wordsOf(html)
    expect(words).toContain('Drammen kommune, boligkontoret dekker Drammen.')
    expect(words).toContain('Lovgrunnlag: boligsosialloven § 6.')
    expect(words).toContain('Fengselshelsetjenesten i Oslo')
    expect(html.match(/name="tasks\.health_follow-up\.include"/g)).toHaveLength(1)
    expect(html).toMatch(/name="tasks\.housing_permanent\.due"[^>]*value="\d\d\.\d\d\.2027"/)
    expect(html).not.toContain(canary)
    expect(portal.shelf.changes).toEqual([])
  })

  it('sends what is ticked, as it was proposed, and says so on the plan', async () => {
    const { response, now } = await send({ ...consented, 'tasks.housing_temporary.include': undefined })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(now?.tasks.map(({ kind, owner, basis }) => [kind, owner, basis.kind])).toEqual([
      ['housing.permanent', offices.housing, 'law'],
      ['health.follow-up', offices.prisonHealth, 'law'],
      ['family.mentor', 'ngo:red-cross-after-sentence', 'consent'],
      ['coordination.follow-up', 'coordination:3301', 'law'],
    ])
    const housing = now?.schedule.entries.find(({ key }) => key === now.tasks[0]?.id)
    expect(housing).toMatchObject({ fixed: false })
  })

  it('has one effect when pressed twice', async () => {
    const { browser, form, portal } = await open()
    const typed = typedInto(form(), consented)
    const [one, other] = [await browser.post(path, typed), await browser.post(path, typed)]
    expect([one.status, other.status]).toEqual([303, 303])
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it('refuses a task that was sent meanwhile, from a form that still shows it', async () => {
    const { browser, form, portal } = await open()
    const first = typedInto(form(), withoutMentor)
    expect((await browser.post(path, first)).status).toBe(303)
    const late = await browser.post(path, typedInto(first, { key: 'another-key' }))
    expect(late.status).toBe(422)
    expect(wordsOf(await late.text())).toContain('sendt av noen andre i mellomtiden')
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it('keeps a date that was typed, and the message to the office', async () => {
    const { now } = await send({
      ...withoutMentor,
      'tasks.housing_permanent.due': '010227',
      'tasks.housing_permanent.details': 'Čáhcesuolu, 2 rom 🏠',
    })
    const [housing] = now?.tasks ?? []
    expect(housing).toMatchObject({ due: '2027-02-01', details: 'Čáhcesuolu, 2 rom 🏠' })
    expect(now?.schedule.entries.find(({ key }) => key === housing?.id)).toMatchObject({ fixed: true })
  })

  it('sends to another office by name when the coordinator says why', async () => {
    const { now } = await send({
      ...withoutMentor,
      'tasks.housing_permanent.other': 'bergen kommune, boligkontoret',
      'tasks.housing_permanent.reason': 'Flytter til broren',
    })
    expect(now?.tasks[0]?.owner).toBe('municipality:4601')
  })

  it.each([
    [
      'nothing ticked',
      {
        'tasks.housing_permanent.include': undefined,
        'tasks.housing_temporary.include': undefined,
        'tasks.health_follow-up.include': undefined,
        'tasks.coordination_follow-up.include': undefined,
      },
      'f-tasks-housing_permanent-include',
      'minst én',
    ],
    [
      '31 February',
      { 'tasks.housing_permanent.due': '31.2.2027' },
      'f-tasks-housing_permanent-due',
      'dato som finnes',
    ],
    [
      'a date that has passed',
      { 'tasks.housing_permanent.due': '13.11.2026' },
      'f-tasks-housing_permanent-due',
      'før i dag',
    ],
    [
      'another office without a reason',
      { 'tasks.housing_permanent.other': 'Bergen kommune, boligkontoret' },
      'f-tasks-housing_permanent-reason',
      'Fyll ut',
    ],
    [
      'an office that does not exist',
      { 'tasks.housing_permanent.other': 'Kontoret', 'tasks.housing_permanent.reason': 'x' },
      'f-tasks-housing_permanent-other',
      'finnes ikke',
    ],
    [
      'an office of another type',
      { 'tasks.health_follow-up.other': 'Nav Drammen', 'tasks.health_follow-up.reason': 'x' },
      'f-tasks-health_follow-up-other',
      'kan ikke få',
    ],
    [
      'an office that nobody offered',
      { 'tasks.housing_permanent.office': 'nav:0602' },
      'f-tasks-housing_permanent-office',
      'finnes',
    ],
    [
      'no consent for a private office',
      { 'tasks.family_mentor.include': 'yes' },
      'f-tasks-family_mentor-consent',
      'Fyll ut',
    ],
    [
      'a consent that is to come',
      { 'tasks.family_mentor.include': 'yes', 'tasks.family_mentor.consent': '17.11.2026' },
      'f-tasks-family_mentor-consent',
      'etter i dag',
    ],
    [
      'a message of 5,000 letters',
      { 'tasks.housing_permanent.details': 'ø'.repeat(5000) },
      'f-tasks-housing_permanent-details',
      '4000',
    ],
  ] as const)('refuses %s beside the field, with everything still typed', async (_, changes, id, text) => {
    const typed = { ...withoutMentor, 'tasks.housing_temporary.details': 'Husk hunden', ...changes }
    const { portal, response, html } = await send(typed)
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(text)
    const again = formOf(html, path)
    for (const [name, value] of Object.entries(typed)) {
      const isShown = !name.endsWith('.office')
      if (isShown) expect(again.get(name), name).toBe(value ?? null)
    }
    expect(portal.shelf.changes).toEqual([])
  })

  it.each([
    'tasks.health_specialist.include',
    'tasks.housing_permanent.owner',
    'tasks.nothing.include',
    'status',
  ])('refuses the foreign field %s', async (name) => {
    const { portal, response } = await send({ ...withoutMentor, [name]: 'yes' })
    expect(response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('leaves unticked what no office answers for, and says what to do', async () => {
    const undecided = planCase([], { needs, plan: plan({ destination: { kind: 'undecided' } }) })
    const { html, form } = await open(undecided)
    expect(form().get('tasks.housing_permanent.include')).toBeNull()
    expect(form().get('tasks.health_follow-up.include')).toBe('yes')
    expect(wordsOf(html)).toContain('Ingen kontor er funnet')
    expect(wordsOf(html)).toContain('Det er ikke avklart hvor personen skal bo.')
  })

  it('asks an office that said no not again, and leaves that task unticked when nobody else is there', async () => {
    const rejected = task('task-old', 'housing.permanent', offices.housing, {
      status: 'rejected',
      ending: { kind: 'rejection', code: 'outside-area' },
    })
    const { html, form } = await open(planCase([rejected], { needs }))
    expect(form().get('tasks.housing_permanent.include')).toBeNull()
    expect(wordsOf(html)).toContain('kontoret har avvist oppgaven')
  })

  it('teaches what to do when there is nothing to send', async () => {
    const asked = task('task-successor', 'coordination.follow-up', agencyId('coordination:3301'))
    const { html } = await open(planCase([asked], { needs: [] }))
    expect(wordsOf(html)).toContain('Ingen nye oppgaver å sende')
    expect(html).toContain('href="/plans/plan-one/edit"')
  })

  it('tells that there is too little time', async () => {
    const soon = planCase([], { needs })
    const near = { ...soon.schedule, release: soon.schedule.release && '2026-11-27' }
    const { html } = await open({ ...soon, schedule: JSON.parse(JSON.stringify(near)) })
    expect(wordsOf(html)).toContain('For liten tid')
  })

  it('is the coordinator’s alone; others get the bytes of a plan that does not exist', async () => {
    const { portal } = await open(usualCase({ needs }))
    for (const person of [people.berit, people.hege, people.sara, people.tor, people.frida, people.pål]) {
      const reader = await signInAs(portal, person)
      const answer = await reader.get(path)
      const nothing = await reader.get('/plans/plan-none/proposal')
      expect([answer.status, await answer.text()], person.name).toEqual([404, await nothing.text()])
    }
    expect(portal.shelf.changes).toEqual([])
  })
})

const onward = '/plans/plan-one/onward'

describe('routing onward', () => {
  it('shows the nurse where treatment would go and why; nothing is ticked', async () => {
    const { html, form } = await open(usualCase(), people.sara, onward)
    expect(wordsOf(html)).toContain('Vestre Viken dekker')
    expect(wordsOf(html)).toContain('Lovgrunnlag: pbrl § 2-2 a.')
    expect(wordsOf(html)).toContain('Er allerede sendt til Vestre Viken.')
    expect([...form().keys()].filter((name) => name.endsWith('.include'))).toEqual([])
  })

  it('sends health tasks to the trust, and the coordinator sees none of it', async () => {
    const { portal, browser, form } = await open(usualCase(), people.sara, onward)
    const typed = typedInto(form(), {
      'tasks.health_specialist.include': 'yes',
      'tasks.health_specialist.details': canary,
    })
    const sent = await browser.post(onward, typed)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    const made = portal.shelf.cases.get('plan-one')?.tasks.find(({ kind }) => kind === 'health.specialist')
    expect(made).toMatchObject({ owner: offices.trust, circle: 'health', details: canary })
    for (const person of [people.kari, people.hege, people.nils, people.frida]) {
      const reader = await signInAs(portal, person)
      for (const page of ['/plans/plan-one', path, onward, '/plans/plan-one/edit'])
        expect(await (await reader.get(page)).text(), person.name).not.toMatch(
          /kanarifugl|spesialisthelse|Vestre Viken/,
        )
    }
  })

  it('is for the prison’s own health service once the follow-up is theirs', async () => {
    const withoutFollowUp = planCase([task('task-housing', 'housing.permanent', offices.housing)], {
      plan: plan({
        id: planId('plan-one'),
        destination: { kind: 'municipality', municipality: municipalityCode('3301') },
      }),
    })
    for (const [subject, person] of [
      [withoutFollowUp, people.sara],
      [usualCase(), people.bente],
      [usualCase(), people.tor],
      [usualCase(), people.kari],
    ] as const) {
      const portal = makePortal({ cases: [subject] })
      const reader = await signInAs(portal, person)
      expect((await reader.get(onward)).status, person.name).toBe(404)
      expect((await reader.post(onward, { csrf: 'x', key: 'abcdefgh' })).status).not.toBe(303)
      expect(portal.shelf.changes).toEqual([])
    }
  })

  it('does not send the coordinator’s kinds', async () => {
    const { portal, browser, form } = await open(usualCase(), people.sara, onward)
    const typed = typedInto(form(), { 'tasks.housing_permanent.include': 'yes' })
    expect((await browser.post(onward, typed)).status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })
})
