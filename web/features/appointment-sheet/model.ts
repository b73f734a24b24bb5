import { isHealthAgency } from '../../../shared/domain/agency/agency.ts'
import type { PersonLanguage } from '../../../shared/domain/person/person.ts'
import type { Appointment } from '../../../shared/domain/preparation/appointment.ts'
import type { IsoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import type { VisibleCase } from '../../../shared/policies/visible-case.ts'
import { inOrder } from '../appointments/model.ts'
import { type SheetLanguage, sheetWords } from './words.ts'

export interface SheetModel {
  readonly language: SheetLanguage
  /** The person's language, where the sheet does not exist in it. */
  readonly missing?: PersonLanguage
  readonly part: 'plan' | 'health'
  /** Today's and those to come, in order. */
  readonly appointments: readonly Appointment[]
  readonly madeOn: IsoDate
}

export const sheetLanguages: readonly SheetLanguage[] = ['nb', 'nn', 'en', 'pl', 'es', 'fr']

const isSheetLanguage = (language: string): language is SheetLanguage => Object.hasOwn(sheetWords, language)

/**
 * One sheet of one part: the plan's appointments, or those of the health circle. Neither holds anything of the
 * other, so that paper lying about tells no more than the page would.
 */
export const sheetModel = (
  { person, preparation }: VisibleCase,
  actor: Actor,
  today: IsoDate,
  chosen: SheetLanguage | undefined,
): SheetModel => {
  const part = isHealthAgency(actor.agencyType) ? 'health' : 'plan'
  const own = person.language
  const exists = isSheetLanguage(own)
  return {
    language: chosen ?? (exists ? own : 'nb'),
    ...(!exists && { missing: own }),
    part,
    appointments: inOrder(
      preparation.appointments.filter(({ circle, on }) => circle === part && on >= today),
    ),
    madeOn: today,
  }
}
