import { type Html, html } from '../html.ts'

/** What a browser offers while somebody types into the text fields whose `list` names this id; they may type anything. */
export const suggestions = (id: string, values: readonly string[]): Html =>
  html`<datalist id="${id}">${values.map((value) => html`<option value="${value}">`)}</datalist>`
