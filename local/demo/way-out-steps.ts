import type { CarryOver } from '../../shared/domain/preparation/carry-over.ts'
import type { FlagKind } from '../../shared/domain/preparation/flags.ts'
import type { ConditionKind, Step as Stage } from '../../shared/domain/step/step.ts'
import type { DemoSubject, Step } from './scenario.ts'

/** Short words for the way out of custody; `ago` counts days back from the demo's first morning, the rest from the release. */
export const stage = (
  ago: number,
  by: DemoSubject,
  what: Pick<Stage, 'kind' | 'state' | 'place' | 'terms'>,
  from: number,
  to?: number,
): Step => ({ ago, by, do: 'stage', stage: what, from, ...(to !== undefined && { to }) })
export const condition = (
  ago: number,
  by: DemoSubject,
  kind: ConditionKind,
  office: string,
  words?: string,
): Step => ({ ago, by, do: 'condition', kind, office, ...(words && { words }) })
export const flags = (ago: number, by: DemoSubject, ...kinds: FlagKind[]): Step => ({
  ago,
  by,
  do: 'flags',
  kinds,
})
export const carry = (
  ago: number,
  by: DemoSubject,
  entry: Pick<CarryOver, 'kind' | 'what' | 'inside' | 'outside'>,
  to: { readonly office?: string; readonly first?: number } = {},
): Step => ({ ago, by, do: 'carry', entry, ...to })
export const acceptCarry = (ago: number, by: DemoSubject): Step => ({ ago, by, do: 'accept-carry' })
