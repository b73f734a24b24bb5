import type { Translate } from '../../../../shared/i18n/index.ts'
import type { Directory } from '../../../../shared/routing/directory.ts'
import { fieldErrorText } from '../field-errors.ts'
import { type FormProblems, toldProblems } from '../form-problems.ts'
import { whySentences } from '../why-here.ts'
import type { SendingCard } from './card.ts'
import type { SendingError, SendingErrors } from './form.ts'
import { taskFieldName } from './names.ts'

const named = ['due', 'details', 'consent', 'office', 'other', 'reason'] as const

/** What the fields are called, with the task in front: the summary speaks of several. */
const labelsOf = (t: Translate, cards: readonly SendingCard[]): ReadonlyMap<string, string> =>
  new Map(
    cards.flatMap(({ kind }) => [
      [taskFieldName(kind, 'include'), t(`kind.${kind}`)] as const,
      ...named.map(
        (field) => [taskFieldName(kind, field), `${t(`kind.${kind}`)}: ${t(`sending.${field}`)}`] as const,
      ),
    ]),
  )

const messageOf = (t: Translate, error: SendingError, label: string, directory: Directory): string => {
  switch (error.code) {
    case 'office-unknown':
    case 'nothing-chosen':
    case 'already-sent':
    case 'contact-restricted':
      return t(`sending.error.${error.code}`)
    case 'office-refused':
      return t('sending.error.office-refused', { reason: whySentences(t, error, directory).join(' ') })
    default:
      return fieldErrorText(t, error, label)
  }
}

/** The errors of a sending in words. */
export const sendingProblems = (
  t: Translate,
  errors: SendingErrors,
  cards: readonly SendingCard[],
  directory: Directory,
): FormProblems => {
  const labels = labelsOf(t, cards)
  const told = errors.map((error) => {
    const label = labels.get(error.field)
    const message = messageOf(t, error, label ?? error.field, directory)
    return label === undefined ? { message } : { field: error.field, message }
  })
  return toldProblems(t, told)
}
