import { isPublicAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import { type Flag, type FlagKind, flagKinds } from '../domain/preparation/flags.ts'
import type { Task } from '../domain/task/task.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { IsoDate } from '../kernel/time.ts'
import { noticesToAllOpen } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import type { Directory } from '../routing/directory.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

/** The flags as they shall stand; what is not named is cleared. There is no place for a reason. */
export interface WantedFlags {
  readonly kinds: readonly FlagKind[]
  /** Of a restriction of contact: the ruling also keeps public offices out. */
  readonly alsoPublicOffices: boolean
  readonly seenVersion: number
}

export type FlagsFailure =
  | { readonly code: 'stale'; readonly version: number }
  | { readonly code: 'unchanged' }
  | CaseFailure

const includesPublic = (kind: FlagKind, { alsoPublicOffices }: WantedFlags): boolean =>
  kind === 'contact-restricted' && alsoPublicOffices

/** Flags that stood before keep the day they came. */
const flagsAfter = (before: readonly Flag[], wanted: WantedFlags, today: IsoDate): readonly Flag[] =>
  flagKinds
    .filter((kind) => wanted.kinds.includes(kind))
    .map((kind) => ({
      kind,
      from: before.find((one) => one.kind === kind)?.from ?? today,
      ...(includesPublic(kind, wanted) && { alsoPublicOffices: true }),
    }))

const same = (one: Flag | undefined, other: Flag | undefined): boolean =>
  one?.kind === other?.kind && one?.alsoPublicOffices === other?.alsoPublicOffices

const changedKinds = (before: readonly Flag[], after: readonly Flag[]): readonly FlagKind[] => {
  const of = (flags: readonly Flag[], kind: FlagKind) => flags.find((one) => one.kind === kind)
  return flagKinds.filter((kind) => !same(of(before, kind), of(after, kind)))
}

/** Private offices see one flag only, so a change of the others is nothing to tell them. */
const concerned = (tasks: readonly Task[], changed: readonly FlagKind[], directory: Directory) =>
  tasks.filter(({ owner }) => {
    const office = directory.agency(owner)
    return office && (isPublicAgency(office.type) || changed.includes('call-before-first-meeting'))
  })

const codesOf = (before: readonly Flag[], after: readonly Flag[], changed: readonly FlagKind[]) => {
  const stands = (flags: readonly Flag[]) => changed.filter((kind) => flags.some((one) => one.kind === kind))
  const cleared = stands(before).filter((kind) => !stands(after).includes(kind))
  const publicToo = after.find(({ kind, alsoPublicOffices }) => alsoPublicOffices && changed.includes(kind))
  return {
    ...(stands(after).length > 0 && { set: stands(after).join(' ') }),
    ...(cleared.length > 0 && { cleared: cleared.join(' ') }),
    ...(publicToo && { public: publicToo.kind }),
  }
}

const decide = (
  subject: PlanCase,
  wanted: WantedFlags,
  directory: Directory,
  now: Now,
): Result<Draft, FlagsFailure> => {
  const { preparation } = subject
  if (preparation.version !== wanted.seenVersion) return fail({ code: 'stale', version: preparation.version })
  const flags = flagsAfter(preparation.flags, wanted, now.today)
  const changed = changedKinds(preparation.flags, flags)
  if (changed.length === 0) return fail({ code: 'unchanged' })
  return ok({
    preparation: { ...preparation, version: preparation.version + 1, flags },
    log: {
      kind: 'flags-changed',
      tasks: [],
      codes: codesOf(preparation.flags, flags, changed),
      circle: 'plan',
    },
    tell: noticesToAllOpen('plan-changed', concerned(subject.tasks, changed, directory)),
  })
}

/**
 * Sets and clears the flags of a plan: what to do and by which paragraph, never why, about whom or where
 * (flags.ts). Offices with an open task that see a flag come or go hear that the plan changed.
 */
export const setFlags = (
  deps: Deps,
  permit: Permit<'flags.edit'>,
  subject: PlanCase,
  wanted: WantedFlags,
  request: Request,
): Promise<Result<string, FlagsFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(base, wanted, deps.directory, now))
