import { describe, expect, it } from 'vitest'
import type { Flag } from '../../../shared/domain/preparation/flags.ts'
import { noPreparation } from '../../../shared/domain/preparation/preparation.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { need, people, planCase, today, usualCase, usualTasks } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/plans/plan-one/flags'

const flagged = (...flags: readonly Flag[]) => ({ ...noPreparation, version: 1, flags })
const restricted = flagged({ kind: 'contact-restricted', from: today })

const open = async (subject = usualCase(), reader: Actor = people.kari, at = path) => {
  const portal = makePortal({ cases: [subject] })
  const browser = await signInAs(portal, reader)
  const response = await browser.get(at)
  const html = await response.text()
  const send = async (changes: Parameters<typeof typedInto>[1], from = html) => {
    const answer = await browser.post(at, typedInto(formOf(from, at), changes))
    const text = await answer.text()
    return { response: answer, html: text, words: wordsOf(text) }
  }
  const flags = () => portal.shelf.cases.get('plan-one')?.preparation.flags
  return { portal, response, html, words: wordsOf(html), send, flags }
}

describe('setting flags', () => {
  it('shows what each asks for and its paragraph; there is no field for a reason', async () => {
    const { words, html } = await open()
    for (const law of ['strgjfl § 42', 'strgjfl § 7', 'strgjfl § 43', 'strprl § 186'])
      expect(words).toContain(`Grunnlag: ${law}`)
    const form = html.slice(html.indexOf(`action="${path}"`))
    expect(form.slice(0, form.indexOf('</form>'))).not.toMatch(/<textarea|type="text"/)
    expect(words).toContain('hører aldri hjemme i en plan')
  })

  it('sets and clears them, once', async () => {
    const { send, flags, portal } = await open(
      usualCase({ preparation: flagged({ kind: 'address-not-approved', from: today }) }),
    )
    const changes = { flags: ['call-before-first-meeting', 'no-contact'] }
    const { response } = await send(changes)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/plans/plan-one'])
    expect(flags()?.map(({ kind }) => kind)).toEqual(['no-contact', 'call-before-first-meeting'])
    await send(changes)
    expect(portal.shelf.changes).toHaveLength(1)
  })

  it('refuses the reach of a ruling without a ruling, and a reason that somebody made up', async () => {
    const { send, portal } = await open()
    const without = await send({ flags: ['no-contact'], public: 'yes' })
    expect(without.response.status).toBe(422)
    expect(errorAt(without.html, 'f-public')).toContain('bare sammen med')
    expect((await send({ flags: ['no-contact'], reason: 'x' })).response.status).toBe(422)
    expect((await send({ flags: ['violent'] })).response.status).toBe(422)
    expect((await send({})).words).toContain('Merkene er som før')
    expect(portal.shelf.changes).toEqual([])
  })

  it('lists what was sent before contact was restricted', async () => {
    const { words } = await open(usualCase({ preparation: restricted }))
    expect(words).toContain('Disse oppgavene ble sendt før kontakten ble begrenset')
    expect(words).toContain('Mentor')
    expect(words).not.toContain('Kommunal bolig,')
  })

  it('others get the page for what does not exist', async () => {
    for (const reader of [people.hege, people.sara, people.frida])
      expect((await open(usualCase(), reader)).response.status).toBe(404)
  })
})

describe('flags on plan and task', () => {
  const all = flagged(
    { kind: 'address-not-approved', from: today },
    { kind: 'call-before-first-meeting', from: today },
    { kind: 'contact-restricted', from: today },
  )

  it('public offices see what to do and by which paragraph, on both', async () => {
    for (const at of ['/plans/plan-one', '/plans/plan-one/tasks/task-housing']) {
      const { words } = await open(usualCase({ preparation: all }), people.hege, at)
      expect(words).toContain('Adressen er ikke godkjent.')
      expect(words).toContain('Ring koordinatoren før det første møtet.')
      expect(words).toContain('Ta ikke kontakt med familie, frivillige organisasjoner eller utleiere')
      expect(words).toContain('Grunnlag: strprl § 186. Hvorfor står ikke her.')
    }
  })

  it('a private office sees only that it is to call', async () => {
    for (const at of ['/plans/plan-one', '/plans/plan-one/tasks/task-ngo']) {
      const { words } = await open(usualCase({ preparation: all }), people.frida, at)
      expect(words).toContain('Ring koordinatoren før det første møtet.')
      expect(words).not.toMatch(/Adressen er ikke godkjent|Retten har begrenset|§ 186|§ 42/)
    }
  })

  it('are told in the history by code and paragraph', async () => {
    const { send, portal } = await open()
    await send({ flags: ['contact-restricted'], public: 'yes' })
    const browser = await signInAs(portal, people.kari)
    const words = wordsOf(await (await browser.get('/plans/plan-one/history')).text())
    expect(words).toContain('Sikkerhetsmerkene ble endret')
    expect(words).toContain('Satt: Retten har begrenset kontakten med andre (strprl § 186)')
    expect(words).toContain('Gjelder også offentlige kontorer')
  })
})

describe('the proposal while contact is restricted', () => {
  const wanting = planCase([usualTasks.nav], {
    needs: [
      need('housing', { wanted: ['housing.permanent'] }),
      need('family', { wanted: ['family.mentor', 'family.children'] }),
    ],
    preparation: restricted,
  })
  const at = '/plans/plan-one/proposal'

  it('says in plain words why family and NGOs are not asked, and has nothing to tick for them', async () => {
    const { words, html, send, portal } = await open(wanting, people.kari, at)
    expect(words).toContain('Kan ikke sendes nå')
    expect(words).toContain('Retten har begrenset kontakten med andre (strprl § 186)')
    expect(html).not.toContain('name="tasks.family_mentor.include"')
    expect(html).toContain('name="tasks.housing_permanent.include"')
    const forced = await send({
      'tasks.family_mentor.include': 'yes',
      'tasks.family_mentor.consent': '16.11.2026',
    })
    expect(forced.response.status).toBe(422)
    expect(forced.words).toContain('Oppgaven kan ikke sendes før begrensningen av kontakt er opphevet')
    expect(portal.shelf.changes).toEqual([])
  })
})
