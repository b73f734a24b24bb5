import { onwardKinds } from '../../../shared/domain/task/kinds.ts'
import { html } from '../../components/html.ts'
import type { Answer } from '../../server/answer.ts'
import { caseCommand, casePage } from '../../server/case-route.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { cardOf } from '../shared/sending/card.ts'
import { sendChosen, type TypedSending } from '../shared/sending/command.ts'
import { type SendingContext, sendingPage, sendingWorld } from '../shared/sending/page.ts'

const prepare = (context: SendingContext<'tasks.send-onward'>) => {
  const { t, subject } = context
  const world = sendingWorld(context)
  const cards = onwardKinds.map((kind) => cardOf(world, kind))
  const model = {
    title: t('onward.title'),
    lead: t('onward.lead'),
    action: paths.onward(subject.plan.id),
    backLabel: t('proposal.back'),
    cards,
    // What a person needs of specialist health care is for the nurse to say, not for us to guess.
    ticked: () => false,
    empty: html``,
  }
  const page = (typed: TypedSending): Answer => sendingPage(context, world, model, typed)
  return { world, cards, page }
}

/** The prison's health service routes onward, health office to health office (hpl § 21). */
export const onwardRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/onward',
    access: 'tasks.send-onward',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (context) => prepare(context).page({}),
  }),
  caseCommand({
    path: '/plans/:planId/onward',
    access: 'tasks.send-onward',
    audit: 'none-because-the-change-is-logged',
    answer: (context) => {
      const { world, cards, page } = prepare(context)
      return sendChosen(context, { kinds: onwardKinds, cards, world, again: page })
    },
  }),
]
