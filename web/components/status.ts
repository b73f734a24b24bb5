import type { Translate } from '../../shared/i18n/index.ts'
import type { Html } from './html.ts'
import type { IconName } from './icon.ts'
import { tag } from './tag.ts'
import type { Tone } from './tone.ts'

/** How each status of a task looks. The words are the catalogue's `status.*`. */
export const statusLooks = {
  draft: { tone: 'neutral', icon: 'draft' },
  requested: { tone: 'warning', icon: 'send' },
  received: { tone: 'info', icon: 'received' },
  accepted: { tone: 'info', icon: 'check' },
  'in-progress': { tone: 'info', icon: 'progress' },
  'on-hold': { tone: 'neutral', icon: 'pause' },
  completed: { tone: 'success', icon: 'done' },
  rejected: { tone: 'danger', icon: 'rejected' },
  cancelled: { tone: 'neutral', icon: 'cancelled' },
  failed: { tone: 'danger', icon: 'failed' },
  'entered-in-error': { tone: 'neutral', icon: 'cancel' },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>
export type StatusName = keyof typeof statusLooks

/** The business side beside the status. The words are the catalogue's `side.*`. */
export const sideLooks = {
  'awaiting-information': { tone: 'warning', icon: 'answer' },
  scheduled: { tone: 'info', icon: 'calendar' },
  'no-show': { tone: 'warning', icon: 'person' },
  waitlisted: { tone: 'neutral', icon: 'clock' },
  'cancellation-requested': { tone: 'warning', icon: 'cancelled' },
} as const satisfies Record<string, { tone: Tone; icon: IconName }>
export type SideName = keyof typeof sideLooks

/** The tag of a task's status. */
export const statusTag = (t: Translate, status: StatusName): Html =>
  tag({ ...statusLooks[status], label: t(`status.${status}`) })

/** The tag of a task's business side. */
export const sideTag = (t: Translate, side: SideName): Html =>
  tag({ ...sideLooks[side], label: t(`side.${side}`) })

/** The tag of a task that cannot wait for its turn. */
export const urgentTag = (t: Translate): Html =>
  tag({ tone: 'danger', icon: 'clock', label: t('task.urgent') })

/** The tag of a task that is past its date. */
export const overdueTag = (t: Translate, days: number): Html =>
  tag({ tone: 'danger', icon: 'danger', label: t('due.daysOver', { days }) })
