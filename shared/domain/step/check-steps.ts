import type { IsoDate } from '../../kernel/time.ts'
import type { Condition, Step, StepKind } from './step.ts'

/** What can be wrong with the order of stages, whatever the sentence is. The legal windows stand in shared/schedule/sentence. */
export const stepFaults = [
  'ends-before-start',
  'end-missing',
  'not-begun',
  'not-ended',
  'overlaps',
  'after-parole',
  'after-release',
] as const
export type StepFault = (typeof stepFaults)[number]

/** A fault of one stage and the field it belongs to. `other` is the stage it collides with. */
export interface FoundFault {
  readonly code: StepFault
  readonly field: 'from' | 'to' | 'state'
  readonly other?: Pick<Step, 'kind' | 'from'>
}

/** What the stages of a plan are held against. */
export interface StepFrame {
  readonly today: IsoDate
  readonly release?: IsoDate
}

/** Stages that never came to be stand in nobody's way. */
const counts = ({ state }: Step): boolean => state !== 'refused'

const touches = (one: Step, other: Step): boolean =>
  one.from <= (other.to ?? '9999-12-31') && other.from <= (one.to ?? '9999-12-31')

const ofDates = ({ from, to, state }: Step, today: IsoDate): readonly FoundFault[] => [
  ...(to !== undefined && to < from ? [{ code: 'ends-before-start', field: 'to' } as const] : []),
  ...(state === 'ended' && to === undefined ? [{ code: 'end-missing', field: 'to' } as const] : []),
  ...(state === 'ended' && to !== undefined && to > today
    ? [{ code: 'not-ended', field: 'to' } as const]
    : []),
  ...((state === 'under-way' || state === 'ended') && from > today
    ? [{ code: 'not-begun', field: 'from' } as const]
    : []),
]

/** Parole ends custody: nothing that is served inside begins after it, nor after the release. */
const ofOrder = (step: Step, others: readonly Step[], { release }: StepFrame): readonly FoundFault[] => {
  if (!counts(step)) return []
  const same = others.find((one) => one.kind === step.kind && counts(one) && touches(one, step))
  const parole = others.find((one) => one.kind === 'parole' && counts(one) && one.from < step.from)
  const isInside = step.kind !== 'parole'
  return [
    ...(same ? [{ code: 'overlaps', field: 'from', other: same } as const] : []),
    ...(isInside && parole ? [{ code: 'after-parole', field: 'from', other: parole } as const] : []),
    ...(isInside && release !== undefined && step.from > release
      ? [{ code: 'after-release', field: 'from' } as const]
      : []),
  ]
}

/** All faults of one stage among the others, one per field at most. Holds without any facts about the sentence. */
export const faultsOfStep = (step: Step, all: readonly Step[], frame: StepFrame): readonly FoundFault[] => {
  const others = all.filter(({ id }) => id !== step.id)
  const found = [...ofDates(step, frame.today), ...ofOrder(step, others, frame)]
  return found.filter(({ field }, at) => found.findIndex((one) => one.field === field) === at)
}

/** Whether a condition's end lies before its beginning. */
export const endsBeforeStart = ({ from, to }: Pick<Condition, 'from' | 'to'>): boolean =>
  from !== undefined && to !== undefined && to < from

/** Stages in the order in which they come; those that begin on one day by how near to freedom they are. */
export const inOrder = (steps: readonly Step[], kinds: readonly StepKind[]): readonly Step[] =>
  steps.toSorted((one, other) =>
    one.from === other.from
      ? kinds.indexOf(one.kind) - kinds.indexOf(other.kind)
      : one.from < other.from
        ? -1
        : 1,
  )
