import { messages } from '../define.ts'

/** Around the printed sheet of appointments; its own words are in the person's language (see appointment-sheet). */
export const sheetMessages = messages({
  nb: {
    'sheet.lead':
      'Personen får dette arket med seg. Det sier ikke hvem det tilhører, eller hvor det kommer fra.',
    'sheet.language': 'Språk på arket',
    'sheet.large': 'Stor skrift',
    'sheet.show': 'Vis arket',
    'sheet.back': 'Til timene',
    'sheet.missing':
      'Personens språk: {language}. Arket finnes ikke på dette språket ennå, så det vises på bokmål. Les det sammen med tolk.',
  },
  nn: {
    'sheet.lead':
      'Personen får dette arket med seg. Det seier ikkje kven det tilhøyrer, eller kvar det kjem frå.',
    'sheet.language': 'Språk på arket',
    'sheet.large': 'Stor skrift',
    'sheet.show': 'Vis arket',
    'sheet.back': 'Til timane',
    'sheet.missing':
      'Språket til personen: {language}. Arket finst ikkje på dette språket enno, så det blir vist på bokmål. Les det saman med tolk.',
  },
  en: {
    'sheet.lead': 'The person takes this sheet along. It does not say whose it is, or where it comes from.',
    'sheet.language': 'Language of the sheet',
    'sheet.large': 'Large type',
    'sheet.show': 'Show the sheet',
    'sheet.back': 'To the appointments',
    'sheet.missing':
      'The person’s language: {language}. The sheet does not exist in this language yet, so it is shown in bokmål. Read it together with an interpreter.',
  },
})
