import { type Html, html } from './html.ts'

/** Up to two letters for the round mark; code points, so that no letter is cut in half. */
const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words
  return chosen
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('nb-NO')
}

/** People or offices with their part in the plan. The mark is decoration. */
export const peopleList = (people: readonly { readonly name: string; readonly about: string }[]): Html =>
  html`<ul class="people">${people.map(
    ({ name, about }) =>
      html`<li><span class="people__mark" aria-hidden="true">${initials(name)}</span><span><span class="people__name">${name}</span><span class="quiet">${about}</span></span></li>`,
  )}</ul>`
