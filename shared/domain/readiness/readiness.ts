import { appointments } from './appointments.ts'
import type { ReadinessFacts } from './facts.ts'
import { greeter } from './greeter.ts'
import { health } from './health.ts'
import { money } from './money.ts'
import { papers } from './papers.ts'
import { type Question, questions, type Readiness } from './question.ts'
import { sleep } from './sleep.ts'

/**
 * Answers the six questions of the first 72 hours, from tasks and facts. Without today: an answer is as good tomorrow.
 * More arranged never makes less ready, and what is unknown is never ready.
 */
export const readiness = (facts: ReadinessFacts): Readiness => ({
  sleep: sleep(facts),
  money: money(facts),
  health: health(facts),
  papers: papers(facts),
  greeter: greeter(facts),
  appointments: appointments(facts),
})

/** The questions that are not settled, in their order. */
export const openQuestions = (answers: Readiness): readonly Question[] =>
  questions.filter((question) => answers[question].answer === 'not-ready')

/** Nothing is left to arrange for the first 72 hours. */
export const isReady = (answers: Readiness): boolean => openQuestions(answers).length === 0
