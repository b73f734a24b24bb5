import type { Agency } from '../../../shared/domain/agency/agency.ts'
import { officeTypesOf, taskKinds } from '../../../shared/domain/task/kinds.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import type { Directory } from '../../../shared/routing/directory.ts'
import { alert } from '../../components/alert.ts'
import { card, heading } from '../../components/card.ts'
import { type Definition, definitionList } from '../../components/definition-list.ts'
import { type Html, html, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { columns, pageHead } from '../../layout/page.ts'
import { areasServed } from './search.ts'

export interface OfficeModel {
  readonly t: Translate
  readonly directory: Directory
  readonly agency: Agency
}

const known = (facts: readonly (readonly [string, Part])[]): readonly Definition[] =>
  facts.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }]))

const contact = ({ t, directory, agency }: OfficeModel): Html => {
  const { mailbox, phone, municipality, writtenStandard } = agency
  const facts = known([
    [t('directory.mailbox'), link({ href: `mailto:${mailbox}`, label: mailbox })],
    [t('directory.phone'), phone && link({ href: `tel:${phone.replaceAll(' ', '')}`, label: phone })],
    [t('directory.liesIn'), municipality && directory.areaName(municipality)],
    [t('directory.standard'), t(`directory.standard.${writtenStandard}`)],
  ])
  return card({ title: t('word.contact'), body: definitionList(facts) })
}

const list = (items: readonly string[]): Html => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

const section = (title: string, body: Html): Html =>
  html`<section class="section">${heading(2, title)}${body}</section>`

const covers = ({ t, directory, agency }: OfficeModel): Html | undefined => {
  const areas = areasServed(directory, agency)
  if (!areas) return section(t('directory.covers'), html`<p>${t('directory.wholeCountry')}</p>`)
  return areas.length > 0 ? section(t('directory.covers'), list(areas)) : undefined
}

/** The kinds of help asked of this office: an organisation's own offer, else what its type answers for. */
const tasks = ({ t, directory, agency }: OfficeModel): Html => {
  const offer = directory.offerOf(agency.id)
  const kinds = offer ? offer.kinds : taskKinds.filter((kind) => officeTypesOf(kind).includes(agency.type))
  const named = offer && html`<p>${t('directory.offers')}: ${t(`offer.${offer.type}`)}</p>`
  const body =
    kinds.length > 0
      ? list(kinds.map((kind) => t(`kind.${kind}`)))
      : html`<p class="quiet">${t('directory.noTasks')}</p>`
  return section(t('directory.tasks'), html`${named}${body}`)
}

/** One office: what it is, where to reach it, what it covers and does. Nothing of any case. */
export const officeView = (model: OfficeModel): Html => {
  const { t, agency } = model
  const example =
    agency.example &&
    alert(t, { tone: 'info', title: t('directory.example'), text: t('directory.exampleText') })
  const head = pageHead({ kicker: t(`agency.${agency.type}`), title: agency.name })
  return html`${head}${columns(html`${example}${tasks(model)}${covers(model)}`, contact(model))}`
}
