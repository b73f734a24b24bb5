/** A person's plans by national number, of which nothing is stored. */
import { createHash } from 'node:crypto'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import type { Plan } from '../../../shared/domain/plan/plan.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { lookupKey, personHash } from '../../../shared/store/cipher/person-lookup.ts'
import { offices, plan, planCase } from '../../support/cases.ts'
import { entry } from '../../support/changes.ts'
import { type Ground, onEachEngine } from '../../support/engine.ts'
import { change, makePlan } from '../../support/made.ts'

const number = '01817012345'
const other = '02817012345'

const planOf = (id: string, nationalNumber: string | undefined): Plan =>
  plan({ id: planId(id), number: id, person: { ...plan().person, nationalNumber } })

const found = ({ stores }: Ground, nationalNumber = number, custody: Plan['custody'] = offices.prison) =>
  stores.cases.findPlansByNationalNumber(nationalNumber, custody)

const edit = ({ stores }: Ground, id: string, to: (before: Plan) => Partial<Plan>) =>
  change(stores, planId(id), (base) => ({
    plan: { ...base.plan, ...to(base.plan), version: base.plan.version + 1 },
    log: entry(),
  }))

onEachEngine('a person', (ground) => {
  it('is found by national number in the custody of the office that asks', async () => {
    const laid = await ground()
    await makePlan(laid.stores, planCase([], { plan: planOf('plan-one', number) }))
    await makePlan(laid.stores, planCase([], { plan: planOf('plan-two', number) }))
    await makePlan(laid.stores, planCase([], { plan: planOf('plan-three', other) }))
    await makePlan(laid.stores, planCase([], { plan: planOf('plan-four', undefined) }))
    expect([...(await found(laid))].sort()).toEqual(['plan-one', 'plan-two'])
    expect(await found(laid, other)).toEqual(['plan-three'])
    expect(await found(laid, number, offices.otherPrison)).toEqual([])
    expect(await found(laid, '03817012345')).toEqual([])
  })

  it('is followed: to another number, to no number, to another custody, to the end of the plan', async () => {
    const laid = await ground()
    await makePlan(laid.stores, planCase([], { plan: planOf('plan-one', number) }))
    await edit(laid, 'plan-one', ({ person }) => ({ person: { ...person, nationalNumber: other } }))
    expect([await found(laid), await found(laid, other)]).toEqual([[], ['plan-one']])
    await edit(laid, 'plan-one', () => ({ custody: offices.otherPrison }))
    expect(await found(laid, other)).toEqual([])
    expect(await found(laid, other, offices.otherPrison)).toEqual(['plan-one'])
    await edit(laid, 'plan-one', ({ person: { nationalNumber: _, ...person } }) => ({ person }))
    expect(await found(laid, other, offices.otherPrison)).toEqual([])
    await edit(laid, 'plan-one', ({ person }) => ({ person: { ...person, nationalNumber: number } }))
    expect(await found(laid, number, offices.otherPrison)).toEqual(['plan-one'])
    await edit(laid, 'plan-one', () => ({ phase: 'closed' }))
    expect(await found(laid, number, offices.otherPrison)).toEqual([])
  })

  it('leaves neither the number nor a bare hash of it in the table', async () => {
    const laid = await ground()
    await makePlan(laid.stores, planCase([], { plan: planOf('plan-one', number) }))
    const { Items = [] } = await laid.client.send(new ScanCommand({ TableName: laid.names.case }))
    const text = JSON.stringify(Items)
    const hash = personHash(lookupKey(Buffer.alloc(32, 7)), number)
    expect(text).toContain(`PERSON#${hash}`)
    for (const bare of ['sha256', 'sha1', 'md5']) {
      expect(text).not.toContain(createHash(bare).update(number).digest('hex'))
    }
    expect(text).not.toContain(number)
    expect(personHash(lookupKey(Buffer.alloc(32, 8)), number)).not.toBe(hash)
  })
})
