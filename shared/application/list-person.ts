import type { Plan } from '../domain/plan/plan.ts'
import type { Schedule } from '../domain/schedule/schedule.ts'
import { planId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { Permit } from '../policies/decide.ts'
import { chooseTemplate, templateNamed } from '../schedule/plan-dates.ts'
import type { CustodyRow } from './custody-row.ts'
import { type CaseFailure, complete, momentOf, type Now, type Request } from './on-case.ts'
import { planNumber } from './plan-number.ts'
import type { Deps } from './ports.ts'

/** What the list tells, and nothing that somebody would have to ask the person about. */
const personOf = ({ name, nationalNumber }: CustodyRow): Plan['person'] => ({
  name,
  ...(nationalNumber && { nationalNumber }),
  language: 'nb',
  interpreter: false,
  under25: false,
  children: false,
})

const listedPlan = (deps: Deps, row: CustodyRow, { actor, at }: Now): Plan => ({
  id: planId(deps.ids.long()),
  number: planNumber(deps.ids),
  version: 1,
  phase: 'not-mapped',
  person: personOf(row),
  sentence: row.sentence,
  custody: actor.agencyId,
  coordinator: { userId: actor.userId, name: actor.name, agencyId: actor.agencyId },
  destination: { kind: 'undecided' },
  voice: { stance: 'not-asked' },
  createdAt: at,
})

/** A date of release and one of intake, and nothing counted from them: there is nothing to tell anybody yet. */
const bareSchedule = ({ sentence, release, certainty, intake }: CustodyRow, { today }: Now): Schedule => {
  const date = release && { release }
  return {
    version: 1,
    template: templateNamed(chooseTemplate({ sentence, phase: 'active', ...date, today })),
    ...date,
    anchors: { intake: intake ?? today },
    certainty,
    entries: [],
  }
}

/**
 * Puts somebody on the office's list of people in custody whose needs nobody has mapped. One transaction; nobody is
 * mailed. Filling in the plan's form makes a plan of it. The same key again makes nobody twice.
 */
export const listPerson = async (
  deps: Deps,
  permit: Permit<'custody.import'>,
  row: CustodyRow,
  request: Request,
): Promise<Result<string, CaseFailure>> => {
  const now = momentOf(deps, permit.actor)
  const { actor } = now
  const change = complete(
    deps,
    {
      plan: listedPlan(deps, row, now),
      schedule: bareSchedule(row, now),
      members: [
        {
          agencyId: actor.agencyId,
          agencyType: actor.agencyType,
          relation: 'coordinator',
          areas: [],
          circle: 'plan',
        },
      ],
      log: { kind: 'person-listed', tasks: [], codes: { sentence: row.sentence }, circle: 'plan' },
      tell: [],
    },
    now,
    request,
  )
  const outcome = await deps.store.commit(change)
  if (outcome.kind === 'done' || outcome.kind === 'repeat') return ok(request.result)
  return fail({ code: outcome.kind === 'key-reused' ? 'key-reused' : 'busy' })
}
