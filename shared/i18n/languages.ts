/** The interface languages: both written standards of Norwegian at the same time (språklova § 14), and English. */
export const languages = ['nb', 'nn', 'en'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: unknown): value is Language =>
  languages.some((language) => language === value)

/** BCP 47 locales, for Intl and for the `lang` attribute's wider cousin. */
export const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const satisfies Record<Language, string>

/** Each language in its own words, for the language switch. */
export const languageNames = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const satisfies Record<
  Language,
  string
>
