import { describe, expect, it } from 'vitest'
import { moveReleaseDate, type ReleaseMove } from '../../../shared/application/move-release.ts'
import { recordEvent } from '../../../shared/application/record-event.ts'
import { people, release, today, usualCase } from '../../support/cases.ts'
import { lastChange, permitTo, request, stored, type World, world } from './harness.ts'

const hanging = () => {
  const subject = usualCase()
  return world({
    ...subject,
    schedule: { ...subject.schedule, certainty: 'conditional', hangsOn: ['housing'] },
  })
}

const move = (in_: World, what: Pick<ReleaseMove, 'certainty' | 'hangsOn'>) =>
  moveReleaseDate(
    in_.deps,
    permitTo(people.kari, 'release.move', stored(in_)),
    stored(in_),
    { release, reason: 'As told', seenVersion: stored(in_).schedule.version, ...what },
    request(what),
  )

describe('what a conditional release hangs on', () => {
  it('stays when a move does not say, as an import of dates', async () => {
    const in_ = hanging()
    await move(in_, { certainty: 'conditional' })
    expect(stored(in_).schedule.hangsOn).toEqual(['housing'])
    expect(lastChange(in_).log.codes.hangsOn).toBe('housing')
  })

  it('is what the move says, or nothing any more', async () => {
    const in_ = hanging()
    await move(in_, { certainty: 'conditional', hangsOn: ['employment'] })
    expect(stored(in_).schedule.hangsOn).toEqual(['employment'])
    await move(in_, { certainty: 'conditional', hangsOn: [] })
    expect(stored(in_).schedule).not.toHaveProperty('hangsOn')
    expect(lastChange(in_).log.codes).not.toHaveProperty('hangsOn')
  })

  it('goes with the condition, whoever still names it', async () => {
    const in_ = hanging()
    await move(in_, { certainty: 'confirmed', hangsOn: ['housing'] })
    expect(stored(in_).schedule).not.toHaveProperty('hangsOn')
  })

  it('goes when the person has left', async () => {
    const in_ = hanging()
    const event = { kind: 'release', on: today, reason: 'Out', seenVersion: 1 } as const
    await recordEvent(
      in_.deps,
      permitTo(people.kari, 'plan.event', stored(in_)),
      stored(in_),
      event,
      request(event),
    )
    expect(stored(in_).schedule).toMatchObject({ certainty: 'released' })
    expect(stored(in_).schedule).not.toHaveProperty('hangsOn')
  })
})
