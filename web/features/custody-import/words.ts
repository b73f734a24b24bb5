import { type SentenceKind, sentenceKinds } from '../../../shared/domain/plan/plan.ts'
import { languages, translator } from '../../../shared/i18n/index.ts'
import { chosenCertainties } from '../release/form.ts'

/** Certainties that a list may give to a date, or to the lack of one. */
export const listedCertainties = ['unknown', ...chosenCertainties] as const
type ListedCertainty = (typeof listedCertainties)[number]

const bare = (text: string): string => text.toLocaleLowerCase('nb').replaceAll(/[^\p{L}\p{N}§]/gu, '')

/** Short words that lists use beside the portal's own labels. */
const shortSentences: Readonly<Record<SentenceKind, readonly string[]>> = {
  imprisonment: ['dom', 'fengsel', 'soning'],
  'subsidiary-imprisonment': ['bot', 'bøtesoning', 'subsidiær', 'subsidiærfengselsstraff'],
  'preventive-detention': ['forvaring'],
  remand: ['varetekt', 'v'],
  'section-12': ['§12', '12', 'paragraf12'],
  'section-16': ['§16', '16', 'paragraf16'],
  'electronic-monitoring': ['ek', 'fotlenke', 'fotlenkje', 'elektroniskkontroll', '§16a'],
}

const shortCertainties: Readonly<Record<ListedCertainty, readonly string[]>> = {
  unknown: ['ukjent', 'ukjend', 'unknown'],
  conditional: ['betinget', 'medforbehold', 'forbehold', 'medatterhald', 'atterhald', 'conditional'],
  expected: ['forventet', 'venta', 'ventet', 'expected'],
  confirmed: ['bekreftet', 'stadfesta', 'fastsatt', 'confirmed'],
}

/** The codes, their labels in every language of the portal, and the short words of lists, all without signs. */
const bookOf = <Code extends string>(
  codes: readonly Code[],
  short: Readonly<Record<Code, readonly string[]>>,
  label: (code: Code) => readonly string[],
): ReadonlyMap<string, Code> =>
  new Map(
    codes.flatMap((code) =>
      [code, ...label(code), ...short[code]].map((word) => [bare(word), code] as const),
    ),
  )

const sentences = (): ReadonlyMap<string, SentenceKind> =>
  bookOf(sentenceKinds, shortSentences, (kind) =>
    languages.map((language) => translator(language)(`sentence.${kind}`)),
  )

const certainties = (): ReadonlyMap<string, ListedCertainty> =>
  bookOf(listedCertainties, shortCertainties, (one) =>
    languages.map((language) => translator(language)(`certainty.${one}`)),
  )

let books:
  | { sentences: ReturnType<typeof sentences>; certainties: ReturnType<typeof certainties> }
  | undefined

const known = () => {
  books ??= { sentences: sentences(), certainties: certainties() }
  return books
}

/** How a sentence is served, by any word a list may use; undefined for another. */
export const sentenceNamed = (text: string): SentenceKind | undefined => known().sentences.get(bare(text))

/** How certain a date is, by any word a list may use; undefined for another. */
export const certaintyNamed = (text: string): ListedCertainty | undefined =>
  known().certainties.get(bare(text))
