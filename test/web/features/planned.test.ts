import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../shared/kernel/time.ts'
import { moveRelease } from '../../../shared/schedule/plan-dates.ts'
import { offices, people, plan, planCase, release, task, today } from '../../support/cases.ts'
import { makePortal, signInAs } from '../../support/portal.ts'
import { wordsOf } from './filled-form.ts'

const subjectReleased = (on: string) => {
  const subject = planCase([
    task('task-home', 'housing.permanent', offices.housing),
    task('task-card', 'identity.id-card', offices.prison),
    task('task-bank', 'identity.bank-account', offices.prison),
    task('task-clinic', 'health.specialist', offices.trust),
  ])
  return { ...subject, schedule: moveRelease(subject.schedule, isoDate(on), 'expected', today) }
}

const read = async (subject: ReturnType<typeof subjectReleased>, reader = people.kari) => {
  const browser = await signInAs(makePortal({ cases: [subject] }), reader)
  return wordsOf(await (await browser.get('/plans/plan-one')).text())
}

describe('the tasks of a plan, counted back', () => {
  it('say when they must be begun while there is time', async () => {
    const words = await read(subjectReleased(release))
    expect(words).toContain('Begynn senest 19. nov.')
    expect(words).toContain('Begynn senest 12. feb. 2027')
    expect(words).not.toContain('Rekkes ikke')
  })

  it('say what is late, what needs the fast way and which, and what cannot be done in order', async () => {
    const near = await read(subjectReleased('2026-12-04'))
    expect(near).toContain('Trenger hurtigvei Trenger hurtigveien: Midlertidig')
    expect(near).toMatch(/Trenger hurtigvei Trenger hurtigveien: .{3,40} på 1 uke/)
    const tight = await read(subjectReleased('2026-11-24'))
    expect(tight).toMatch(
      /Rekkes ikke Rekkes ikke i denne rekkefølgen: venter på .{3,40}\. Tidligst ferdig 11\. jan/,
    )
    expect(near).not.toContain('Begynn senest 1')
  })

  it('tell an office of its own task alone, and nobody of a clinic', async () => {
    const words = await read(subjectReleased(release), people.hege)
    expect(words).toContain('Begynn senest 19. nov.')
    expect(words).not.toContain('Begynn senest 12. feb. 2027')
  })

  it('say nothing once the person is out, or while dates rest', async () => {
    for (const phase of ['released', 'suspended'] as const) {
      const words = await read({ ...subjectReleased('2026-12-04'), plan: plan({ phase }) })
      expect(words).not.toMatch(/Begynn|hurtigvei|Rekkes ikke/)
    }
  })
})

it('a release before days off says what is closed when', async () => {
  const words = await read(subjectReleased('2027-05-14'))
  expect(words).toContain('søndag 16. mai 2027 (1. pinsedag), mandag 17. mai 2027 (grunnlovsdagen)')
  expect(words).toContain('Legevakt 116 117')
})
