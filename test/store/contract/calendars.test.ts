/** Links to calendars: found by the hash of their token, listed and revoked by their user alone. */
import { expect, it } from 'vitest'
import type { CalendarLink } from '../../../shared/application/ports.ts'
import { timestamp } from '../../../shared/kernel/time.ts'
import { people, plan } from '../../support/cases.ts'
import { onEachEngine } from '../../support/engine.ts'

const at = (minute: number) => timestamp(Date.parse('2026-11-16T09:00:00.000Z') + minute * 60_000)
const { userId, agencyId } = people.nils

const link = (letter: string, changes: Partial<CalendarLink> = {}): CalendarLink => ({
  id: letter.repeat(64),
  userId,
  agencyId,
  createdAt: at(0),
  ...changes,
})

onEachEngine('calendar links', (ground) => {
  it('are found by their id, of a person or of one plan', async () => {
    const { calendars } = (await ground()).stores
    const [own, ofPlan] = [link('a'), link('b', { planId: plan().id })]
    await calendars.createLink(own)
    await calendars.createLink(ofPlan)
    expect(await calendars.findLink(own.id)).toEqual(own)
    expect(await calendars.findLink(ofPlan.id)).toEqual(ofPlan)
    expect(await calendars.findLink('c'.repeat(64))).toBeUndefined()
  })

  it('are listed for their user at their office alone', async () => {
    const { calendars } = (await ground()).stores
    const foreign = link('b', { userId: people.nina.userId })
    await calendars.createLink(link('a'))
    await calendars.createLink(foreign)
    expect(await calendars.linksOf(agencyId, userId)).toEqual([link('a')])
    expect(await calendars.linksOf(people.kari.agencyId, userId)).toEqual([])
    expect(await calendars.linksOf(agencyId, people.nina.userId)).toEqual([foreign])
  })

  it('stay revoked as they were, whether made again or revoked again', async () => {
    const { calendars } = (await ground()).stores
    await calendars.createLink(link('a'))
    await calendars.revokeLink(agencyId, userId, link('a').id, at(1))
    await calendars.revokeLink(agencyId, userId, link('a').id, at(2))
    await calendars.createLink(link('a', { createdAt: at(3) }))
    const revoked = { ...link('a'), revokedAt: at(1) }
    expect(await calendars.findLink(link('a').id)).toEqual(revoked)
    expect(await calendars.linksOf(agencyId, userId)).toEqual([revoked])
  })

  it('cannot be revoked by anybody else', async () => {
    const { calendars } = (await ground()).stores
    await calendars.createLink(link('a'))
    await calendars.revokeLink(agencyId, people.nina.userId, link('a').id, at(1))
    await calendars.revokeLink(people.kari.agencyId, userId, link('a').id, at(1))
    await calendars.revokeLink(agencyId, userId, 'b'.repeat(64), at(1))
    expect(await calendars.findLink(link('a').id)).toEqual(link('a'))
    expect(await calendars.linksOf(agencyId, userId)).toEqual([link('a')])
    expect(await calendars.linksOf(agencyId, people.nina.userId)).toEqual([])
  })
})
