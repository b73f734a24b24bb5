import type { Directory } from './directory.ts'
import type { ReasonCode, TraceReason } from './reason.ts'

/** ICU's `select` knows no hyphens in its words: `already-rejected` is written `already_rejected` there. */
const selector = (code: string): string => code.replaceAll('-', '_')

/** Arguments of the messages `routing.reason.*`; what a reason does not speak of is empty. */
export interface ReasonArguments extends Readonly<Record<string, string>> {
  readonly agency: string
  readonly area: string
  readonly officeType: string
  readonly why: string
  readonly law: string
  readonly missing: string
  readonly name: string
  readonly practice: string
  readonly queue: string
}

/** The key of a reason's message. */
export const reasonKey = (reason: TraceReason): `routing.reason.${ReasonCode}` =>
  `routing.reason.${reason.code}`

/** Names for the ids and codes in a reason: `t(reasonKey(reason), reasonArguments(reason, directory))`. */
export const reasonArguments = (reason: TraceReason, directory: Directory): ReasonArguments => ({
  agency: 'agency' in reason ? (directory.agency(reason.agency)?.name ?? reason.agency) : '',
  area: 'area' in reason ? directory.areaName(reason.area) : '',
  officeType: 'officeType' in reason ? selector(reason.officeType) : '',
  why: 'why' in reason ? selector(reason.why) : '',
  law: 'law' in reason ? reason.law : '',
  missing: 'missing' in reason ? reason.missing : '',
  name: 'name' in reason ? reason.name : '',
  practice: 'practice' in reason ? selector(reason.practice) : '',
  queue: 'queue' in reason ? reason.queue : '',
})
