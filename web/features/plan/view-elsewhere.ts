import { type ElsewhereTask, elsewhereNow } from '../../../shared/application/changed-route.ts'
import { canReroute } from '../../../shared/application/reroute-task.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { kindFacts } from '../../../shared/domain/task/kinds.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { PlanId } from '../../../shared/kernel/ids.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideOnCase } from '../../../shared/policies/decide.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { alert } from '../../components/alert.ts'
import { button, linkButton } from '../../components/button.ts'
import { form, hiddenField } from '../../components/form/form.ts'
import { type Html, html } from '../../components/html.ts'
import { paths } from '../../server/paths.ts'
import { whySentences } from '../shared/why-here.ts'

/** The suggestions that the reader may follow, and that no work has begun on. */
export const elsewhereSeen = (
  actor: Actor,
  subject: PlanCase,
  directory: Directory,
  today: IsoDate,
): readonly ElsewhereTask[] =>
  elsewhereNow(subject, directory, today).filter(
    ({ task }) =>
      canReroute(task, subject.schedule, subject.plan.elsewhere) &&
      decideOnCase(actor, 'task.reroute', subject, task).allowed,
  )

export interface ElsewhereGiven {
  readonly planId: PlanId
  readonly directory: Directory
  readonly tasks: readonly ElsewhereTask[]
  readonly form: { readonly csrf: string; readonly idempotencyKey: string }
}

/** One press sends it on; a private office is told by a new consent alone, so that goes by the page that asks for it. */
const press = (
  t: Translate,
  { planId, form: own }: ElsewhereGiven,
  { task, decision }: ElsewhereTask,
  to: string,
): Html => {
  const action = paths.reroute(planId, task.id)
  const label = t('reroute.sendTo', { office: to })
  if (kindFacts(task.kind).law === undefined) return linkButton({ href: action, label, variant: 'secondary' })
  return form({
    csrf: own.csrf,
    idempotencyKey: `${own.idempotencyKey}-${task.id}`,
    version: task.version,
    action,
    className: 'press',
    body: html`${hiddenField('choice', decision.office)}${button({ label, variant: 'secondary' })}`,
  })
}

const line = (t: Translate, given: ElsewhereGiven, one: ElsewhereTask): Html => {
  const { directory } = given
  const nameOf = (id: ElsewhereTask['task']['owner']): string => directory.agency(id)?.name ?? id
  const [from, to] = [nameOf(one.task.owner), nameOf(one.decision.office)]
  const kind = t(`kind.${one.task.kind}`)
  const why = whySentences(t, one.decision, directory).join(' ')
  return html`<li><p><strong>${kind}</strong>: ${t('reroute.elsewhereLine', { from, to })}</p><p class="quiet">${why}</p>${press(t, given, one, to)}</li>`
}

/** Tasks that another office answers for since a fact about the person's place changed: suggested, never moved. */
export const elsewhereBox = (t: Translate, given: ElsewhereGiven): Html | undefined =>
  given.tasks.length === 0
    ? undefined
    : alert(t, {
        tone: 'info',
        title: t('reroute.elsewhereTitle', { count: given.tasks.length }),
        text: html`<ul class="reasons">${given.tasks.map((one) => line(t, given, one))}</ul>`,
      })
