import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { agencyTypes, roles } from '../../../shared/domain/agency/agency.ts'
import { areas } from '../../../shared/domain/area/areas.ts'
import { logKinds } from '../../../shared/domain/log/entry.ts'
import { memberRelations } from '../../../shared/domain/member/member.ts'
import {
  closingReasons,
  planEventKinds,
  planPhases,
  sentenceKinds,
} from '../../../shared/domain/plan/plan.ts'
import { certainties } from '../../../shared/domain/schedule/schedule.ts'
import {
  cancellationReasons,
  failureReasons,
  outcomes,
  rejectionReasons,
  returnReasons,
} from '../../../shared/domain/task/codes.ts'
import { taskSides, taskStatuses } from '../../../shared/domain/task/status.ts'
import { features } from '../../../shared/i18n/catalogue.ts'
import { allMessages, languages } from '../../../shared/i18n/index.ts'

const entries = languages.flatMap((language) =>
  Object.entries(allMessages[language]).map(([key, text]) => ({ language, key, text })),
)

/** Names of all arguments, however deep inside plurals and selects. */
const argumentNames = (text: string): string[] => {
  const names = new Set<string>()
  JSON.stringify(
    new IntlMessageFormat(text, 'nb', undefined, { ignoreTag: true }).getAst(),
    (_, node: unknown) => {
      if (typeof node === 'object' && node && 'type' in node && 'value' in node)
        if (node.type !== 0 && typeof node.value === 'string') names.add(node.value)
      return node
    },
  )
  return [...names].sort()
}

describe('the catalogue', () => {
  it('has the same keys in every language', () => {
    const keys = Object.keys(allMessages.nb).sort()
    for (const language of languages) expect(Object.keys(allMessages[language]).sort()).toEqual(keys)
  })

  it('has no key in two features', () => {
    const keys = features.flatMap((feature) => Object.keys(feature.nb))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('has a text, without space around it, behind every key', () => {
    expect(entries.filter(({ text }) => text === '' || text.trim() !== text)).toEqual([])
  })

  it('parses as ICU wherever a message has arguments, with the same arguments in every language', () => {
    for (const { language, key, text } of entries)
      expect(argumentNames(text), `${language} ${key}`).toEqual(argumentNames(allMessages.nb[key] ?? ''))
  })

  it('writes no bokmål in nynorsk', () => {
    const bokmålWords =
      /\b(ikke|jeg|hvis|hva|hvem|oppgaver?|bolig|løslatelsen?|noe|noen|fra|siden|ble|bare|mer|gjøre)\b/i
    const found = Object.entries(allMessages.nn).filter(([, text]) => bokmålWords.test(text))
    expect(found).toEqual([])
  })

  it.each([
    ['agency', agencyTypes],
    ['role', roles],
    ['area', areas],
    ['history', logKinds],
    ['member', memberRelations],
    ['closing', closingReasons],
    ['event', planEventKinds],
    ['phase', planPhases],
    ['sentence', sentenceKinds],
    ['certainty', certainties],
    ['rejection', rejectionReasons],
    ['outcome', outcomes],
    ['failure', failureReasons],
    ['cancellation', cancellationReasons],
    ['return', returnReasons],
    ['status', taskStatuses],
    ['side', taskSides],
  ] satisfies [string, readonly string[]][])('names every %s of the domain', (group, words) => {
    expect(words.filter((word) => !(`${group}.${word}` in allMessages.nb))).toEqual([])
  })
})
