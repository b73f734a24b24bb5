import { formatDate, type Translate } from '../../../shared/i18n/index.ts'
import { type Html, html, names } from '../html.ts'
import { type IconName, icon } from '../icon.ts'
import { link } from '../link.ts'
import { type Tone, toneIcons } from '../tone.ts'
import type { TimelineModel } from './model.ts'

interface Entry {
  readonly date: string
  readonly label: string
  readonly about: string
  readonly icon: IconName
  readonly kind: 'today' | 'release' | 'milestone' | Tone
  readonly href?: string
}

const linkOf = (href: string | undefined) => (href === undefined ? {} : { href })

/** Everything that has a date, first to last; a task stands at the date it is due, a stage where it says. */
const entries = (t: Translate, model: TimelineModel): readonly Entry[] => {
  const bars = model.lanes.flatMap((lane) =>
    lane.bars.map(
      (bar): Entry => ({
        date: bar.listedOn ?? bar.end,
        label: bar.label,
        about: `${lane.label} · ${bar.state ?? t(`tone.${bar.tone}`)}`,
        icon: toneIcons[bar.tone],
        kind: bar.tone,
        ...linkOf(bar.href),
      }),
    ),
  )
  const milestones = model.lanes.flatMap((lane) =>
    lane.milestones.map(
      ({ date, label, done, href }): Entry => ({
        date,
        label,
        about: `${lane.label} · ${t('timeline.milestone')}`,
        icon: done ? 'done' : 'calendar',
        kind: 'milestone',
        ...linkOf(href),
      }),
    ),
  )
  const today: Entry = {
    date: model.today,
    label: t('timeline.today'),
    about: '',
    icon: 'clock',
    kind: 'today',
  }
  const release: Entry[] =
    model.release === undefined
      ? []
      : [
          {
            date: model.release,
            label: t('timeline.release'),
            about: model.certainty ?? '',
            icon: 'release',
            kind: 'release',
          },
        ]
  return [today, ...bars, ...milestones, ...release].sort((a, b) =>
    a.date < b.date ? -1 : Number(a.date > b.date),
  )
}

const year = (iso: string): string => iso.slice(0, 4)

/** A date without its year where it is this year's; the year where it is not. */
const dateText = (t: Translate, date: string, today: string): string =>
  formatDate(t.language, date, year(date) === year(today) ? 'short' : 'shortYear')

/** The timeline as a real ordered list: the drawing's text alternative, and all that a phone shows. */
export const timelineList = (t: Translate, model: TimelineModel): Html =>
  html`<ol class="dates" aria-label="${t('timeline.list')}">${entries(t, model).map(
    ({ date, label, about, icon: name, kind, href }) =>
      html`<li class="${names('dates__item', `dates__item--${kind}`)}"><time datetime="${date}">${dateText(t, date, model.today)}</time>${icon(name)}<span><span class="dates__label">${href === undefined ? label : link({ href, label })}</span>${about && html`<span class="quiet">${about}</span>`}</span></li>`,
  )}</ol>`
