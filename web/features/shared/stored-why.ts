import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { TraceReason } from '../../../shared/routing/reason.ts'
import type { RouteOutcome } from '../../../shared/routing/route.ts'
import { readTrace } from '../../../shared/routing/stored-trace.ts'

/** What led to an office: a RouteDecision is one, a stored trace is read into one. */
export interface Why {
  readonly outcome: RouteOutcome
  readonly reasons: readonly TraceReason[]
  /** The day it was decided; of a stored trace. */
  readonly on?: IsoDate
}

/** Reads a stored trace, of either format. Undefined when there is none or it is not readable. */
export const storedWhy = (trace: unknown): Why | undefined => {
  const read = readTrace(trace)
  return read && { outcome: read.outcome, reasons: read.reasons, on: read.on }
}
