import { describe, expect, it } from 'vitest'
import { cursorsOf } from '../../../web/server/cursor.ts'
import { agrees } from '../../../web/server/session-rules.ts'
import { now, offices, people } from '../../support/cases.ts'
import { userOf } from '../../support/portal.ts'

const { kari, berit } = people
const hints = { sessionId: 'a'.repeat(43), userId: kari.userId, agencyId: kari.agencyId }

describe('a cursor', () => {
  const position = { pk: 'W#nav:0602', sk: '2027-01-01#task-1' }
  const sealed = cursorsOf(hints).seal('worklist?area=housing', position)

  it('opens for the same session, user, office and query', () => {
    expect(cursorsOf(hints).open('worklist?area=housing', sealed)).toEqual(position)
    expect(cursorsOf(hints).open('worklist?area=housing', undefined)).toBeUndefined()
  })

  it.each([
    ['another session', { ...hints, sessionId: 'b'.repeat(43) }, 'worklist?area=housing'],
    ['another user', { ...hints, userId: berit.userId }, 'worklist?area=housing'],
    ['another office', { ...hints, agencyId: offices.nav }, 'worklist?area=housing'],
    ['another query', hints, 'worklist?area=health'],
  ])('does not open for %s', (_name, whose, query) => {
    expect(() => cursorsOf(whose).open(query, sealed)).toThrow('not good here')
  })

  it('does not show what it holds, and does not open when a letter is changed', () => {
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('nav')
    for (let at = 0; at < sealed.length; at += 7) {
      const letter = sealed[at] === 'A' ? 'B' : 'A'
      const changed = sealed.slice(0, at) + letter + sealed.slice(at + 1)
      expect(() => cursorsOf(hints).open('worklist?area=housing', changed)).toThrow('not good here')
    }
  })
})

describe('hints, session and user agree', () => {
  const session = {
    userId: kari.userId,
    agencyId: kari.agencyId,
    issuer: 'https://id.example',
    subject: 'kari',
    csrf: 'secret',
    createdAt: now,
    seenAt: now,
  }
  const user = userOf(kari)

  it('only when all three name the same user at the same office', () => {
    expect(agrees(hints, session, user)).toBe(true)
    expect(agrees({ ...hints, userId: berit.userId }, session, user)).toBe(false)
    expect(agrees({ ...hints, agencyId: offices.nav }, session, user)).toBe(false)
    expect(agrees(hints, { ...session, agencyId: offices.nav }, user)).toBe(false)
    expect(agrees(hints, session, userOf(berit))).toBe(false)
    expect(agrees(hints, session, userOf(kari, { active: false }))).toBe(false)
  })
})
