import type { CaseRow } from '../../../shared/application/ports.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import { type Html, html } from '../../components/html.ts'
import { releaseCell } from '../shared/due-cell.ts'
import { hangsOnShort } from '../shared/hangs-on.ts'

/** The day of release, how far away it is, how certain it is, and what a conditional one hangs on. */
export const releaseWithCertainty = (
  t: Translate,
  { release, certainty, hangsOn }: Pick<CaseRow, 'release' | 'certainty' | 'hangsOn'>,
  today: IsoDate,
): Html => {
  const words = certainty && release && t(`certainty.${certainty}`)
  const on = hangsOnShort(t, hangsOn)
  return html`${releaseCell(t, release, today)}${words && html`<span class="quiet">${words}</span>`}${on && html`<span class="quiet">${on}</span>`}`
}
