import { parseNoticeId } from '../../shared/kernel/ids.ts'
import type { Recipient } from '../../shared/notices/notice.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { missing, redirect } from './answer.ts'
import { officePage } from './office-route.ts'
import { paths } from './paths.ts'

/** A lead's alarm may be opened by whoever reads the mailbox it fell back to. */
const isFor = (to: Recipient, actor: Actor): boolean =>
  to.agencyId === actor.agencyId && (to.kind !== 'user' || to.userId === actor.userId)

/**
 * The link in a mail: opaque, good only for those the mail was for. Marks the notice as opened and leads on to
 * what it is about, where the policy decides again.
 */
export const noticeLink = officePage({
  path: '/n/:noticeId',
  access: 'home.read',
  audit: 'none-because-no-case-content',
  load: async ({ deps, request }) => {
    const id = parseNoticeId(request.params.noticeId ?? '')
    const notice = id && (await deps.store.findNotice(id))
    return id && notice && { id, ...notice }
  },
  more: async ({ deps, actor, loaded }) => {
    if (loaded && isFor(loaded.to, actor)) await deps.store.markOpened(loaded.id, deps.clocks.case.now())
  },
  answer: ({ actor, loaded }) => {
    if (!loaded || !isFor(loaded.to, actor)) return missing()
    const { planId, taskId } = loaded
    return redirect(taskId ? paths.task(planId, taskId) : paths.plan(planId))
  },
})
