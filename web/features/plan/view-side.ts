import type { Destination } from '../../../shared/domain/plan/plan.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import type { CaseAction } from '../../../shared/policies/decide.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { card } from '../../components/card.ts'
import { type Definition, definitionList } from '../../components/definition-list.ts'
import { type Html, html, join } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { peopleList } from '../../components/people.ts'
import { paths } from '../../server/paths.ts'
import { belongingFacts } from './belonging-facts.ts'
import { officeName, type Reading } from './plan-task.ts'
import { healthAnswerCard } from './view-health-answer.ts'
import { sentenceCard } from './view-sentence.ts'
import { successionCard } from './view-succession.ts'
import { conditionsCard, wayOutLinks } from './view-way-out.ts'

const place = (t: Translate, directory: Directory, destination: Destination): string => {
  if (destination.kind === 'undecided') return t('plan.undecided')
  if (destination.kind === 'leaving-country') return t('plan.leavingCountry')
  const { municipality, district } = destination
  const name = directory.areaName(municipality)
  return district ? `${directory.areaName(district)}, ${name}` : name
}

const fact = (term: string, value: string | undefined): readonly Definition[] =>
  value === undefined ? [] : [{ term, value }]

/** Six digits of the date of birth, then the five others. */
const spaced = (number: string): string => `${number.slice(0, 6)} ${number.slice(6)}`

const yes = (t: Translate, ticked: boolean | undefined): string | undefined =>
  ticked ? t('word.yes') : undefined

/** What the reader may know of the person and the sentence; what is not permitted is not there. */
const facts = (t: Translate, reading: Reading): readonly Definition[] => {
  const { visible, directory } = reading
  const { plan, person, schedule } = visible
  const { release, certainty } = schedule
  const language = t(`personLanguage.${person.language}`)
  const day = release && formatDate(t.language, release, 'weekday')
  return [
    ...fact(t('plan.nationalNumber'), person.nationalNumber && spaced(person.nationalNumber)),
    ...fact(t('word.release'), day ?? t(`certainty.${certainty}`)),
    ...fact(t('plan.custody'), officeName(directory, plan.custody)),
    ...fact(t('plan.sentence'), plan.sentence && t(`sentence.${plan.sentence}`)),
    ...fact(t('plan.destination'), plan.destination && place(t, directory, plan.destination)),
    ...belongingFacts(t, reading),
    ...fact(t('plan.language'), person.interpreter ? t('plan.interpreter', { language }) : language),
    ...fact(t('plan.under25'), yes(t, person.under25)),
    ...fact(t('plan.children'), yes(t, person.children)),
  ]
}

/** Offices by name with their part; of the coordinating one also who it is. */
const participants = (t: Translate, { visible, directory }: Reading): Html => {
  const { coordinator } = visible.plan
  const offices = visible.members.filter(({ agencyId }) => agencyId !== coordinator.agencyId)
  const others = offices.map(({ agencyId, relation, areas }) => {
    const words = areas.map((area) => t(`area.${area}`))
    const about = relation === 'task' && words.length > 0 ? words.join(', ') : t(`member.${relation}`)
    return { name: officeName(directory, agencyId), about }
  })
  const office = officeName(directory, coordinator.agencyId)
  const first = { name: coordinator.name, about: `${t('word.coordinator')}, ${office}` }
  return peopleList([first, ...others])
}

/** The way to the question whose inhabitant the person is: for who may say something, or settle it. */
const homeLink = (t: Translate, { visible: { plan, may } }: Reading): readonly Html[] =>
  may.includes('home.claim') || may.includes('home.settle')
    ? [link({ href: paths.homeMunicipality(plan.id), label: t('homeMunicipality.title') })]
    : []

/** What is done seldom; buttons and links together are exactly what the reader may do. */
const links = (t: Translate, reading: Reading): readonly Html[] => {
  const { plan, may } = reading.visible
  const one = (action: CaseAction, href: string, label: string): readonly Html[] =>
    may.includes(action) ? [link({ href, label })] : []
  return [
    link({ href: paths.notes(plan.id), label: t('plan.notes') }),
    link({ href: paths.appointments(plan.id), label: t('appointments.title') }),
    link({ href: paths.planCalendar(plan.id), label: t('calendar.ofPlan') }),
    ...one('history.read', paths.history(plan.id), t('word.history')),
    ...one('preparation.edit', paths.preparation(plan.id), t('preparation.title')),
    ...one('health.say-ready', paths.healthAnswer(plan.id), t('healthAnswer.title')),
    ...one('sentence.edit', paths.sentence(plan.id), t('sentencePage.title')),
    ...homeLink(t, reading),
    ...wayOutLinks(t, reading),
    ...one('template.move', paths.planTemplate(plan.id), t('templates.planTitle')),
    ...one('plan.event', paths.events(plan.id), t('plan.recordEvent')),
    ...one('transfer.propose', paths.transfer(plan.id), t('plan.transfer')),
    ...one('plan.close', paths.closePlan(plan.id), t('plan.close')),
  ]
}

/** Facts, who takes part, and the way to the plan's other pages. */
export const planSide = (t: Translate, reading: Reading): Html =>
  join(
    healthAnswerCard(t, reading),
    card({ title: t('plan.facts'), body: definitionList(facts(t, reading)) }),
    sentenceCard(t, reading),
    conditionsCard(t, reading),
    card({ title: t('plan.participants'), body: participants(t, reading) }),
    successionCard(t, reading),
    html`<div class="screen-only">${card({
      title: t('plan.more'),
      body: html`<ul class="contents">${links(t, reading).map((one) => html`<li>${one}</li>`)}</ul>`,
    })}</div>`,
  )
