import { messages } from '../define.ts'

/** Around the reasons of routing: the heading, when it was decided, which other offices could answer. */
export const whyHereMessages = messages({
  nb: {
    'whyHere.title': 'Hvorfor hit?',
    'whyHere.decidedOn': 'Vurdert {date}.',
    'whyHere.unknown': 'Begrunnelsen er ikke lagret.',
  },
  nn: {
    'whyHere.title': 'Kvifor hit?',
    'whyHere.decidedOn': 'Vurdert {date}.',
    'whyHere.unknown': 'Grunngivinga er ikkje lagra.',
  },
  en: {
    'whyHere.title': 'Why here?',
    'whyHere.decidedOn': 'Decided {date}.',
    'whyHere.unknown': 'The reason has not been stored.',
  },
})
