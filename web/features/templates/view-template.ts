import type { PublishedTemplate } from '../../../shared/application/ports.ts'
import { taskKinds } from '../../../shared/domain/task/kinds.ts'
import { templateIds } from '../../../shared/domain/template/keys.ts'
import {
  type FastWay,
  type Milestone,
  type Template,
  templateReference,
} from '../../../shared/domain/template/template.ts'
import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { osloDate } from '../../../shared/schedule/oslo.ts'
import type { TemplateCatalogue } from '../../../shared/schedule/templates/index.ts'
import { linkButton } from '../../components/button.ts'
import { heading } from '../../components/card.ts'
import { type Html, html, join, type Part } from '../../components/html.ts'
import { link } from '../../components/link.ts'
import { dataTable } from '../../components/table.ts'
import { tag } from '../../components/tag.ts'
import { paths } from '../../server/paths.ts'
import { basisText, distanceText, spanText, tellsText } from '../shared/template-words.ts'

/** All templates, each in its newest version. */
export const listView = (t: Translate, catalogue: TemplateCatalogue): Html =>
  dataTable({
    caption: t('templates.title'),
    columns: [t('templates.title'), t('templates.version')],
    rows: templateIds.map((id) => [
      html`${link({ href: paths.template(id), label: t(`template.${id}`) })}<p class="quiet">${t(`templateAbout.${id}`)}</p>`,
      catalogue.newest(id).version,
    ]),
  })

const milestoneRow = (t: Translate, one: Milestone): readonly Part[] => {
  const { key, offset, anchor, basis, duty, tells, when, repeat, off } = one
  const times =
    repeat && html` <span class="quiet">${t('templates.repeats', { count: String(repeat.times) })}</span>`
  const only = when && html` <span class="quiet">${t(`when.${when}`)}</span>`
  return [
    html`${t(`milestone.${key}`)}${only}${off && html` ${tag({ tone: 'neutral', label: t('templates.off') })}`}`,
    html`${distanceText(t, offset, anchor)}${times}`,
    tellsText(t, tells),
    html`${basisText(t, basis)}${duty && html` <span class="quiet">${basisText(t, duty)}</span>`}`,
  ]
}

const milestones = (t: Translate, template: Template): Html =>
  dataTable({
    caption: t('templates.milestones'),
    columns: [t('templates.milestone'), t('templates.time'), t('templates.tells'), t('templates.basis')],
    rows: template.milestones.map((one) => milestoneRow(t, one)),
  })

const fastText = (t: Translate, way: FastWay | undefined): string => {
  if (way === undefined) return '–'
  return way.how === 'shorter'
    ? t('templates.fastShorter', { span: spanText(t, way.duration) })
    : t('templates.fastInstead', { kind: t(`kind.${way.kind}`) })
}

const times = (t: Translate, { leadTimes, durations, after, fast }: Template): Html =>
  dataTable({
    caption: t('templates.times'),
    columns: [
      t('word.task'),
      t('templates.due'),
      t('templates.takes'),
      t('templates.after'),
      t('templates.fast'),
      t('templates.basis'),
    ],
    rows: taskKinds.map((kind) => [
      t(`kind.${kind}`),
      distanceText(t, leadTimes[kind], 'release'),
      spanText(t, durations[kind]),
      (after[kind] ?? []).map(({ needs }) => t(`kind.${needs}`)).join(', ') || '–',
      fastText(t, fast[kind]),
      [...new Set([leadTimes[kind], durations[kind]].map(({ basis }) => basisText(t, basis)))].join(', '),
    ]),
  })

const checklist = (t: Translate, { checklist: lines, checklistHours }: Template): Html | undefined =>
  lines.length === 0
    ? undefined
    : html`<section class="section">${heading(2, t('templates.checklist'))}${checklistHours !== undefined && html`<p>${t('templates.checklistHours', { hours: String(checklistHours) })}</p>`}${dataTable(
        {
          caption: t('templates.checklist'),
          columns: [t('templates.line'), t('templates.basis')],
          rows: lines.map(({ key, basis, when }) => [
            html`${t(`checklist.${key}`)}${when && html` <span class="quiet">${t(`when.${when}`)}</span>`}`,
            basisText(t, basis),
          ]),
        },
      )}</section>`

const versions = (t: Translate, all: readonly Template[], published: readonly PublishedTemplate[]): Html =>
  dataTable({
    caption: t('templates.versions'),
    columns: [t('templates.version'), t('templates.from')],
    rows: all.toReversed().map((one) => {
      const said = published.find(({ template }) => templateReference(template) === templateReference(one))
      const date = said && formatDate(t.language, osloDate(said.at))
      return [
        one.version,
        said ? t('templates.by', { name: said.by.name, date: date ?? '' }) : t('templates.builtIn'),
      ]
    }),
  })

const atTheGate = (t: Translate, { gate }: Template): Html | undefined => {
  const items = gate.map((item) => t(`gate.${item}`)).join(', ')
  return items === '' ? undefined : html`<p>${t('templates.gate', { items })}</p>`
}

const usual = (t: Translate, template: Template): Html | undefined => {
  const kinds = template.usual.map(({ kind }) => t(`kind.${kind}`)).join(', ')
  return kinds === '' ? undefined : html`<p>${t('templates.usual', { kinds })}</p>`
}

export interface TemplateView {
  readonly template: Template
  readonly versions: readonly Template[]
  readonly published: readonly PublishedTemplate[]
  readonly mayEdit: boolean
}

/** One template in its newest version, with where every figure comes from. */
export const templateView = (t: Translate, view: TemplateView): Html => {
  const { template, mayEdit } = view
  const edit = (part: 'milestones' | 'times', label: string) =>
    mayEdit &&
    html`<p>${linkButton({ href: paths.editTemplate(template.id, part), label, variant: 'secondary' })}</p>`
  const section = (title: string, body: Html, more: Part) =>
    html`<section class="section">${heading(2, title)}${more}${body}</section>`
  return html`${section(t('templates.milestones'), milestones(t, template), edit('milestones', t('templates.editMilestones')))}${checklist(t, template)}${section(t('templates.times'), times(t, template), join(usual(t, template), atTheGate(t, template), edit('times', t('templates.editTimes'))))}${section(t('templates.versions'), versions(t, view.versions, view.published), undefined)}`
}
