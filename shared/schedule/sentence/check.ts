import { type SentenceFacts, type TypedDates, typedDateKeys } from '../../domain/sentence/sentence.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import { checkDetention } from './check-detention.ts'
import { checkFine, checkTerm } from './check-term.ts'
import { type Faults, faultIf } from './fault.ts'

const checkFacts = (facts: SentenceFacts): Faults => {
  switch (facts.kind) {
    case 'imprisonment':
    case 'section-12':
    case 'section-16':
    case 'electronic-monitoring':
      return checkTerm(facts)
    case 'subsidiary-imprisonment':
      return checkFine(facts)
    case 'preventive-detention':
      return checkDetention(facts)
    case 'remand':
      return []
    default:
      return assertNever(facts)
  }
}

/** Typed dates are the truth, so only what cannot be: a date before the start, parole after the end. */
const checkTyped = ({ start }: SentenceFacts, typed: TypedDates): Faults => {
  const early = typedDateKeys.flatMap((key) => {
    const date = typed[key]
    const code = key === 'end' ? 'typed-end-before-start' : 'typed-date-before-start'
    return faultIf(date !== undefined && date < start, code, `typed.${key}`, start)
  })
  const end = typed.end
  const lateParole = (['parole', 'half-time'] as const).flatMap((key) => {
    const date = typed[key]
    return faultIf(
      end !== undefined && date !== undefined && date > end,
      'typed-parole-after-end',
      `typed.${key}`,
      end,
    )
  })
  return [...early, ...lateParole]
}

/**
 * All that is wrong with what was typed in, at once: each fault with the field it belongs to and the rule it breaks.
 * Errors keep dates from being computed; warnings do not.
 */
export const checkSentence = (facts: SentenceFacts, typed: TypedDates = {}): Faults => [
  ...checkFacts(facts),
  ...checkTyped(facts, typed),
]
