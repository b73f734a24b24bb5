/** CPU of moving a plan's release: every date again, and how each task then stands. */
import type { Person } from '../../shared/domain/person/person.ts'
import { taskKinds } from '../../shared/domain/task/kinds.ts'
import { taskId } from '../../shared/kernel/ids.ts'
import { isoDate } from '../../shared/kernel/time.ts'
import { addDays } from '../../shared/schedule/days.ts'
import { addTaskEntry, createSchedule, moveRelease, planBackward } from '../../shared/schedule/plan-dates.ts'
import { standardTemplate } from '../../shared/schedule/templates/standard.ts'
import type { Part } from '../measure.ts'
import { median } from '../median.ts'
import type { Bench } from '../open-bench.ts'

const mostMicroseconds = 2000
const taskCount = 60
const movesPerRound = 50

const person: Person = { name: '', language: 'nb', interpreter: false, under25: true, children: true }

/** Median over rounds of moves to different days; the first half of the rounds is the compiler's. */
export const measureRecomputing = async ({ options }: Bench): Promise<Part> => {
  const today = isoDate('2026-11-23')
  const release = isoDate('2027-11-12')
  const tasks = Array.from({ length: taskCount }, (_, at) => {
    const kind = taskKinds[at % taskKinds.length] ?? 'housing.permanent'
    return { key: `task-${String(at).padStart(2, '0')}`, kind, status: 'accepted' as const }
  })
  const schedule = tasks.reduce(
    (so, { key, kind }) => addTaskEntry(so, taskId(key), kind, { today }),
    createSchedule({ release, certainty: 'expected', template: standardTemplate, person, today }),
  )
  const round = (number: number): number => {
    const begun = process.cpuUsage()
    for (let move = 0; move < movesPerRound; move += 1) {
      const to = addDays(release, ((number * movesPerRound + move) % 600) - 300)
      planBackward(moveRelease(schedule, to, 'expected', today), tasks, today)
    }
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / movesPerRound
  }
  const rounds = Array.from({ length: options.smoke ? 10 : 40 }, (_, number) => round(number))
  return {
    name: 'recomputing',
    note: `${schedule.entries.length} dates, ${taskCount} of them of tasks, moved within 300 days either way.`,
    measures: [
      {
        what: 'one plan of 60 tasks',
        value: median(rounds.slice(rounds.length >> 1)),
        unit: 'µs',
        budget: mostMicroseconds,
      },
    ],
  }
}
