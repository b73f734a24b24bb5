import * as z from 'zod/mini'
import { cancellationReasons, failureReasons, outcomes, rejectionReasons } from '../../domain/task/codes.ts'
import type { Task, TaskEnding } from '../../domain/task/task.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { dateField, sealed } from './fields.ts'
import { sealIf, taskField } from './texts.ts'

const words = { x: z.optional(sealed) }

/** How a task ended, as stored: kind, code, and the words sealed. */
export const endingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('outcome'), c: z.enum(outcomes), on: z.optional(dateField), ...words }),
  z.object({ kind: z.literal('rejection'), c: z.enum(rejectionReasons), ...words }),
  z.object({ kind: z.literal('failure'), c: z.enum(failureReasons), ...words }),
  z.object({ kind: z.literal('cancellation'), c: z.enum(cancellationReasons), ...words }),
])
type StoredEnding = z.output<typeof endingSchema>

export const storedEnding = (task: Task, cipher: PlanCipher) => {
  const { ending } = task
  if (ending === undefined) return undefined
  const x = sealIf(cipher, taskField(task.id, 'ending'), ending.text)
  const on = ending.kind === 'outcome' ? ending.on : undefined
  return compact({ kind: ending.kind, c: ending.code, on, x })
}

export const readEnding = (
  ending: StoredEnding | undefined,
  open: (bytes: Uint8Array | undefined) => string | undefined,
): TaskEnding | undefined => {
  if (ending === undefined) return undefined
  const text = open(ending.x)
  switch (ending.kind) {
    case 'outcome':
      return compact({ kind: ending.kind, code: ending.c, on: ending.on, text })
    case 'rejection':
      return compact({ kind: ending.kind, code: ending.c, text })
    case 'failure':
      return compact({ kind: ending.kind, code: ending.c, text })
    case 'cancellation':
      return compact({ kind: ending.kind, code: ending.c, text })
  }
}
