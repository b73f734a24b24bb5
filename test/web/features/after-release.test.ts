import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/kernel/time.ts'
import { need, people, plan, planCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { formOf, typedInto } from './filled-form.ts'

/** Released last week, with a need for a mentor that nobody had consented to yet. */
const released = () => {
  const subject = planCase([], {
    plan: plan({ phase: 'released' }),
    needs: [need('family', { wanted: ['family.mentor'] })],
  })
  const schedule = { ...subject.schedule, certainty: 'released', release: isoDate('2026-11-09') } as const
  return { ...subject, schedule }
}

const open = async () => {
  const portal = makePortal({ cases: [released()] })
  const browser = await signInAs(portal, people.kari)
  const send = async (at: string, changes: Parameters<typeof typedInto>[1]) => {
    const html = await (await browser.get(at)).text()
    return browser.post(at, typedInto(formOf(html, at), changes))
  }
  return { portal, send, now: () => portal.shelf.cases.get('plan-one') }
}

describe('after the person has left', () => {
  it('the plan can be finished', async () => {
    const { send, now } = await open()
    const answer = await send('/plans/plan-one/edit', {
      'person.number': '',
      'needs.family.goal': 'Noen å ringe',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(now()?.needs[0]?.goal).toBe('Noen å ringe')
    expect(now()?.schedule).toMatchObject({ release: '2026-11-09', certainty: 'released' })
  })

  it('a consent can be given, and the task sent on it', async () => {
    const { send, now } = await open()
    const answer = await send('/plans/plan-one/proposal', {
      'tasks.family_mentor.include': 'yes',
      'tasks.family_mentor.consent': '16.11.2026',
      'tasks.coordination_follow-up.include': undefined,
    })
    expect(answer.status).toBe(303)
    expect(now()?.tasks.find(({ kind }) => kind === 'family.mentor')).toMatchObject({
      basis: { kind: 'consent', givenOn: '2026-11-16' },
    })
  })
})
