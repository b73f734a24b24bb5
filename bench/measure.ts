/** What every part of the bench gives: figures, each with its budget where the architecture sets one. */

export const parts = [
  'round trips and capacity',
  'page CPU',
  'cold start',
  'bundle',
  'page weight',
  'paint',
  'routing',
  'recomputing',
  'directory',
] as const
export type PartName = (typeof parts)[number]

export const units = [
  'round trips',
  'transactions',
  'RCU',
  'WCU',
  'times',
  'ms',
  'µs',
  'kB',
  'requests',
  'score',
] as const
export type Unit = (typeof units)[number]

/** One figure. `budget` is the most it may be; a figure without one is told, not judged. */
export interface Measure {
  readonly what: string
  readonly value: number
  readonly unit: Unit
  readonly budget?: number
}

/** A figure that is not a number is broken: something was not measured that should have been. */
export const isBroken = ({ value, budget }: Measure): boolean =>
  Number.isNaN(value) || (budget !== undefined && value > budget)

export interface Part {
  readonly name: PartName
  readonly measures: readonly Measure[]
  /** How it was measured, one line; absolute figures of this machine belong here, not among the measures. */
  readonly note: string
}
