import { kindsToPropose } from '../../../shared/application/propose-tasks.ts'
import { kindFacts, type TaskKind, taskKinds } from '../../../shared/domain/task/kinds.ts'
import { linkButton } from '../../components/button.ts'
import { emptyState } from '../../components/empty-state.ts'
import type { Answer } from '../../server/answer.ts'
import { caseCommand, casePage } from '../../server/case-route.ts'
import { paths } from '../../server/paths.ts'
import { noData, type Route } from '../../server/route.ts'
import { cardOf, isPlaced } from '../shared/sending/card.ts'
import { sendChosen, type TypedSending } from '../shared/sending/command.ts'
import { type SendingContext, sendingPage, sendingWorld } from '../shared/sending/page.ts'

/** Kinds that a plan's needs can call for; what runs between health offices is the nurse's. */
const kinds: readonly TaskKind[] = taskKinds.filter((kind) => {
  const { circle, area } = kindFacts(kind)
  return circle !== 'health' && area !== 'any'
})

const prepare = (context: SendingContext<'tasks.send'>) => {
  const { t, subject } = context
  const { id } = subject.plan
  const world = sendingWorld(context)
  const cards = kindsToPropose(subject).map((kind) => cardOf(world, kind))
  const edit = linkButton({ href: paths.editPlan(id), label: t('proposal.change'), variant: 'secondary' })
  const model = {
    title: t('proposal.title'),
    lead: t('proposal.lead'),
    action: paths.proposal(id),
    backLabel: t('proposal.back'),
    cards,
    ticked: isPlaced,
    empty: emptyState({ title: t('proposal.emptyTitle'), text: t('proposal.emptyText'), action: edit }),
  }
  const page = (typed: TypedSending): Answer => sendingPage(context, world, model, typed)
  return { world, cards, page }
}

/** The tasks that would come of a plan's needs: looked over, changed, and sent. Nothing is sent before that. */
export const proposalRoutes: readonly Route[] = [
  casePage({
    path: '/plans/:planId/proposal',
    access: 'tasks.send',
    audit: 'plan',
    load: noData,
    more: noData,
    answer: (context) => prepare(context).page({}),
  }),
  caseCommand({
    path: '/plans/:planId/proposal',
    access: 'tasks.send',
    audit: 'none-because-the-change-is-logged',
    answer: (context) => {
      const { world, cards, page } = prepare(context)
      return sendChosen(context, { kinds, cards, world, again: page })
    },
  }),
]
