import { messages } from '../define.ts'

/** In custody, not mapped: people on a prison's list whose needs nobody has asked about. */
export const unmappedMessages = messages({
  nb: {
    'unmapped.title': 'I fengsel, ikke kartlagt',
    'unmapped.lead':
      'Innsatte som ingen har spurt om hva de trenger etter løslatelsen. De som løslates først, står øverst.',
    'unmapped.count': '{count} av {all} i fengselet er ikke kartlagt ({share})',
    'unmapped.countAtLeast': 'Minst {count} av {all} i fengselet er ikke kartlagt ({share})',
    'unmapped.near':
      '{count, plural, one {1 av dem løslates innen 30 dager} other {# av dem løslates innen 30 dager}}',
    'unmapped.since': 'I fengsel i',
    'unmapped.days': '{days, plural, =0 {Kom i dag} one {1 dag} other {# dager}}',
    'unmapped.next': 'Neste steg',
    'unmapped.map': 'Kartlegg og lag plan',
    'unmapped.none': 'Alle er kartlagt',
    'unmapped.noneText': 'Alle fra fengselets liste har fått en plan.',
    'unmapped.link': 'Se hvem som ikke er kartlagt',
  },
  nn: {
    'unmapped.title': 'I fengsel, ikkje kartlagde',
    'unmapped.lead':
      'Innsette som ingen har spurt om kva dei treng etter lauslatinga. Dei som blir lauslatne først, står øvst.',
    'unmapped.count': '{count} av {all} i fengselet er ikkje kartlagde ({share})',
    'unmapped.countAtLeast': 'Minst {count} av {all} i fengselet er ikkje kartlagde ({share})',
    'unmapped.near':
      '{count, plural, one {1 av dei blir lauslaten innan 30 dagar} other {# av dei blir lauslatne innan 30 dagar}}',
    'unmapped.since': 'I fengsel i',
    'unmapped.days': '{days, plural, =0 {Kom i dag} one {1 dag} other {# dagar}}',
    'unmapped.next': 'Neste steg',
    'unmapped.map': 'Kartlegg og lag plan',
    'unmapped.none': 'Alle er kartlagde',
    'unmapped.noneText': 'Alle frå lista til fengselet har fått ein plan.',
    'unmapped.link': 'Sjå kven som ikkje er kartlagde',
  },
  en: {
    'unmapped.title': 'In custody, not mapped',
    'unmapped.lead':
      'People whom nobody has asked what they need after release. Those who are released first are on top.',
    'unmapped.count': '{count} of {all} in the prison are not mapped ({share})',
    'unmapped.countAtLeast': 'At least {count} of {all} in the prison are not mapped ({share})',
    'unmapped.near':
      '{count, plural, one {1 of them is released within 30 days} other {# of them are released within 30 days}}',
    'unmapped.since': 'In custody for',
    'unmapped.days': '{days, plural, =0 {Came today} one {1 day} other {# days}}',
    'unmapped.next': 'Next step',
    'unmapped.map': 'Map the needs and make a plan',
    'unmapped.none': 'Everybody is mapped',
    'unmapped.noneText': 'Everybody on the prison’s list has a plan.',
    'unmapped.link': 'See who is not mapped',
  },
})
