import type { SentenceDateKey, TypedDateKey } from '../../../shared/domain/sentence/sentence.ts'
import { sentenceDateKeys, typedDateKeys } from '../../../shared/domain/sentence/sentence.ts'
import type { SentenceRecord } from '../../../shared/domain/sentence/sentence-record.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import {
  type ComputedDate,
  computeSentence,
  type EffectiveDates,
  effectiveDates,
  type Mismatch,
  mismatches,
  type ReleaseMismatch,
  releaseMismatch,
} from '../../../shared/schedule/sentence/index.ts'

type Known = Pick<SentenceRecord, 'facts' | 'typed'>

/** One date of a sentence: by our own sum, and by the prison's system. At least one of them is there. */
export interface SentenceLine {
  readonly key: SentenceDateKey
  readonly computed?: ComputedDate
  readonly typed?: IsoDate
  readonly mismatch?: Mismatch
}

/** All that the pages tell of a sentence's dates. */
export interface SentenceDates {
  readonly lines: readonly SentenceLine[]
  readonly effective: EffectiveDates
  readonly mismatches: readonly Mismatch[]
  /** Where the plan's release date does not agree. */
  readonly release?: ReleaseMismatch
}

const typedAs = (key: SentenceDateKey): TypedDateKey | undefined => typedDateKeys.find((one) => one === key)

/** Reckons the dates of a sentence as it was typed in, in their fixed order, and holds the plan's release against them. */
export const sentenceDates = (
  { facts, typed }: Known,
  release: IsoDate | undefined,
  today: IsoDate,
): SentenceDates => {
  const computed = computeSentence(facts, today, typed)
  const differing = mismatches(computed, typed)
  const effective = effectiveDates(computed, typed)
  const ofRelease = releaseMismatch(facts, effective, release)
  const lines = sentenceDateKeys.flatMap((key): readonly SentenceLine[] => {
    const ours = computed.find((one) => one.key === key)
    const asTyped = typedAs(key)
    const theirs = asTyped && typed[asTyped]
    const mismatch = differing.find((one) => one.key === key)
    if (!ours && !theirs) return []
    return [
      {
        key,
        ...(ours && { computed: ours }),
        ...(theirs && { typed: theirs }),
        ...(mismatch && { mismatch }),
      },
    ]
  })
  return { lines, effective, mismatches: differing, ...(ofRelease && { release: ofRelease }) }
}

const day = (t: Translate, date: IsoDate): string => formatDate(t.language, date)

/** "Parole: the prison's system says 4 May, calculated 2 May." */
export const mismatchText = (t: Translate, { key, typed, calculated }: Mismatch): string => {
  const common = { date: t(`sentenceDate.${key}`), typed: day(t, typed) }
  return calculated === undefined
    ? t('sentencePage.mismatch.typedAlone', common)
    : t('sentencePage.mismatch.typed', { ...common, calculated: day(t, calculated) })
}

/**
 * Where a release date lies, against which date of the sentence, and where that comes from: the plan's own, or a new
 * one that somebody looks at.
 */
export const releaseMismatchText = (
  t: Translate,
  { code, release, against }: ReleaseMismatch,
  whose: 'plan' | 'wanted' = 'plan',
): string =>
  t(`releaseMismatch.${whose}.${code}`, {
    release: day(t, release),
    date: against ? t(`sentenceDate.${against.key}`).toLocaleLowerCase(t.language) : '',
    against: against ? t(`sentencePage.source.${against.source}`, { date: day(t, against.date) }) : '',
  })

/** All warnings about a sentence's dates, those of the plan's release first. */
export const sentenceWarnings = (
  t: Translate,
  { mismatches: all, release }: SentenceDates,
): readonly string[] => [
  ...(release ? [releaseMismatchText(t, release)] : []),
  ...all.map((one) => mismatchText(t, one)),
]
