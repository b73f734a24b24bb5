import type { Person, Stance } from '../../../shared/domain/person/person.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { card } from '../../components/card.ts'
import { attributes, type Html, html } from '../../components/html.ts'
import { tagRow } from '../../components/tag.ts'
import type { Tone } from '../../components/tone.ts'

const tones = {
  agrees: 'success',
  disagrees: 'warning',
  'not-asked': 'neutral',
} as const satisfies Record<Stance, Tone>

/** Words of somebody who needs no interpreter stand in the person's language; what was interpreted is Norwegian. */
const languageOf = ({ language, interpreter }: Pick<Person, 'language' | 'interpreter'>) =>
  attributes({ lang: interpreter || language === 'other' ? undefined : language })

/** What the person says, and whether the person stands behind the plan. An objection stands beside the assessment. */
export const voiceCard = (
  t: Translate,
  voice: NonNullable<VisibleCase['voice']>,
  person: VisibleCase['person'],
): Html => {
  const lang = languageOf(person)
  const words = voice.words
    ? html`<blockquote class="own-words"${lang}>${voice.words}</blockquote>`
    : html`<p class="quiet">${t('plan.noWords')}</p>`
  const objection =
    voice.objection &&
    html`<div><h4 class="term">${t('plan.objection')}</h4><p class="own-words"${lang}>${voice.objection}</p></div>`
  return card({
    title: t('plan.voice'),
    level: 3,
    icon: 'person',
    body: html`${tagRow([{ tone: tones[voice.stance], label: t(`stance.${voice.stance}`) }])}${words}${objection}`,
  })
}
