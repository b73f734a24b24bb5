import { isOpen } from '../task/status.ts'
import type { ReadinessFacts } from './facts.ts'
import type { Answer, MissingCode } from './question.ts'

/**
 * Medicine and treatment that goes on: health's own yes to this date of release, and nothing else. No task of a clinic,
 * no outcome and no appointment is looked at, so the answer can tell none (hpl § 21).
 */
export const health = ({ preparation, tasks, schedule }: ReadinessFacts): Answer => {
  const asked = tasks.find(
    ({ kind, status }) => kind === 'health.follow-up' && (isOpen(status) || status === 'completed'),
  )
  const about = (code: MissingCode): Answer => ({
    answer: 'not-ready',
    missing: [{ code, ...(asked && { taskId: asked.id }) }],
  })
  const said = preparation.health
  if (!said) return about(asked ? 'health-unanswered' : 'health-not-asked')
  if (!said.ready) return about('health-no')
  if (said.forRelease !== schedule.release) return about('health-other-date')
  return { answer: 'ready', reason: 'health-yes' }
}
