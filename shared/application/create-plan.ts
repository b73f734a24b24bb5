import type { Plan } from '../domain/plan/plan.ts'
import { planId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { Permit } from '../policies/decide.ts'
import { chooseTemplate, createSchedule } from '../schedule/plan-dates.ts'
import { type CaseFailure, complete, momentOf, type Now, type Request } from './on-case.ts'
import { needsOf, type PlanInput, protectionOf } from './plan-input.ts'
import { planNumber } from './plan-number.ts'
import type { Deps } from './ports.ts'
import { loadCatalogue } from './template-catalogue.ts'

const newPlan = (deps: Deps, input: PlanInput, now: Now): Plan => ({
  id: planId(deps.ids.long()),
  number: planNumber(deps.ids),
  version: 1,
  phase: 'active',
  person: input.person,
  sentence: input.sentence,
  custody: now.actor.agencyId,
  coordinator: { userId: now.actor.userId, name: now.actor.name, agencyId: now.actor.agencyId },
  destination: input.destination,
  ...(input.belonging && { belonging: input.belonging }),
  ...(input.shielding && { shielding: input.shielding }),
  voice: input.voice,
  createdAt: now.at,
})

/**
 * Makes a release plan; the actor becomes its coordinator and the actor's office has custody. One transaction.
 * Returns the path of the page that proposes tasks. `resultOf` builds that path from the plan's id.
 */
export const createPlan = async (
  deps: Deps,
  permit: Permit<'plan.create'>,
  input: PlanInput,
  request: Omit<Request, 'result'>,
  resultOf: (id: Plan['id']) => string,
): Promise<Result<string, CaseFailure>> => {
  const now = momentOf(deps, permit.actor)
  const plan = newPlan(deps, input, now)
  const schedule = createSchedule({
    ...(input.release && { release: input.release }),
    certainty: input.certainty,
    template: (await loadCatalogue(deps)).newest(
      chooseTemplate({ ...input, phase: 'active', today: now.today }),
    ),
    person: input.person,
    today: now.today,
  })
  const change = complete(
    deps,
    {
      plan,
      protection: protectionOf(input),
      schedule,
      needs: needsOf(input.needs, []),
      members: [
        {
          agencyId: now.actor.agencyId,
          agencyType: now.actor.agencyType,
          relation: 'coordinator',
          areas: [],
          circle: 'plan',
        },
      ],
      log: { kind: 'plan-created', tasks: [], codes: { sentence: input.sentence }, circle: 'plan' },
      tell: [],
    },
    now,
    { ...request, result: resultOf(plan.id) },
  )
  const outcome = await deps.store.commit(change)
  if (outcome.kind === 'done') return ok(resultOf(plan.id))
  if (outcome.kind === 'repeat') return ok(outcome.result)
  return fail({ code: outcome.kind === 'key-reused' ? 'key-reused' : 'busy' })
}
