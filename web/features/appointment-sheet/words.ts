import { formatDate, type Language } from '../../../shared/i18n/index.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'

/** The fixed words of the sheet, in a language that the person reads. */
export interface SheetWords {
  readonly title: string
  readonly intro: string
  readonly where: string
  readonly askFor: string
  readonly noTime: string
  readonly none: string
  readonly late: string
  /** That there may be a second sheet: always said, so that it tells nothing. */
  readonly otherOfHealth: string
  readonly otherOfPlan: string
  readonly danger: string
  readonly doctor: string
  readonly madeOn: string
}

/**
 * Languages in which the sheet exists; in others it is printed in bokmål and says so. Names of offices and what was
 * typed stay as they are: that is what stands on the door.
 */
export const sheetWords = {
  nb: {
    title: 'Timene dine',
    intro: 'Ta med dette arket. Kom gjerne ti minutter før.',
    where: 'Hvor',
    askFor: 'Spør etter',
    noTime: 'Klokkeslettet er ikke avtalt ennå',
    none: 'Ingen timer er avtalt ennå.',
    late: 'Kan du ikke komme? Si fra så snart du kan, så finner dere en ny tid.',
    otherOfHealth: 'Har du timer hos helsetjenesten, står de på et eget ark som du får av helsetjenesten.',
    otherOfPlan: 'Har du andre timer, står de på et eget ark som du får av koordinatoren din.',
    danger: 'Akutt fare for liv: ring 113.',
    doctor: 'Legevakt hele døgnet: ring 116 117.',
    madeOn: 'Skrevet ut',
  },
  nn: {
    title: 'Timane dine',
    intro: 'Ta med dette arket. Kom gjerne ti minutt før.',
    where: 'Kvar',
    askFor: 'Spør etter',
    noTime: 'Klokkeslettet er ikkje avtalt enno',
    none: 'Ingen timar er avtalte enno.',
    late: 'Kan du ikkje kome? Sei frå så snart du kan, så finn de ei ny tid.',
    otherOfHealth: 'Har du timar hos helsetenesta, står dei på eit eige ark som du får av helsetenesta.',
    otherOfPlan: 'Har du andre timar, står dei på eit eige ark som du får av koordinatoren din.',
    danger: 'Akutt fare for liv: ring 113.',
    doctor: 'Legevakt heile døgnet: ring 116 117.',
    madeOn: 'Skrive ut',
  },
  en: {
    title: 'Your appointments',
    intro: 'Take this sheet with you. Please come ten minutes early.',
    where: 'Where',
    askFor: 'Ask for',
    noTime: 'The time has not been agreed yet',
    none: 'No appointments have been made yet.',
    late: 'Cannot come? Say so as soon as you can, and you will find a new time together.',
    otherOfHealth:
      'If you have appointments with the health service, they are on a separate sheet that the health service gives you.',
    otherOfPlan:
      'If you have other appointments, they are on a separate sheet that your coordinator gives you.',
    danger: 'Danger to life: call 113.',
    doctor: 'Doctor on call, day and night: call 116 117.',
    madeOn: 'Printed',
  },
  pl: {
    title: 'Twoje wizyty',
    intro: 'Weź tę kartkę ze sobą. Przyjdź dziesięć minut wcześniej.',
    where: 'Gdzie',
    askFor: 'Zapytaj o',
    noTime: 'Godzina nie została jeszcze ustalona',
    none: 'Nie ma jeszcze żadnych wizyt.',
    late: 'Nie możesz przyjść? Powiedz o tym jak najszybciej, aby ustalić nowy termin.',
    otherOfHealth:
      'Jeśli masz wizyty w służbie zdrowia, są one na osobnej kartce, którą da ci służba zdrowia.',
    otherOfPlan: 'Jeśli masz inne wizyty, są one na osobnej kartce, którą da ci koordynator.',
    danger: 'Zagrożenie życia: zadzwoń pod numer 113.',
    doctor: 'Lekarz dyżurny przez całą dobę: zadzwoń pod numer 116 117.',
    madeOn: 'Wydrukowano',
  },
  es: {
    title: 'Tus citas',
    intro: 'Lleva esta hoja contigo. Llega diez minutos antes.',
    where: 'Dónde',
    askFor: 'Pregunta por',
    noTime: 'La hora todavía no está acordada',
    none: 'Todavía no hay citas.',
    late: '¿No puedes venir? Avisa lo antes posible para acordar otra hora.',
    otherOfHealth:
      'Si tienes citas con el servicio de salud, están en otra hoja que te da el servicio de salud.',
    otherOfPlan: 'Si tienes otras citas, están en otra hoja que te da tu coordinador o coordinadora.',
    danger: 'Peligro de muerte: llama al 113.',
    doctor: 'Médico de guardia, día y noche: llama al 116 117.',
    madeOn: 'Impreso',
  },
  fr: {
    title: 'Vos rendez-vous',
    intro: 'Prenez cette feuille avec vous. Venez dix minutes en avance.',
    where: 'Où',
    askFor: 'Demandez',
    noTime: 'L’heure n’est pas encore fixée',
    none: 'Il n’y a pas encore de rendez-vous.',
    late: 'Vous ne pouvez pas venir ? Prévenez dès que possible pour trouver une autre date.',
    otherOfHealth:
      'Si vous avez des rendez-vous avec le service de santé, ils sont sur une autre feuille que le service de santé vous donne.',
    otherOfPlan:
      'Si vous avez d’autres rendez-vous, ils sont sur une autre feuille que votre coordinateur vous donne.',
    danger: 'Danger de mort : appelez le 113.',
    doctor: 'Médecin de garde, jour et nuit : appelez le 116 117.',
    madeOn: 'Imprimé',
  },
} as const satisfies Readonly<Record<string, SheetWords>>
export type SheetLanguage = keyof typeof sheetWords

const isOurs = (language: SheetLanguage): language is Language & SheetLanguage =>
  language === 'nb' || language === 'nn' || language === 'en'

/** Weekday and date in the sheet's language; noon in UTC, so that no time zone moves the day. */
export const sheetDate = (language: SheetLanguage, date: IsoDate): string =>
  isOurs(language)
    ? formatDate(language, date, 'weekday')
    : new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(
        Date.parse(`${date}T12:00Z`),
      )
