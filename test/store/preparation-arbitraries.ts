/** Any preparation of a release, whether or not a rule would allow it. Ids of single parts stay, so that they change. */
import fc from 'fast-check'
import { carryOverKinds } from '../../shared/domain/preparation/carry-over.ts'
import { flagKinds } from '../../shared/domain/preparation/flags.ts'
import {
  gateItems,
  gateStates,
  greeters,
  sleepingPlaces,
} from '../../shared/domain/preparation/preparation.ts'
import { interruptionKinds, termKinds, typedDateKeys } from '../../shared/domain/sentence/sentence.ts'
import { conditionKinds, stepKinds, stepStates } from '../../shared/domain/step/step.ts'
import { agencyId, partId, userId } from '../../shared/kernel/ids.ts'
import { timestamp } from '../../shared/kernel/time.ts'
import { date, maybe, text } from './arbitraries.ts'

const office = fc.constantFrom(agencyId('nav:0602'), agencyId('prison-health:0301'))
const circle = fc.constantFrom('plan' as const, 'health' as const)
const anyPart = fc.constantFrom('part-one', 'part-two', 'part-three').map(partId)
const saidParts = {
  by: fc.record({ userId: fc.constant(userId('user-a')), name: text, agencyId: office }),
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }).map(timestamp),
}
const said = fc.record(saidParts)

export const stepDowns = fc.record({
  steps: fc.array(
    fc.record({
      id: anyPart,
      kind: fc.constantFrom(...stepKinds),
      state: fc.constantFrom(...stepStates),
      from: date,
      to: maybe(date),
      place: maybe(text),
      terms: maybe(text),
    }),
    { maxLength: 4 },
  ),
  conditions: fc.array(
    fc.record({
      id: anyPart,
      kind: fc.constantFrom(...conditionKinds),
      followedUpBy: office,
      from: maybe(date),
      to: maybe(date),
      words: maybe(text),
    }),
    { maxLength: 4 },
  ),
})

export const preparations = fc.record({
  gate: fc.dictionary(
    fc.constantFrom(...gateItems),
    fc.record({ ...saidParts, state: fc.constantFrom(...gateStates) }),
    { noNullPrototype: true },
  ),
  sleep: maybe(fc.record({ ...saidParts, place: fc.constantFrom(...sleepingPlaces) })),
  greeter: maybe(fc.record({ ...saidParts, who: fc.constantFrom(...greeters), agencyId: maybe(office) })),
  health: maybe(
    fc.record({
      ...saidParts,
      ready: fc.boolean(),
      forRelease: maybe(date),
      lastDoseInside: maybe(date),
      firstDoseOutside: maybe(date),
    }),
  ),
  checked: fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,30}$/), said, { noNullPrototype: true }),
  flags: fc.array(
    fc.record({ kind: fc.constantFrom(...flagKinds), from: date, alsoPublicOffices: maybe(fc.boolean()) }),
    { maxLength: 4 },
  ),
})

export const carryOvers = fc.record({
  id: fc.constant(partId('carry-one')),
  kind: fc.constantFrom(...carryOverKinds),
  what: text,
  inside: text,
  outside: text,
  agencyId: maybe(office),
  firstDate: maybe(date),
  acceptedOn: maybe(date),
  circle,
})

export const appointments = fc.record({
  id: fc.constant(partId('appointment-one')),
  agencyId: maybe(office),
  on: date,
  time: maybe(fc.constantFrom('00:00', '09:30', '23:59')),
  what: text,
  where: text,
  askFor: text,
  circle,
})

const length = fc.record({ years: fc.nat(30), months: fc.nat(11), days: fc.nat(400) })
const refusals = fc.array(fc.record({ on: date }), { maxLength: 3 })
const serving = {
  start: date,
  remandDays: fc.nat(3000),
  interruptions: fc.array(
    fc.record({ kind: fc.constantFrom(...interruptionKinds), from: date, to: maybe(date) }),
    { maxLength: 3 },
  ),
}
const lengths = fc.array(length, { maxLength: 4 })

const facts = fc.oneof(
  fc.record({
    ...serving,
    kind: fc.constantFrom(...termKinds),
    parts: lengths,
    foreign: fc.boolean(),
    monitoringExcluded: fc.boolean(),
    inCustodySince: maybe(date),
    refusals,
  }),
  fc.record({ ...serving, kind: fc.constant('subsidiary-imprisonment' as const), parts: lengths }),
  fc.record({
    ...serving,
    kind: fc.constant('preventive-detention' as const),
    timeFrame: length,
    minimumTerm: maybe(length),
    underEighteen: fc.boolean(),
    judgmentFinalOn: date,
    refusals,
    extensions: lengths,
    parole: maybe(fc.record({ on: date, probationYears: fc.nat(5) })),
  }),
  fc.record({ kind: fc.constant('remand' as const), start: date }),
)

export const sentences = fc.record({
  ...saidParts,
  facts,
  typed: fc.dictionary(fc.constantFrom(...typedDateKeys), date, { noNullPrototype: true }),
  reason: maybe(text),
})
