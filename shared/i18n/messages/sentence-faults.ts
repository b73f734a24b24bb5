import { messages } from '../define.ts'

/** What can be wrong with what was typed about a sentence, one per code of shared/schedule/sentence/fault.ts; the paragraph is added. */
export const sentenceFaultMessages = messages({
  nb: {
    'sentenceFault.not-a-length': 'Lengden må være hele tall, for eksempel 1 år, 6 måneder og 0 dager',
    'sentenceFault.no-length': 'Fyll ut hvor lang straffen er',
    'sentenceFault.under-fourteen-days': 'Fengselsstraff er minst 14 dager. Kontroller mot dommen',
    'sentenceFault.over-120-days-in-days':
      'Straffer på inntil 120 dager gis i dager, lengre straffer i måneder og år. Kontroller mot dommen',
    'sentenceFault.over-twenty-one-years':
      'Fengselsstraff er høyst 21 år, og 30 år bare for enkelte lovbrudd. Kontroller mot dommen',
    'sentenceFault.over-thirty-years': 'Fengselsstraff kan aldri være mer enn 30 år',
    'sentenceFault.fine-over-120-days': 'Fengsel for ubetalt bot er høyst 120 dager for hver bot',
    'sentenceFault.remand-not-days': 'Fradraget må være et helt antall dager',
    'sentenceFault.remand-over-sentence': 'Fradraget kan ikke være lengre enn straffen',
    'sentenceFault.interruption-before-start': 'Avbruddet kan ikke begynne før soningen begynte, {date}',
    'sentenceFault.interruption-ends-before-it-begins': 'Avbruddet kan ikke slutte før det begynner',
    'sentenceFault.interruptions-overlap':
      'Avbruddet overlapper et annet avbrudd. Tid utenfor soningen telles bare én gang',
    'sentenceFault.interruption-after-end': 'Avbruddet kan ikke begynne etter at straffen er sonet, {date}',
    'sentenceFault.refusal-before-start': 'Avslaget kan ikke være før soningen begynte, {date}',
    'sentenceFault.custody-after-start': 'Fengslingen må ha begynt senest da soningen begynte, {date}',
    'sentenceFault.monitoring-excluded':
      'Straffen sones med fotlenke. Da kan ikke fotlenke samtidig være utelukket',
    'sentenceFault.frame-over-fifteen-years':
      'Tidsrammen er vanligvis høyst 15 år, og kan være inntil 21. Kontroller mot dommen',
    'sentenceFault.frame-over-twenty-one-years':
      'Tidsrammen er høyst 21 år, og 30 år bare for enkelte lovbrudd. Kontroller mot dommen',
    'sentenceFault.frame-over-thirty-years': 'Tidsrammen kan aldri være mer enn 30 år',
    'sentenceFault.frame-over-ten-years-under-eighteen':
      'For den som var under 18 år, er tidsrammen vanligvis høyst 10 år. Kontroller mot dommen',
    'sentenceFault.frame-over-fifteen-years-under-eighteen':
      'For den som var under 18 år, kan tidsrammen ikke være mer enn 15 år',
    'sentenceFault.minimum-over-frame': 'Minstetiden kan ikke være lengre enn tidsrammen',
    'sentenceFault.minimum-over-ten-years': 'Minstetiden er høyst 10 år når tidsrammen er inntil 15 år',
    'sentenceFault.minimum-over-fourteen-years': 'Minstetiden er høyst 14 år når tidsrammen er inntil 21 år',
    'sentenceFault.minimum-over-twenty-years': 'Minstetiden kan aldri være mer enn 20 år',
    'sentenceFault.extension-over-five-years': 'Tidsrammen kan forlenges med høyst fem år om gangen',
    'sentenceFault.refusal-before-judgment': 'Avslaget kan ikke være før dommen ble rettskraftig, {date}',
    'sentenceFault.parole-before-minimum': 'Prøveløslatelsen kan ikke være før minstetiden er ute, {date}',
    'sentenceFault.probation-not-one-to-five-years': 'Prøvetiden er fra ett til fem år',
    'sentenceFault.typed-end-before-start': 'Straffen kan ikke slutte før soningen begynte, {date}',
    'sentenceFault.typed-date-before-start': 'Datoen kan ikke være før soningen begynte, {date}',
    'sentenceFault.typed-parole-after-end':
      'Prøveløslatelsen kan ikke være etter slutten på straffen, {date}',
  },
  nn: {
    'sentenceFault.not-a-length': 'Lengda må vere heile tal, til dømes 1 år, 6 månader og 0 dagar',
    'sentenceFault.no-length': 'Fyll ut kor lang straffa er',
    'sentenceFault.under-fourteen-days': 'Fengselsstraff er minst 14 dagar. Kontroller mot dommen',
    'sentenceFault.over-120-days-in-days':
      'Straffer på inntil 120 dagar blir gjevne i dagar, lengre straffer i månader og år. Kontroller mot dommen',
    'sentenceFault.over-twenty-one-years':
      'Fengselsstraff er høgst 21 år, og 30 år berre for enkelte lovbrot. Kontroller mot dommen',
    'sentenceFault.over-thirty-years': 'Fengselsstraff kan aldri vere meir enn 30 år',
    'sentenceFault.fine-over-120-days': 'Fengsel for ubetalt bot er høgst 120 dagar for kvar bot',
    'sentenceFault.remand-not-days': 'Frådraget må vere eit heilt tal dagar',
    'sentenceFault.remand-over-sentence': 'Frådraget kan ikkje vere lengre enn straffa',
    'sentenceFault.interruption-before-start': 'Avbrotet kan ikkje ta til før soninga tok til, {date}',
    'sentenceFault.interruption-ends-before-it-begins': 'Avbrotet kan ikkje slutte før det tek til',
    'sentenceFault.interruptions-overlap':
      'Avbrotet overlappar eit anna avbrot. Tid utanfor soninga blir rekna berre éin gong',
    'sentenceFault.interruption-after-end': 'Avbrotet kan ikkje ta til etter at straffa er sona, {date}',
    'sentenceFault.refusal-before-start': 'Avslaget kan ikkje vere før soninga tok til, {date}',
    'sentenceFault.custody-after-start': 'Fengslinga må ha teke til seinast då soninga tok til, {date}',
    'sentenceFault.monitoring-excluded':
      'Straffa blir sona med fotlenkje. Då kan ikkje fotlenkje samtidig vere utelukka',
    'sentenceFault.frame-over-fifteen-years':
      'Tidsramma er vanlegvis høgst 15 år, og kan vere inntil 21. Kontroller mot dommen',
    'sentenceFault.frame-over-twenty-one-years':
      'Tidsramma er høgst 21 år, og 30 år berre for enkelte lovbrot. Kontroller mot dommen',
    'sentenceFault.frame-over-thirty-years': 'Tidsramma kan aldri vere meir enn 30 år',
    'sentenceFault.frame-over-ten-years-under-eighteen':
      'For den som var under 18 år, er tidsramma vanlegvis høgst 10 år. Kontroller mot dommen',
    'sentenceFault.frame-over-fifteen-years-under-eighteen':
      'For den som var under 18 år, kan tidsramma ikkje vere meir enn 15 år',
    'sentenceFault.minimum-over-frame': 'Minstetida kan ikkje vere lengre enn tidsramma',
    'sentenceFault.minimum-over-ten-years': 'Minstetida er høgst 10 år når tidsramma er inntil 15 år',
    'sentenceFault.minimum-over-fourteen-years': 'Minstetida er høgst 14 år når tidsramma er inntil 21 år',
    'sentenceFault.minimum-over-twenty-years': 'Minstetida kan aldri vere meir enn 20 år',
    'sentenceFault.extension-over-five-years': 'Tidsramma kan forlengjast med høgst fem år om gongen',
    'sentenceFault.refusal-before-judgment': 'Avslaget kan ikkje vere før dommen vart rettskraftig, {date}',
    'sentenceFault.parole-before-minimum': 'Prøvelauslatinga kan ikkje vere før minstetida er ute, {date}',
    'sentenceFault.probation-not-one-to-five-years': 'Prøvetida er frå eitt til fem år',
    'sentenceFault.typed-end-before-start': 'Straffa kan ikkje slutte før soninga tok til, {date}',
    'sentenceFault.typed-date-before-start': 'Datoen kan ikkje vere før soninga tok til, {date}',
    'sentenceFault.typed-parole-after-end':
      'Prøvelauslatinga kan ikkje vere etter slutten på straffa, {date}',
  },
  en: {
    'sentenceFault.not-a-length': 'The length must be whole numbers, such as 1 year, 6 months and 0 days',
    'sentenceFault.no-length': 'Fill in how long the sentence is',
    'sentenceFault.under-fourteen-days': 'Imprisonment is at least 14 days. Check against the judgment',
    'sentenceFault.over-120-days-in-days':
      'Sentences of up to 120 days are given in days, longer ones in months and years. Check against the judgment',
    'sentenceFault.over-twenty-one-years':
      'Imprisonment is 21 years at most, and 30 years for certain offences only. Check against the judgment',
    'sentenceFault.over-thirty-years': 'Imprisonment can never be more than 30 years',
    'sentenceFault.fine-over-120-days': 'Imprisonment for an unpaid fine is 120 days at most for each fine',
    'sentenceFault.remand-not-days': 'The credit must be a whole number of days',
    'sentenceFault.remand-over-sentence': 'The credit cannot be longer than the sentence',
    'sentenceFault.interruption-before-start': 'The interruption cannot begin before serving began, {date}',
    'sentenceFault.interruption-ends-before-it-begins': 'The interruption cannot end before it begins',
    'sentenceFault.interruptions-overlap':
      'The interruption overlaps another one. Time away from serving is counted only once',
    'sentenceFault.interruption-after-end':
      'The interruption cannot begin after the sentence has been served, {date}',
    'sentenceFault.refusal-before-start': 'The refusal cannot be before serving began, {date}',
    'sentenceFault.custody-after-start': 'Custody must have begun when serving began at the latest, {date}',
    'sentenceFault.monitoring-excluded':
      'The sentence is served with an ankle tag. Then it cannot be ruled out at the same time',
    'sentenceFault.frame-over-fifteen-years':
      'The time frame is usually 15 years at most, and may be up to 21. Check against the judgment',
    'sentenceFault.frame-over-twenty-one-years':
      'The time frame is 21 years at most, and 30 years for certain offences only. Check against the judgment',
    'sentenceFault.frame-over-thirty-years': 'The time frame can never be more than 30 years',
    'sentenceFault.frame-over-ten-years-under-eighteen':
      'For somebody who was under 18 the time frame is usually 10 years at most. Check against the judgment',
    'sentenceFault.frame-over-fifteen-years-under-eighteen':
      'For somebody who was under 18 the time frame cannot be more than 15 years',
    'sentenceFault.minimum-over-frame': 'The minimum term cannot be longer than the time frame',
    'sentenceFault.minimum-over-ten-years':
      'The minimum term is 10 years at most when the time frame is up to 15 years',
    'sentenceFault.minimum-over-fourteen-years':
      'The minimum term is 14 years at most when the time frame is up to 21 years',
    'sentenceFault.minimum-over-twenty-years': 'The minimum term can never be more than 20 years',
    'sentenceFault.extension-over-five-years': 'The time frame is extended by five years at most at a time',
    'sentenceFault.refusal-before-judgment': 'The refusal cannot be before the judgment became final, {date}',
    'sentenceFault.parole-before-minimum': 'Parole cannot be before the minimum term is over, {date}',
    'sentenceFault.probation-not-one-to-five-years': 'The probation period is one to five years',
    'sentenceFault.typed-end-before-start': 'The sentence cannot end before serving began, {date}',
    'sentenceFault.typed-date-before-start': 'The date cannot be before serving began, {date}',
    'sentenceFault.typed-parole-after-end': 'Parole cannot be after the end of the sentence, {date}',
  },
})
