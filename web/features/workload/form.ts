import * as z from 'zod'
import {
  mostHandedOver,
  type NewHolder,
  type TickedTask,
} from '../../../shared/application/hand-over-many.ts'
import { parsePlanId, parseTaskId, parseUserId } from '../../../shared/kernel/ids.ts'
import { inList } from './filter.ts'

/** A task as a box of the form says it: where it is, and the version that the page showed. */
export const tickOf = ({ planId, taskId, seenVersion }: TickedTask): string =>
  `${planId}/${taskId}/${seenVersion}`

const readTick = (text: string): TickedTask | undefined => {
  const [plan = '', task = '', version = ''] = text.split('/')
  const [planId, taskId] = [parsePlanId(plan), parseTaskId(task)]
  const known = planId && taskId && /^[1-9]\d{0,8}$/.test(version)
  const read = known && { planId, taskId, seenVersion: Number(version) }
  return read && tickOf(read) === text ? read : undefined
}

const readHolder = (text: string): NewHolder | undefined => {
  if (text === inList) return { kind: 'nobody' }
  const userId = parseUserId(text)
  return userId && { kind: 'colleague', userId }
}

const ticked = z.string().transform((text, context) => {
  const read = readTick(text)
  if (read) return read
  context.addIssue('invalid')
  return z.NEVER
})

const holder = z.string().transform((text, context) => {
  const read = readHolder(text)
  if (read) return read
  context.addIssue('required')
  return z.NEVER
})

/** What a press of the hand-over form says. */
export const handOverSchema = z.strictObject({
  task: z.array(ticked).min(1, 'required').max(mostHandedOver),
  to: holder,
})
