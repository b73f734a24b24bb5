import * as z from 'zod/mini'
import {
  type Condition,
  conditionKinds,
  type Step,
  type StepDown,
  stepKinds,
  stepStates,
} from '../../domain/step/step.ts'
import type { PlanId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'
import { compact } from '../compact.ts'
import { stepsKey } from '../keys.ts'
import { agencyIdField, count, dateField, itemVersion, partIdField, sealed } from './fields.ts'
import { conditionField, openIf, sealIf, stepField } from './texts.ts'

const step = z.object({
  i: partIdField,
  k: z.enum(stepKinds),
  s: z.enum(stepStates),
  f: dateField,
  t: z.optional(dateField),
  pl: z.optional(sealed),
  te: z.optional(sealed),
})

const condition = z.object({
  i: partIdField,
  k: z.enum(conditionKinds),
  a: agencyIdField,
  f: z.optional(dateField),
  t: z.optional(dateField),
  x: z.optional(sealed),
})

export const stepsSchema = z.object({ version: count, st: z.array(step), co: z.array(condition) })
export type StoredSteps = z.output<typeof stepsSchema>

const storedStep = ({ id, kind, state, from, to, place, terms }: Step, cipher: PlanCipher) =>
  compact({
    i: id,
    k: kind,
    s: state,
    f: from,
    t: to,
    pl: sealIf(cipher, stepField(id, 'place'), place),
    te: sealIf(cipher, stepField(id, 'terms'), terms),
  })

const storedCondition = ({ id, kind, followedUpBy, from, to, words }: Condition, cipher: PlanCipher) =>
  compact({
    i: id,
    k: kind,
    a: followedUpBy,
    f: from,
    t: to,
    x: sealIf(cipher, conditionField(id), words),
  })

/** The STEPS item: all stages and conditions of a plan; places, terms and words are sealed. */
export const stepsItem = (planId: PlanId, { version, steps, conditions }: StepDown, cipher: PlanCipher) => ({
  ...stepsKey(planId),
  v: itemVersion,
  version,
  st: steps.map((one) => storedStep(one, cipher)),
  co: conditions.map((one) => storedCondition(one, cipher)),
})

/** The stages and conditions; without a cipher their words are absent. */
export const readSteps = (item: StoredSteps, cipher: PlanCipher | undefined): StepDown => ({
  version: item.version,
  steps: item.st.map(({ i, k, s, f, t, pl, te }) =>
    compact({
      id: i,
      kind: k,
      state: s,
      from: f,
      to: t,
      place: openIf(cipher, stepField(i, 'place'), pl),
      terms: openIf(cipher, stepField(i, 'terms'), te),
    }),
  ),
  conditions: item.co.map(({ i, k, a, f, t, x }) =>
    compact({
      id: i,
      kind: k,
      followedUpBy: a,
      from: f,
      to: t,
      words: openIf(cipher, conditionField(i), x),
    }),
  ),
})
