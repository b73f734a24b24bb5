import { messages } from '../define.ts'

/** Why a command had no effect, and what to do now: one plain sentence per code of the use cases. */
export const caseProblemMessages = messages({
  nb: {
    'problem.not-now': 'Dette går ikke slik oppgaven står nå. Se på oppgaven og velg på nytt.',
    'problem.not-yours': 'Dette er det andre som gjør i denne oppgaven.',
    'problem.not-allowed': 'Du har ikke lenger tilgang til å gjøre dette. Ingenting er endret.',
    'problem.statutory-capacity':
      'Dette er en lovpålagt plikt. Da er manglende kapasitet ikke en grunn til å avvise.',
    'problem.text-needed': 'Skriv en begrunnelse når du velger «Annet».',
    'problem.date-passed': 'Datoen har vært. Velg en dato som kommer.',
    'problem.too-early': 'Kontoret har fortsatt tid til å bekrefte. Vent til fristen er ute.',
    'problem.busy': 'Mange arbeider i planen akkurat nå. Ingenting er lagret. Prøv igjen om litt.',
    'problem.key-reused': 'Skjemaet er sendt før med et annet innhold. Se over og send på nytt.',
    'problem.stale': 'Noen andre har endret dette mens du skrev. Ingenting av ditt er lagret ennå.',
    'problem.nothing-chosen': 'Velg minst én oppgave.',
    'problem.too-many':
      'Det er for mange oppgaver på én gang. Send høyst 20 om gangen; en plan har plass til 60.',
    'problem.tasks-started':
      '{count, plural, one {1 oppgave er i gang og må avsluttes først.} other {# oppgaver er i gang og må avsluttes først.}}',
    'problem.consent-needed':
      'Personen må ha samtykket skriftlig før dette sendes. Skriv datoen for samtykket.',
    'problem.unknown-office': 'Kontoret finnes ikke i katalogen. Velg et annet.',
    'problem.already-sent': 'En slik oppgave er sendt av noen andre i mellomtiden. Ingenting er sendt nå.',
    'meanwhile.title': 'Dette skjedde mens du skrev',
    'meanwhile.line': '{name}, {office}, {when}',
    'meanwhile.unknown': 'Endringen gjaldt noe du ikke har tilgang til.',
  },
  nn: {
    'problem.not-now': 'Dette går ikkje slik oppgåva står no. Sjå på oppgåva og vel på nytt.',
    'problem.not-yours': 'Dette er det andre som gjer i denne oppgåva.',
    'problem.not-allowed': 'Du har ikkje lenger tilgang til å gjere dette. Ingenting er endra.',
    'problem.statutory-capacity':
      'Dette er ei lovpålagd plikt. Då er manglande kapasitet ikkje ein grunn til å avvise.',
    'problem.text-needed': 'Skriv ei grunngiving når du vel «Anna».',
    'problem.date-passed': 'Datoen har vore. Vel ein dato som kjem.',
    'problem.too-early': 'Kontoret har framleis tid til å stadfeste. Vent til fristen er ute.',
    'problem.busy': 'Mange arbeider i planen akkurat no. Ingenting er lagra. Prøv igjen om litt.',
    'problem.key-reused': 'Skjemaet er sendt før med eit anna innhald. Sjå over og send på nytt.',
    'problem.stale': 'Nokon andre har endra dette medan du skreiv. Ingenting av ditt er lagra enno.',
    'problem.nothing-chosen': 'Vel minst éi oppgåve.',
    'problem.too-many':
      'Det er for mange oppgåver på éin gong. Send høgst 20 om gongen; ein plan har plass til 60.',
    'problem.tasks-started':
      '{count, plural, one {1 oppgåve er i gang og må avsluttast først.} other {# oppgåver er i gang og må avsluttast først.}}',
    'problem.consent-needed':
      'Personen må ha samtykt skriftleg før dette blir sendt. Skriv datoen for samtykket.',
    'problem.unknown-office': 'Kontoret finst ikkje i katalogen. Vel eit anna.',
    'problem.already-sent': 'Ei slik oppgåve er send av nokon andre i mellomtida. Ingenting er sendt no.',
    'meanwhile.title': 'Dette hende medan du skreiv',
    'meanwhile.line': '{name}, {office}, {when}',
    'meanwhile.unknown': 'Endringa galdt noko du ikkje har tilgang til.',
  },
  en: {
    'problem.not-now': 'This cannot be done as the task stands now. Look at the task and choose again.',
    'problem.not-yours': 'Others do this in this task.',
    'problem.not-allowed': 'You may no longer do this. Nothing has been changed.',
    'problem.statutory-capacity': 'This is a duty by law, so lack of capacity is no reason to reject it.',
    'problem.text-needed': 'Give a reason in words when you choose “Other”.',
    'problem.date-passed': 'The date has passed. Choose one that is to come.',
    'problem.too-early': 'The office still has time to confirm. Wait until its time is up.',
    'problem.busy':
      'Many people are working in this plan right now. Nothing has been saved. Try again in a while.',
    'problem.key-reused': 'The form has been sent before with other content. Look it over and send it again.',
    'problem.stale':
      'Somebody else changed this while you were writing. Nothing of yours has been saved yet.',
    'problem.nothing-chosen': 'Choose at least one task.',
    'problem.too-many': 'Too many tasks at once. Send at most 20 at a time; a plan holds 60.',
    'problem.tasks-started':
      '{count, plural, one {1 task has been started and must be ended first.} other {# tasks have been started and must be ended first.}}',
    'problem.consent-needed':
      'The person must have consented in writing before this is sent. Give the date of the consent.',
    'problem.unknown-office': 'The office is not in the directory. Choose another.',
    'problem.already-sent': 'Somebody else has sent such a task meanwhile. Nothing has been sent now.',
    'meanwhile.title': 'This happened while you were writing',
    'meanwhile.line': '{name}, {office}, {when}',
    'meanwhile.unknown': 'The change concerned something you have no access to.',
  },
})
