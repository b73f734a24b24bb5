import { messages } from '../define.ts'

/** The rules of shared/schedule/sentence in a sentence each; the paragraph stands beside them as data. */
export const sentenceRuleMessages = messages({
  nb: {
    'sentenceRule.whole-sentence': 'Regnes av hele straffen, dommene lagt sammen',
    'sentenceRule.share-of-sentence': 'En andel av hele straffen, dommene lagt sammen',
    'sentenceRule.parole-two-thirds': 'To tredeler av straffen må være sonet',
    'sentenceRule.parole-sixty-days': 'Minst 60 dager må være sonet, varetekt medregnet',
    'sentenceRule.parole-fourteen-days-left':
      'Minst 14 dager må være igjen, så straffen må være på minst 74 dager',
    'sentenceRule.parole-foreign-twenty-years': 'Ved utenlandsk dom på over 30 år må 20 år være sonet',
    'sentenceRule.half-time': 'Halve straffen må være sonet, og særlige grunner må foreligge',
    'sentenceRule.half-time-sixty-days': 'Halve straffen og minst 60 dager må være sonet',
    'sentenceRule.probation-until-end': 'Prøvetiden varer til hele straffen ville vært sonet',
    'sentenceRule.reassessment-three-months': 'Ny vurdering senest tre måneder etter avslag',
    'sentenceRule.reassessment-six-months':
      'Ny vurdering senest seks måneder etter avslag, for straffer fra 5 til 12 år',
    'sentenceRule.reassessment-one-year': 'Ny vurdering senest ett år etter avslag, for straffer over 12 år',
    'sentenceRule.reassessment-not-before-end': 'Straffen er sonet før en ny vurdering',
    'sentenceRule.duty-to-report': 'Møteplikten varer fra én måned til ett år, vanligvis tre måneder',
    'sentenceRule.monitoring-whole':
      'En straff på høyst seks måneder kan sones helt med elektronisk kontroll',
    'sentenceRule.monitoring-six-months-left': 'Høyst seks måneder må være igjen til ventet løslatelse',
    'sentenceRule.monitoring-one-third': 'En tredel av straffen må være sonet',
    'sentenceRule.monitoring-excluded': 'Loven utelukker elektronisk kontroll i denne saken',
    'sentenceRule.monitoring-imprisonment-only': 'Elektronisk kontroll gjelder bare fengselsstraff',
    'sentenceRule.home-after-half': 'Halve straffen må være sonet',
    'sentenceRule.home-not-in-detention': 'Forvaring kan ikke sones hjemme',
    'sentenceRule.leave-one-third': 'En tredel av straffen må være sonet',
    'sentenceRule.leave-four-months': 'Minst fire måneder sammenhengende i fengsel må være gått',
    'sentenceRule.leave-four-years': 'Ved straff over 12 år må fire år være sonet',
    'sentenceRule.leave-not-before-release': 'Vilkårene for permisjon er først oppfylt når straffen er over',
    'sentenceRule.day-release-one-third': 'En tredel av straffen må være sonet',
    'sentenceRule.day-release-four-months': 'Minst fire måneder sammenhengende i fengsel må være gått',
    'sentenceRule.day-release-last-year': 'Frigang gis vanligvis i høyst ett år',
    'sentenceRule.day-release-last-two-years': 'Frigang til utdanning gis i høyst to år',
    'sentenceRule.day-release-not-before-release':
      'Vilkårene for frigang er først oppfylt når straffen er over',
    'sentenceRule.lower-security-direct':
      'Straffer på inntil to år kan begynne i fengsel med lavere sikkerhetsnivå',
    'sentenceRule.lower-security-considered':
      'Overføring skal vurderes når ett år er igjen til prøveløslatelse',
    'sentenceRule.transition-house-direct': 'Straffer på inntil ett år kan begynne i overgangsbolig',
    'sentenceRule.transition-house-last-year': 'Overgangsbolig er vanligvis for det siste året',
    'sentenceRule.institution-twelve-months': 'Opphold i institusjon varer vanligvis høyst tolv måneder',
    'sentenceRule.served-in-full': 'Straffen sones fullt ut',
    'sentenceRule.remand-at-once': 'I varetekt er det ingen dato: personen løslates straks det er bestemt',
    'sentenceRule.detention-minimum-term': 'Minstetiden må være ute',
    'sentenceRule.detention-no-minimum-term': 'Retten har ikke satt noen minstetid',
    'sentenceRule.detention-time-frame': 'Forvaringen varer høyst til tidsrammen er ute',
    'sentenceRule.detention-extension-case':
      'Sak om forlengelse må reises senest tre måneder før tidsrammen er ute',
    'sentenceRule.detention-petition':
      'Den dømte kan be om prøveløslatelse ett år etter dommen eller forrige avslag',
    'sentenceRule.detention-two-thirds-of-minimum': 'To tredeler av minstetiden må være ute',
    'sentenceRule.detention-transition-house': 'Overgangsbolig er for det siste året før minstetiden er ute',
    'sentenceRule.detention-probation': 'Prøvetiden er fra ett til fem år',
    'sentenceRule.dates-rest': 'Mens personen er borte fra soningen, løper ingen datoer',
  },
  nn: {
    'sentenceRule.whole-sentence': 'Blir rekna av heile straffa, dommane lagde saman',
    'sentenceRule.share-of-sentence': 'Ein del av heile straffa, dommane lagde saman',
    'sentenceRule.parole-two-thirds': 'To tredelar av straffa må vere sona',
    'sentenceRule.parole-sixty-days': 'Minst 60 dagar må vere sona, varetekt rekna med',
    'sentenceRule.parole-fourteen-days-left':
      'Minst 14 dagar må vere att, så straffa må vere på minst 74 dagar',
    'sentenceRule.parole-foreign-twenty-years': 'Ved utanlandsk dom på over 30 år må 20 år vere sona',
    'sentenceRule.half-time': 'Halve straffa må vere sona, og det må vere særlege grunnar',
    'sentenceRule.half-time-sixty-days': 'Halve straffa og minst 60 dagar må vere sona',
    'sentenceRule.probation-until-end': 'Prøvetida varer til heile straffa ville vore sona',
    'sentenceRule.reassessment-three-months': 'Ny vurdering seinast tre månader etter avslag',
    'sentenceRule.reassessment-six-months':
      'Ny vurdering seinast seks månader etter avslag, for straffer frå 5 til 12 år',
    'sentenceRule.reassessment-one-year':
      'Ny vurdering seinast eitt år etter avslag, for straffer over 12 år',
    'sentenceRule.reassessment-not-before-end': 'Straffa er sona før ei ny vurdering',
    'sentenceRule.duty-to-report': 'Møteplikta varer frå éin månad til eitt år, vanlegvis tre månader',
    'sentenceRule.monitoring-whole':
      'Ei straff på høgst seks månader kan sonast heilt med elektronisk kontroll',
    'sentenceRule.monitoring-six-months-left': 'Høgst seks månader må vere att til venta lauslating',
    'sentenceRule.monitoring-one-third': 'Ein tredel av straffa må vere sona',
    'sentenceRule.monitoring-excluded': 'Lova utelukkar elektronisk kontroll i denne saka',
    'sentenceRule.monitoring-imprisonment-only': 'Elektronisk kontroll gjeld berre fengselsstraff',
    'sentenceRule.home-after-half': 'Halve straffa må vere sona',
    'sentenceRule.home-not-in-detention': 'Forvaring kan ikkje sonast heime',
    'sentenceRule.leave-one-third': 'Ein tredel av straffa må vere sona',
    'sentenceRule.leave-four-months': 'Minst fire månader i samanheng i fengsel må ha gått',
    'sentenceRule.leave-four-years': 'Ved straff over 12 år må fire år vere sona',
    'sentenceRule.leave-not-before-release': 'Vilkåra for permisjon er først oppfylte når straffa er over',
    'sentenceRule.day-release-one-third': 'Ein tredel av straffa må vere sona',
    'sentenceRule.day-release-four-months': 'Minst fire månader i samanheng i fengsel må ha gått',
    'sentenceRule.day-release-last-year': 'Frigang blir vanlegvis gjeven i høgst eitt år',
    'sentenceRule.day-release-last-two-years': 'Frigang til utdanning blir gjeven i høgst to år',
    'sentenceRule.day-release-not-before-release':
      'Vilkåra for frigang er først oppfylte når straffa er over',
    'sentenceRule.lower-security-direct':
      'Straffer på inntil to år kan ta til i fengsel med lågare tryggingsnivå',
    'sentenceRule.lower-security-considered':
      'Overføring skal vurderast når eitt år er att til prøvelauslating',
    'sentenceRule.transition-house-direct': 'Straffer på inntil eitt år kan ta til i overgangsbustad',
    'sentenceRule.transition-house-last-year': 'Overgangsbustad er vanlegvis for det siste året',
    'sentenceRule.institution-twelve-months': 'Opphald i institusjon varer vanlegvis høgst tolv månader',
    'sentenceRule.served-in-full': 'Straffa blir sona fullt ut',
    'sentenceRule.remand-at-once':
      'I varetekt er det ingen dato: personen blir lauslaten straks det er bestemt',
    'sentenceRule.detention-minimum-term': 'Minstetida må vere ute',
    'sentenceRule.detention-no-minimum-term': 'Retten har ikkje sett noka minstetid',
    'sentenceRule.detention-time-frame': 'Forvaringa varer høgst til tidsramma er ute',
    'sentenceRule.detention-extension-case':
      'Sak om forlenging må reisast seinast tre månader før tidsramma er ute',
    'sentenceRule.detention-petition':
      'Den dømde kan be om prøvelauslating eitt år etter dommen eller førre avslag',
    'sentenceRule.detention-two-thirds-of-minimum': 'To tredelar av minstetida må vere ute',
    'sentenceRule.detention-transition-house': 'Overgangsbustad er for det siste året før minstetida er ute',
    'sentenceRule.detention-probation': 'Prøvetida er frå eitt til fem år',
    'sentenceRule.dates-rest': 'Medan personen er borte frå soninga, går ingen datoar',
  },
  en: {
    'sentenceRule.whole-sentence': 'Counted from the whole sentence, all judgments added up',
    'sentenceRule.share-of-sentence': 'A share of the whole sentence, all judgments added up',
    'sentenceRule.parole-two-thirds': 'Two thirds of the sentence must be served',
    'sentenceRule.parole-sixty-days': 'At least 60 days must be served, remand included',
    'sentenceRule.parole-fourteen-days-left':
      'At least 14 days must be left, so the sentence must be at least 74 days',
    'sentenceRule.parole-foreign-twenty-years':
      'With a foreign sentence of over 30 years, 20 years must be served',
    'sentenceRule.half-time': 'Half the sentence must be served, and there must be special reasons',
    'sentenceRule.half-time-sixty-days': 'Half the sentence and at least 60 days must be served',
    'sentenceRule.probation-until-end':
      'The probation period lasts until the whole sentence would have been served',
    'sentenceRule.reassessment-three-months': 'A new assessment within three months of a refusal',
    'sentenceRule.reassessment-six-months':
      'A new assessment within six months of a refusal, for sentences of 5 to 12 years',
    'sentenceRule.reassessment-one-year':
      'A new assessment within a year of a refusal, for sentences over 12 years',
    'sentenceRule.reassessment-not-before-end': 'The sentence is served before a new assessment',
    'sentenceRule.duty-to-report': 'The duty to report lasts from one month to a year, usually three months',
    'sentenceRule.monitoring-whole':
      'A sentence of six months at most may be served wholly with electronic monitoring',
    'sentenceRule.monitoring-six-months-left': 'At most six months may be left to the expected release',
    'sentenceRule.monitoring-one-third': 'One third of the sentence must be served',
    'sentenceRule.monitoring-excluded': 'The law rules electronic monitoring out in this case',
    'sentenceRule.monitoring-imprisonment-only': 'Electronic monitoring is for imprisonment only',
    'sentenceRule.home-after-half': 'Half the sentence must be served',
    'sentenceRule.home-not-in-detention': 'Preventive detention cannot be served at home',
    'sentenceRule.leave-one-third': 'One third of the sentence must be served',
    'sentenceRule.leave-four-months': 'At least four months without a break must have been spent in prison',
    'sentenceRule.leave-four-years': 'With a sentence over 12 years, four years must be served',
    'sentenceRule.leave-not-before-release':
      'The conditions for leave are met only when the sentence is over',
    'sentenceRule.day-release-one-third': 'One third of the sentence must be served',
    'sentenceRule.day-release-four-months':
      'At least four months without a break must have been spent in prison',
    'sentenceRule.day-release-last-year': 'Day release is usually given for a year at most',
    'sentenceRule.day-release-last-two-years': 'Day release for education is given for two years at most',
    'sentenceRule.day-release-not-before-release':
      'The conditions for day release are met only when the sentence is over',
    'sentenceRule.lower-security-direct':
      'Sentences of up to two years may begin in a prison with lower security',
    'sentenceRule.lower-security-considered': 'A transfer must be considered when one year is left to parole',
    'sentenceRule.transition-house-direct': 'Sentences of up to a year may begin in transitional housing',
    'sentenceRule.transition-house-last-year': 'Transitional housing is usually for the last year',
    'sentenceRule.institution-twelve-months': 'A stay in an institution usually lasts twelve months at most',
    'sentenceRule.served-in-full': 'The sentence is served in full',
    'sentenceRule.remand-at-once':
      'On remand there is no date: the person is released as soon as it is ordered',
    'sentenceRule.detention-minimum-term': 'The minimum term must be over',
    'sentenceRule.detention-no-minimum-term': 'The court has set no minimum term',
    'sentenceRule.detention-time-frame': 'Preventive detention lasts at most until its time frame ends',
    'sentenceRule.detention-extension-case':
      'An extension must be raised three months before the time frame ends at the latest',
    'sentenceRule.detention-petition':
      'The person may ask for parole one year after the judgment or the last refusal',
    'sentenceRule.detention-two-thirds-of-minimum': 'Two thirds of the minimum term must be over',
    'sentenceRule.detention-transition-house':
      'Transitional housing is for the last year before the minimum term ends',
    'sentenceRule.detention-probation': 'The probation period is one to five years',
    'sentenceRule.dates-rest': 'While the person is away from serving, no dates run',
  },
})
