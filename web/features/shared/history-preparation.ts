import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import {
  gateItems,
  gateStates,
  greeters,
  sleepingPlaces,
} from '../../../shared/domain/preparation/preparation.ts'
import { checklistKeys } from '../../../shared/domain/template/keys.ts'
import type { Translate } from '../../../shared/i18n/index.ts'

const known = <Code extends string>(list: readonly Code[], code: string | undefined): Code | undefined =>
  list.find((one) => one === code)

/** `money:in-hand phone:unknown`: a code of another version is left out. */
const gateFacts = (t: Translate, codes: string | undefined): readonly string[] =>
  (codes ?? '').split(' ').flatMap((pair) => {
    const [name, value] = pair.split(':')
    const item = known(gateItems, name)
    const state = known([...gateStates, 'unknown'] as const, value)
    return item && state
      ? [t('historyLine.fact', { what: t(`gate.${item}`), value: t(`gateState.${state}`) })]
      : []
  })

const ticks = (t: Translate, kind: 'ticked' | 'unticked', codes: string | undefined): readonly string[] =>
  (codes ?? '').split(' ').flatMap((code) => {
    const key = known(checklistKeys, code)
    return key ? [t(`historyLine.${kind}`, { what: t(`checklist.${key}`) })] : []
  })

/** What changed in the facts of the first 72 hours; of health's answer its yes or no (the entry is for health offices). */
export const preparationFacts = (t: Translate, { codes }: LogEntry): readonly string[] => {
  const place = known([...sleepingPlaces, 'unknown'] as const, codes.sleep)
  const who = known([...greeters, 'unknown'] as const, codes.greeter)
  const answer = known(['yes', 'no'] as const, codes.answer)
  return [
    ...gateFacts(t, codes.gate),
    ...(place ? [t('historyLine.fact', { what: t('question.sleep'), value: t(`sleep.${place}`) })] : []),
    ...(who ? [t('historyLine.fact', { what: t('question.greeter'), value: t(`greeter.${who}`) })] : []),
    ...ticks(t, 'ticked', codes.ticked),
    ...ticks(t, 'unticked', codes.unticked),
    ...(answer ? [t(`historyLine.answered.${answer}`)] : []),
  ]
}
