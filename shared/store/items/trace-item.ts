import * as z from 'zod/mini'
import type { Json } from '../../application/ports.ts'
import type { TaskId } from '../../kernel/ids.ts'
import { traceKey } from '../keys.ts'
import { itemVersion } from './fields.ts'
import { jsonField } from './json-field.ts'

const json: z.ZodMiniType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)]),
)

export const traceSchema = z.object({ j: z.pipe(jsonField, json) })

/** Why a task went where it went, as JSON text: read as a whole and never searched. */
export const traceItem = (taskId: TaskId, trace: Json) => ({
  ...traceKey(taskId),
  v: itemVersion,
  j: JSON.stringify(trace),
})
