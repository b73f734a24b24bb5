/**
 * Names of the sealed fields: part of the authenticated data, so they never change without an item version.
 * A keyless reader passes no cipher and gets no texts.
 */
import type { Area } from '../../domain/area/areas.ts'
import type { PartId, TaskId } from '../../kernel/ids.ts'
import type { PlanCipher } from '../cipher/seal.ts'

export const personField = (what: 'name' | 'nationalNumber') => `person.${what}`
export const voiceField = (what: 'words' | 'objection') => `voice.${what}`
export const needField = (area: Area, what: 'situation' | 'goal') => `need.${area}.${what}`
export type TaskText = 'details' | 'question' | 'answer' | 'holdReason' | 'ending'
export const taskField = (task: TaskId, what: TaskText) => `task.${task}.${what}`
export const stepField = (step: PartId, what: 'place' | 'terms') => `step.${step}.${what}`
export const conditionField = (condition: PartId) => `condition.${condition}`
export const carryField = (carry: PartId, what: 'what' | 'inside' | 'outside') => `carry.${carry}.${what}`
export const appointmentField = (appointment: PartId, what: 'what' | 'where' | 'askFor') =>
  `appointment.${appointment}.${what}`
/** What a municipality says about whose inhabitant the person is. */
export const claimField = (municipality: string) => `claim.${municipality}`
export const sentenceField = 'sentence.reason'
export const noteField = (note: string) => `note.${note}`
export const logField = (sequence: number) => `log.${sequence}`

/** Seals a text that may be absent. */
export const sealIf = (
  cipher: PlanCipher,
  field: string,
  text: string | undefined,
): Uint8Array | undefined => (text === undefined ? undefined : cipher.seal(field, text))

/** Opens a text that may be absent, or that the reader has no key for. */
export const openIf = (
  cipher: PlanCipher | undefined,
  field: string,
  bytes: Uint8Array | undefined,
): string | undefined => (cipher === undefined || bytes === undefined ? undefined : cipher.open(field, bytes))
