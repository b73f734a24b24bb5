import { describe, expect, it } from 'vitest'
import { partId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { offices, people, plan, planCase, task, usualCase, usualTasks } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/release'
const action = `${path}#preview`

/** Oslo fengsel's own task, one of Nav's whose date was typed, and the usual others. */
const fixed = task('task-debt', 'money.debt', offices.nav)

const open = async (subject = usualCase(), reader: Actor = people.kari) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(path)
  const html = await response.text()
  const send = async (changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(path, typedInto(formOf(from, action), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const now = () => portal.shelf.cases.get('plan-one')
  return { portal, browser, response, html, send, now }
}

const later = { choice: 'date', date: '14.6.2027', certainty: 'confirmed', reason: 'Vedtak er fattet' }

describe('looking at a move of the release', () => {
  it('shows dates before and after and who is told, and writes nothing', async () => {
    const { send, portal } = await open()
    const { words, response } = await send({ ...later, step: 'preview' })
    expect(response.status).toBe(200)
    expect(words).toContain('Ved porten Før 14. mai 2027 Etter 14. juni 2027')
    expect(words).toContain('31 dager senere')
    expect(words).toContain('Drammen kommune, boligkontoret')
    expect(words).toContain('Helsetjenesten i fengselet')
    expect(portal.shelf.changes).toEqual([])
  })

  it('keeps to what the coordinator sees: no task between health offices, no clinic', async () => {
    const { send } = await open()
    const { words, html } = await send({ ...later, step: 'preview' })
    expect(words).toContain('Helseoppfølging Før')
    expect(words).not.toContain('TSB')
    expect(words).not.toContain('Vestre Viken')
    expect(html).not.toContain('task-specialist')
  })

  it('needs no reason yet, and keeps the form as typed', async () => {
    const { send } = await open()
    const { html } = await send({ ...later, reason: '', step: 'preview' })
    expect(formOf(html, action).get('date')).toBe('14.6.2027')
    expect(formOf(html, action).get('certainty')).toBe('confirmed')
  })

  it('says what will be short of time, and that a milestone has passed', async () => {
    const { send } = await open()
    const { words } = await send({ ...later, date: '30.11.2026', step: 'preview' })
    expect(words).toContain('Knapp tid')
    expect(words).toContain('Dagen har vært')
    expect(words).toMatch(/oppgaver får mindre tid enn de trenger/)
  })

  it('says what cannot be done in time any more, what needs the fast way, and what is closed', async () => {
    const { send } = await open()
    const { words } = await send({ ...later, date: '27.11.2026', step: 'preview' })
    expect(words).toMatch(/oppgaver? trenger hurtigveien/)
    expect(words).toContain('Trenger hurtigveien: Midlertidig')
    expect(words).toContain('Stengt: Nav, kommunen, banken og fastlegen lørdag 28. november')
    expect(words).toContain('Legevakt 116 117')
    const tight = await send({ ...later, date: '17.11.2026', step: 'preview' })
    expect(tight.words).toMatch(/oppgaver? rekkes ikke før løslatelsen/)
    expect(tight.words).toContain('Tidligst ferdig')
  })

  it('names the stages on the way out that would break a rule by the new date', async () => {
    const step = {
      id: partId('step-one'),
      kind: 'day-release',
      state: 'planned',
      from: isoDate('2027-04-01'),
    } as const
    const subject = usualCase({ stepDown: { version: 1, steps: [step], conditions: [] } })
    const { send } = await open(subject)
    expect((await send({ ...later, step: 'preview' })).words).not.toContain('Frigang:')
    const { words } = await send({ ...later, date: '1.3.2027', step: 'preview' })
    expect(words).toContain('Frigang:')
  })

  it('leaves a typed date where it is', async () => {
    const subject = planCase([usualTasks.housing, fixed])
    const entries = subject.schedule.entries.map((entry) =>
      entry.key === 'task-debt' ? { ...entry, fixed: true, due: isoDate('2027-01-08') } : entry,
    )
    const { send } = await open({ ...subject, schedule: { ...subject.schedule, entries } })
    const { words } = await send({ ...later, step: 'preview' })
    expect(words).toContain('Økonomisk rådgivning og gjeld Før 8. jan. 2027 Etter 8. jan. 2027')
    expect(words).toContain('1 dato står som før')
  })
})

describe('moving the release', () => {
  it('moves the date with its reason, once, and leads back to the plan', async () => {
    const { send, now, portal } = await open()
    const { response } = await send({ ...later, step: 'apply' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(now()?.schedule).toMatchObject({ release: '2027-06-14', certainty: 'confirmed' })
    expect(portal.shelf.changes[0]?.log).toMatchObject({ kind: 'release-moved', text: 'Vedtak er fattet' })
    const again = await send({ ...later, step: 'apply' })
    expect([again.response.status, again.response.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it('takes the date away, whatever stands in its field', async () => {
    const { send, now } = await open()
    const { response } = await send({ choice: 'none', date: 'tull', reason: 'Anket', step: 'apply' })
    expect(response.status).toBe(303)
    expect(now()?.schedule.release).toBeUndefined()
    expect(now()?.schedule.certainty).toBe('unknown')
  })

  it.each([
    ['a day that is not', { date: '31.2.2027' }, 'f-date', 'må være en dato som finnes'],
    ['a day that was', { date: '15.11.2026' }, 'f-date', 'kan ikke være før i dag'],
    ['the year 9999', { date: '1.1.9999' }, 'f-date', 'mer enn 30 år fram'],
    ['no date', { date: '' }, 'f-date', 'Fyll ut'],
    ['no certainty', { certainty: undefined }, 'f-certainty', 'Fyll ut'],
    ['no reason', { reason: '' }, 'f-reason', 'Fyll ut'],
    ['a reason without end', { reason: 'a'.repeat(4001) }, 'f-reason', '4000'],
  ] as const)('refuses %s beside its field, with the rest as typed', async (_name, changes, id, error) => {
    const { send, portal } = await open()
    const { response, html } = await send({ ...later, ...changes, step: 'apply' })
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toContain(error)
    expect(html).toContain('id="error-summary"')
    const typed = { ...later, ...changes }
    expect(formOf(html, action).get('date')).toBe(typed.date)
    expect(formOf(html, action).get('reason')).toBe(typed.reason)
    expect(portal.shelf.changes).toEqual([])
  })

  it('refuses fields of others', async () => {
    const { send, portal } = await open()
    expect((await send({ ...later, step: 'apply', phase: 'closed' })).response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('refuses to change nothing, since everybody would be mailed about it', async () => {
    const { send, portal } = await open()
    const same = { date: '140527', certainty: 'expected', reason: 'x', step: 'apply' }
    expect((await send(same)).response.status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('tells a late one who was faster, keeps the words, and takes the second press', async () => {
    const { html, send, portal, now } = await open()
    const leif = await signInAs(portal, people.leif)
    const other = formOf(await (await leif.get(path)).text(), action)
    await leif.post(path, typedInto(other, { ...later, date: '1.7.2027', step: 'apply' }))
    const late = await send({ ...later, reason: 'Mine ord', step: 'apply' }, html)
    expect(late.response.status).toBe(409)
    expect(late.words).toContain('Løslatelsesdatoen ble flyttet : Leif, Oslo fengsel')
    expect(formOf(late.html, action).get('reason')).toBe('Mine ord')
    expect(now()?.schedule.release).toBe('2027-07-01')
    const again = await send({ step: 'apply' }, late.html)
    expect(again.response.status).toBe(303)
    expect(now()?.schedule.release).toBe('2027-06-14')
  })
})

describe('who may move the release', () => {
  it('others than the coordinator get the page for what does not exist', async () => {
    for (const reader of [people.hege, people.berit, people.sara])
      expect((await open(usualCase(), reader)).response.status).toBe(404)
  })

  it('nobody gives a date in remand, and nobody moves a release that has been', async () => {
    const remand = await open(usualCase({ plan: plan({ sentence: 'remand' }) }))
    expect(wordsOf(remand.html)).toContain('I varetekt kjenner ingen datoen')
    expect((await remand.send({ ...later, step: 'apply' })).response.status).toBe(422)
    const out = await open(usualCase({ plan: plan({ phase: 'released' }) }))
    expect(wordsOf(out.html)).toContain('er et faktum')
    expect(out.html).not.toContain(`action="${action}"`)
  })
})
