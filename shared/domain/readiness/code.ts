import type { ReadinessFacts } from './facts.ts'
import { type Answer, type Question, questions } from './question.ts'
import { readiness } from './readiness.ts'

const letters = { ready: 'y', 'not-ready': 'n', 'not-needed': '-' } as const satisfies Record<
  Answer['answer'],
  string
>

const pattern = /^[yn-]{6}$/

/**
 * The six answers as six letters in the questions' order, for copies on lists: `y` ready, `n` not ready, `-` not
 * needed. `yyn-yy`: medicine is not settled, papers are not needed.
 */
export const readinessCode = (facts: ReadinessFacts): string => {
  const answers = readiness(facts)
  return questions.map((question) => letters[answers[question].answer]).join('')
}

/** Whether a text is such a code. */
export const isReadinessCode = (text: string): boolean => pattern.test(text)

/** The questions that a code says are not settled. Throws TypeError when the text is no code. */
export const openInCode = (code: string): readonly Question[] => {
  if (!isReadinessCode(code)) throw new TypeError('Not a code of readiness')
  return questions.filter((_, place) => code[place] === letters['not-ready'])
}

/** Whether a code says that nothing is left to arrange. Throws TypeError when the text is no code. */
export const isReadyCode = (code: string): boolean => openInCode(code).length === 0
