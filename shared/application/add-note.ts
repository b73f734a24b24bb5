import { isHealthAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { TaskId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { Permit } from '../policies/decide.ts'
import { taskVisibility } from '../policies/relation.ts'
import { type CaseFailure, changeCase, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

/**
 * Adds a note to a plan, or to a task in it that the actor sees whole (else `not-allowed`). What a health office
 * writes on a health task stays between health offices (hpl § 21).
 */
export const addNote = (
  deps: Deps,
  permit: Permit<'note.add'>,
  subject: PlanCase,
  input: { readonly text: string; readonly taskId?: TaskId },
  request: Request,
): Promise<Result<string, CaseFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => {
    const about = base.tasks.find((task) => task.id === input.taskId)
    const unseen = !about || taskVisibility(now.actor, base, about) !== 'full'
    if (input.taskId && unseen) return fail({ code: 'not-allowed' } as const)
    const circle = isHealthAgency(now.actor.agencyType) && about?.circle !== 'plan' ? 'health' : 'plan'
    const author = { userId: now.actor.userId, name: now.actor.name, agencyId: now.actor.agencyId }
    return ok({
      notes: [
        {
          id: deps.ids.long(),
          at: now.at,
          author,
          text: input.text,
          circle,
          ...(about && { taskId: about.id }),
        },
      ],
      log: { kind: 'note-added', tasks: about ? [about.id] : [], codes: {}, circle },
      tell: [],
    })
  })
