import type { Language } from './languages.ts'

/** How a language says dates. */
export interface DateWords {
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  /** From Sunday, as Date counts. */
  readonly weekdays: readonly string[]
  readonly shortWeekdays: readonly string[]
  /** Behind the number of a day within a date. */
  readonly dayMark: string
  readonly weekdayMark: string
  readonly between: string
  /** Between a long date and a time of day. */
  readonly at: string
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const shortMonths = 'jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.'.split(' ')

/** As CLDR has them (nb-NO, nn-NO, en-GB): a test holds them against Intl, whose first use costs 25 ms. */
export const dateWords: Readonly<Record<Language, DateWords>> = {
  nb: {
    months,
    shortMonths,
    weekdays: 'søndag mandag tirsdag onsdag torsdag fredag lørdag'.split(' '),
    shortWeekdays: 'søn. man. tir. ons. tor. fre. lør.'.split(' '),
    dayMark: '.',
    weekdayMark: '',
    between: '.',
    at: ' kl. ',
  },
  nn: {
    months,
    shortMonths,
    weekdays: 'søndag måndag tysdag onsdag torsdag fredag laurdag'.split(' '),
    shortWeekdays: 'sø. må. ty. on. to. fr. la.'.split(' '),
    dayMark: '.',
    weekdayMark: '',
    between: '.',
    at: ' kl. ',
  },
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
    weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
    shortWeekdays: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
    dayMark: '',
    weekdayMark: ',',
    between: '/',
    at: ' at ',
  },
}
