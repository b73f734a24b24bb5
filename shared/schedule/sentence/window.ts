import type { SentenceLength } from '../../domain/sentence/sentence.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { Found } from './computed.ts'
import { type Assumption, referenceOf, type SentenceRule } from './rules.ts'

/** A limit of a stage, and the rule that draws it. */
export interface Bound {
  readonly date: IsoDate
  readonly rule: SentenceRule
  readonly reference: string
}

/**
 * When a stage may lie. `earliest` and `latest` are limits; before `usually` it takes more than the ordinary
 * reasons; `longest` is how long it normally lasts. `closed`: never with these facts. `resting`: nobody can say
 * while the person is away. `assumed` says that the sources draw no limit of their own.
 */
export type StageWindow =
  | { readonly state: 'closed' | 'resting'; readonly rule: SentenceRule; readonly reference: string }
  | {
      readonly state: 'open'
      readonly earliest: Bound
      readonly usually?: Bound
      readonly latest?: Bound
      readonly longest?: { readonly length: SentenceLength; readonly rule: SentenceRule }
      readonly assumptions: readonly Assumption[]
    }

export const closed = (rule: SentenceRule): StageWindow => ({
  state: 'closed',
  rule,
  reference: referenceOf(rule),
})

const boundOf = ({ date, rule }: Found): Bound | undefined =>
  date === undefined ? undefined : { date, rule, reference: referenceOf(rule) }

interface Limits {
  readonly earliest: Found
  readonly usually?: Found
  readonly latest: Found
  readonly longest?: { readonly length: SentenceLength; readonly rule: SentenceRule }
}

/** The window between dates found; it rests when its earliest date does, and is shut when a rule gives none. */
export const openWindow = ({ earliest, usually, latest, longest }: Limits): StageWindow => {
  const from = boundOf(earliest)
  if (!from)
    return earliest.rule === 'dates-rest'
      ? { state: 'resting', rule: earliest.rule, reference: referenceOf(earliest.rule) }
      : closed(earliest.rule)
  const [usual, last] = [usually && boundOf(usually), boundOf(latest)]
  return {
    state: 'open',
    earliest: from,
    ...(usual && usual.date > from.date && { usually: usual }),
    ...(last && { latest: last }),
    ...(longest && { longest }),
    assumptions: [...new Set([...earliest.assumptions, ...(usually?.assumptions ?? [])])],
  }
}
