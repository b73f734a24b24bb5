import { formatDate, type Translate } from '../../shared/i18n/index.ts'
import { alert } from '../../web/components/alert.ts'
import { buttonRow, linkButton, printButton } from '../../web/components/button.ts'
import { card, cardGrid, heading } from '../../web/components/card.ts'
import { dateText } from '../../web/components/date.ts'
import { definitionList } from '../../web/components/definition-list.ts'
import { details } from '../../web/components/details.ts'
import { type Html, html, join } from '../../web/components/html.ts'
import { link } from '../../web/components/link.ts'
import { peopleList } from '../../web/components/people.ts'
import { statusTag } from '../../web/components/status.ts'
import { dataTable } from '../../web/components/table.ts'
import { tag, tagRow } from '../../web/components/tag.ts'
import type { TimelineModel } from '../../web/components/timeline/model.ts'
import { timeline } from '../../web/components/timeline/timeline.ts'
import { timelineList } from '../../web/components/timeline/timeline-list.ts'
import { columns, pageHead } from '../../web/layout/page.ts'

const model = (t: Translate): TimelineModel => ({
  today: '2026-11-23',
  release: '2027-03-12',
  certainty: t('certainty.expected'),
  from: '2026-09-01',
  to: '2027-03-31',
  lanes: [
    {
      label: t('area.housing'),
      bars: [
        {
          label: 'Kartlegg behov for bolig',
          start: '2026-09-15',
          end: '2026-11-02',
          tone: 'danger',
          href: '#',
        },
        {
          label: 'Søknad om kommunal bolig',
          start: '2026-11-03',
          end: '2027-02-12',
          tone: 'info',
          href: '#',
        },
      ],
      milestones: [{ label: 'Vedtak om bolig', date: '2027-02-15' }],
    },
    {
      label: t('area.employment'),
      bars: [
        { label: 'Arbeidsevnevurdering', start: '2026-10-01', end: '2026-12-15', tone: 'success', href: '#' },
        { label: 'Tiltaksplass', start: '2027-01-04', end: '2027-03-10', tone: 'neutral', href: '#' },
      ],
      milestones: [{ label: 'Aktivitetsplan godkjent', date: '2026-12-18', done: true }],
    },
    {
      label: t('area.healthFollowUp'),
      bars: [
        { label: t('area.healthFollowUp'), start: '2026-09-20', end: '2027-03-01', tone: 'info', href: '#' },
      ],
      milestones: [],
    },
    {
      label: t('area.money'),
      bars: [
        { label: 'Gjeldsrådgivning', start: '2026-12-01', end: '2027-02-25', tone: 'neutral', href: '#' },
      ],
      milestones: [],
    },
    {
      label: t('area.identity'),
      bars: [
        { label: 'Nasjonalt ID-kort', start: '2026-11-20', end: '2026-11-27', tone: 'warning', href: '#' },
      ],
      milestones: [{ label: 'BankID og ID-kort klart', date: '2027-01-15' }],
    },
  ],
})

const areas = (t: Translate): Html =>
  cardGrid([
    card({
      title: t('area.housing'),
      level: 3,
      icon: 'housing',
      href: '#',
      tone: 'danger',
      body: html`${tagRow([{ tone: 'danger', label: t('due.overdue') }])}<p>Ingen bekreftet bolig. Mottar ikke tilbud i dag.</p><p class="quiet">Drammen kommune · 0 av 3 gjort</p>`,
    }),
    card({
      title: t('area.employment'),
      level: 3,
      icon: 'employment',
      href: '#',
      tone: 'info',
      body: html`${tagRow([{ tone: 'info', label: t('status.in-progress') }])}<p>Arbeidsevnevurdering pågår. Ønsker tømrerfag.</p><p class="quiet">Nav Drammen · 1 av 4 gjort</p>`,
    }),
    card({
      title: t('area.family'),
      level: 3,
      icon: 'family',
      href: '#',
      tone: 'success',
      body: html`${tagRow([{ tone: 'success', label: t('tone.success') }])}<p>Besøk av søster hver måned. Vil møte Røde Kors.</p><p class="quiet">Røde Kors Drammen · 2 av 2 gjort</p>`,
    }),
  ])

const rows = (t: Translate) => {
  const office = (name: string, who: string) => html`${name} <span class="quiet">${who}</span>`
  const task = (label: string, area: string) =>
    html`${link({ href: '#', label })} <span class="quiet">${area}</span>`
  const due = (date: string) => dateText(t, date, 'short')
  return [
    [
      task('Kartlegg behov for bolig', t('area.housing')),
      office('Drammen kommune', 'A. Lund'),
      due('2026-11-02'),
      tag({ tone: 'danger', label: t('due.daysOver', { days: 21 }) }),
    ],
    [
      task('Bestill time for nasjonalt ID-kort', t('area.identity')),
      office('Drammen fengsel', 'K. Berg'),
      due('2026-11-27'),
      statusTag(t, 'requested'),
    ],
    [
      task('Send søknad om kommunal bolig', t('area.housing')),
      office('Drammen kommune', 'A. Lund'),
      due('2026-12-04'),
      statusTag(t, 'in-progress'),
    ],
    [
      task('Avtal arbeidsevnevurdering', t('area.employment')),
      office('Nav Drammen', 'S. Haugen'),
      due('2026-12-11'),
      statusTag(t, 'on-hold'),
    ],
    [
      task('Kárášjohka: besøksvenn for Máret', t('area.leisure')),
      office('Røde Kors', 'Wenche Øye'),
      due('2027-01-08'),
      statusTag(t, 'completed'),
    ],
    [
      task('Finn plass på Áŋŋel-kurset', t('area.education')),
      office('Buskerud fylkeskommune', 'M. Ali'),
      due('2027-01-20'),
      statusTag(t, 'rejected'),
    ],
  ]
}

const section = (title: string, body: Html, more?: Html): Html =>
  html`<section class="section"><div class="section__head">${heading(2, title)}${more}</div>${body}</section>`

/** A plan as its coordinator sees it. */
export const planBody = (t: Translate): Html => {
  const dates = model(t)
  const main = join(
    section(t('timeline.title'), card({ body: join(timeline(t, dates), timelineList(t, dates)) })),
    section('Livsområder', areas(t)),
    section(
      t('word.tasks'),
      dataTable({
        caption: t('word.tasks'),
        columns: [t('word.task'), t('word.responsible'), t('word.due'), t('word.status')],
        rows: rows(t),
      }),
      link({ href: '#', label: t('action.showAll', { count: 14 }) }),
    ),
  )
  const side = join(
    card({
      title: 'Fakta',
      body: definitionList([
        { term: t('term.municipality'), value: 'Drammen' },
        {
          term: t('word.release'),
          value: `${formatDate(t.language, '2027-03-12')} (${t('certainty.expected')})`,
        },
        { term: t('word.coordinator'), value: 'Kari Berg' },
        { term: t('layout.language'), value: 'Norsk, somali (tolk)' },
      ]),
    }),
    card({
      title: 'Ansvarsgruppe',
      body: peopleList([
        { name: 'Kari Berg', about: 'Drammen fengsel' },
        { name: 'Anne Lund', about: 'Drammen kommune' },
        { name: 'Siv Haugen', about: 'Nav Drammen' },
        { name: 'Wenche Øye', about: 'Røde Kors' },
      ]),
    }),
    card({
      title: t('word.consent'),
      body: html`<p>Gjelder kommune og Nav til 12. september 2027.</p>${details({ summary: 'Hva deles med hvem?', body: html`<p>Bolig: Drammen kommune. Arbeid: Nav Drammen.</p>` })}`,
    }),
  )
  const top = pageHead({
    kicker: `${t('word.plan')} · HV-7K3M-92QX`,
    title: 'Ola Eksempel',
    lead: html`${t('word.release')} <strong>${formatDate(t.language, '2027-03-12')}</strong>. <strong>${t('due.untilRelease', { days: 109 })}</strong>.`,
    tags: tagRow([
      { tone: 'danger', label: `1 ${t('due.overdue').toLowerCase()}` },
      { tone: 'info', label: t('phase.active') },
      { tone: 'success', icon: 'check', label: 'Samtykke gitt' },
    ]),
    actions: buttonRow(
      linkButton({ href: '#', label: 'Ny oppgave', icon: 'add' }),
      printButton(t('action.print')),
    ),
  })
  const warning = alert(t, {
    tone: 'danger',
    title: 'Kartlegging av bolig er 21 dager over frist',
    text: html`Drammen kommune har ikke bekreftet mottak. ${link({ href: '#', label: 'Send purring' })} eller ${link({ href: '#', label: 'bytt kontor' })}.`,
  })
  return html`${top}<div class="section">${warning}</div>${columns(main, side)}`
}
