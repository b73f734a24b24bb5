import { type Html, html, type Part } from './html.ts'

export interface Definition {
  readonly term: string
  readonly value: Part
}

/** Facts as term and value. `inline` sets them side by side where there is room. */
export const definitionList = (
  facts: readonly Definition[],
  layout: 'stacked' | 'inline' = 'stacked',
): Html =>
  html`<dl class="facts facts--${layout}">${facts.map(({ term, value }) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`
