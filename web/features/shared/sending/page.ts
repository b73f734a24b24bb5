import type { PlanCase } from '../../../../shared/domain/plan/plan-case.ts'
import { visibleCase } from '../../../../shared/policies/visible-case.ts'
import { type Html, html } from '../../../components/html.ts'
import { pageHead } from '../../../layout/page.ts'
import { type Answer, type PageAnswer, show } from '../../../server/answer.ts'
import { paths } from '../../../server/paths.ts'
import type { Context } from '../../../server/route.ts'
import { planCrumbs, planTitle } from '../plan-crumbs.ts'
import { type SendingCard, type SendingWorld, untouched } from './card.ts'
import type { TypedSending } from './command.ts'
import { sendingProblems } from './problems.ts'
import { sendingView } from './view.ts'

export type SendingContext<Allowed extends 'tasks.send' | 'tasks.send-onward'> = Context<Allowed> & {
  readonly subject: PlanCase
}

export const sendingWorld = ({
  t,
  permit,
  subject,
  deps,
  today,
}: SendingContext<'tasks.send' | 'tasks.send-onward'>): SendingWorld => ({
  t,
  subject,
  visible: visibleCase(permit, subject),
  directory: deps.directory,
  today,
})

/** How one of the pages about sending differs from the other. */
export interface SendingPageModel {
  readonly title: string
  readonly lead: string
  readonly action: string
  readonly backLabel: string
  readonly cards: readonly SendingCard[]
  readonly ticked: (card: SendingCard) => boolean
  /** Instead of the form when there is nothing to send. */
  readonly empty: Html
}

const statusOf = ({ errors, notice }: TypedSending): PageAnswer['status'] => {
  if (errors) return 422
  return notice ? 409 : 200
}

/** A page about sending: untouched, or with what was typed and why nothing was sent. */
export const sendingPage = (
  context: SendingContext<'tasks.send' | 'tasks.send-onward'>,
  world: SendingWorld,
  model: SendingPageModel,
  typed: TypedSending,
): Answer => {
  const { t, deps } = context
  const { cards, title, lead, action, backLabel, ticked } = model
  const { plan } = world.visible
  const head = pageHead({ title, kicker: `${t('word.plan')} · ${plan.number}`, lead: html`${lead}` })
  const form = typed.notice ? { ...context.form, idempotencyKey: deps.ids.short() } : context.form
  const page = {
    t,
    directory: deps.directory,
    values: typed.values ?? untouched(t, cards, ticked),
    problems: sendingProblems(t, typed.errors ?? [], cards, deps.directory),
    head,
    cards,
    action,
    back: { href: paths.plan(plan.id), label: backLabel },
    form,
    ...(typed.notice && { notice: typed.notice }),
  }
  const isEmpty = cards.length === 0
  const main = isEmpty
    ? html`${head}${page.problems.summary}${typed.notice}${model.empty}`
    : sendingView(page)
  return show(
    { title: planTitle(title, plan), main, breadcrumbs: planCrumbs(t, plan, title) },
    statusOf(typed),
  )
}
