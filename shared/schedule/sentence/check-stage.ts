import type { SentenceFacts, TypedDates } from '../../domain/sentence/sentence.ts'
import type { Step } from '../../domain/step/step.ts'
import { assertNever } from '../../kernel/assert-never.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { addLength } from './length.ts'
import { referenceOf, type SentenceRule } from './rules.ts'
import { stageWindow } from './stage-window.ts'
import type { Bound, StageWindow } from './window.ts'

/** What can be wrong with the dates of a stage. Warnings: it takes special reasons, or cannot be judged now. */
export const stageFaults = {
  'stage-ends-before-it-begins': 'error',
  'stage-never': 'error',
  'stage-too-early': 'error',
  'stage-too-late': 'error',
  'stage-before-usual': 'warning',
  'stage-longer-than-usual': 'warning',
  'stage-while-dates-rest': 'warning',
} as const
export type StageFaultCode = keyof typeof stageFaults

/** A fault of a stage, the field it belongs to, the rule it breaks with its paragraph, and the date overstepped. */
export interface StageFault {
  readonly code: StageFaultCode
  readonly path: 'kind' | 'from' | 'to'
  readonly severity: 'error' | 'warning'
  readonly rule?: SentenceRule
  readonly reference?: string
  readonly limit?: IsoDate
}

type Dates = Pick<Step, 'from' | 'to'>
type Faults = readonly StageFault[]

const faultIf = (
  is: boolean,
  code: StageFaultCode,
  path: StageFault['path'],
  broken?: { readonly rule: SentenceRule; readonly date?: IsoDate },
): Faults => {
  if (!is) return []
  const severity = stageFaults[code]
  if (!broken) return [{ code, path, severity }]
  const { rule, date } = broken
  return [{ code, path, severity, rule, reference: referenceOf(rule), ...(date && { limit: date }) }]
}

type Open = Extract<StageWindow, { readonly state: 'open' }>

const tooLate = ({ from, to }: Dates, latest: Bound | undefined): Faults =>
  latest
    ? [
        ...faultIf(from > latest.date, 'stage-too-late', 'from', latest),
        ...faultIf(from <= latest.date && (to ?? from) > latest.date, 'stage-too-late', 'to', latest),
      ]
    : []

const inOpen = (stage: Dates, { earliest, usually, latest, longest }: Open): Faults => {
  const early = stage.from < earliest.date
  const most = longest && addLength(stage.from, longest.length)
  return [
    ...faultIf(early, 'stage-too-early', 'from', earliest),
    ...(usually ? faultIf(!early && stage.from < usually.date, 'stage-before-usual', 'from', usually) : []),
    ...tooLate(stage, latest),
    ...(longest && most !== undefined && stage.to !== undefined
      ? faultIf(stage.to > most, 'stage-longer-than-usual', 'to', { rule: longest.rule, date: most })
      : []),
  ]
}

const inWindow = (stage: Dates, window: StageWindow): Faults => {
  switch (window.state) {
    case 'closed':
      return faultIf(true, 'stage-never', 'kind', window)
    case 'resting':
      return faultIf(true, 'stage-while-dates-rest', 'from', window)
    case 'open':
      return inOpen(stage, window)
    default:
      return assertNever(window)
  }
}

/**
 * All that is wrong with a stage's dates: outside its legal window, with the rule named, or against what is usual.
 * Expects facts without errors (`checkSentence`).
 */
export const checkStage = (
  stage: Pick<Step, 'kind' | 'from' | 'to'>,
  facts: SentenceFacts,
  typed: TypedDates = {},
  use: 'usual' | 'education' = 'usual',
): Faults => [
  ...faultIf(stage.to !== undefined && stage.to < stage.from, 'stage-ends-before-it-begins', 'to'),
  ...inWindow(stage, stageWindow(stage.kind, facts, typed, use)),
]
