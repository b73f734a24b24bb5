import type { LogEntry } from '../../../shared/domain/log/entry.ts'
import { carryOverKinds } from '../../../shared/domain/preparation/carry-over.ts'
import { flagBasis, flagKinds } from '../../../shared/domain/preparation/flags.ts'
import { releaseConditions } from '../../../shared/domain/schedule/schedule.ts'
import { conditionKinds, stepKinds, stepStates } from '../../../shared/domain/step/step.ts'
import type { Translate } from '../../../shared/i18n/index.ts'
import { hangsOnWords } from './hangs-on.ts'

type Codes = LogEntry['codes']

const known = <Code extends string>(list: readonly Code[], code: string | undefined): Code | undefined =>
  list.find((one) => one === code)

const acts = ['add', 'change', 'remove'] as const

const stepFacts = (t: Translate, codes: Codes): readonly string[] => {
  const [act, kind] = [known(acts, codes.act), known(stepKinds, codes.step)]
  const state = known(stepStates, codes.state)
  if (!act || !kind || !state) return []
  const step = t(`step.${kind}`)
  return [
    act === 'remove'
      ? t('historyLine.step.remove', { step })
      : t(`historyLine.step.${act}`, { step, state: t(`stepState.${state}`) }),
  ]
}

const conditionFacts = (t: Translate, codes: Codes, office: string): readonly string[] => {
  const [act, kind] = [known(acts, codes.act), known(conditionKinds, codes.condition)]
  if (!act || !kind) return []
  const condition = t(`condition.${kind}`)
  return [
    act === 'remove'
      ? t('historyLine.condition.remove', { condition })
      : t(`historyLine.condition.${act}`, { condition, office }),
  ]
}

const flagFacts = (t: Translate, codes: Codes): readonly string[] => {
  const of = (text: string | undefined) => flagKinds.filter((kind) => text?.split(' ').includes(kind))
  const words = (kind: (typeof flagKinds)[number]) => ({ flag: t(`flag.${kind}`), law: flagBasis[kind] })
  return [
    ...of(codes.set).map((kind) => t('historyLine.flag.set', words(kind))),
    ...of(codes.cleared).map((kind) => t('historyLine.flag.clear', words(kind))),
    ...of(codes.public).map((kind) => t('historyLine.flag.public', { flag: t(`flag.${kind}`) })),
  ]
}

const carryOverFacts = (t: Translate, codes: Codes): readonly string[] => {
  const act = known([...acts, 'accept'] as const, codes.act)
  const kind = known(carryOverKinds, codes.what)
  return act && kind ? [t(`historyLine.carryOver.${act}`, { what: t(`carryOver.${kind}`) })] : []
}

/** What a date hung on from then on, as far as the reader may know. */
export const hangsOnFacts = (t: Translate, codes: Codes): readonly string[] => {
  const words = hangsOnWords(
    t,
    releaseConditions.filter((one) => codes.hangsOn?.split(' ').includes(one)),
  )
  return words === undefined ? [] : [words]
}

/** Changes of stages, conditions, flags and what goes on outside, out of their codes; `office` is the code's by name. */
export const wayOutFacts = (
  t: Translate,
  { kind, codes }: LogEntry,
  office: (code: string | undefined) => string,
): readonly string[] => {
  switch (kind) {
    case 'steps-changed':
      return stepFacts(t, codes)
    case 'conditions-changed':
      return conditionFacts(t, codes, office(codes.office))
    case 'flags-changed':
      return flagFacts(t, codes)
    case 'carry-over-changed':
      return carryOverFacts(t, codes)
    default:
      return []
  }
}
