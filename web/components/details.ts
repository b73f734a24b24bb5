import { attributes, type Html, html } from './html.ts'

export interface DetailsModel {
  readonly summary: string
  readonly body: Html
  readonly open?: boolean
}

/** Text that is folded away until asked for. Opens on paper. */
export const details = ({ summary, body, open }: DetailsModel): Html =>
  html`<details class="ds-details" data-color="neutral"${attributes({ open })}><summary>${summary}</summary><div>${body}</div></details>`
