import type { UserLanguage } from '../domain/agency/user.ts'
import { translator } from '../i18n/index.ts'
import type { NoticeId } from '../kernel/ids.ts'
import type { Notice, NoticeKind } from './notice.ts'

/** A mail as the mail service is given it: one receiver, the same words as text and as HTML. */
export interface ComposedMail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly noticeId: NoticeId
  readonly language: UserLanguage
}

/** What a mail tells of its kind: one of six groups, so that a subject line gives nothing away. */
const groupOf = {
  'task-requested': 'task',
  'information-given': 'task',
  'cancellation-wanted': 'task',
  'transfer-proposed': 'task',
  'task-accepted': 'answer',
  'task-rejected': 'answer',
  'task-on-hold': 'answer',
  'task-completed': 'answer',
  'task-failed': 'answer',
  'transfer-answered': 'answer',
  'information-wanted': 'question',
  'task-cancelled': 'change',
  'release-moved': 'change',
  'plan-changed': 'change',
  'no-successor': 'deadline',
  'received-too-late': 'deadline',
  'due-soon': 'deadline',
  overdue: 'deadline',
  escalated: 'deadline',
  milestone: 'milestone',
} as const satisfies Record<NoticeKind, string>

/** The opaque link of a notice: it needs a sign-in and tells nothing. */
export const linkOf = (origin: string, id: NoticeId): string => `${origin}/n/${id}`

const style = `body{margin:0;background:#f3f4f6;color:#1f2937;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif}
main{max-width:32rem;margin:0 auto;padding:32px 24px}
.card{background:#fff;border:1px solid #d1d5db;border-radius:8px;padding:28px}
.mark{font-weight:600;color:#0b5cab;margin:0 0 16px}
a.open{display:inline-block;background:#0b5cab;color:#fff;text-decoration:none;padding:12px 20px;border-radius:6px;font-weight:600}
.why{color:#4b5563;font-size:14px}
@media (prefers-color-scheme:dark){body{background:#111827;color:#e5e7eb}.card{background:#1f2937;border-color:#374151}.mark{color:#7cb8f5}a.open{background:#7cb8f5;color:#0b1726}.why{color:#9ca3af}}`

/**
 * Writes the mail of a notice: no name, initials, number, prison, office, area of need or date. Nothing in it
 * comes from a case, so nothing needs escaping but the address of the link, which is ours.
 */
export const composeMail = (
  notice: Pick<Notice, 'id' | 'kind'>,
  receiver: { readonly to: string; readonly language: UserLanguage },
  origin: string,
): ComposedMail => {
  const t = translator(receiver.language)
  const group = groupOf[notice.kind]
  const subject = t(`mail.${group}.subject`)
  const words = t(`mail.${group}.text`)
  const link = linkOf(origin, notice.id)
  return {
    to: receiver.to,
    subject,
    text: [t('mail.greeting'), '', words, '', link, '', t('mail.why'), '', 'Hjemvei'].join('\n'),
    html: `<!doctype html><html lang="${receiver.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${subject}</title><style>${style}</style></head><body><main><div class="card"><p class="mark">Hjemvei</p><p>${t('mail.greeting')}</p><p>${words}</p><p><a class="open" href="${link}">${t('mail.open')}</a></p></div><p class="why">${t('mail.why')}</p></main></body></html>`,
    noticeId: notice.id,
    language: receiver.language,
  }
}
