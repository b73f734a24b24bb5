import { acceptCarryOver } from '../../shared/application/accept-carry-over.ts'
import { editCarryOver } from '../../shared/application/edit-carry-over.ts'
import { editConditions } from '../../shared/application/edit-conditions.ts'
import { editSteps } from '../../shared/application/edit-steps.ts'
import type { Deps } from '../../shared/application/ports.ts'
import { setFlags } from '../../shared/application/set-flags.ts'
import type { PlanCase } from '../../shared/domain/plan/plan-case.ts'
import type { CarryOver } from '../../shared/domain/preparation/carry-over.ts'
import type { FlagKind } from '../../shared/domain/preparation/flags.ts'
import type { ConditionKind, Step as Stage } from '../../shared/domain/step/step.ts'
import { agencyId } from '../../shared/kernel/ids.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { IsoDate } from '../../shared/kernel/time.ts'
import type { Actor } from '../../shared/policies/actor.ts'
import { addDays } from '../../shared/schedule/days.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { storyPermit } from './story-permit.ts'

/** What happened on the way out of custody. Days count from the plan's release; without one, from the day itself. */
export type WayOut =
  | {
      readonly do: 'stage'
      readonly stage: Pick<Stage, 'kind' | 'state' | 'place' | 'terms'>
      readonly from: number
      readonly to?: number
    }
  | {
      readonly do: 'condition'
      readonly kind: ConditionKind
      readonly office: string
      readonly words?: string
    }
  | { readonly do: 'flags'; readonly kinds: readonly FlagKind[] }
  | {
      readonly do: 'carry'
      readonly entry: Pick<CarryOver, 'kind' | 'what' | 'inside' | 'outside'>
      readonly office?: string
      readonly first?: number
    }
  /** Says yes to what the office is to go on with. */
  | { readonly do: 'accept-carry' }

type Told = Promise<Result<string, { readonly code: string }>>

const doings = ['stage', 'condition', 'flags', 'carry', 'accept-carry'] as const

/** Whether something that happened belongs to the way out. */
export const isWayOut = (step: { readonly do: string }): step is WayOut =>
  doings.some((one) => one === step.do)

/** Carries it out as the person who did it. */
export const tellWayOut = (deps: Deps, actor: Actor, subject: PlanCase, what: WayOut): Told => {
  const day = (days: number): IsoDate =>
    addDays(subject.schedule.release ?? osloDate(deps.clocks.case.now()), days)
  const request = { key: deps.ids.short(), command: what, result: '/' }
  const seenVersion = subject.stepDown.version
  switch (what.do) {
    case 'stage': {
      const { stage, from, to } = what
      const step = { ...stage, from: day(from), ...(to !== undefined && { to: day(to) }) }
      const input = { edit: { act: 'add', step }, seenVersion } as const
      return editSteps(deps, storyPermit(actor, 'steps.edit', subject), subject, input, request)
    }
    case 'condition': {
      const { kind, office, words } = what
      const condition = { kind, followedUpBy: agencyId(office), from: day(0), ...(words && { words }) }
      const input = { edit: { act: 'add', condition }, seenVersion } as const
      return editConditions(deps, storyPermit(actor, 'steps.edit', subject), subject, input, request)
    }
    case 'flags': {
      const flags = {
        kinds: what.kinds,
        alsoPublicOffices: false,
        seenVersion: subject.preparation.version,
      }
      return setFlags(deps, storyPermit(actor, 'flags.edit', subject), subject, flags, request)
    }
    case 'carry': {
      const { office, first } = what
      const entry = {
        ...what.entry,
        ...(office && { agencyId: agencyId(office) }),
        ...(first !== undefined && { firstDate: day(first) }),
      }
      const permit = storyPermit(actor, 'carry-over.edit', subject)
      return editCarryOver(deps, permit, subject, { act: 'add', entry }, request)
    }
    case 'accept-carry': {
      const mine = subject.carryOver.find(({ agencyId: office }) => office === actor.agencyId)
      if (!mine) throw new Error("The demo's story has nothing to say yes to")
      const permit = storyPermit(actor, 'carry-over.accept', subject)
      const input = { id: mine.id, seenVersion: mine.version }
      return acceptCarryOver(deps, permit, subject, input, request)
    }
  }
}
