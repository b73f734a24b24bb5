import { type Html, html } from './html.ts'
import { type IconName, icon } from './icon.ts'
import { type Tone, toneIcons } from './tone.ts'

/** A small label for a state: icon, word, colour. */
export interface TagModel {
  readonly label: string
  readonly tone: Tone
  readonly icon?: IconName
}

export const tag = ({ label, tone, icon: name }: TagModel): Html =>
  html`<span class="ds-tag" data-color="${tone}">${icon(name ?? toneIcons[tone])}${label}</span>`

/** Several tags in a row that wraps. */
export const tagRow = (tags: readonly TagModel[]): Html => html`<p class="tags">${tags.map(tag)}</p>`
