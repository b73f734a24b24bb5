import { isHealthAgency } from '../domain/agency/agency.ts'
import type { PlanCase } from '../domain/plan/plan-case.ts'
import type { CarryOver } from '../domain/preparation/carry-over.ts'
import { circleOf, keepsPromise, mayTakeOver } from '../domain/preparation/carry-over-rules.ts'
import { keepsOut } from '../domain/preparation/contact.ts'
import { assertNever } from '../kernel/assert-never.ts'
import { type PartId, partId, type TaskId } from '../kernel/ids.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { noticesToAllOpen } from '../notices/decide.ts'
import type { Permit } from '../policies/decide.ts'
import { type CaseFailure, changeCase, type Draft, type Now, type Request } from './on-case.ts'
import type { Deps } from './ports.ts'

/** An entry as somebody writes it; circle, version and id are the portal's. */
export type CarryOverInput = Omit<CarryOver, 'id' | 'version' | 'circle'>

export type CarryOverEdit =
  | { readonly act: 'add'; readonly entry: CarryOverInput }
  | {
      readonly act: 'change'
      readonly id: PartId
      readonly entry: CarryOverInput
      readonly seenVersion: number
    }
  | { readonly act: 'remove'; readonly id: PartId; readonly seenVersion: number }

export type CarryOverFailure =
  | { readonly code: 'stale'; readonly version: number }
  /** Not there any more, or not the reader's to see. */
  | { readonly code: 'not-there' }
  | { readonly code: 'too-many-parts' }
  /** The office is not in the directory, or not one that may go on with this. */
  | { readonly code: 'office-refused' }
  | { readonly code: 'contact-restricted' }
  /** An office of the directory says yes itself, and nobody has said yes on a day to come. */
  | { readonly code: 'acceptance-refused' }
  | CaseFailure

/** Of each circle; keeps the plan's page within its budget. */
export const mostCarryOver = 10

/** Health offices list treatment, the coordinator the rest: each only what its circle reads. */
const isOwnCircle = ({ actor }: Now, circle: CarryOver['circle']): boolean =>
  isHealthAgency(actor.agencyType) === (circle === 'health')

const faultOf = (
  deps: Deps,
  { plan, preparation }: PlanCase,
  { kind, agencyId, acceptedOn }: CarryOverInput,
  before: CarryOver | undefined,
  now: Now,
): CarryOverFailure | undefined => {
  const office = agencyId && deps.directory.agency(agencyId)
  if (!isOwnCircle(now, circleOf(kind))) return { code: 'not-allowed' }
  if (agencyId ? !office || !mayTakeOver(office.type, kind) : kind === 'treatment')
    return { code: 'office-refused' }
  if (office && office.id !== before?.agencyId && keepsOut(preparation.flags, office, plan.custody))
    return { code: 'contact-restricted' }
  return acceptedOn && (agencyId || acceptedOn > now.today) ? { code: 'acceptance-refused' } : undefined
}

/** The office of the directory gave its yes itself: it stays while nothing it promised has changed. */
const changed = (before: CarryOver, input: CarryOverInput): CarryOver => {
  const after: CarryOver = { ...input, id: before.id, version: before.version + 1, circle: before.circle }
  const keeps = before.acceptedOn && input.agencyId && keepsPromise(before, after)
  return keeps && before.acceptedOn ? { ...after, acceptedOn: before.acceptedOn } : after
}

/** Tasks by which the history of a treatment reaches the health offices that have to do with it, and nobody else. */
export const healthTasksOf = ({ tasks }: PlanCase, { actor }: Now): readonly TaskId[] =>
  tasks
    .filter(
      ({ circle, owner, requester }) =>
        circle !== 'plan' && (owner === actor.agencyId || requester.agencyId === actor.agencyId),
    )
    .map(({ id }) => id)

type Items = Pick<Draft, 'carryOver' | 'removedCarryOver'>

const draftOf = (
  subject: PlanCase,
  act: CarryOverEdit['act'],
  about: CarryOver,
  items: Items,
  now: Now,
): Draft => ({
  ...items,
  log: {
    kind: 'carry-over-changed',
    tasks: about.circle === 'health' ? healthTasksOf(subject, now) : [],
    codes: { act, what: about.kind },
    circle: about.circle,
  },
  tell: noticesToAllOpen(
    'plan-changed',
    subject.tasks.filter(({ owner }) => owner === about.agencyId),
  ),
})

const decide = (
  deps: Deps,
  subject: PlanCase,
  edit: CarryOverEdit,
  now: Now,
): Result<Draft, CarryOverFailure> => {
  const before =
    edit.act === 'add'
      ? undefined
      : subject.carryOver.find(({ id, circle }) => id === edit.id && isOwnCircle(now, circle))
  if (edit.act !== 'add') {
    if (!before) return fail({ code: 'not-there' })
    if (before.version !== edit.seenVersion) return fail({ code: 'stale', version: before.version })
  }
  const fault = edit.act === 'remove' ? undefined : faultOf(deps, subject, edit.entry, before, now)
  if (fault) return fail(fault)
  switch (edit.act) {
    case 'add': {
      const circle = circleOf(edit.entry.kind)
      // Counted by circle: how many treatments there are is not for others to find out.
      const listed = subject.carryOver.filter((one) => one.circle === circle)
      if (listed.length >= mostCarryOver) return fail({ code: 'too-many-parts' })
      const about: CarryOver = { ...edit.entry, id: partId(deps.ids.short()), version: 1, circle }
      return ok(draftOf(subject, edit.act, about, { carryOver: [about] }, now))
    }
    case 'change': {
      if (!before) return fail({ code: 'not-there' })
      const about = changed(before, edit.entry)
      return ok(draftOf(subject, edit.act, about, { carryOver: [about] }, now))
    }
    case 'remove':
      return before
        ? ok(draftOf(subject, edit.act, before, { removedCarryOver: [before] }, now))
        : fail({ code: 'not-there' })
    default:
      return assertNever(edit)
  }
}

/**
 * Lists, changes or removes something that began inside and goes on outside. The coordinator lists courses, exams,
 * apprenticeships and jobs; the prison's health service lists treatment, which stays between health offices (hpl § 21).
 */
export const editCarryOver = (
  deps: Deps,
  permit: Permit<'carry-over.edit'>,
  subject: PlanCase,
  edit: CarryOverEdit,
  request: Request,
): Promise<Result<string, CarryOverFailure>> =>
  changeCase(deps, permit, subject, request, (base, now) => decide(deps, base, edit, now))
