import fc from 'fast-check'
import {
  cancellationReasons,
  failureReasons,
  outcomes,
  rejectionReasons,
} from '../../../shared/domain/task/codes.ts'
import type { TaskCommand } from '../../../shared/domain/task/command.ts'
import { type TaskCommandName, taskCommands } from '../../../shared/domain/task/transitions.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { people } from '../../support/cases.ts'

/** A command whose fields no rule objects to on 16 November 2026. */
export const goodCommand = (name: TaskCommandName): TaskCommand => {
  switch (name) {
    case 'assign':
      return { name, colleague: { userId: people.harald.userId, name: people.harald.name } }
    case 'reject':
      return { name, code: 'wrong-office' }
    case 'ask':
      return { name, question: 'When?' }
    case 'answer':
      return { name, answer: 'In May' }
    case 'schedule':
      return { name, appointment: isoDate('2026-12-01') }
    case 'hold':
      return { name, reason: 'Waits for a flat', resumeOn: isoDate('2026-12-01') }
    case 'complete':
      return { name, code: 'granted' }
    case 'fail':
      return { name, code: 'no-offer-found' }
    case 'cancel':
    case 'request-cancellation':
      return { name, code: 'no-longer-needed' }
    default:
      return { name }
  }
}

const text = fc.option(fc.constantFrom('words', 'other words'), { nil: undefined })

const coded = (name: TaskCommandName): fc.Arbitrary<TaskCommand> | undefined => {
  const withText = <Base extends object>(base: Base, words: string | undefined) => ({
    ...base,
    ...(words && { text: words }),
  })
  if (name === 'reject')
    return fc
      .tuple(fc.constantFrom(...rejectionReasons), text)
      .map(([code, words]) => withText({ name, code }, words))
  if (name === 'complete')
    return fc
      .tuple(fc.constantFrom(...outcomes), text)
      .map(([code, words]) => withText({ name, code }, words))
  if (name === 'fail')
    return fc
      .tuple(fc.constantFrom(...failureReasons), text)
      .map(([code, words]) => withText({ name, code }, words))
  if (name === 'cancel' || name === 'request-cancellation')
    return fc
      .tuple(fc.constantFrom(...cancellationReasons), text)
      .map(([code, words]) => withText({ name, code }, words))
  return undefined
}

/** Any command, with any of its codes, with or without words. */
export const anyCommand: fc.Arbitrary<TaskCommand> = fc.oneof(
  ...taskCommands.map((name) => coded(name) ?? fc.constant(goodCommand(name))),
)
