import { messages } from '../define.ts'

/** The three pages behind the links at the foot: help, accessibility, privacy. */
export const informationMessages = messages({
  nb: {
    'information.help.title': 'Hjelp',
    'information.help.lead':
      'Hjemvei samler planen for én persons løslatelse. Hvert kontor ser det som angår kontoret.',
    'information.help.plan.title': 'Lage en plan',
    'information.help.plan.text':
      'Koordinatoren i fengselet eller friomsorgen fyller ut ett skjema: personen, løslatelsesdatoen, bostedet og behovene. Hjemvei foreslår oppgaver, kontor og frister. Ingenting sendes før koordinatoren trykker «Send».',
    'information.help.task.title': 'Svare på en oppgave',
    'information.help.task.text':
      'Oppgaven ligger i kontorets arbeidsliste. Den som tar den, godtar, avviser med en grunn, ber om opplysninger, setter den på vent eller fullfører den med et resultat. Å avvise en oppgave er ikke et vedtak i en søknad.',
    'information.help.health.title': 'Helse',
    'information.help.health.text':
      'Behov innen helse og rus blir én oppgave til fengselets helsetjeneste. Andre ser bare «Helseoppfølging», fristen og om den er gjort.',
    'information.help.date.title': 'Datoer',
    'information.help.date.text':
      'Frister regnes bakover fra løslatelsesdatoen i arbeidsdager. Flyttes datoen, flyttes fristene, og kontorene får beskjed.',
    'information.accessibility.title': 'Tilgjengelighet',
    'information.accessibility.lead': 'Hjemvei skal kunne brukes av alle. Målet er WCAG 2.2 på nivå AA.',
    'information.accessibility.works.title': 'Det som virker',
    'information.accessibility.works.text':
      'Alle sider virker uten skript, med tastatur, med skjermleser, i mørk visning og på små skjermer. Tidslinjen finnes også som liste.',
    'information.accessibility.lacks.title': 'Det som mangler',
    'information.accessibility.lacks.text':
      'Hjemvei er ikke prøvd av brukere med hjelpemidler ennå, og er ikke kontrollert av andre enn dem som lager det.',
    'information.accessibility.tell.title': 'Si fra',
    'information.accessibility.tell.text':
      'Finner du noe som ikke virker for deg, si fra til lederen ved kontoret ditt.',
    'information.privacy.title': 'Personvern',
    'information.privacy.lead': 'Den som leser en plan her, skal ha et tjenstlig behov for det.',
    'information.privacy.who.title': 'Hvem ser hva',
    'information.privacy.who.text':
      'Et kontor ser planer det har en oppgave i, og områdene oppgaven gjelder. Frivillige organisasjoner ser en person bare etter skriftlig samtykke. Hva personen er dømt for, lagres ikke.',
    'information.privacy.log.title': 'Det som logges',
    'information.privacy.log.text':
      'Hver endring og hver lesing av en plan logges: hvem, fra hvilket kontor, når. Loggen kan ikke endres.',
    'information.privacy.mail.title': 'E-post',
    'information.privacy.mail.text':
      'E-poster fra Hjemvei inneholder ingen opplysninger om enkeltpersoner. De sier bare at noe venter, og at du må logge inn.',
    'information.privacy.rights.title': 'Rettighetene til personen',
    'information.privacy.rights.text':
      'Personen planen gjelder, kan be om innsyn, retting og en oversikt over hvem som har lest. Henvendelser går til koordinatoren.',
  },
  nn: {
    'information.help.title': 'Hjelp',
    'information.help.lead':
      'Hjemvei samlar planen for lauslatinga til éin person. Kvart kontor ser det som vedkjem kontoret.',
    'information.help.plan.title': 'Lage ein plan',
    'information.help.plan.text':
      'Koordinatoren i fengselet eller friomsorga fyller ut eitt skjema: personen, lauslatingsdatoen, bustaden og behova. Hjemvei foreslår oppgåver, kontor og fristar. Ingenting blir sendt før koordinatoren trykkjer «Send».',
    'information.help.task.title': 'Svare på ei oppgåve',
    'information.help.task.text':
      'Oppgåva ligg i arbeidslista til kontoret. Den som tek ho, godtek, avviser med ein grunn, ber om opplysningar, set ho på vent eller fullfører ho med eit resultat. Å avvise ei oppgåve er ikkje eit vedtak i ein søknad.',
    'information.help.health.title': 'Helse',
    'information.help.health.text':
      'Behov innan helse og rus blir éi oppgåve til helsetenesta i fengselet. Andre ser berre «Helseoppfølging», fristen og om ho er gjord.',
    'information.help.date.title': 'Datoar',
    'information.help.date.text':
      'Fristar blir rekna bakover frå lauslatingsdatoen i arbeidsdagar. Blir datoen flytta, flyttar fristane seg, og kontora får melding.',
    'information.accessibility.title': 'Tilgjenge',
    'information.accessibility.lead': 'Hjemvei skal kunne brukast av alle. Målet er WCAG 2.2 på nivå AA.',
    'information.accessibility.works.title': 'Det som verkar',
    'information.accessibility.works.text':
      'Alle sider verkar utan skript, med tastatur, med skjermlesar, i mørk vising og på små skjermar. Tidslina finst òg som liste.',
    'information.accessibility.lacks.title': 'Det som manglar',
    'information.accessibility.lacks.text':
      'Hjemvei er ikkje prøvd av brukarar med hjelpemiddel enno, og er ikkje kontrollert av andre enn dei som lagar det.',
    'information.accessibility.tell.title': 'Sei frå',
    'information.accessibility.tell.text':
      'Finn du noko som ikkje verkar for deg, sei frå til leiaren ved kontoret ditt.',
    'information.privacy.title': 'Personvern',
    'information.privacy.lead': 'Den som les ein plan her, skal ha eit tenestleg behov for det.',
    'information.privacy.who.title': 'Kven ser kva',
    'information.privacy.who.text':
      'Eit kontor ser planar det har ei oppgåve i, og områda oppgåva gjeld. Frivillige organisasjonar ser ein person berre etter skriftleg samtykke. Kva personen er dømd for, blir ikkje lagra.',
    'information.privacy.log.title': 'Det som blir logga',
    'information.privacy.log.text':
      'Kvar endring og kvar lesing av ein plan blir logga: kven, frå kva kontor, når. Loggen kan ikkje endrast.',
    'information.privacy.mail.title': 'E-post',
    'information.privacy.mail.text':
      'E-postar frå Hjemvei inneheld ingen opplysningar om enkeltpersonar. Dei seier berre at noko ventar, og at du må logge inn.',
    'information.privacy.rights.title': 'Rettane til personen',
    'information.privacy.rights.text':
      'Personen planen gjeld, kan be om innsyn, retting og eit oversyn over kven som har lese. Førespurnader går til koordinatoren.',
  },
  en: {
    'information.help.title': 'Help',
    'information.help.lead':
      "Hjemvei gathers the plan for one person's release. Each office sees what concerns it.",
    'information.help.plan.title': 'Making a plan',
    'information.help.plan.text':
      'The coordinator in the prison or the probation service fills in one form: the person, the release date, where they will live, and the needs. Hjemvei proposes tasks, offices and deadlines. Nothing is sent until the coordinator presses “Send”.',
    'information.help.task.title': 'Answering a task',
    'information.help.task.text':
      "The task is in the office's worklist. Whoever takes it accepts it, rejects it with a reason, asks for information, puts it on hold or completes it with an outcome. Rejecting a task decides no application.",
    'information.help.health.title': 'Health',
    'information.help.health.text':
      "Needs in health and substance use make one task to the prison's health service. Others see only “Health follow-up”, its date and whether it is done.",
    'information.help.date.title': 'Dates',
    'information.help.date.text':
      'Deadlines are counted back from the release date in working days. When the date moves, they move, and the offices are told.',
    'information.accessibility.title': 'Accessibility',
    'information.accessibility.lead':
      'Everybody should be able to use Hjemvei. The aim is WCAG 2.2, level AA.',
    'information.accessibility.works.title': 'What works',
    'information.accessibility.works.text':
      'Every page works without script, by keyboard, with a screen reader, in dark mode and on small screens. The timeline also exists as a list.',
    'information.accessibility.lacks.title': 'What is missing',
    'information.accessibility.lacks.text':
      'Hjemvei has not yet been tried by people who use assistive technology, nor checked by anybody but its makers.',
    'information.accessibility.tell.title': 'Tell us',
    'information.accessibility.tell.text':
      'If something does not work for you, tell the lead of your office.',
    'information.privacy.title': 'Privacy',
    'information.privacy.lead': 'Whoever reads a plan here must need it for their work.',
    'information.privacy.who.title': 'Who sees what',
    'information.privacy.who.text':
      'An office sees plans it has a task in, and the areas of the task. Voluntary organisations see a person by written consent only. What the person was convicted of is not stored.',
    'information.privacy.log.title': 'What is logged',
    'information.privacy.log.text':
      'Every change and every reading of a plan is logged: who, from which office, when. The log cannot be changed.',
    'information.privacy.mail.title': 'E-mail',
    'information.privacy.mail.text':
      'Mails from Hjemvei carry no information about any person. They say only that something waits, and that you must sign in.',
    'information.privacy.rights.title': "The person's rights",
    'information.privacy.rights.text':
      'The person whose plan it is may ask for access, correction and a list of who has read it. The coordinator takes the request.',
  },
})
