import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RejectionReason } from '../../../shared/domain/task/codes.ts'
import { isProvisionalOwner, provisionalDuties } from '../../../shared/domain/task/provisional-owner.ts'
import { taskStatuses } from '../../../shared/domain/task/status.ts'
import type { Task } from '../../../shared/domain/task/task.ts'
import { agencyId, taskId } from '../../../shared/kernel/ids.ts'
import { offices, task } from '../../support/cases.ts'
import { runs } from '../../support/runs.ts'

const office = (at: number) => agencyId(`nav:000${at}`)
const rejection = (code: RejectionReason): Partial<Task> => ({
  status: 'rejected',
  ending: { kind: 'rejection', code },
})
const unanswered: Partial<Task> = {
  status: 'cancelled',
  ending: { kind: 'cancellation', code: 'not-answered' },
}
const moved: Partial<Task> = {
  status: 'cancelled',
  ending: { kind: 'cancellation', code: 'sent-to-other-office' },
}
const queued: Partial<Task> = { ...moved, owner: offices.triage }

/** A request as it went from office to office: link by link, each replaced by the next. */
const chain = (kind: Task['kind'], ...links: readonly Partial<Task>[]): readonly Task[] =>
  links.map((link, at) =>
    task(`task-${at}`, kind, office(at), {
      ...link,
      ...(at > 0 && { replaces: taskId(`task-${at - 1}`) }),
      ...(at < links.length - 1 && { replacedBy: taskId(`task-${at + 1}`) }),
    }),
  )
const duty = (...links: readonly Partial<Task>[]) => provisionalDuties(chain('housing.temporary', ...links))
const asked = { status: 'requested' } as const

describe('a statutory task that an office lets go', () => {
  it('stays the office’s until another accepts: while nobody is asked, and while the next has not answered', () => {
    expect(duty(rejection('wrong-office'))).toMatchObject([{ owner: office(0), held: { id: 'task-0' } }])
    expect(duty(rejection('wrong-office'))[0]).not.toHaveProperty('asked')
    for (const status of ['requested', 'received'] as const)
      expect(duty(rejection('wrong-office'), { status })).toMatchObject([
        { owner: office(0), held: { id: 'task-0' }, asked: { id: 'task-1' } },
      ])
  })

  it.each(taskStatuses.filter((status) => !['requested', 'received', 'rejected'].includes(status)))(
    'is the office’s no more when the next is %s',
    (status) => {
      expect(duty(rejection('outside-area'), { status })).toEqual([])
    },
  )

  it('stays with the first office however many say no, lie in a queue, or are silent', () => {
    const links = [rejection('wrong-office'), rejection('outside-area'), queued, unanswered, asked]
    expect(duty(...links)).toMatchObject([{ owner: office(0), asked: { id: 'task-4' } }])
    expect(duty(queued, unanswered, asked)).toMatchObject([{ owner: office(1), held: { id: 'task-1' } }])
  })

  it('leaves no duty where the person declined, or it was there already', () => {
    for (const code of ['person-declined', 'duplicate'] as const) {
      expect(duty(rejection(code), asked)).toEqual([])
      expect(duty(rejection('wrong-office'), rejection(code))).toEqual([])
    }
  })

  it('ends with a transfer, which moves the task because the person has moved', () => {
    expect(duty(rejection('wrong-office'), moved, asked)).toEqual([])
    expect(duty(rejection('wrong-office'), moved, rejection('wrong-office'), asked)).toMatchObject([
      { owner: office(2) },
    ])
  })

  it('is about duties alone: other help leaves nobody behind', () => {
    expect(provisionalDuties(chain('housing.allowance', rejection('wrong-office'), asked))).toEqual([])
  })

  it('is told by office', () => {
    const tasks = chain('housing.temporary', rejection('wrong-office'), asked)
    expect([0, 1].map((at) => isProvisionalOwner(office(at), tasks))).toEqual([true, false])
  })
})

describe('any chain of replacements', () => {
  const links = fc.array(
    fc.constantFrom<Partial<Task>>(
      rejection('wrong-office'),
      rejection('other'),
      rejection('person-declined'),
      unanswered,
      moved,
      queued,
      asked,
      { status: 'received' },
      { status: 'accepted' },
      { status: 'failed' },
      { status: 'completed' },
    ),
    { minLength: 1, maxLength: 6 },
  )
  const letsGo = (link: Partial<Task>, isLast: boolean) =>
    (link.ending?.kind === 'rejection' && link.ending.code !== 'person-declined') ||
    (link.ending?.code === 'not-answered' && !isLast)

  it('has one provisional owner or none: the first to let go since the request last changed hands for good', () => {
    fc.assert(
      fc.property(links, (all) => {
        const last = all.length - 1
        const passes = all.map((link, at) => letsGo(link, at === last) || (link === queued && at < last))
        const open = ['requested', 'received'].includes(all[last]?.status ?? '')
        const since = passes.slice(0, last).lastIndexOf(false) + 1
        const first = all.findIndex((link, at) => at >= since && letsGo(link, at === last))
        const lives = open || passes[last] === true
        const found = duty(...all)
        expect(found.map(({ owner }) => owner)).toEqual(lives && first >= 0 ? [office(first)] : [])
      }),
      { numRuns: runs(500) },
    )
  })

  it('in any order of the list gives the same', () => {
    fc.assert(
      fc.property(links, fc.nat(), (all, turn) => {
        const tasks = chain('housing.temporary', ...all)
        const at = turn % tasks.length
        const turned = [...tasks.slice(at), ...tasks.slice(0, at)].toReversed()
        expect(provisionalDuties(turned)).toEqual(provisionalDuties(tasks))
      }),
      { numRuns: runs(100) },
    )
  })
})
