import type { Translate } from '../../../shared/i18n/index.ts'
import { card } from '../../components/card.ts'
import { type Html, html } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { peopleList } from '../../components/people.ts'
import { paths } from '../../server/paths.ts'
import { officeName, type Reading } from './plan-task.ts'

const body = (t: Translate, { visible, directory }: Reading): Html | undefined => {
  const { succession, plan, may } = visible
  if (!succession) return undefined
  if (succession.kind === 'nobody') {
    const ask =
      may.includes('tasks.send') && link({ href: paths.proposal(plan.id), label: t('succession.ask') })
    return html`<p>${t('succession.nobody')}</p>${ask && html`<p>${ask}</p>`}`
  }
  const office = officeName(directory, succession.office)
  if (succession.kind === 'asked') return html`<p>${t('succession.asked', { office })}</p>`
  return peopleList([
    { name: succession.name ?? office, about: succession.name ? office : t('succession.promised') },
  ])
}

/** Who follows the person up when custody's part is over: on every plan, since somebody must. */
export const successionCard = (t: Translate, reading: Reading): Html | undefined => {
  const told = body(t, reading)
  return told && card({ title: t('succession.title'), body: told })
}
