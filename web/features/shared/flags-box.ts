import { type Flag, flagBasis } from '../../../shared/domain/preparation/flags.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { assertNever } from '../../../shared/kernel/assert-never.ts'
import { alert } from '../../components/alert.ts'
import { type Html, html } from '../../components/html.ts'

/** What a reader of the flag is to do; a restriction that keeps public offices out says so. */
const toDo = (t: Translate, { kind, alsoPublicOffices }: Flag): string => {
  switch (kind) {
    case 'contact-restricted':
      return t(alsoPublicOffices ? 'flagDo.contact-restricted.public' : 'flagDo.contact-restricted')
    case 'no-contact':
    case 'address-not-approved':
    case 'call-before-first-meeting':
      return t(`flagDo.${kind}`)
    default:
      return assertNever(kind)
  }
}

const words = (t: Translate, flag: Flag): Html =>
  html`<strong>${t(`flag.${flag.kind}`)}.</strong> ${toDo(t, flag)} <span class="quiet">${t('flag.basis', { law: flagBasis[flag.kind] })}</span>`

/** The flags that the reader sees, each with what to do and its paragraph: a calm warning, without a reason. Nothing when none stands. */
export const flagsBox = (t: Translate, flags: readonly Flag[]): Html | undefined => {
  const [first] = flags
  if (!first) return undefined
  const text =
    flags.length === 1
      ? html`<p>${words(t, first)}</p>`
      : html`<ul class="attention">${flags.map((flag) => html`<li>${words(t, flag)}</li>`)}</ul>`
  return alert(t, { tone: 'warning', text })
}
