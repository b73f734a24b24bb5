import { messages } from '../define.ts'

/** Who follows up after release. */
export const successionMessages = messages({
  nb: {
    'succession.title': 'Følger opp etter løslatelsen',
    'succession.nobody': 'Ingen er spurt ennå.',
    'succession.ask': 'Spør kommunen',
    'succession.asked': '{office} er spurt, men har ikke sagt ja ennå.',
    'succession.promised': 'Har sagt ja',
    'succession.atRelease':
      'Da dette ble registrert, hadde ingen sagt ja til å følge opp. Kommunen fikk en hasteoppgave.',
    'task.urgent': 'Haster',
  },
  nn: {
    'succession.title': 'Følgjer opp etter lauslatinga',
    'succession.nobody': 'Ingen er spurde enno.',
    'succession.ask': 'Spør kommunen',
    'succession.asked': '{office} er spurd, men har ikkje sagt ja enno.',
    'succession.promised': 'Har sagt ja',
    'succession.atRelease':
      'Då dette vart registrert, hadde ingen sagt ja til å følgje opp. Kommunen fekk ei hasteoppgåve.',
    'task.urgent': 'Hastar',
  },
  en: {
    'succession.title': 'Follows up after release',
    'succession.nobody': 'Nobody has been asked yet.',
    'succession.ask': 'Ask the municipality',
    'succession.asked': '{office} has been asked and has not said yes yet.',
    'succession.promised': 'Has said yes',
    'succession.atRelease':
      'When this was recorded, nobody had promised to follow up. The municipality got an urgent task.',
    'task.urgent': 'Urgent',
  },
})
