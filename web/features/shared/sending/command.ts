import { type SendFailure, sendTasks } from '../../../../shared/application/send-tasks.ts'
import type { PlanCase } from '../../../../shared/domain/plan/plan-case.ts'
import type { TaskKind } from '../../../../shared/domain/task/kinds.ts'
import type { Translate } from '../../../../shared/i18n/index.ts'
import { alert } from '../../../components/alert.ts'
import type { Html } from '../../../components/html.ts'
import { type Answer, missing, redirect } from '../../../server/answer.ts'
import type { FormFields } from '../../../server/form.ts'
import { paths } from '../../../server/paths.ts'
import type { Context } from '../../../server/route.ts'
import type { SendingCard, SendingWorld } from './card.ts'
import { readSending, type SendingErrors } from './form.ts'
import { taskFieldName } from './names.ts'

/** What somebody has typed, and why nothing was sent. */
export interface TypedSending {
  readonly values?: FormFields
  readonly errors?: SendingErrors
  readonly notice?: Html
}

type SendContext = Context<'tasks.send' | 'tasks.send-onward'> & {
  readonly subject: PlanCase
  readonly key: string
}

export interface Sending {
  readonly kinds: readonly TaskKind[]
  readonly cards: readonly SendingCard[]
  readonly world: SendingWorld
  /** The page again, with what was typed. */
  readonly again: (typed: TypedSending) => Answer
}

/** Refusals of the use case: errors at a field where one can put them right, else a notice above the form. */
const refused = (t: Translate, error: Exclude<SendFailure, { code: 'not-allowed' }>): TypedSending => {
  switch (error.code) {
    case 'consent-needed':
      return { errors: [{ field: taskFieldName(error.kind, 'consent'), code: 'required' }] }
    case 'unknown-office':
      return { errors: [{ field: taskFieldName(error.kind, 'other'), code: 'office-unknown' }] }
    case 'already-sent':
      return { errors: [{ field: taskFieldName(error.kind, 'include'), code: 'already-sent' }] }
    case 'contact-restricted':
      return { errors: [{ field: taskFieldName(error.kind, 'include'), code: 'contact-restricted' }] }
    case 'nothing-chosen':
      return { errors: [{ field: '', code: 'nothing-chosen' }] }
    default:
      return { notice: alert(t, { tone: 'warning', text: t(`problem.${error.code}`) }) }
  }
}

/** Sends what was ticked, or answers with the page. Pressed twice, the second press gets the first one's answer. */
export const sendChosen = async (context: SendContext, sending: Sending): Promise<Answer> => {
  const { deps, permit, subject, request, actor, key, t } = context
  const values = request.fields
  const { kinds, cards, world, again } = sending
  const read = readSending(values, kinds, cards, world)
  const command = [...values]
  const result = paths.plan(subject.plan.id)
  if (!read.ok) {
    // After a double click the tasks are there already, so that the very same form no longer reads.
    const before = await deps.store.findRepeat(actor.agencyId, key)
    if (before?.bodyHash === deps.hash(JSON.stringify(command))) return redirect(before.result)
    const notice = before && alert(t, { tone: 'warning', text: t('problem.key-reused') })
    return again({ values, errors: read.error, ...(notice && { notice }) })
  }
  const done = await sendTasks(deps, permit, subject, read.value, { key, command, result })
  if (done.ok) return redirect(done.value, 'flash.tasks-sent')
  return done.error.code === 'not-allowed' ? missing() : again({ values, ...refused(t, done.error) })
}
