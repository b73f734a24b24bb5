import { messages } from '../define.ts'

/** Flags of a plan: what to do, by which paragraph, never why. And what a restriction of contact keeps from being sent. */
export const flagMessages = messages({
  nb: {
    'flags.title': 'Sikkerhetsmerker',
    'flags.lead':
      'Et merke sier hva andre skal gjøre, og etter hvilken paragraf. Det sier aldri hvorfor, hvem det gjelder eller hvor.',
    'flags.choose': 'Hvilke merker gjelder nå?',
    'flags.chooseHint': 'Fjern krysset når et merke ikke lenger gjelder.',
    'flags.public': 'Kjennelsen gjelder også offentlige kontorer',
    'flags.publicHint':
      'Bare når retten har sagt det. Da kan heller ikke offentlige kontorer utenfor fengselet få nye oppgaver.',
    'flags.law': 'Grunnlag: {law}.',
    'flags.since': 'Gjelder fra {date}.',
    'flags.who':
      'Offentlige kontorer i planen ser merkene. Frivillige organisasjoner ser bare at de skal ringe før det første møtet.',
    'flags.victims':
      'Varsling av fornærmede og etterlatte hører aldri hjemme i en plan. Den går sin egen vei i kriminalomsorgen.',
    'flags.sentBefore': 'Disse oppgavene ble sendt før kontakten ble begrenset',
    'flags.sentBeforeText':
      'Hjemvei trekker dem ikke tilbake av seg selv. Trekk dem tilbake om kjennelsen krever det.',
    'flags.save': 'Lagre merkene',
    'flags.unchanged': 'Merkene er som før. Ingenting er endret.',
    'flags.none': 'Ingen sikkerhetsmerker gjelder.',
    'flags.public.without':
      'Merket om kjennelsen gjelder bare sammen med «Retten har begrenset kontakten med andre»',
    'flash.flags-set': 'Merkene er lagret.',
    'sending.contactRestricted': 'Kan ikke sendes nå',
    'sending.contactRestrictedText':
      'Retten har begrenset kontakten med andre (strprl § 186). Familie, frivillige organisasjoner og utleiere kontaktes ikke før begrensningen er opphevet.',
    'sending.contactRestrictedPublic':
      'Retten har begrenset kontakten med andre (strprl § 186), og kjennelsen gjelder også offentlige kontorer. Oppgaven kan sendes når begrensningen er opphevet.',
    'sending.error.contact-restricted':
      'Oppgaven kan ikke sendes før begrensningen av kontakt er opphevet (strprl § 186)',
    'problem.contact-restricted':
      'Retten har begrenset kontakten med andre (strprl § 186). Familie, frivillige organisasjoner og utleiere kontaktes ikke før begrensningen er opphevet; noen kjennelser gjelder også offentlige kontorer. Ingenting er sendt.',
  },
  nn: {
    'flags.title': 'Tryggleiksmerke',
    'flags.lead':
      'Eit merke seier kva andre skal gjere, og etter kva paragraf. Det seier aldri kvifor, kven det gjeld eller kvar.',
    'flags.choose': 'Kva merke gjeld no?',
    'flags.chooseHint': 'Ta bort krysset når eit merke ikkje gjeld lenger.',
    'flags.public': 'Orskurden gjeld òg offentlege kontor',
    'flags.publicHint':
      'Berre når retten har sagt det. Då kan heller ikkje offentlege kontor utanfor fengselet få nye oppgåver.',
    'flags.law': 'Grunnlag: {law}.',
    'flags.since': 'Gjeld frå {date}.',
    'flags.who':
      'Offentlege kontor i planen ser merka. Frivillige organisasjonar ser berre at dei skal ringje før det første møtet.',
    'flags.victims':
      'Varsling av fornærma og etterlatne høyrer aldri heime i ein plan. Ho går sin eigen veg i kriminalomsorga.',
    'flags.sentBefore': 'Desse oppgåvene vart sende før kontakten vart avgrensa',
    'flags.sentBeforeText':
      'Hjemvei trekkjer dei ikkje tilbake av seg sjølv. Trekk dei tilbake om orskurden krev det.',
    'flags.save': 'Lagre merka',
    'flags.unchanged': 'Merka er som før. Ingenting er endra.',
    'flags.none': 'Ingen tryggleiksmerke gjeld.',
    'flags.public.without':
      'Merket om orskurden gjeld berre saman med «Retten har avgrensa kontakten med andre»',
    'flash.flags-set': 'Merka er lagra.',
    'sending.contactRestricted': 'Kan ikkje sendast no',
    'sending.contactRestrictedText':
      'Retten har avgrensa kontakten med andre (strprl § 186). Familie, frivillige organisasjonar og utleigarar blir ikkje kontakta før avgrensinga er oppheva.',
    'sending.contactRestrictedPublic':
      'Retten har avgrensa kontakten med andre (strprl § 186), og orskurden gjeld òg offentlege kontor. Oppgåva kan sendast når avgrensinga er oppheva.',
    'sending.error.contact-restricted':
      'Oppgåva kan ikkje sendast før avgrensinga av kontakt er oppheva (strprl § 186)',
    'problem.contact-restricted':
      'Retten har avgrensa kontakten med andre (strprl § 186). Familie, frivillige organisasjonar og utleigarar blir ikkje kontakta før avgrensinga er oppheva; nokre orskurdar gjeld òg offentlege kontor. Ingenting er sendt.',
  },
  en: {
    'flags.title': 'Safety flags',
    'flags.lead':
      'A flag says what others shall do, and by which paragraph. It never says why, about whom or where.',
    'flags.choose': 'Which flags apply now?',
    'flags.chooseHint': 'Untick a flag when it no longer applies.',
    'flags.public': 'The ruling keeps public offices out too',
    'flags.publicHint':
      'Only when the court has said so. Then public offices outside the prison get no new tasks either.',
    'flags.law': 'Legal basis: {law}.',
    'flags.since': 'Since {date}.',
    'flags.who':
      'Public offices in the plan see the flags. Voluntary organisations only see that they shall call before the first meeting.',
    'flags.victims':
      'Notifying victims and the bereaved is never part of a plan. It goes its own way in the correctional service.',
    'flags.sentBefore': 'These tasks were sent before contact was restricted',
    'flags.sentBeforeText':
      'Hjemvei does not withdraw them by itself. Withdraw them if the ruling demands it.',
    'flags.save': 'Save the flags',
    'flags.unchanged': 'The flags are as before. Nothing has changed.',
    'flags.none': 'No safety flag applies.',
    'flags.public.without':
      'What the ruling says of public offices goes with “A court has restricted contact with others” only',
    'flash.flags-set': 'The flags have been saved.',
    'sending.contactRestricted': 'Cannot be sent now',
    'sending.contactRestrictedText':
      'A court has restricted contact with others (strprl § 186). Family, voluntary organisations and landlords are not contacted until the restriction is lifted.',
    'sending.contactRestrictedPublic':
      'A court has restricted contact with others (strprl § 186), and the ruling keeps public offices out too. The task can be sent once the restriction is lifted.',
    'sending.error.contact-restricted':
      'The task cannot be sent until the restriction of contact is lifted (strprl § 186)',
    'problem.contact-restricted':
      'A court has restricted contact with others (strprl § 186). Family, voluntary organisations and landlords are not contacted until the restriction is lifted; some rulings keep public offices out too. Nothing has been sent.',
  },
})
