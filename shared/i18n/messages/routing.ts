import { messages } from '../define.ts'

/** Why a task goes where it goes, one sentence per reason of shared/routing/reason.ts. */
export const routingMessages = messages({
  nb: {
    'routing.reason.strictly-protected':
      'Personen har strengt fortrolig adresse. Oppgaven sendes ikke automatisk. En navngitt saksbehandler velges for hånd og får beskjed på telefon.',
    'routing.reason.override-ignored':
      'Koordinatoren valgte et annet kontor. Det følges ikke når adressen er beskyttet.',
    'routing.reason.override': 'Koordinatoren har valgt {agency}.',
    'routing.reason.override-refused':
      '{agency} kan ikke få oppgaven: {why, select, already_rejected {kontoret har avvist den} not_health_office {helseoppgaver går bare til helsetjenesten (helsepersonelloven § 21)} not_public_body {adressen er beskyttet, og kontoret er ikke offentlig} takes_no_tasks {kontoret tar ikke imot oppgaver} unknown_office {kontoret finnes ikke i katalogen} no_reason_given {valget mangler begrunnelse} other {kontoret har ikke plass}}.',
    'routing.reason.turned-down':
      '{agency} er ikke valgt: {why, select, already_rejected {kontoret har avvist oppgaven} full {kontoret har ikke plass nå} not_health_office {helseoppgaver går bare til helsetjenesten (helsepersonelloven § 21)} not_public_body {adressen er beskyttet, og kontoret er ikke offentlig} unknown_office {kontoret finnes ikke i katalogen} other {kontoret tar ikke imot oppgaver}}.',
    'routing.reason.serves-district': '{agency} dekker bydelen {area}, der personen skal bo.',
    'routing.reason.serves-municipality': '{agency} dekker {area}.',
    'routing.reason.serves-county': '{agency} dekker fylket {area}.',
    'routing.reason.serves-country': '{agency} har tilbud i hele landet.',
    'routing.reason.custody-office': '{agency} har ansvaret for personen nå og gjør dette selv.',
    'routing.reason.rule-names-office': 'Regelen for dette stedet peker ut {agency}.',
    'routing.reason.host-municipality':
      '{agency} ligger i {area}. Den kommunen har helsetjenesten i fengselet.',
    'routing.reason.prison-county':
      '{agency} ligger i {area}. Det fylket har opplæringen for innsatte i fengselet.',
    'routing.reason.custody-ended': 'Personen er løslatt. Da har {agency} ikke lenger denne oppgaven.',
    'routing.reason.unknown-custody': '{agency} finnes ikke i katalogen som fengsel eller friomsorgskontor.',
    'routing.reason.health-after-release':
      'Etter løslatelsen har kommunen der personen oppholder seg ansvaret for helsehjelpen (helse- og omsorgstjenesteloven § 3-1). Velg kontor for hånd.',
    'routing.reason.health-outside-prison':
      'Personen er ikke i fengsel. Kommunen der personen oppholder seg har ansvaret for helsehjelpen (helse- og omsorgstjenesteloven § 3-1). Velg kontor for hånd.',
    'routing.reason.undecided-destination': 'Det er ikke avklart hvor personen skal bo.',
    'routing.reason.leaving-country':
      'Personen skal forlate landet. Ingen kommune har ansvaret etter løslatelsen.',
    'routing.reason.no-rule': 'Ingen regel sier hvem som har ansvaret for dette i dag.',
    'routing.reason.unknown-municipality': 'Kommunen {area} finnes ikke i katalogen.',
    'routing.reason.district-ignored': 'Bydelen {area} ligger ikke i den valgte kommunen og er ikke brukt.',
    'routing.reason.district-needed':
      '{area} er delt mellom flere kontorer. Velg bydel, eller velg ett av kontorene.',
    'routing.reason.no-office-serves':
      'Ingen kontorer av typen {officeType, select, nav {Nav-kontor} municipality_housing {boligkontor} county_education {fylkeskommunal opplæring} prison_health {fengselshelsetjeneste} health_trust {helseforetak} ngo {frivillig organisasjon} prison {fengsel} probation {friomsorgskontor} other {annet}} er registrert for stedet {area, select, ANY {hele landet} other {{area}}}.',
    'routing.reason.legal-basis': 'Lovgrunnlag: {law}.',
    'routing.reason.consent-needed': 'Kontoret er ikke offentlig. Personen må samtykke skriftlig først.',
    'routing.outcome.routed': 'Valgt etter reglene',
    'routing.outcome.overridden': 'Valgt av koordinatoren',
    'routing.outcome.triage': 'Må fordeles for hånd',
    'routing.outcome.manual': 'Behandles for hånd',
  },
  nn: {
    'routing.reason.strictly-protected':
      'Personen har strengt fortruleg adresse. Oppgåva blir ikkje send automatisk. Ein namngitt saksbehandlar blir vald for hand og får beskjed på telefon.',
    'routing.reason.override-ignored':
      'Koordinatoren valde eit anna kontor. Det blir ikkje følgt når adressa er verna.',
    'routing.reason.override': 'Koordinatoren har valt {agency}.',
    'routing.reason.override-refused':
      '{agency} kan ikkje få oppgåva: {why, select, already_rejected {kontoret har avvist ho} not_health_office {helseoppgåver går berre til helsetenesta (helsepersonellova § 21)} not_public_body {adressa er verna, og kontoret er ikkje offentleg} takes_no_tasks {kontoret tek ikkje imot oppgåver} unknown_office {kontoret finst ikkje i katalogen} no_reason_given {valet manglar grunngiving} other {kontoret har ikkje plass}}.',
    'routing.reason.turned-down':
      '{agency} er ikkje vald: {why, select, already_rejected {kontoret har avvist oppgåva} full {kontoret har ikkje plass no} not_health_office {helseoppgåver går berre til helsetenesta (helsepersonellova § 21)} not_public_body {adressa er verna, og kontoret er ikkje offentleg} unknown_office {kontoret finst ikkje i katalogen} other {kontoret tek ikkje imot oppgåver}}.',
    'routing.reason.serves-district': '{agency} dekkjer bydelen {area}, der personen skal bu.',
    'routing.reason.serves-municipality': '{agency} dekkjer {area}.',
    'routing.reason.serves-county': '{agency} dekkjer fylket {area}.',
    'routing.reason.serves-country': '{agency} har tilbod i heile landet.',
    'routing.reason.custody-office': '{agency} har ansvaret for personen no og gjer dette sjølv.',
    'routing.reason.rule-names-office': 'Regelen for denne staden peikar ut {agency}.',
    'routing.reason.host-municipality': '{agency} ligg i {area}. Den kommunen har helsetenesta i fengselet.',
    'routing.reason.prison-county':
      '{agency} ligg i {area}. Det fylket har opplæringa for innsette i fengselet.',
    'routing.reason.custody-ended': 'Personen er lauslaten. Då har {agency} ikkje lenger denne oppgåva.',
    'routing.reason.unknown-custody': '{agency} finst ikkje i katalogen som fengsel eller friomsorgskontor.',
    'routing.reason.health-after-release':
      'Etter lauslatinga har kommunen der personen oppheld seg ansvaret for helsehjelpa (helse- og omsorgstenestelova § 3-1). Vel kontor for hand.',
    'routing.reason.health-outside-prison':
      'Personen er ikkje i fengsel. Kommunen der personen oppheld seg har ansvaret for helsehjelpa (helse- og omsorgstenestelova § 3-1). Vel kontor for hand.',
    'routing.reason.undecided-destination': 'Det er ikkje avklart kvar personen skal bu.',
    'routing.reason.leaving-country':
      'Personen skal forlate landet. Ingen kommune har ansvaret etter lauslatinga.',
    'routing.reason.no-rule': 'Ingen regel seier kven som har ansvaret for dette i dag.',
    'routing.reason.unknown-municipality': 'Kommunen {area} finst ikkje i katalogen.',
    'routing.reason.district-ignored': 'Bydelen {area} ligg ikkje i den valde kommunen og er ikkje brukt.',
    'routing.reason.district-needed':
      '{area} er delt mellom fleire kontor. Vel bydel, eller vel eitt av kontora.',
    'routing.reason.no-office-serves':
      'Ingen kontor av typen {officeType, select, nav {Nav-kontor} municipality_housing {bustadkontor} county_education {fylkeskommunal opplæring} prison_health {fengselshelseteneste} health_trust {helseføretak} ngo {frivillig organisasjon} prison {fengsel} probation {friomsorgskontor} other {anna}} er registrert for staden {area, select, ANY {heile landet} other {{area}}}.',
    'routing.reason.legal-basis': 'Lovgrunnlag: {law}.',
    'routing.reason.consent-needed': 'Kontoret er ikkje offentleg. Personen må samtykkje skriftleg først.',
    'routing.outcome.routed': 'Valt etter reglane',
    'routing.outcome.overridden': 'Valt av koordinatoren',
    'routing.outcome.triage': 'Må fordelast for hand',
    'routing.outcome.manual': 'Blir behandla for hand',
  },
  en: {
    'routing.reason.strictly-protected':
      'The person’s address is strictly confidential. The task is not sent automatically. A named handler is chosen by hand and told by phone.',
    'routing.reason.override-ignored':
      'The coordinator chose another office. That is not followed when the address is protected.',
    'routing.reason.override': 'The coordinator has chosen {agency}.',
    'routing.reason.override-refused':
      '{agency} cannot have the task: {why, select, already_rejected {the office has rejected it} not_health_office {health tasks go to health services only (helsepersonelloven § 21)} not_public_body {the address is protected and the office is not public} takes_no_tasks {the office takes no tasks} unknown_office {the office is not in the directory} no_reason_given {no reason was given for the choice} other {the office has no room}}.',
    'routing.reason.turned-down':
      '{agency} was passed over: {why, select, already_rejected {the office has rejected the task} full {the office has no room now} not_health_office {health tasks go to health services only (helsepersonelloven § 21)} not_public_body {the address is protected and the office is not public} unknown_office {the office is not in the directory} other {the office takes no tasks}}.',
    'routing.reason.serves-district': '{agency} covers the district of {area}, where the person will live.',
    'routing.reason.serves-municipality': '{agency} covers {area}.',
    'routing.reason.serves-county': '{agency} covers the county of {area}.',
    'routing.reason.serves-country': '{agency} offers this in the whole country.',
    'routing.reason.custody-office': '{agency} has the person in its care now and does this itself.',
    'routing.reason.rule-names-office': 'The rule for this place names {agency}.',
    'routing.reason.host-municipality':
      '{agency} lies in {area}. That municipality runs the health service in the prison.',
    'routing.reason.prison-county':
      '{agency} lies in {area}. That county runs the education for people in the prison.',
    'routing.reason.custody-ended': 'The person has been released. This is no longer the task of {agency}.',
    'routing.reason.unknown-custody': '{agency} is not in the directory as a prison or probation office.',
    'routing.reason.health-after-release':
      'After release, the municipality where the person stays is responsible for health care (helse- og omsorgstjenesteloven § 3-1). Choose an office by hand.',
    'routing.reason.health-outside-prison':
      'The person is not in prison. The municipality where the person stays is responsible for health care (helse- og omsorgstjenesteloven § 3-1). Choose an office by hand.',
    'routing.reason.undecided-destination': 'It is not settled where the person will live.',
    'routing.reason.leaving-country':
      'The person will leave the country. No municipality is responsible after release.',
    'routing.reason.no-rule': 'No rule says who is responsible for this today.',
    'routing.reason.unknown-municipality': 'The municipality {area} is not in the directory.',
    'routing.reason.district-ignored':
      'The district {area} is not in the chosen municipality and has not been used.',
    'routing.reason.district-needed':
      '{area} is shared between several offices. Choose a district, or choose one of the offices.',
    'routing.reason.no-office-serves':
      'No office of the type {officeType, select, nav {Nav office} municipality_housing {housing office} county_education {county education office} prison_health {prison health service} health_trust {health trust} ngo {voluntary organisation} prison {prison} probation {probation office} other {other}} is registered for {area, select, ANY {the whole country} other {{area}}}.',
    'routing.reason.legal-basis': 'Legal basis: {law}.',
    'routing.reason.consent-needed': 'The office is not public. The person must consent in writing first.',
    'routing.outcome.routed': 'Chosen by the rules',
    'routing.outcome.overridden': 'Chosen by the coordinator',
    'routing.outcome.triage': 'Must be placed by hand',
    'routing.outcome.manual': 'Handled by hand',
  },
})
