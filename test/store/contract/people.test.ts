import { describe, expect, it } from 'vitest'
import type { User } from '../../../shared/domain/agency/user.ts'
import { milliseconds, timestamp } from '../../../shared/kernel/time.ts'
import { now, offices, people } from '../../support/cases.ts'
import { type EngineTests, onEachEngine } from '../../support/engine.ts'

const user = ({ userId, name, role }: typeof people.kari, agencyId = offices.nav): User => ({
  id: userId,
  agencyId,
  name,
  email: `${userId}@nav.example`,
  role,
  language: 'nb',
  active: true,
})

const users: EngineTests = (ground) => {
  it('are found by id, by office and by identity', async () => {
    const { users: store } = (await ground()).stores
    const [nils, nina] = [user(people.nils), user(people.nina)]
    const second = { ...nils, agencyId: offices.ngo }
    await store.putUser(nils, { issuer: 'https://id.example', subject: 'a|b' })
    await store.putUser(second, { issuer: 'https://id.example', subject: 'a|b' })
    await store.putUser(nina, { issuer: 'https://id.example|a', subject: 'b' })
    expect(await store.findUser(offices.nav, nils.id)).toEqual(nils)
    expect(await store.findUser(offices.prison, nils.id)).toBeUndefined()
    expect((await store.colleagues(offices.nav)).map(({ name }) => name).sort()).toEqual(['Nils', 'Nina'])
    const identities = await store.identities('https://id.example', 'a|b')
    expect(identities.map(({ agencyId }) => agencyId).sort()).toEqual([offices.nav, offices.ngo])
    expect(await store.identities('https://other.example', 'a|b')).toEqual([])
  })

  it('change their language, and are not made by it', async () => {
    const { users: store, outbox } = (await ground()).stores
    const nils = user(people.nils)
    await store.putUser(nils, { issuer: 'i', subject: 's' })
    await store.setLanguage(offices.nav, nils.id, 'nn')
    expect(await outbox.findUser(offices.nav, nils.id)).toEqual({ ...nils, language: 'nn' })
    await expect(store.setLanguage(offices.ngo, nils.id, 'en')).rejects.toThrow()
  })
}

const sessions: EngineTests = (ground) => {
  const session = {
    userId: people.nils.userId,
    agencyId: offices.nav,
    issuer: 'i',
    subject: 's',
    csrf: 'c',
    createdAt: now,
    seenAt: now,
    idToken: 'token',
  }
  const attempt = { nonce: 'n', state: 's', verifier: 'v', returnTo: '/plans/1', createdAt: now }

  it('begin, are touched, and end for good', async () => {
    const { sessions: store } = (await ground()).stores
    await store.start('id-1', session)
    const later = timestamp(milliseconds(now) + 600_000)
    await store.touch('id-1', later)
    expect(await store.find('id-1')).toEqual({ ...session, seenAt: later })
    await store.end('id-1')
    await store.touch('id-1', later)
    expect(await store.find('id-1')).toBeUndefined()
  })

  it('are gone a day after they were last seen, though the item still lies there', async () => {
    const { stores, wait } = await ground()
    await stores.sessions.start('id-1', session)
    wait(24 * 60 * 60 * 1000 - 1000)
    expect(await stores.sessions.find('id-1')).toBeDefined()
    wait(1000)
    expect(await stores.sessions.find('id-1')).toBeUndefined()
  })

  it('take an attempt to sign in once, and not late', async () => {
    const { stores, wait } = await ground()
    const { sessions: store } = stores
    await store.keepAttempt('a', attempt)
    const taken = await Promise.all([store.takeAttempt('a'), store.takeAttempt('a')])
    expect(taken.filter((one) => one !== undefined)).toEqual([attempt])
    await store.keepAttempt('b', attempt)
    wait(31 * 60 * 1000)
    expect(await store.takeAttempt('b')).toBeUndefined()
  })

  it('do not lie in the table under their id', async () => {
    const { stores, database, names } = await ground()
    await stores.sessions.start('id-1', session)
    expect(await database.get({ TableName: names.session, Key: { pk: 'S#id-1' } })).toBeUndefined()
  })
}

onEachEngine('users and sessions', (ground) => {
  describe('users', () => users(ground))
  describe('sessions', () => sessions(ground))
})
