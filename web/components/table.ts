import { type Html, html, type Part } from './html.ts'

export interface TableModel {
  /** Says what the table holds; hidden when a heading above says the same. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly string[]
  /** As many cells as columns; the first names the row. */
  readonly rows: readonly (readonly Part[])[]
}

/** Roles are written out: browsers forget what a table is once its rows are laid out as blocks on a small screen. */
const cell =
  (columns: readonly string[]) =>
  (content: Part, at: number): Html => {
    if (at === 0) return html`<th role="rowheader" scope="row">${content}</th>`
    return html`<td role="cell"><span class="table__label" aria-hidden="true">${columns[at]}</span><span class="table__value">${content}</span></td>`
  }

/** A table that becomes a list of cards on a small screen, without sideways scrolling. */
export const dataTable = ({ caption, showCaption, columns, rows }: TableModel): Html =>
  html`<table class="table" role="table"><caption${showCaption ? undefined : html` class="ds-sr-only"`}>${caption}</caption><thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr></thead><tbody role="rowgroup">${rows.map((row) => html`<tr role="row">${row.map(cell(columns))}</tr>`)}</tbody></table>`
