import { isWithin, type Office, type OfficeEdit, periodsMeet } from '../../domain/agency/office.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import { fail, ok, type Result } from '../../kernel/result.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { Permit } from '../../policies/decide.ts'
import { addDays } from '../../schedule/days.ts'
import type { DirectoryDeps } from './deps.ts'
import { type EditOfficeFailure, editOffices } from './edit-office.ts'

export interface Closing {
  readonly office: AgencyId
  readonly lastDay: IsoDate
  /** Who goes on with its work: the office it is merged into. */
  readonly successor?: AgencyId
}

export type CloseOfficeFailure =
  | EditOfficeFailure
  /** Of another type, closed by then, or itself going on by way of the office that is closed. */
  | { readonly code: 'successor-cannot' }

/** Areas of the closed office that its successor serves from the day after. */
const takenOver = ({ areas }: Office, successor: Office, from: IsoDate): Office['areas'] => {
  const open = areas.filter(({ validTo }) => validTo === undefined || validTo >= from)
  const codes = new Set(successor.areas.filter((area) => isWithin(area, from)).map(({ code }) => code))
  return open
    .filter(({ code }) => !codes.has(code))
    .map(({ code, validTo }) => ({ code, validFrom: from, ...(validTo && { validTo }) }))
}

const editsFor = (
  { office: id, lastDay, successor: successorId }: Closing,
  offices: readonly Office[],
): Result<readonly OfficeEdit[], CloseOfficeFailure> => {
  const closed = offices.find((one) => one.id === id)
  const successor = offices.find((one) => one.id === successorId)
  if (!closed) return fail({ code: 'unknown-office' })
  if (successorId === undefined) return ok([{ id, set: { validTo: lastDay }, clear: ['successor'] }])
  const from = addDays(lastDay, 1)
  const goesOn =
    successor && successor.id !== id && successor.type === closed.type && successor.successor !== id
  if (!goesOn || !periodsMeet(successor, { validFrom: from, validTo: from }))
    return fail({ code: 'successor-cannot' })
  const more = takenOver(closed, successor, from)
  const kept = successor.areas.filter(({ code }) => !more.some((area) => area.code === code))
  return ok([
    { id, set: { validTo: lastDay, successor: successor.id }, clear: [] },
    ...(more.length > 0 ? [{ id: successor.id, set: { areas: [...kept, ...more] }, clear: [] }] : []),
  ])
}

/**
 * Closes an office with a last day, or merges it into another, which serves its areas from the day after: both in one
 * transaction, in force from the next request on. Its open tasks move afterwards (move-tasks.ts).
 */
export const closeOffice = (
  deps: DirectoryDeps,
  permit: Permit<'directory.edit'>,
  closing: Closing,
): Promise<Result<readonly Office[], CloseOfficeFailure>> => {
  const { office, successor } = closing
  const ids = successor === undefined || successor === office ? [office] : [office, successor]
  return editOffices<CloseOfficeFailure>(deps, permit, ids, (offices) => editsFor(closing, offices))
}
