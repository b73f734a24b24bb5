import type { SentenceLength } from '../../../shared/domain/sentence/sentence.ts'
import type { Translate } from '../../../shared/i18n/index.ts'

/** "1 year, 6 months and 10 days"; "0 days" for nothing at all. */
export const lengthWords = (t: Translate, { years, months, days }: SentenceLength): string => {
  const words = [
    ...(years > 0 ? [t('length.years', { count: years })] : []),
    ...(months > 0 ? [t('length.months', { count: months })] : []),
    ...(days > 0 || years + months === 0 ? [t('length.days', { count: days })] : []),
  ]
  return words.reduce((sum, word, at) =>
    at === words.length - 1 ? t('word.listEnd', { sum, word }) : `${sum}, ${word}`,
  )
}
