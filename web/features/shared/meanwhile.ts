import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import { formatInstant, type Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { alert } from '../../components/alert.ts'
import { type Html, html } from '../../components/html.ts'

/** The newest entries of a history, the newest first. */
export const newestEntries = (log: readonly LogEntry[], count: number): readonly LogEntry[] =>
  log.toSorted((one, other) => other.sequence - one.sequence).slice(0, Math.max(0, count))

/**
 * Over a form whose version is stale: that nothing has been saved yet, and who did what meanwhile. The entries must
 * have gone through `visibleLog`; of a change that the reader may not know, only that there was one. `say` words an entry.
 */
export const meanwhile = (
  t: Translate,
  entries: readonly LogEntry[],
  directory: Directory,
  say: (entry: LogEntry) => string = ({ kind }) => t(`history.${kind}`),
): Html => {
  const line = (entry: LogEntry): Html => {
    const { at, by } = entry
    const office = directory.agency(by.agencyId)?.name ?? by.agencyId
    const when = formatInstant(t.language, at, 'short')
    return html`<li><strong>${say(entry)}</strong>: ${t('meanwhile.line', { name: by.name, office, when })}</li>`
  }
  const told = entries.length > 0 ? entries.map(line) : html`<li>${t('meanwhile.unknown')}</li>`
  return alert(t, {
    tone: 'warning',
    title: t('meanwhile.title'),
    text: html`<p>${t('problem.stale')}</p><ul>${told}</ul>`,
  })
}
