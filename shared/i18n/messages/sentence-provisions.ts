import { messages } from '../define.ts'

/** What holds for a way of serving besides its dates; the paragraphs stand in shared/schedule/sentence/what-applies.ts. */
export const provisionMessages = messages({
  nb: {
    'provision.shortly-before-parole': 'Av særlige grunner kan prøveløslatelsen skje kort tid før datoen.',
    'provision.parole-weighty-reasons':
      'Ordinær prøveløslatelse er ikke mulig når det ville være mindre enn 14 dager igjen. Da må det foreligge tungtveiende grunner.',
    'provision.short-at-home':
      'Hele straffen kan sones hjemme med elektronisk kontroll under friomsorgen, etter søknad.',
    'provision.leave-eighteen-days-a-year':
      'Vanlig permisjon er inntil 18 dager i året, i noen tilfeller 30.',
    'provision.welfare-leave-any-time': 'Velferdspermisjon kan gis når som helst.',
    'provision.region-decides': 'Avgjørelsene tas av regionen, ikke av fengselet.',
    'provision.institution-special-cases': 'Opphold i institusjon er for særlige tilfeller.',
    'provision.institution-begun-in-prison':
      'Soningen begynner vanligvis i fengsel, og oppholdet varer vanligvis høyst tolv måneder.',
    'provision.home-fixed-dwelling': 'Personen må ha et fast sted å bo.',
    'provision.home-occupied': 'Personen må ha arbeid, utdanning eller annen sysselsetting.',
    'provision.home-free-of-substances': 'Personen må være rusfri.',
    'provision.home-meet-weekly': 'Personen møter friomsorgen minst én gang i uken.',
    'provision.monitoring-dwelling-with-power': 'Boligen må ha strøm.',
    'provision.monitoring-adults-consent': 'Voksne som bor i samme bolig, må samtykke.',
    'provision.monitoring-meet-weekly': 'Personen møter friomsorgen minst én gang i uken.',
    'provision.monitoring-apply-in-three-weeks': 'Søknadsfristen er tre uker etter informasjonsbrevet.',
    'provision.fine-served-in-full': 'Straffen sones fullt ut, uten prøveløslatelse.',
    'provision.fine-service-instead': 'Bøtetjeneste kan være et alternativ.',
    'provision.detention-court-decides':
      'Retten avgjør prøveløslatelse. Regionen kan gjøre det når påtalemyndigheten samtykker.',
    'provision.detention-written-plan': 'Det skal være en skriftlig plan for gjennomføringen.',
    'provision.detention-no-home-serving': 'Forvaring kan ikke sones hjemme.',
    'provision.detention-municipality-agrees':
      'Retten kan kreve opphold i institusjon eller kommunal boenhet i mer enn ett år bare når kommunen har samtykket.',
    'provision.remand-released-at-once':
      'Personen løslates straks det er bestemt. Alt må være klart på forhånd.',
  },
  nn: {
    'provision.shortly-before-parole': 'Av særlege grunnar kan prøvelauslatinga skje kort tid før datoen.',
    'provision.parole-weighty-reasons':
      'Ordinær prøvelauslating er ikkje mogleg når det ville vere mindre enn 14 dagar att. Då må det vere tungtvegande grunnar.',
    'provision.short-at-home':
      'Heile straffa kan sonast heime med elektronisk kontroll under friomsorga, etter søknad.',
    'provision.leave-eighteen-days-a-year':
      'Vanleg permisjon er inntil 18 dagar i året, i nokre tilfelle 30.',
    'provision.welfare-leave-any-time': 'Velferdspermisjon kan givast når som helst.',
    'provision.region-decides': 'Avgjerdene blir tekne av regionen, ikkje av fengselet.',
    'provision.institution-special-cases': 'Opphald i institusjon er for særlege tilfelle.',
    'provision.institution-begun-in-prison':
      'Soninga tek vanlegvis til i fengsel, og opphaldet varer vanlegvis høgst tolv månader.',
    'provision.home-fixed-dwelling': 'Personen må ha ein fast stad å bu.',
    'provision.home-occupied': 'Personen må ha arbeid, utdanning eller anna sysselsetjing.',
    'provision.home-free-of-substances': 'Personen må vere rusfri.',
    'provision.home-meet-weekly': 'Personen møter friomsorga minst éin gong i veka.',
    'provision.monitoring-dwelling-with-power': 'Bustaden må ha straum.',
    'provision.monitoring-adults-consent': 'Vaksne som bur i same bustad, må samtykkje.',
    'provision.monitoring-meet-weekly': 'Personen møter friomsorga minst éin gong i veka.',
    'provision.monitoring-apply-in-three-weeks': 'Søknadsfristen er tre veker etter informasjonsbrevet.',
    'provision.fine-served-in-full': 'Straffa blir sona fullt ut, utan prøvelauslating.',
    'provision.fine-service-instead': 'Bøteteneste kan vere eit alternativ.',
    'provision.detention-court-decides':
      'Retten avgjer prøvelauslating. Regionen kan gjere det når påtalemakta samtykkjer.',
    'provision.detention-written-plan': 'Det skal vere ein skriftleg plan for gjennomføringa.',
    'provision.detention-no-home-serving': 'Forvaring kan ikkje sonast heime.',
    'provision.detention-municipality-agrees':
      'Retten kan krevje opphald i institusjon eller kommunal bueining i meir enn eitt år berre når kommunen har samtykt.',
    'provision.remand-released-at-once':
      'Personen blir lauslaten straks det er bestemt. Alt må vere klart på førehand.',
  },
  en: {
    'provision.shortly-before-parole': 'For special reasons, parole may come shortly before the date.',
    'provision.parole-weighty-reasons':
      'Ordinary parole is not possible when less than 14 days would be left. It then takes weighty reasons.',
    'provision.short-at-home':
      'The whole sentence may be served at home with electronic monitoring under the probation service, on application.',
    'provision.leave-eighteen-days-a-year': 'Ordinary leave is up to 18 days a year, in some cases 30.',
    'provision.welfare-leave-any-time': 'Welfare leave may be given at any time.',
    'provision.region-decides': 'Decisions are made by the region, not by the prison.',
    'provision.institution-special-cases': 'A stay in an institution is for special cases.',
    'provision.institution-begun-in-prison':
      'Serving usually begins in prison, and the stay usually lasts twelve months at most.',
    'provision.home-fixed-dwelling': 'The person must have a fixed place to live.',
    'provision.home-occupied': 'The person must have work, education or another occupation.',
    'provision.home-free-of-substances': 'The person must be free of substances.',
    'provision.home-meet-weekly': 'The person meets the probation service at least once a week.',
    'provision.monitoring-dwelling-with-power': 'The dwelling must have electricity.',
    'provision.monitoring-adults-consent': 'Adults who live in the same dwelling must consent.',
    'provision.monitoring-meet-weekly': 'The person meets the probation service at least once a week.',
    'provision.monitoring-apply-in-three-weeks':
      'Applications are due three weeks after the information letter.',
    'provision.fine-served-in-full': 'The sentence is served in full, without parole.',
    'provision.fine-service-instead': 'Service instead of the fine may be an alternative.',
    'provision.detention-court-decides':
      'The court decides on parole. The region may when the prosecution consents.',
    'provision.detention-written-plan': 'There shall be a written plan for how the sentence is served.',
    'provision.detention-no-home-serving': 'Preventive detention cannot be served at home.',
    'provision.detention-municipality-agrees':
      'The court may require a stay in an institution or municipal housing unit for more than a year only if the municipality has consented.',
    'provision.remand-released-at-once':
      'The person is released as soon as it is ordered. Everything must be ready beforehand.',
  },
})
