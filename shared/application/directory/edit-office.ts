import {
  type Capacity,
  editedOffice,
  type Office,
  type OfficeEdit,
  type OfficeService,
} from '../../domain/agency/office.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import { fail, ok, type Result } from '../../kernel/result.ts'
import type { Permit } from '../../policies/decide.ts'
import { type DirectoryDeps, saidBy, todayBy } from './deps.ts'
import type { StoredOffice } from './ports.ts'
import { takeOverBuiltIn } from './take-over-built-in.ts'

export type EditOfficeFailure =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'unknown-office' }
  /** Somebody else has changed the office since; `office` is as it is now. */
  | { readonly code: 'stale'; readonly office: Office; readonly version: number }
  | { readonly code: 'busy' }

type MayEdit = Permit<'directory.edit'> | Permit<'office.edit'>

const attempts = 5

/** What an office says of itself. What it is, what it serves and how long, is for administrators. */
export const ownFields = [
  'unit',
  'mailbox',
  'phone',
  'phoneHours',
  'services',
  'contact',
  'lastConfirmed',
] as const satisfies readonly (keyof Office)[]

/** A lead edits the own office alone. */
const mayEdit = ({ action, actor }: MayEdit, id: AgencyId): boolean =>
  action === 'directory.edit' || actor.agencyId === id

const mayChange = ({ action }: MayEdit, { set, clear }: OfficeEdit): boolean =>
  action === 'directory.edit' ||
  [...Object.keys(set), ...clear].every((field) => ownFields.some((own) => own === field))

/** An office as it is to be edited, and its version; a table without a directory is filled first. */
export const officeToEdit = async (
  deps: DirectoryDeps,
  permit: MayEdit,
  id: AgencyId,
): Promise<StoredOffice | undefined> => {
  const found = await deps.directories.office(id)
  if (found) return found
  await takeOverBuiltIn(deps, saidBy(deps, permit))
  return deps.directories.office(id)
}

/** Edits by what the offices are at that moment; tried again when the pointer moved meanwhile. */
const editWith = async <Failure>(
  deps: DirectoryDeps,
  permit: MayEdit,
  ids: readonly AgencyId[],
  decide: (offices: readonly StoredOffice[]) => Result<readonly OfficeEdit[], Failure | EditOfficeFailure>,
): Promise<Result<readonly Office[], Failure | EditOfficeFailure>> => {
  if (!ids.every((id) => mayEdit(permit, id))) return fail({ code: 'not-allowed' })
  const said = saidBy(deps, permit)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stamp = (await deps.directories.current()) ?? (await takeOverBuiltIn(deps, said))
    const found = (await Promise.all(ids.map((id) => deps.directories.office(id)))).filter(
      (one) => one !== undefined,
    )
    if (found.length < ids.length) return fail({ code: 'unknown-office' })
    const edits = decide(found)
    if (!edits.ok) return edits
    const offices = found.map(({ office, version }) => ({
      office: edits.value
        .filter(({ id }) => id === office.id)
        .reduce((one, edit) => editedOffice(one, edit), office),
      version,
    }))
    const outcome = await deps.directories.edit(offices, { ...said, edits: edits.value }, stamp)
    if (outcome === 'done') return ok(offices.map(({ office }) => office))
  }
  return fail({ code: 'busy' })
}

/**
 * Changes an office, in force from the next request on: its lead, or an administrator. `seenVersion` is the version that
 * the form was made from.
 */
export const editOffice = async (
  deps: DirectoryDeps,
  permit: MayEdit,
  edit: OfficeEdit,
  seenVersion: number,
): Promise<Result<Office, EditOfficeFailure>> => {
  if (!mayChange(permit, edit)) return fail({ code: 'not-allowed' })
  const decide = ([stored]: readonly StoredOffice[]): Result<readonly OfficeEdit[], EditOfficeFailure> =>
    stored && stored.version !== seenVersion ? fail({ code: 'stale', ...stored }) : ok([edit])
  const done = await editWith<EditOfficeFailure>(deps, permit, [edit.id], decide)
  if (!done.ok) return done
  const [office] = done.value
  return office ? ok(office) : fail({ code: 'unknown-office' })
}

/** What an office says of its room for a service. */
export interface CapacitySaid {
  readonly about: OfficeService['about']
  readonly capacity: Capacity
  readonly waitingDays?: number
}

const withCapacity = (services: readonly OfficeService[], { about, capacity, waitingDays }: CapacitySaid) => {
  const before = services.find((service) => service.about === about) ?? { about }
  const { waitingDays: _, ...rest } = { waitingDays: undefined, ...before }
  const service: OfficeService = { ...rest, capacity, ...(waitingDays !== undefined && { waitingDays }) }
  const isThere = services.some((one) => one.about === about)
  return isThere ? services.map((one) => (one.about === about ? service : one)) : [...services, service]
}

/** Says what room there is for a service, whoever else edits the office; routing honours it from the next request on. */
export const setCapacity = (
  deps: DirectoryDeps,
  permit: MayEdit,
  id: AgencyId,
  said: CapacitySaid,
): Promise<Result<readonly Office[], EditOfficeFailure>> =>
  editWith(deps, permit, [id], ([stored]) =>
    ok(stored ? [{ id, set: { services: withCapacity(stored.office.services, said) }, clear: [] }] : []),
  )

/** Says that all that stands there of the office is right, as of today. */
export const confirmOffice = (
  deps: DirectoryDeps,
  permit: MayEdit,
  id: AgencyId,
): Promise<Result<readonly Office[], EditOfficeFailure>> =>
  editWith(deps, permit, [id], () => ok([{ id, set: { lastConfirmed: todayBy(deps) }, clear: [] }]))

/** Edits of several offices that belong together: all or none. For closing an office that another goes on for. */
export const editOffices = <Failure>(
  deps: DirectoryDeps,
  permit: Permit<'directory.edit'>,
  ids: readonly AgencyId[],
  decide: (offices: readonly Office[]) => Result<readonly OfficeEdit[], Failure | EditOfficeFailure>,
): Promise<Result<readonly Office[], Failure | EditOfficeFailure>> =>
  editWith<Failure>(deps, permit, ids, (stored) => decide(stored.map(({ office }) => office)))
