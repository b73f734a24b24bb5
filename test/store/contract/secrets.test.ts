import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { keyFromKms } from '../../../shared/store/cipher/kms-key.ts'
import { verifyChain } from '../../../shared/store/log/chain.ts'
import { readChain } from '../../../shared/store/log/read-chain.ts'
import { need, now, offices, people, plan, planCase, usualTasks } from '../../support/cases.ts'
import { entry, idempotency } from '../../support/changes.ts'
import { type Ground, onEachEngine } from '../../support/engine.ts'
import { change, makePlan, stored } from '../../support/made.ts'

const canary = 'Kanarifugl'
const numberCanary = '01817012345'

/** A plan in which every text field, and nothing else, holds the canary. */
const withCanaries = async ({ stores }: Ground) => {
  const ending = { kind: 'rejection' as const, code: 'other' as const, text: canary }
  const texts = { details: canary, question: canary, answer: canary, holdReason: canary, ending }
  const subject = planCase([{ ...usualTasks.nav, ...texts }], {
    plan: plan({
      person: { ...plan().person, name: canary, nationalNumber: numberCanary },
      voice: { words: canary, stance: 'disagrees', objection: canary },
    }),
    needs: [need('housing', { situation: canary, goal: canary })],
  })
  await makePlan(stores, subject, { idempotency: idempotency('first') })
  const note = {
    id: 'note-1',
    at: now,
    author: { userId: people.kari.userId, name: 'Kari', agencyId: offices.prison },
    text: canary,
    circle: 'plan' as const,
  }
  await change(stores, subject.plan.id, () => ({ notes: [note], log: entry({ text: canary }) }))
  return subject
}

/** Every byte of the case table, as text: attribute names, strings, and binaries as they are. */
const rawText = async ({ names, client }: Ground): Promise<{ text: string; count: number }> => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: names.case }))
  const reveal = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value
  return { text: JSON.stringify(Items, reveal), count: Items.length }
}

onEachEngine('secrets', (ground) => {
  it('are in no raw item of the case table', async () => {
    const laid = await ground()
    await withCanaries(laid)
    const { text, count } = await rawText(laid)
    expect(count).toBeGreaterThan(9)
    expect(text).toContain('HV-7K3M-92QX')
    expect(text).not.toContain(canary)
    expect(text).not.toContain(numberCanary)
    expect((await stored(laid.restart(), plan().id)).tasks[0]?.answer).toBe(canary)
  })

  it('are gone with the key of the plan, everywhere within five minutes', async () => {
    const laid = await ground()
    await withCanaries(laid)
    const { cases } = laid.stores
    await laid.database.take({ TableName: laid.names.key, Key: { pk: `PLAN#${plan().id}` } })
    expect(await cases.loadCase(plan().id)).toBeDefined()
    laid.wait(5 * 60 * 1000)
    await expect(cases.loadCase(plan().id)).rejects.toThrow('no key')
    await expect(cases.readNotes(plan().id)).rejects.toThrow('no key')
    const page = await cases.worklist({ agencyId: offices.nav, whose: 'all', limit: 5 })
    expect(page.rows).toHaveLength(1)
    expect((await cases.openNames(page)).rows).toEqual([])
    expect(await laid.stores.outbox.loadFacts(plan().id)).toBeDefined()
  })

  it('open in no other place: moved or altered ciphertext is refused', async () => {
    const laid = await ground()
    await withCanaries(laid)
    const Key = { pk: `PLAN#${plan().id}`, sk: 'PLAN' }
    const item = await laid.database.get({ TableName: laid.names.case, Key })
    await laid.database.put({ TableName: laid.names.case, Item: { ...item, words: item?.obj } })
    await expect(laid.stores.cases.loadCase(plan().id)).rejects.toThrow('voice.words')
  })

  it('show a malformed item by the names of its attributes alone', async () => {
    const laid = await ground()
    await withCanaries(laid)
    const Key = { pk: `PLAN#${plan().id}`, sk: 'PLAN' }
    const item = await laid.database.get({ TableName: laid.names.case, Key })
    await laid.database.put({ TableName: laid.names.case, Item: { ...item, sent: canary } })
    const failure = await laid.stores.cases.loadCase(plan().id).catch((error: unknown) => error)
    expect(String(failure)).toBe('MalformedItemError: A stored plan item is malformed in: sent')
  })

  it('make of the log a chain that shows tampering', async () => {
    const laid = await ground()
    await withCanaries(laid)
    await change(laid.stores, plan().id, () => ({ log: entry({ codes: { from: 'a', to: 'b' } }) }))
    const entries = await readChain(laid.database, laid.names.case, plan().id)
    const { gate } = await stored(laid.stores, plan().id)
    expect(verifyChain(entries)).toEqual({ kind: 'whole', head: gate.head, length: 3 })
    const tampered = entries.map((one, at) => (at === 1 ? { ...one, x: Uint8Array.of(1, 2, 3) } : one))
    expect(verifyChain(tampered)).toEqual({ kind: 'broken', sequence: 2 })
    expect(verifyChain(entries.slice(1))).toEqual({ kind: 'broken', sequence: 1 })
    expect(verifyChain(entries.filter((_, at) => at !== 1))).toEqual({ kind: 'broken', sequence: 2 })
  })

  it('stand under one key from KMS, whoever comes first', async () => {
    const { database, names } = await ground()
    let made = 0
    const service = {
      makeWrapped: async () => {
        made += 1
        return Uint8Array.of(made)
      },
      unwrap: async (wrapped: Uint8Array) => Buffer.alloc(32, wrapped[0]),
    }
    const open = keyFromKms({ database, keyTable: names.key, service })
    const keys = await Promise.all([open(), open(), open()])
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1)
    expect(made).toBeGreaterThan(0)
  })
})
