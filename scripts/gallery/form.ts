import type { Translate } from '../../shared/i18n/index.ts'
import { button, buttonRow, linkButton } from '../../web/components/button.ts'
import { card } from '../../web/components/card.ts'
import { emptyState } from '../../web/components/empty-state.ts'
import { checkbox, checkboxes, radios, select } from '../../web/components/form/choices.ts'
import { errorSummary, fieldset, filterForm, form } from '../../web/components/form/form.ts'
import { dateField, textArea, textField } from '../../web/components/form/text-field.ts'
import { type Html, html, join } from '../../web/components/html.ts'
import { iconShapes } from '../../web/components/icon-shapes.ts'
import { pagination } from '../../web/components/pagination.ts'
import { sideLooks, sideTag, statusLooks, statusTag } from '../../web/components/status.ts'
import { tag } from '../../web/components/tag.ts'
import { taskList } from '../../web/components/task-list.ts'
import { pageHead } from '../../web/layout/page.ts'

const options = [
  { value: 'yes', label: 'Enig', hint: 'Personen har lest vurderingen.' },
  { value: 'no', label: 'Uenig' },
  { value: 'unasked', label: 'Kunne ikke spørres' },
]

const fields = (t: Translate): Html =>
  form({
    action: '/plans',
    csrf: 'x',
    idempotencyKey: 'y',
    warnUnsaved: true,
    body: join(
      fieldset({
        legend: 'Personen',
        hint: 'Bare oppdiktede personer.',
        body: join(
          textField(t, {
            name: 'name',
            label: t('word.name'),
            value: 'Ola <b>Eksempel</b> Áŋŋel',
            error: t('error.required', { field: 'navn' }),
          }),
          textField(t, {
            name: 'number',
            label: 'Fødselsnummer',
            optional: true,
            width: 20,
            inputMode: 'numeric',
          }),
          dateField(t, {
            name: 'release',
            label: 'Forventet løslatelse',
            value: '31.2.2027',
            error: t('error.date', { field: 'Løslatelse' }),
          }),
          select(t, {
            name: 'language',
            label: t('layout.language'),
            options: [
              { value: 'nb', label: 'Norsk bokmål' },
              { value: 'se', label: 'Davvisámegiella' },
            ],
            value: 'se',
          }),
        ),
      }),
      fieldset({
        legend: t('area.housing'),
        body: join(
          radios(t, {
            name: 'voice',
            label: 'Hva mener personen?',
            options,
            value: 'yes',
            error: t('error.choose', { field: 'et svar' }),
          }),
          checkboxes(t, {
            name: 'wanted',
            label: 'Hjelp som ønskes',
            hint: 'Velg alt som passer.',
            options: options.slice(1),
            values: ['no'],
          }),
          textArea(t, {
            name: 'needs.housing.goal',
            label: 'Mål',
            hint: 'Med personens egne ord.',
            limit: 4000,
            value: 'En liten leilighet',
          }),
          checkbox(t, { name: 'interpreter', label: 'Trenger tolk', checked: true }),
        ),
      }),
      buttonRow(
        button({ label: t('action.send'), icon: 'send' }),
        button({ label: t('action.save'), variant: 'secondary' }),
        linkButton({ href: '/', label: t('action.cancel'), variant: 'tertiary' }),
      ),
    ),
  })

const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] => {
  const own: Key[] = []
  for (const key in record) own.push(key)
  return own
}

/** Fields with errors, tags of all states, lists, an empty list, all icons. */
export const formBody = (t: Translate): Html => {
  const errors = [
    { field: 'name', message: t('error.required', { field: 'navn' }) },
    { field: 'release', message: t('error.date', { field: 'Løslatelse' }) },
    { field: 'voice', message: t('error.choose', { field: 'et svar' }) },
  ]
  const tags = html`<p class="tags">${keys(statusLooks).map((status) => statusTag(t, status))}${keys(sideLooks).map((side) => sideTag(t, side))}</p>`
  const icons = html`<p class="tags">${keys(iconShapes).map((name) => tag({ tone: 'neutral', icon: name, label: name }))}</p>`
  const filter = filterForm({
    action: '/worklist',
    body: join(
      select(t, {
        name: 'area',
        label: 'Område',
        always: true,
        options: [
          { value: '', label: 'Alle' },
          { value: 'housing', label: t('area.housing') },
        ],
      }),
      select(t, {
        name: 'status',
        label: t('word.status'),
        always: true,
        options: [{ value: '', label: 'Alle' }],
      }),
      button({ label: t('action.filter'), variant: 'secondary' }),
    ),
  })
  const list = taskList([
    {
      href: '#',
      label: 'Kartlegg behov for bolig',
      hint: 'Drammen kommune · frist 2. nov.',
      state: statusTag(t, 'requested'),
    },
    { label: t('area.healthFollowUp'), hint: 'Drammen fengsel, helse', state: statusTag(t, 'completed') },
  ])
  const empty = emptyState({
    icon: 'task',
    title: 'Ingen oppgaver venter på deg',
    text: 'Her kommer oppgaver som andre kontorer sender til dere.',
    action: linkButton({ href: '/plans', label: 'Se planene', variant: 'secondary' }),
  })
  return html`${errorSummary(t, errors)}${pageHead({ title: t('nav.newPlan') })}${fields(t)}<div class="section">${filter}</div><div class="section">${card({ title: t('word.tasks'), body: list })}</div><div class="section">${tags}</div><div class="section">${empty}</div><div class="section">${pagination(t, { next: '?after=x', first: '?' })}</div><div class="section">${icons}</div>`
}
