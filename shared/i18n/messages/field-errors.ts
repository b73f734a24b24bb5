import { messages } from '../define.ts'

/** What is wrong with a field, in words that say how to put it right; one per code of web/server/form.ts. */
export const fieldErrorMessages = messages({
  nb: {
    'fieldError.required': 'Fyll ut «{field}»',
    'fieldError.too-long': '«{field}» kan ha høyst {limit} tegn. Teksten er beholdt, så du kan korte den ned',
    'fieldError.too-short': '«{field}» må ha minst {limit} tegn',
    'fieldError.too-many': '«{field}» kan ha høyst {limit} valg',
    'fieldError.invalid': '«{field}» har en verdi som ikke finnes. Velg på nytt',
    'fieldError.date': '«{field}» må være en dato som finnes, for eksempel 12.3.2027',
    'fieldError.date-past': '«{field}» kan ikke være før i dag',
    'fieldError.date-future': '«{field}» kan ikke være etter i dag',
    'fieldError.date-far': '«{field}» kan ikke være mer enn 30 år fram i tid',
    'fieldError.number': '«{field}» må være et helt tall, for eksempel 6',
    'fieldError.time': '«{field}» må være et klokkeslett som finnes, for eksempel 9.30',
    'fieldError.national-number': '«{field}» stemmer ikke. Se etter skrivefeil; det skal være 11 sifre',
    'fieldError.national-number-real':
      '«{field}» kan tilhøre en virkelig person. Her kan du bare bruke syntetiske numre',
    'fieldError.unknown-field': 'Skjemaet inneholdt noe som ikke hører hjemme her. Last siden på nytt',
    'fieldError.repeated': '«{field}» ble sendt to ganger. Velg på nytt',
    'fieldError.characters': '«{field}» har tegn som ikke kan lagres. Skriv teksten på nytt',
  },
  nn: {
    'fieldError.required': 'Fyll ut «{field}»',
    'fieldError.too-long':
      '«{field}» kan ha høgst {limit} teikn. Teksten er teken vare på, så du kan korte han ned',
    'fieldError.too-short': '«{field}» må ha minst {limit} teikn',
    'fieldError.too-many': '«{field}» kan ha høgst {limit} val',
    'fieldError.invalid': '«{field}» har ein verdi som ikkje finst. Vel på nytt',
    'fieldError.date': '«{field}» må vere ein dato som finst, til dømes 12.3.2027',
    'fieldError.date-past': '«{field}» kan ikkje vere før i dag',
    'fieldError.date-future': '«{field}» kan ikkje vere etter i dag',
    'fieldError.date-far': '«{field}» kan ikkje vere meir enn 30 år fram i tid',
    'fieldError.number': '«{field}» må vere eit heilt tal, til dømes 6',
    'fieldError.time': '«{field}» må vere eit klokkeslett som finst, til dømes 9.30',
    'fieldError.national-number': '«{field}» stemmer ikkje. Sjå etter skrivefeil; det skal vere 11 siffer',
    'fieldError.national-number-real':
      '«{field}» kan høyre til ein verkeleg person. Her kan du berre bruke syntetiske nummer',
    'fieldError.unknown-field': 'Skjemaet inneheldt noko som ikkje høyrer heime her. Last sida på nytt',
    'fieldError.repeated': '«{field}» vart sendt to gonger. Vel på nytt',
    'fieldError.characters': '«{field}» har teikn som ikkje kan lagrast. Skriv teksten på nytt',
  },
  en: {
    'fieldError.required': 'Fill in “{field}”',
    'fieldError.too-long':
      '“{field}” may have at most {limit} characters. The text is kept, so that you can shorten it',
    'fieldError.too-short': '“{field}” must have at least {limit} characters',
    'fieldError.too-many': '“{field}” may have at most {limit} choices',
    'fieldError.invalid': '“{field}” has a value that does not exist. Choose again',
    'fieldError.date': '“{field}” must be a date that exists, for example 12.3.2027',
    'fieldError.date-past': '“{field}” cannot be before today',
    'fieldError.date-future': '“{field}” cannot be after today',
    'fieldError.date-far': '“{field}” cannot be more than 30 years ahead',
    'fieldError.number': '“{field}” must be a whole number, such as 6',
    'fieldError.time': '“{field}” must be a time of day that exists, for example 9.30',
    'fieldError.national-number': '“{field}” is not right. Look for typing errors; it has 11 digits',
    'fieldError.national-number-real':
      '“{field}” may belong to a real person. Only synthetic numbers are taken here',
    'fieldError.unknown-field': 'The form held something that does not belong here. Load the page again',
    'fieldError.repeated': '“{field}” was sent twice. Choose again',
    'fieldError.characters': '“{field}” has characters that cannot be stored. Type the text again',
  },
})
