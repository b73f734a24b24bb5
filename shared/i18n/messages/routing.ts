import { messages } from '../define.ts'

/** Why a task goes where it goes, one sentence per reason of shared/routing/reason.ts. */
export const routingMessages = messages({
  nb: {
    'routing.reason.strictly-protected':
      'Personen har strengt fortrolig adresse. Oppgaven sendes ikke automatisk. En navngitt saksbehandler velges for hånd og får beskjed på telefon.',
    'routing.reason.protection-unknown':
      'Det er ikke avklart om personen eller noen nær personen har beskyttet adresse. Oppgaven sendes ikke før det er slått opp.',
    'routing.reason.special-unit':
      'Personen har strengt fortrolig adresse. Da har {agency} Nav sine statlige oppgaver.',
    'routing.reason.own-staff-unit': 'Personen er skjermet for ansatte i Nav. Da har {agency} oppgaven.',
    'routing.reason.own-staff-alone':
      'Personen er skjermet for ansatte i Nav, og ingen egen enhet er registrert. En saksbehandler velges for hånd.',
    'routing.reason.override-ignored':
      'Koordinatoren valgte et annet kontor. Det følges ikke når adressen er beskyttet.',
    'routing.reason.override': 'Koordinatoren har valgt {agency}.',
    'routing.reason.override-refused':
      '{agency} kan ikke få oppgaven: {why, select, already_rejected {kontoret har avvist den} not_health_office {helseoppgaver går bare til helsetjenesten (helsepersonelloven § 21)} not_public_body {adressen er beskyttet, og kontoret er ikke offentlig} own_staff {personen er skjermet for ansatte i Nav} wrong_office_type {kontoret er av en annen type enn regelen krever} takes_no_tasks {kontoret tar ikke imot oppgaver} unknown_office {kontoret finnes ikke i katalogen} closed {kontoret er lagt ned, eller har ikke åpnet ennå} no_reason_given {valget mangler begrunnelse} other {kontoret har ikke plass}}.',
    'routing.reason.follows-up': '{agency} følger allerede opp personen på dette området.',
    'routing.reason.open-case': 'Personen har en åpen sosialsak hos {agency}.',
    'routing.reason.office-closed': '{agency} er lagt ned. Derfor er oppgaven flyttet.',
    'routing.reason.took-over': '{agency} har tatt over det som kontoret hadde ansvaret for.',
    'routing.reason.turned-down':
      '{agency} er ikke valgt: {why, select, already_rejected {kontoret har avvist oppgaven} full {kontoret har ikke plass nå} not_health_office {helseoppgaver går bare til helsetjenesten (helsepersonelloven § 21)} not_public_body {adressen er beskyttet, og kontoret er ikke offentlig} own_staff {personen er skjermet for ansatte i Nav} wrong_office_type {kontoret er av en annen type enn regelen krever} unknown_office {kontoret finnes ikke i katalogen} closed {kontoret er lagt ned, eller har ikke åpnet ennå} other {kontoret tar ikke imot oppgaver}}.',
    'routing.reason.serves-district': '{agency} dekker bydelen {area}, der personen skal bo.',
    'routing.reason.serves-municipality': '{agency} dekker {area}.',
    'routing.reason.serves-county': '{agency} dekker fylket {area}.',
    'routing.reason.serves-country': '{agency} har tilbud i hele landet.',
    'routing.reason.custody-office': '{agency} har ansvaret for personen nå og gjør dette selv.',
    'routing.reason.rule-names-office': 'Regelen for dette stedet peker ut {agency}.',
    'routing.reason.waiting-list': '{agency} har venteliste. Oppgaven settes på den.',
    'routing.reason.assesses-first': '{agency} vurderer oppgaven før kontoret kan love plass.',
    'routing.reason.full-but-duty':
      '{agency} har meldt at det er fullt. Oppgaven er lovpålagt og sendes likevel.',
    'routing.reason.to-queue': 'Hos {agency} går oppgaven til listen «{queue}».',
    'routing.reason.host-municipality':
      '{agency} ligger i {area}. Den kommunen har helsetjenesten i fengselet.',
    'routing.reason.prison-county':
      '{agency} ligger i {area}. Det fylket har opplæringen for innsatte i fengselet.',
    'routing.reason.custody-ended': 'Personen er løslatt. Da har {agency} ikke lenger denne oppgaven.',
    'routing.reason.registered-address':
      'Nav sine statlige tjenester følger folkeregistrert adresse, som er i {area}. Innsatte beholder adressen de hadde (folkeregisterforskriften § 5-1-6).',
    'routing.reason.registered-assumed':
      'Folkeregistrert adresse er ikke ført i planen. Personen bodde i {area} før innsettelsen, og er trolig registrert der. Det er praksis, ikke lovtekst.',
    'routing.reason.registered-at-prison':
      'Personen er ikke bostedsregistrert noe annet sted, og regnes som registrert i {area}, der {agency} ligger (folkeregisterforskriften § 5-1-6).',
    'routing.reason.stay-before-intake':
      'Personen oppholdt seg i {area} før innsettelsen. Den kommunen har ansvaret fram til løslatelsen (sosialtjenesteloven § 3, boligsosialloven § 3).',
    'routing.reason.place-of-arrest':
      'Det er ikke ført noe opphold før innsettelsen. Personen ble pågrepet i {area}, og da brukes det. Det er praksis, ikke lovtekst.',
    'routing.reason.home-assumed': 'Hjemkommunen antas å være {area}.',
    'routing.reason.home-settled': 'Det er avklart at {area} er hjemkommunen.',
    'routing.reason.home-disputed':
      'Det er uenighet om hjemkommunen. {area} har ansvaret til det er avklart (sosialtjenesteloven § 13).',
    'routing.reason.chosen-informed':
      'Personen vil flytte til {area}. Den kommunen skal få vite om planen og tar over ved løslatelsen.',
    'routing.reason.destination-instead':
      '{missing, select, registered {Folkeregistrert adresse er ikke ført i planen} stay {Det er ikke ført i planen hvor personen bodde før innsettelsen} other {Verken åpen sosialsak, opphold før innsettelsen eller pågripelsessted er ført i planen}}. Bostedet etter løslatelsen er brukt i stedet. Det er praksis, ikke lovtekst.',
    'routing.reason.municipality-merged': '{name} er slått sammen med andre og hører nå til {area}.',
    'routing.reason.municipality-split':
      '{name} finnes ikke lenger og er delt mellom flere kommuner. Velg den rette i planen.',
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
      'Ingen kontorer av typen {officeType, select, nav {Nav-kontor} municipality_housing {boligkontor} municipality_health {kommunal helsetjeneste} municipality_coordination {koordinerende enhet} nav_protected {Nav-enhet for skjermede personer} county_education {fylkeskommunal opplæring} prison_health {fengselshelsetjeneste} health_trust {helseforetak} ngo {frivillig organisasjon} prison {fengsel} probation {friomsorgskontor} other {annet}} er registrert for stedet {area, select, ANY {hele landet} other {{area}}}.',
    'routing.reason.legal-basis': 'Lovgrunnlag: {law}.',
    'routing.reason.practice':
      'Praksis, ikke lovtekst: {practice, select, prison_as_institution {fengsel regnes her som institusjon} special_unit {en egen enhet i Nav behandler saker med strengt fortrolig adresse} own_staff_unit {en egen enhet i Nav behandler saker for egne ansatte} after_release {ingen lov peker ut et kontor for dette etter løslatelsen} other {regelen bygger på avtale eller vane}}.',
    'routing.reason.consent-needed': 'Kontoret er ikke offentlig. Personen må samtykke skriftlig først.',
    'routing.outcome.routed': 'Valgt etter reglene',
    'routing.outcome.overridden': 'Valgt av koordinatoren',
    'routing.outcome.triage': 'Må fordeles for hånd',
    'routing.outcome.manual': 'Behandles for hånd',
  },
  nn: {
    'routing.reason.strictly-protected':
      'Personen har strengt fortruleg adresse. Oppgåva blir ikkje send automatisk. Ein namngitt saksbehandlar blir vald for hand og får beskjed på telefon.',
    'routing.reason.protection-unknown':
      'Det er ikkje avklart om personen eller nokon nær personen har verna adresse. Oppgåva blir ikkje send før det er slått opp.',
    'routing.reason.special-unit':
      'Personen har strengt fortruleg adresse. Då har {agency} dei statlege oppgåvene til Nav.',
    'routing.reason.own-staff-unit': 'Personen er skjerma for tilsette i Nav. Då har {agency} oppgåva.',
    'routing.reason.own-staff-alone':
      'Personen er skjerma for tilsette i Nav, og inga eiga eining er registrert. Ein saksbehandlar blir vald for hand.',
    'routing.reason.override-ignored':
      'Koordinatoren valde eit anna kontor. Det blir ikkje følgt når adressa er verna.',
    'routing.reason.override': 'Koordinatoren har valt {agency}.',
    'routing.reason.override-refused':
      '{agency} kan ikkje få oppgåva: {why, select, already_rejected {kontoret har avvist ho} not_health_office {helseoppgåver går berre til helsetenesta (helsepersonellova § 21)} not_public_body {adressa er verna, og kontoret er ikkje offentleg} own_staff {personen er skjerma for tilsette i Nav} wrong_office_type {kontoret er av ein annan type enn regelen krev} takes_no_tasks {kontoret tek ikkje imot oppgåver} unknown_office {kontoret finst ikkje i katalogen} closed {kontoret er lagt ned, eller har ikkje opna enno} no_reason_given {valet manglar grunngiving} other {kontoret har ikkje plass}}.',
    'routing.reason.follows-up': '{agency} følgjer alt opp personen på dette området.',
    'routing.reason.open-case': 'Personen har ei open sosialsak hos {agency}.',
    'routing.reason.office-closed': '{agency} er lagt ned. Difor er oppgåva flytta.',
    'routing.reason.took-over': '{agency} har teke over det som kontoret hadde ansvaret for.',
    'routing.reason.turned-down':
      '{agency} er ikkje vald: {why, select, already_rejected {kontoret har avvist oppgåva} full {kontoret har ikkje plass no} not_health_office {helseoppgåver går berre til helsetenesta (helsepersonellova § 21)} not_public_body {adressa er verna, og kontoret er ikkje offentleg} own_staff {personen er skjerma for tilsette i Nav} wrong_office_type {kontoret er av ein annan type enn regelen krev} unknown_office {kontoret finst ikkje i katalogen} closed {kontoret er lagt ned, eller har ikkje opna enno} other {kontoret tek ikkje imot oppgåver}}.',
    'routing.reason.serves-district': '{agency} dekkjer bydelen {area}, der personen skal bu.',
    'routing.reason.serves-municipality': '{agency} dekkjer {area}.',
    'routing.reason.serves-county': '{agency} dekkjer fylket {area}.',
    'routing.reason.serves-country': '{agency} har tilbod i heile landet.',
    'routing.reason.custody-office': '{agency} har ansvaret for personen no og gjer dette sjølv.',
    'routing.reason.rule-names-office': 'Regelen for denne staden peikar ut {agency}.',
    'routing.reason.waiting-list': '{agency} har venteliste. Oppgåva blir sett på den.',
    'routing.reason.assesses-first': '{agency} vurderer oppgåva før kontoret kan love plass.',
    'routing.reason.full-but-duty':
      '{agency} har meldt at det er fullt. Oppgåva er lovpålagd og blir send likevel.',
    'routing.reason.to-queue': 'Hos {agency} går oppgåva til lista «{queue}».',
    'routing.reason.host-municipality': '{agency} ligg i {area}. Den kommunen har helsetenesta i fengselet.',
    'routing.reason.prison-county':
      '{agency} ligg i {area}. Det fylket har opplæringa for innsette i fengselet.',
    'routing.reason.custody-ended': 'Personen er lauslaten. Då har {agency} ikkje lenger denne oppgåva.',
    'routing.reason.registered-address':
      'Dei statlege tenestene til Nav følgjer folkeregistrert adresse, som er i {area}. Innsette held på adressa dei hadde (folkeregisterforskrifta § 5-1-6).',
    'routing.reason.registered-assumed':
      'Folkeregistrert adresse er ikkje ført i planen. Personen budde i {area} før innsetjinga, og er truleg registrert der. Det er praksis, ikkje lovtekst.',
    'routing.reason.registered-at-prison':
      'Personen er ikkje bustadregistrert nokon annan stad, og blir rekna som registrert i {area}, der {agency} ligg (folkeregisterforskrifta § 5-1-6).',
    'routing.reason.stay-before-intake':
      'Personen heldt til i {area} før innsetjinga. Den kommunen har ansvaret fram til lauslatinga (sosialtenestelova § 3, bustadsosiallova § 3).',
    'routing.reason.place-of-arrest':
      'Det er ikkje ført noko opphald før innsetjinga. Personen vart pågripen i {area}, og då blir det brukt. Det er praksis, ikkje lovtekst.',
    'routing.reason.home-assumed': 'Heimkommunen er truleg {area}.',
    'routing.reason.home-settled': 'Det er avklart at {area} er heimkommunen.',
    'routing.reason.home-disputed':
      'Det er usemje om heimkommunen. {area} har ansvaret til det er avklart (sosialtenestelova § 13).',
    'routing.reason.chosen-informed':
      'Personen vil flytte til {area}. Den kommunen skal få vite om planen og tek over ved lauslatinga.',
    'routing.reason.destination-instead':
      '{missing, select, registered {Folkeregistrert adresse er ikkje ført i planen} stay {Det er ikkje ført i planen kvar personen budde før innsetjinga} other {Verken open sosialsak, opphald før innsetjinga eller staden for pågripinga er ført i planen}}. Bustaden etter lauslatinga er brukt i staden. Det er praksis, ikkje lovtekst.',
    'routing.reason.municipality-merged': '{name} er slått saman med andre og høyrer no til {area}.',
    'routing.reason.municipality-split':
      '{name} finst ikkje lenger og er delt mellom fleire kommunar. Vel den rette i planen.',
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
      'Ingen kontor av typen {officeType, select, nav {Nav-kontor} municipality_housing {bustadkontor} municipality_health {kommunal helseteneste} municipality_coordination {koordinerande eining} nav_protected {Nav-eining for skjerma personar} county_education {fylkeskommunal opplæring} prison_health {fengselshelseteneste} health_trust {helseføretak} ngo {frivillig organisasjon} prison {fengsel} probation {friomsorgskontor} other {anna}} er registrert for staden {area, select, ANY {heile landet} other {{area}}}.',
    'routing.reason.legal-basis': 'Lovgrunnlag: {law}.',
    'routing.reason.practice':
      'Praksis, ikkje lovtekst: {practice, select, prison_as_institution {fengsel blir her rekna som institusjon} special_unit {ei eiga eining i Nav behandlar saker med strengt fortruleg adresse} own_staff_unit {ei eiga eining i Nav behandlar saker for eigne tilsette} after_release {inga lov peikar ut eit kontor for dette etter lauslatinga} other {regelen byggjer på avtale eller vane}}.',
    'routing.reason.consent-needed': 'Kontoret er ikkje offentleg. Personen må samtykkje skriftleg først.',
    'routing.outcome.routed': 'Valt etter reglane',
    'routing.outcome.overridden': 'Valt av koordinatoren',
    'routing.outcome.triage': 'Må fordelast for hand',
    'routing.outcome.manual': 'Blir behandla for hand',
  },
  en: {
    'routing.reason.strictly-protected':
      'The person’s address is strictly confidential. The task is not sent automatically. A named handler is chosen by hand and told by phone.',
    'routing.reason.protection-unknown':
      'It is not known whether the person, or somebody close, has a protected address. The task is not sent before that has been looked up.',
    'routing.reason.special-unit':
      'The person’s address is strictly confidential. {agency} then has the tasks of Nav’s state services.',
    'routing.reason.own-staff-unit': 'The case is kept from staff at Nav. {agency} then has the task.',
    'routing.reason.own-staff-alone':
      'The case is kept from staff at Nav, and no unit for such cases is registered. A handler is chosen by hand.',
    'routing.reason.override-ignored':
      'The coordinator chose another office. That is not followed when the address is protected.',
    'routing.reason.override': 'The coordinator has chosen {agency}.',
    'routing.reason.override-refused':
      '{agency} cannot have the task: {why, select, already_rejected {the office has rejected it} not_health_office {health tasks go to health services only (helsepersonelloven § 21)} not_public_body {the address is protected and the office is not public} own_staff {the case is kept from staff at Nav} wrong_office_type {the office is of another type than the rule asks for} takes_no_tasks {the office takes no tasks} unknown_office {the office is not in the directory} closed {the office is closed, or not open yet} no_reason_given {no reason was given for the choice} other {the office has no room}}.',
    'routing.reason.follows-up': '{agency} already follows the person up in this area.',
    'routing.reason.open-case': 'The person has an open social services case at {agency}.',
    'routing.reason.office-closed': '{agency} has closed. That is why the task has been moved.',
    'routing.reason.took-over': '{agency} has taken over what that office answered for.',
    'routing.reason.turned-down':
      '{agency} was passed over: {why, select, already_rejected {the office has rejected the task} full {the office has no room now} not_health_office {health tasks go to health services only (helsepersonelloven § 21)} not_public_body {the address is protected and the office is not public} own_staff {the case is kept from staff at Nav} wrong_office_type {the office is of another type than the rule asks for} unknown_office {the office is not in the directory} closed {the office is closed, or not open yet} other {the office takes no tasks}}.',
    'routing.reason.serves-district': '{agency} covers the district of {area}, where the person will live.',
    'routing.reason.serves-municipality': '{agency} covers {area}.',
    'routing.reason.serves-county': '{agency} covers the county of {area}.',
    'routing.reason.serves-country': '{agency} offers this in the whole country.',
    'routing.reason.custody-office': '{agency} has the person in its care now and does this itself.',
    'routing.reason.rule-names-office': 'The rule for this place names {agency}.',
    'routing.reason.waiting-list': '{agency} has a waiting list. The task is put on it.',
    'routing.reason.assesses-first': '{agency} assesses the task before it can promise a place.',
    'routing.reason.full-but-duty':
      '{agency} has said that it is full. The task is a statutory duty and is sent all the same.',
    'routing.reason.to-queue': 'At {agency} the task goes to the list “{queue}”.',
    'routing.reason.host-municipality':
      '{agency} lies in {area}. That municipality runs the health service in the prison.',
    'routing.reason.prison-county':
      '{agency} lies in {area}. That county runs the education for people in the prison.',
    'routing.reason.custody-ended': 'The person has been released. This is no longer the task of {agency}.',
    'routing.reason.registered-address':
      'Nav’s state services follow the registered address, which is in {area}. People in prison keep the address they had (folkeregisterforskriften § 5-1-6).',
    'routing.reason.registered-assumed':
      'The registered address is not in the plan. The person lived in {area} before intake and is probably registered there. That is practice, not law.',
    'routing.reason.registered-at-prison':
      'The person is not registered anywhere else and counts as registered in {area}, where {agency} lies (folkeregisterforskriften § 5-1-6).',
    'routing.reason.stay-before-intake':
      'The person stayed in {area} before intake. That municipality is responsible until release (sosialtjenesteloven § 3, boligsosialloven § 3).',
    'routing.reason.place-of-arrest':
      'No stay before intake is in the plan. The person was arrested in {area}, and that is used then. That is practice, not law.',
    'routing.reason.home-assumed': 'The home municipality is assumed to be {area}.',
    'routing.reason.home-settled': 'It is settled that {area} is the home municipality.',
    'routing.reason.home-disputed':
      'The home municipality is disputed. {area} is responsible until that is settled (sosialtjenesteloven § 13).',
    'routing.reason.chosen-informed':
      'The person will move to {area}. That municipality is to be told of the plan and takes over at release.',
    'routing.reason.destination-instead':
      '{missing, select, registered {The registered address is not in the plan} stay {Where the person lived before intake is not in the plan} other {Neither an open social services case, a stay before intake nor the place of arrest is in the plan}}. The address after release has been used instead. That is practice, not law.',
    'routing.reason.municipality-merged': '{name} has been merged with others and is now part of {area}.',
    'routing.reason.municipality-split':
      '{name} no longer exists and is divided between several municipalities. Choose the right one in the plan.',
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
      'No office of the type {officeType, select, nav {Nav office} municipality_housing {housing office} municipality_health {municipal health service} municipality_coordination {coordinating unit} nav_protected {Nav unit for protected persons} county_education {county education office} prison_health {prison health service} health_trust {health trust} ngo {voluntary organisation} prison {prison} probation {probation office} other {other}} is registered for {area, select, ANY {the whole country} other {{area}}}.',
    'routing.reason.legal-basis': 'Legal basis: {law}.',
    'routing.reason.practice':
      'Practice, not law: {practice, select, prison_as_institution {a prison is counted as an institution here} special_unit {a unit of its own at Nav handles strictly confidential addresses} own_staff_unit {a unit of its own at Nav handles the cases of its staff} after_release {no law names an office for this after release} other {the rule rests on agreement or habit}}.',
    'routing.reason.consent-needed': 'The office is not public. The person must consent in writing first.',
    'routing.outcome.routed': 'Chosen by the rules',
    'routing.outcome.overridden': 'Chosen by the coordinator',
    'routing.outcome.triage': 'Must be placed by hand',
    'routing.outcome.manual': 'Handled by hand',
  },
})
