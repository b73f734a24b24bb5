import { messages } from '../define.ts'

/** What on a plan waits for its reader. */
export const planAttentionMessages = messages({
  nb: {
    'attention.title': '{count, plural, one {1 ting trenger deg} other {# ting trenger deg}}',
    'attention.overdue': '{what} er {days, plural, one {1 dag} other {# dager}} over frist',
    'attention.open': 'Se oppgaven',
    'attention.rejected': '{office} har avvist {what}: {reason}',
    'attention.reroute': 'Send til et annet kontor',
    'attention.question': '{office} spør om {what}',
    'attention.answer': 'Svar',
    'attention.noOffice': 'Ingen kontor er funnet for {what}',
    'attention.chooseOffice': 'Velg kontor',
    'attention.refused': '{office} har avslått {what}. Behovet står fortsatt åpent.',
    'attention.findOther': 'Finn en annen løsning',
    'attention.unsent': '{count, plural, other {# slags hjelp er ønsket, men har ingen oppgave}}',
    'attention.propose': 'Se forslaget',
    'attention.unanswered':
      '{count, plural, one {1 oppgave venter på at kontoret ditt svarer} other {# oppgaver venter på at kontoret ditt svarer}}',
    'attention.toTasks': 'Til oppgavene',
    'attention.transferPending': '{office} er spurt om å overta planen, {date}. De har ikke svart ennå.',
    'attention.incoming': '{office} spør om kontoret ditt vil overta planen',
    'attention.dayOff': 'Løslatelsen er en dag da kontorene er stengt. De åpner {date}.',
    'attention.beforeDayOff':
      'Løslatelsen er {day}, og dagen etter er kontorene stengt. De åpner igjen {date}.',
    'attention.passed': 'Løslatelsesdatoen har vært, men løslatelsen er ikke registrert',
    'attention.record': 'Registrer hva som skjedde',
  },
  nn: {
    'attention.title': '{count, plural, one {1 ting treng deg} other {# ting treng deg}}',
    'attention.overdue': '{what} er {days, plural, one {1 dag} other {# dagar}} over frist',
    'attention.open': 'Sjå oppgåva',
    'attention.rejected': '{office} har avvist {what}: {reason}',
    'attention.reroute': 'Send til eit anna kontor',
    'attention.question': '{office} spør om {what}',
    'attention.answer': 'Svar',
    'attention.noOffice': 'Inkje kontor er funne for {what}',
    'attention.chooseOffice': 'Vel kontor',
    'attention.refused': '{office} har avslått {what}. Behovet står framleis ope.',
    'attention.findOther': 'Finn ei anna løysing',
    'attention.unsent': '{count, plural, other {# slags hjelp er ønskt, men har inga oppgåve}}',
    'attention.propose': 'Sjå framlegget',
    'attention.unanswered':
      '{count, plural, one {1 oppgåve ventar på at kontoret ditt svarar} other {# oppgåver ventar på at kontoret ditt svarar}}',
    'attention.toTasks': 'Til oppgåvene',
    'attention.transferPending': '{office} er spurd om å ta over planen, {date}. Dei har ikkje svara enno.',
    'attention.incoming': '{office} spør om kontoret ditt vil ta over planen',
    'attention.dayOff': 'Lauslatinga er ein dag då kontora er stengde. Dei opnar {date}.',
    'attention.beforeDayOff':
      'Lauslatinga er {day}, og dagen etter er kontora stengde. Dei opnar att {date}.',
    'attention.passed': 'Datoen for lauslating har vore, men lauslatinga er ikkje registrert',
    'attention.record': 'Registrer det som hende',
  },
  en: {
    'attention.title': '{count, plural, one {1 thing needs you} other {# things need you}}',
    'attention.overdue': '{what} is {days, plural, one {1 day} other {# days}} overdue',
    'attention.open': 'See the task',
    'attention.rejected': '{office} has rejected {what}: {reason}',
    'attention.reroute': 'Send to another office',
    'attention.question': '{office} asks about {what}',
    'attention.answer': 'Answer',
    'attention.noOffice': 'No office has been found for {what}',
    'attention.chooseOffice': 'Choose an office',
    'attention.refused': '{office} has refused {what}. The need is still open.',
    'attention.findOther': 'Find another way',
    'attention.unsent':
      '{count, plural, one {1 kind of help wanted has no task} other {# kinds of help wanted have no task}}',
    'attention.propose': 'See the proposal',
    'attention.unanswered':
      '{count, plural, one {1 task waits for your office to answer} other {# tasks wait for your office to answer}}',
    'attention.toTasks': 'To the tasks',
    'attention.transferPending':
      '{office} was asked to take the plan over, {date}. They have not answered yet.',
    'attention.incoming': '{office} asks whether your office will take the plan over',
    'attention.dayOff': 'The release is on a day when offices are closed. They open on {date}.',
    'attention.beforeDayOff':
      'The release is on {day}, and offices are closed the day after. They open again on {date}.',
    'attention.passed': 'The release date has passed, but the release has not been recorded',
    'attention.record': 'Record what happened',
  },
})
