import { describe, expect, it } from 'vitest'
import { noticeId, planId } from '../../shared/kernel/ids.ts'
import { isoDate, timestamp } from '../../shared/kernel/time.ts'
import { derivePlanKey, planCipher } from '../../shared/store/cipher/seal.ts'
import { changeActions } from '../../shared/store/commit/change-actions.ts'
import { verdictOf } from '../../shared/store/commit/transact.ts'
import type { TransactAction } from '../../shared/store/database.ts'
import type { Refusal } from '../../shared/store/failures.ts'
import { noticePlace } from '../../shared/store/items/batch-item.ts'
import { gateSchema } from '../../shared/store/items/gate-item.ts'
import { readItem, upcast } from '../../shared/store/items/read-item.ts'
import { shardOf, shards } from '../../shared/store/keys.ts'
import { isVisible } from '../../shared/store/lists/fences.ts'
import { worklistQuery } from '../../shared/store/lists/worklist-query.ts'
import { copyUpdate } from '../../shared/store/outbox/stale-copies.ts'
import { sweepDate } from '../../shared/store/sweep-date.ts'
import { offices, people, planCase, today, usualCase, usualTasks } from '../support/cases.ts'
import { batch, creation, entry, idempotency } from '../support/changes.ts'

const cipher = planCipher(planId('plan-one'), derivePlanKey(Buffer.alloc(32, 1)))
const context = {
  caseTable: 'case',
  cipher,
  nowSeconds: 1000,
  person: {},
  today: () => today,
  nextDate: () => isoDate('2026-12-24'),
}

/** What an action does, to which key, under which condition. */
const summary = ({ Put, Delete }: TransactAction): string => {
  const key = Put?.Item ?? Delete?.Key
  const condition = Put?.ConditionExpression ?? Delete?.ConditionExpression ?? 'always'
  const attribute = Object.values(Put?.ExpressionAttributeNames ?? {})[0]
  return `${Put ? 'put' : 'delete'} ${key?.pk} ${key?.sk}: ${condition.replace('#c', attribute ?? '#c')}`
}

describe('the actions of a change', () => {
  it('of a task that was accepted: command, gate, log, outbox, task, and nothing else', () => {
    const base = usualCase()
    const actions = changeActions(
      {
        base,
        tasks: [{ ...usualTasks.nav, status: 'accepted', version: 2 }],
        log: entry(),
        notices: batch('event-one', base),
        idempotency: idempotency('key-1'),
      },
      context,
    )
    expect(actions.map(({ part, action }) => `${part}: ${summary(action)}`)).toEqual([
      'command: put IDEMPOTENCY#prison:oslo key-1: attribute_not_exists(pk) OR ttl < :c',
      'gate: put PLAN#plan-one GATE: seq = :c',
      'item: put LOG#plan-one 00000002: attribute_not_exists(pk)',
      'item: put OUTBOX#event-one BATCH: attribute_not_exists(pk)',
      'item: put PLAN#plan-one TASK#task-nav: version = :c',
    ])
    const tellers = actions.map(({ action }) => action.Put?.ReturnValuesOnConditionCheckFailure)
    expect(tellers).toEqual(['ALL_OLD', 'ALL_OLD', undefined, undefined, undefined])
  })

  it('of a new task in an old plan: it must not be there yet, whatever version it begins with', () => {
    const base = planCase([])
    const tasks = [{ ...usualTasks.nav, version: 2 }]
    const [, , task] = changeActions({ base, tasks, log: entry() }, context)
    expect(task && summary(task.action)).toBe('put PLAN#plan-one TASK#task-nav: attribute_not_exists(pk)')
  })

  it('give open tasks a place in the worklist, and drafts none', () => {
    const item = (status: 'draft' | 'requested') => {
      const tasks = [{ ...usualTasks.nav, status }]
      return changeActions({ base: planCase([]), tasks, log: entry() }, context).at(-1)?.action.Put?.Item
    }
    expect(item('requested')).toMatchObject({ wpk: 'W#nav:0602', wsk: '9999-12-31#task-nav', seq: 2 })
    expect(Object.keys(item('draft') ?? {})).not.toContain('wpk')
    expect(Object.keys(item('draft') ?? {})).not.toContain('name')
  })

  it('put the date of the schedule on the task, not the date that the caller saw', () => {
    const base = usualCase()
    const truth = base.schedule.entries.find(({ key }) => key === 'task-nav')?.due
    const tasks = [{ ...usualTasks.nav, due: isoDate('2020-01-01'), version: 2 }]
    const item = changeActions({ base, tasks, log: entry() }, context).at(-1)?.action.Put?.Item
    expect(item).toMatchObject({ due: truth, wsk: `${truth}#task-nav` })
  })

  it('fence each losing office once', () => {
    const losing = [offices.nav, offices.nav, offices.ngo]
    const actions = changeActions({ base: usualCase(), losing, log: entry() }, context)
    const fences = actions.flatMap(({ action }) => (action.Put?.Item?.ttl ? [action.Put.Item] : []))
    expect(fences).toEqual([
      { pk: 'AGENCY#nav:0602', sk: 'FENCE#plan-one', v: 1, seq: 2, ttl: 87_400 },
      { pk: `AGENCY#${offices.ngo}`, sk: 'FENCE#plan-one', v: 1, seq: 2, ttl: 87_400 },
    ])
  })

  it('refuse notices that no link could find again', () => {
    const base = usualCase()
    const wrong = batch('event-one', base)
    const notices = { ...wrong, notices: wrong.notices.map((one) => ({ ...one, id: noticeId('elsewhere') })) }
    expect(() => changeActions({ base, notices, log: entry() }, context)).toThrow('numbered')
  })

  it('refuse half a plan', () => {
    const { plan: _, ...rest } = creation(usualCase())
    expect(() => changeActions(rest, context)).toThrow()
  })
})

describe('what a refused transaction means', () => {
  const actions = changeActions(
    { base: usualCase(), log: entry(), idempotency: idempotency('key-1') },
    context,
  )
  const passed: Refusal = { code: 'passed' }
  const failed = (item?: Refusal['item']): Refusal =>
    item === undefined ? { code: 'condition' } : { code: 'condition', item }
  const answered = failed({ bh: { S: 'hash' }, re: { S: '/done' } })
  const moved = failed({ by: { S: 'Hege' }, at: { S: '2026-11-16T09:00:00.000Z' } })
  const at = timestamp(Date.parse('2026-11-16T09:00:00.000Z'))

  it.each([
    ['the same command', [answered, moved, passed], { kind: 'repeat', result: '/done' }],
    ['another command', [failed({ bh: { S: 'else' } }), passed, passed], { kind: 'key-reused' }],
    ['the gate', [passed, moved, passed], { kind: 'raced', winner: { by: 'Hege', at } }],
    ['another item', [passed, passed, failed()], { kind: 'raced' }],
    ['a collision', [passed, { code: 'conflict' }, passed], 'conflict'],
    ['a collision beside throttling', [passed, { code: 'conflict' }, { code: 'throttled' }], 'conflict'],
    ['throttling', [passed, passed, { code: 'throttled' }], 'busy'],
    ['an invalid action', [passed, passed, { code: 'invalid' }], 'broken'],
    ['nothing', [], 'broken'],
  ] satisfies [string, Refusal[], unknown][])('%s', (_, refusals, verdict) => {
    expect(verdictOf(actions, refusals, 'hash')).toEqual(verdict)
  })
})

describe('the worklist query', () => {
  const base = { agencyId: offices.nav, limit: 25 } as const

  it('needs no filter to list all', () => {
    expect(worklistQuery('case', { ...base, whose: 'all' })).toEqual({
      TableName: 'case',
      IndexName: 'worklist',
      KeyConditionExpression: 'wpk = :wpk',
      ExpressionAttributeValues: { ':wpk': 'W#nav:0602' },
    })
  })

  it('decides dates by key, the rest by filter', () => {
    const query = {
      ...base,
      whose: { userId: people.nils.userId },
      area: 'money',
      status: 'accepted',
      dueBy: today,
    } as const
    expect(worklistQuery('case', query)).toEqual({
      TableName: 'case',
      IndexName: 'worklist',
      KeyConditionExpression: 'wpk = :wpk AND wsk <= :until',
      FilterExpression: '#assignee.#u = :assignee AND #area = :area AND #status = :status',
      ExpressionAttributeNames: { '#assignee': 'assignee', '#u': 'u', '#area': 'area', '#status': 'status' },
      ExpressionAttributeValues: {
        ':wpk': 'W#nav:0602',
        ':until': '2026-11-16#~',
        ':assignee': people.nils.userId,
        ':area': 'money',
        ':status': 'accepted',
      },
    })
  })
})

describe('the update of copies', () => {
  const key = { pk: 'PLAN#p', sk: 'TASK#t' }

  it('is nothing when nothing differs, bytes compared by value', () => {
    const have = { due: 'd', name: Uint8Array.of(1, 2) }
    expect(
      copyUpdate('case', key, have, { due: 'd', name: Uint8Array.of(1, 2), wpk: undefined }),
    ).toBeUndefined()
  })

  it('sets what is wanted and removes what is not', () => {
    expect(
      copyUpdate('case', key, { wpk: 'W#a', due: 'd' }, { wpk: undefined, due: 'e' })?.Update,
    ).toMatchObject({
      UpdateExpression: 'SET #due = :due REMOVE #wpk',
      ExpressionAttributeNames: { '#due': 'due', '#wpk': 'wpk' },
      ExpressionAttributeValues: { ':due': 'e' },
      ConditionExpression: 'attribute_exists(pk)',
    })
  })
})

describe('items of other versions', () => {
  it('are brought up step by step', () => {
    const steps = {
      gate: [
        (old: Readonly<Record<string, unknown>>) => ({ ...old, v: 2, seq: old.sequence }),
        (old: Readonly<Record<string, unknown>>) => ({ ...old, v: 3, seq: Number(old.seq) + 10 }),
      ],
    }
    expect(upcast('gate', { v: 1, sequence: 4 }, steps)).toMatchObject({ v: 3, seq: 14 })
    expect(upcast('gate', { sequence: 4 }, steps)).toMatchObject({ v: 3, seq: 14 })
    expect(upcast('gate', { v: 2, seq: 4 }, steps)).toMatchObject({ v: 3, seq: 14 })
    expect(upcast('gate', { v: 3, seq: 4 }, steps)).toEqual({ v: 3, seq: 4 })
  })

  it('are refused by name when malformed, with no value told', () => {
    const read = () => readItem('gate', gateSchema, { pk: 'PLAN#plan-one', seq: -1, head: 'secret', by: 7 })
    expect(read).toThrow('A stored gate item is malformed in: seq, protection, by, at')
  })
})

describe('a fence', () => {
  const fences = new Map([[planId('plan-one'), 7]])

  it.each([
    [6, false],
    [7, false],
    [8, true],
  ])('at change 7 hides a row written by change %i: visible %s', (seq, visible) => {
    expect(isVisible(fences, { pk: planId('plan-one'), seq })).toBe(visible)
    expect(isVisible(fences, { pk: planId('plan-two'), seq })).toBe(true)
  })
})

describe('small things', () => {
  it('shards spread evenly and stay the same', () => {
    const counts = Array.from({ length: shards }, () => 0)
    for (let at = 0; at < 4000; at += 1) {
      const shard = shardOf(`01HZY8Q3VXJ5M7N9${at}`)
      counts[shard] = (counts[shard] ?? 0) + 1
    }
    expect(Math.min(...counts)).toBeGreaterThan(800)
    expect(shardOf('plan-one')).toBe(shardOf('plan-one'))
  })

  it.each([
    ['01HZ_A_B_12', { event: '01HZ_A_B', index: 12 }],
    ['01HZAAAA', undefined],
    ['a_1', undefined],
  ])('notice id %s', (id, place) => {
    expect(noticePlace(noticeId(id.padStart(6, '_')))).toEqual(place)
  })

  it('the sweep passes by what rests or is closed', () => {
    const { schedule } = usualCase()
    const on = (phase: 'active' | 'released' | 'suspended' | 'closed') => sweepDate(schedule, phase, context)
    expect([on('active'), on('released')]).toEqual(['2026-12-24', '2026-12-24'])
    expect([on('suspended'), on('closed')]).toEqual([undefined, undefined])
  })
})
