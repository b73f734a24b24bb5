import { longestText } from '../../../shared/domain/note/note.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import { alert } from '../../components/alert.ts'
import { button } from '../../components/button.ts'
import { form } from '../../components/form/form.ts'
import { suggestions } from '../../components/form/suggestions.ts'
import { textArea, textField } from '../../components/form/text-field.ts'
import type { Html } from '../../components/html.ts'
import { type FormFields, typed } from '../../server/form.ts'
import { paths } from '../../server/paths.ts'
import type { FormProblems } from '../shared/form-problems.ts'

export interface ProposeView {
  readonly visible: VisibleCase
  /** Names of the offices that can be asked. */
  readonly offices: readonly string[]
  /** The office that has been asked and has not answered. */
  readonly asked?: string
  readonly keys: { readonly csrf: string; readonly idempotencyKey: string }
  readonly problems: FormProblems
  readonly fields?: FormFields
}

/** Labels of the form's fields, by name. */
export const proposeLabels = (t: Translate) => ({ office: t('transfer.office'), reason: t('word.reason') })

const listId = 'coordinating-offices'

/** Asks one office; while it has not answered, no other can be asked. */
export const proposeView = (t: Translate, view: ProposeView): Html => {
  const { visible, offices, asked, keys, problems, fields } = view
  const { plan } = visible
  if (plan.transfer && asked !== undefined) {
    const date = formatDate(t.language, osloDate(plan.transfer.at))
    return alert(t, { tone: 'info', text: t('transfer.pending', { office: asked, date }) })
  }
  const labels = proposeLabels(t)
  return form({
    ...keys,
    action: paths.transfer(plan.id),
    version: plan.version,
    warnUnsaved: true,
    body: [
      textField(t, {
        name: 'office',
        label: labels.office,
        hint: t('transfer.officeHint'),
        list: listId,
        width: 30,
        value: typed(fields, 'office'),
        ...problems.of('office'),
      }),
      suggestions(listId, offices),
      textArea(t, {
        name: 'reason',
        label: labels.reason,
        hint: t('transfer.reasonHint'),
        limit: longestText,
        value: typed(fields, 'reason'),
        ...problems.of('reason'),
      }),
      button({ label: t('transfer.send') }),
    ],
  })
}
