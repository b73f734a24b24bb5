import type {
  DetentionFacts,
  Interruption,
  InterruptionKind,
  RemandFacts,
  SentenceDateKey,
  SentenceFacts,
  SentenceLength,
  SubsidiaryFacts,
  TermFacts,
  TermKind,
  TypedDateKey,
} from '../../../../shared/domain/sentence/sentence.ts'
import { isoDate } from '../../../../shared/kernel/time.ts'

/**
 * One sentence worked by hand. Expected of a key: `2026-05-01` or `2026-05-01 rule` for a date, the rule alone where
 * the law gives no date, `absent` where the date does not exist for this way of serving.
 */
export interface Case {
  readonly name: string
  readonly facts: SentenceFacts
  readonly typed?: Readonly<Partial<Record<TypedDateKey, string>>>
  readonly expected: Readonly<Partial<Record<SentenceDateKey, string>>>
  readonly working: string
}

export const length = (part: Partial<SentenceLength>): SentenceLength => ({
  years: part.years ?? 0,
  months: part.months ?? 0,
  days: part.days ?? 0,
})

type Break = readonly [kind: InterruptionKind, from: string, to?: string]

interface Serving {
  readonly start: string
  readonly remandDays?: number
  readonly interruptions?: readonly Break[]
}

const interruption = ([kind, from, to]: Break): Interruption => ({
  kind,
  from: isoDate(from),
  ...(to !== undefined && { to: isoDate(to) }),
})

const serving = ({ start, remandDays = 0, interruptions = [] }: Serving) => ({
  start: isoDate(start),
  remandDays,
  interruptions: interruptions.map(interruption),
})

const refusalsOf = (dates: readonly string[] = []) => dates.map((on) => ({ on: isoDate(on) }))

export const term = (
  given: Serving & {
    readonly parts: readonly Partial<SentenceLength>[]
    readonly kind?: TermKind
    readonly foreign?: boolean
    readonly monitoringExcluded?: boolean
    readonly inCustodySince?: string
    readonly refusals?: readonly string[]
  },
): TermFacts => ({
  ...serving(given),
  kind: given.kind ?? 'imprisonment',
  parts: given.parts.map(length),
  foreign: given.foreign ?? false,
  monitoringExcluded: given.monitoringExcluded ?? false,
  refusals: refusalsOf(given.refusals),
  ...(given.inCustodySince !== undefined && { inCustodySince: isoDate(given.inCustodySince) }),
})

export const fine = (
  given: Serving & { readonly parts: readonly Partial<SentenceLength>[] },
): SubsidiaryFacts => ({
  ...serving(given),
  kind: 'subsidiary-imprisonment',
  parts: given.parts.map(length),
})

export const detention = (
  given: Serving & {
    readonly timeFrame: Partial<SentenceLength>
    readonly minimumTerm?: Partial<SentenceLength>
    readonly underEighteen?: boolean
    readonly judgmentFinalOn?: string
    readonly refusals?: readonly string[]
    readonly extensions?: readonly Partial<SentenceLength>[]
    readonly parole?: readonly [on: string, years: number]
  },
): DetentionFacts => ({
  ...serving(given),
  kind: 'preventive-detention',
  timeFrame: length(given.timeFrame),
  ...(given.minimumTerm && { minimumTerm: length(given.minimumTerm) }),
  underEighteen: given.underEighteen ?? false,
  judgmentFinalOn: isoDate(given.judgmentFinalOn ?? given.start),
  refusals: refusalsOf(given.refusals),
  extensions: (given.extensions ?? []).map(length),
  ...(given.parole && { parole: { on: isoDate(given.parole[0]), probationYears: given.parole[1] } }),
})

export const remand = ({ start }: { readonly start: string }): RemandFacts => ({
  kind: 'remand',
  start: isoDate(start),
})
