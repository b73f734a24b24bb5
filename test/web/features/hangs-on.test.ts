import { describe, expect, it } from 'vitest'
import type { ReleaseCondition } from '../../../shared/domain/schedule/schedule.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { people, usualCase } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/release'
const action = `${path}#preview`
const { kari, hege, sara, frida } = people

const conditional = (...hangsOn: readonly ReleaseCondition[]) => {
  const subject = usualCase()
  return { ...subject, schedule: { ...subject.schedule, certainty: 'conditional', hangsOn } } as const
}

const open = async (subject: ReturnType<typeof usualCase>, reader: Actor, at: string) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const html = await (await browser.get(at)).text()
  const send = async (changes: Parameters<typeof typedInto>[1]) =>
    browser.post(path, typedInto(formOf(html, action), changes))
  return { portal, browser, html, words: wordsOf(html), send }
}

const move = {
  choice: 'date',
  date: '14.5.2027',
  certainty: 'conditional',
  reason: 'Mangler bolig',
  step: 'apply',
}

describe('a release date that hangs on something', () => {
  it('is typed where the date is moved, in codes, and kept by a later move that still is conditional', async () => {
    const { send, portal } = await open(usualCase(), kari, path)
    expect((await send({ ...move, hangsOn: ['treatment', 'housing'] })).status).toBe(303)
    const now = portal.shelf.cases.get('plan-one')
    expect(now?.schedule).toMatchObject({ certainty: 'conditional', hangsOn: ['housing', 'treatment'] })
    expect(portal.shelf.changes[0]?.log.codes).toMatchObject({ hangsOn: 'housing treatment' })
  })

  it('goes when the date is confirmed, whatever is still ticked', async () => {
    const { send, portal, html } = await open(conditional('housing'), kari, path)
    expect(formOf(html, action).getAll('hangsOn')).toEqual(['housing'])
    await send({ ...move, certainty: 'confirmed', hangsOn: ['housing'] })
    expect(portal.shelf.cases.get('plan-one')?.schedule).not.toHaveProperty('hangsOn')
  })

  it('is a change of its own, though date and certainty stay', async () => {
    const { send, portal } = await open(conditional('housing'), kari, path)
    expect((await send({ ...move, hangsOn: ['housing'] })).status).toBe(422)
    expect((await send({ ...move, hangsOn: ['housing', 'employment'] })).status).toBe(303)
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it('refuses what is no code', async () => {
    const { send, portal } = await open(usualCase(), kari, path)
    expect((await send({ ...move, hangsOn: ['a certain flat'] })).status).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it.each(['/plans/plan-one', '/plans/plan-one/tasks/task-housing'])(
    'is shown to a municipality on %s, and that it may act on the date',
    async (at) => {
      const { words } = await open(conditional('housing', 'employment'), hege, at)
      expect(words).toContain('Avhenger av bolig og arbeid eller utdanning.')
      expect(words).toContain('Dere kan handle på datoen selv om den har forbehold')
    },
  )

  it('on treatment is told to health and the coordinator, to others only that it is conditional', async () => {
    const at = '/plans/plan-one'
    expect((await open(conditional('treatment'), kari, at)).words).toContain('Avhenger av behandling.')
    expect((await open(conditional('treatment'), sara, at)).words).toContain('Avhenger av behandling.')
    for (const reader of [hege, frida]) {
      const { words } = await open(conditional('treatment'), reader, at)
      expect(words).not.toContain('Avhenger av')
      expect(words).toContain('Datoen har forbehold')
    }
    expect((await open(conditional('housing'), frida, at)).words).not.toContain('Avhenger av')
  })

  it('is told in the history as far as its reader may know', async () => {
    const { send, portal } = await open(usualCase(), kari, path)
    await send({ ...move, hangsOn: ['treatment', 'housing'] })
    const historyOf = async (reader: Actor) => {
      const browser = await signInAs(portal, reader)
      return wordsOf(await (await browser.get('/plans/plan-one/history')).text())
    }
    expect(await historyOf(kari)).toContain('Avhenger av bolig og behandling.')
    expect(await historyOf(hege)).toContain('Avhenger av bolig.')
    expect(await historyOf(hege)).not.toContain('behandling')
    expect(await historyOf(frida)).not.toContain('Avhenger')
  })
})

describe('a conditional release on lists', () => {
  const subject = usualCase()
  const conditional = (certainty: 'conditional' | 'confirmed') => ({
    ...subject,
    schedule: { ...subject.schedule, certainty, hangsOn: ['housing', 'treatment'] as const },
  })

  it.each(['/worklist', '/plans'])(
    'stands with what it hangs on at %s, so that an office need not wait',
    async (at) => {
      const browser = await signInAs(makePortal({ cases: [conditional('conditional')] }), hege)
      const words = wordsOf(await (await browser.get(at)).text())
      expect(words).toContain('forbehold')
      expect(words).toContain('Avhenger av bolig.')
      const sure = await signInAs(makePortal({ cases: [conditional('confirmed')] }), hege)
      expect(wordsOf(await (await sure.get(at)).text())).not.toContain('Avhenger')
    },
  )
})
