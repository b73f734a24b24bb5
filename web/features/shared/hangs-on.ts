import type { ReleaseCondition } from '../../../shared/domain/schedule/schedule.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { type Html, html } from '../../components/html.ts'

const listed = (t: Translate, hangsOn: readonly ReleaseCondition[]): string =>
  hangsOn
    .map((one) => t(`releaseCondition.${one}`))
    .reduce((sum, word, at, all) =>
      at === all.length - 1 ? t('word.listEnd', { sum, word }) : `${sum}, ${word}`,
    )

/** "Depends on housing and work." Undefined when nothing is said, or nothing the reader may know. */
export const hangsOnWords = (
  t: Translate,
  hangsOn: readonly ReleaseCondition[] | undefined,
): string | undefined =>
  hangsOn && hangsOn.length > 0 ? t('certainty.hangsOn', { what: listed(t, hangsOn) }) : undefined

/** The same for a line in a list. */
export const hangsOnShort = (
  t: Translate,
  hangsOn: readonly ReleaseCondition[] | undefined,
): string | undefined =>
  hangsOn && hangsOn.length > 0 ? t('certainty.hangsOn.short', { what: listed(t, hangsOn) }) : undefined

/**
 * How certain the date is, what a conditional one hangs on, and for offices that they may act on it all the same: that
 * breaks the circle "no release without housing, no housing without a date".
 */
export const certaintyText = (
  t: Translate,
  { schedule, relation }: Pick<VisibleCase, 'schedule' | 'relation'>,
): Html => {
  const { certainty, hangsOn, release } = schedule
  const words = hangsOnWords(t, hangsOn)
  const act = certainty === 'conditional' && release !== undefined && relation === 'task'
  return html`${t(words === undefined ? `plan.certainty.${certainty}` : 'certainty.conditional.short')} ${words}${act && html` ${t('certainty.act')}`}`
}
