import { messages } from '../define.ts'

/** The notes and the history of a plan. */
export const planJournalMessages = messages({
  nb: {
    'notes.new': 'Nytt notat',
    'notes.about': 'Gjelder',
    'notes.wholePlan': 'Hele planen',
    'notes.readers.plan':
      'Et notat om hele planen leses av den som koordinerer. Skal et annet kontor se det, velger du oppgaven det gjelder.',
    'notes.readers.office':
      'Et notat om hele planen leses av koordinatoren og av ditt eget kontor. Notat om en oppgave leses av dem som har oppgaven.',
    'notes.readers.health':
      'Et notat om hele planen leses bare av ditt eget kontor. Notat om en helseoppgave leses av helsekontorene som har den.',
    'notes.save': 'Lagre notatet',
    'notes.none': 'Ingen notater ennå',
    'notes.noneText': 'Her står det som er avtalt, og det neste vakt må vite.',
    'notes.count': '{count, plural, one {1 notat} other {# notater}}',
    'notes.healthOnly': 'Bare for helsekontorer',
    'flash.note-added': 'Notatet er lagret.',
    'history.lead':
      'Hvem som har gjort hva i planen. Det nyeste står øverst. Ingenting kan slettes eller endres.',
    'history.leadOffice':
      'Det som har skjedd med oppgavene til kontoret ditt, og det som gjelder alle i planen. Det nyeste står øverst.',
    'history.count': '{count, plural, one {1 hendelse} other {# hendelser}}',
  },
  nn: {
    'notes.new': 'Nytt notat',
    'notes.about': 'Gjeld',
    'notes.wholePlan': 'Heile planen',
    'notes.readers.plan':
      'Eit notat om heile planen blir lese av den som koordinerer. Skal eit anna kontor sjå det, vel du oppgåva det gjeld.',
    'notes.readers.office':
      'Eit notat om heile planen blir lese av koordinatoren og av ditt eige kontor. Notat om ei oppgåve blir lese av dei som har oppgåva.',
    'notes.readers.health':
      'Eit notat om heile planen blir berre lese av ditt eige kontor. Notat om ei helseoppgåve blir lese av helsekontora som har henne.',
    'notes.save': 'Lagre notatet',
    'notes.none': 'Ingen notat enno',
    'notes.noneText': 'Her står det som er avtalt, og det neste vakt må vite.',
    'notes.count': '{count, plural, one {1 notat} other {# notat}}',
    'notes.healthOnly': 'Berre for helsekontor',
    'flash.note-added': 'Notatet er lagra.',
    'history.lead':
      'Kven som har gjort kva i planen. Det nyaste står øvst. Ingenting kan slettast eller endrast.',
    'history.leadOffice':
      'Det som har hendt med oppgåvene til kontoret ditt, og det som gjeld alle i planen. Det nyaste står øvst.',
    'history.count': '{count, plural, one {1 hending} other {# hendingar}}',
  },
  en: {
    'notes.new': 'New note',
    'notes.about': 'About',
    'notes.wholePlan': 'The whole plan',
    'notes.readers.plan':
      'A note about the whole plan is read by those who coordinate it. If another office is to see it, choose the task it is about.',
    'notes.readers.office':
      'A note about the whole plan is read by the coordinator and by your own office. A note about a task is read by those who have the task.',
    'notes.readers.health':
      'A note about the whole plan is read by your own office alone. A note about a health task is read by the health offices that have it.',
    'notes.save': 'Save the note',
    'notes.none': 'No notes yet',
    'notes.noneText': 'Here stands what has been agreed, and what the next shift must know.',
    'notes.count': '{count, plural, one {1 note} other {# notes}}',
    'notes.healthOnly': 'For health offices only',
    'flash.note-added': 'The note has been saved.',
    'history.lead': 'Who did what in this plan, newest first. Nothing can be deleted or changed.',
    'history.leadOffice':
      'What has happened to your office’s tasks, and what concerns everybody in the plan, newest first.',
    'history.count': '{count, plural, one {1 event} other {# events}}',
  },
})
