/**
 * The portal's words. How a feature adds its own:
 *
 * 1. `shared/i18n/messages/<feature>.ts`: `export const worklist = messages({ nb: { 'worklist.title': '...' }, nn:
 *    { ... }, en: { ... } })`. Keys carry the feature's name in front, and are written out in full, so that a search
 *    for a key finds both its text and its uses. Several short files are better than one long file.
 * 2. Add it to `features` in catalogue.ts. That is all: `t('worklist.title')` is now known to the compiler.
 *
 * A message with arguments is ICU: `'{count, plural, one {# oppgave} other {# oppgaver}}'`; arguments are then
 * required by type: `t('worklist.count', { count: 3 })`. Dates go in as text made by dates.ts. A message without `{`
 * is plain text and never parsed. Texts are text, not HTML: components escape them.
 */
export { allMessages, type MessageKey } from './catalogue.ts'
export {
  type DateStyle,
  daysBetween,
  formatDate,
  formatInstant,
  formatMonth,
  type InstantStyle,
} from './dates.ts'
export { type MessageValue, messages } from './define.ts'
export { isLanguage, type Language, languageNames, languages, locales } from './languages.ts'
export { formatNumber, formatPercent } from './numbers.ts'
export { type Translate, translator } from './translator.ts'
