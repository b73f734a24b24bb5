/**
 * Branded identifiers. A plain string becomes an id only here, so one id cannot be passed where another is
 * wanted, and nothing that came over the wire is trusted before its form has been checked.
 */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type PlanId = Branded<'PlanId'>
export type TaskId = Branded<'TaskId'>
export type AgencyId = Branded<'AgencyId'>
export type UserId = Branded<'UserId'>
export type NoticeId = Branded<'NoticeId'>
export type EventId = Branded<'EventId'>
/** A stage, a condition, a carry-over or an appointment of a plan. */
export type PartId = Branded<'PartId'>
/** Four digits, the municipality number in force, e.g. 3301. */
export type MunicipalityCode = Branded<'MunicipalityCode'>
/** Six digits, municipality number and two digits, e.g. 030101. */
export type DistrictCode = Branded<'DistrictCode'>
/** Two digits, e.g. 33. */
export type CountyCode = Branded<'CountyCode'>
/** Nine digits of the Register of Legal Entities, the last one a check digit, e.g. 911830868. */
export type OrganisationNumber = Branded<'OrganisationNumber'>

const check =
  <Id extends string>(pattern: RegExp) =>
  (text: string): Id | undefined =>
    pattern.test(text) ? (text as Id) : undefined

const opaque = /^[0-9A-Za-z_-]{6,40}$/

/** Each parser returns undefined when the text has not the form of that id. */
export const parsePlanId = check<PlanId>(opaque)
export const parseTaskId = check<TaskId>(opaque)
export const parseUserId = check<UserId>(opaque)
export const parseNoticeId = check<NoticeId>(opaque)
export const parseEventId = check<EventId>(opaque)
export const parsePartId = check<PartId>(opaque)
/** A type and a code, e.g. `municipality:3301`, `nav:0602`, `ngo:wayback-oslo`. */
export const parseAgencyId = check<AgencyId>(/^[a-z][a-z-]{1,30}:[0-9a-z][0-9a-z-]{0,40}$/)
export const parseMunicipalityCode = check<MunicipalityCode>(/^\d{4}$/)
export const parseDistrictCode = check<DistrictCode>(/^\d{6}$/)
export const parseCountyCode = check<CountyCode>(/^\d{2}$/)

const organisationWeights = [3, 2, 7, 6, 5, 4, 3, 2]

/** Weighted sum modulo 11; undefined where no digit can make it right. */
const organisationCheckDigit = (digits: string): number | undefined => {
  const sum = organisationWeights.reduce((all, weight, at) => all + weight * Number(digits[at]), 0)
  const digit = (11 - (sum % 11)) % 11
  return digit === 10 ? undefined : digit
}

/** An organisation number, also with spaces between its digits; undefined when form or check digit is wrong. */
export const parseOrganisationNumber = (text: string): OrganisationNumber | undefined => {
  const digits = text.replaceAll(/[ \u00a0]/g, '')
  const isRight =
    /^\d{9}$/.test(digits) && digits !== '000000000' && organisationCheckDigit(digits) === Number(digits[8])
  return isRight ? (digits as OrganisationNumber) : undefined
}

const required =
  <Id>(parse: (text: string) => Id | undefined, name: string) =>
  (text: string): Id => {
    const id = parse(text)
    if (id === undefined) throw new TypeError(`Not a ${name}`)
    return id
  }

/** For ids that are written in our own code, data files and stored items: throw when malformed. */
export const planId = required(parsePlanId, 'PlanId')
export const taskId = required(parseTaskId, 'TaskId')
export const userId = required(parseUserId, 'UserId')
export const noticeId = required(parseNoticeId, 'NoticeId')
export const eventId = required(parseEventId, 'EventId')
export const partId = required(parsePartId, 'PartId')
export const agencyId = required(parseAgencyId, 'AgencyId')
export const municipalityCode = required(parseMunicipalityCode, 'MunicipalityCode')
export const districtCode = required(parseDistrictCode, 'DistrictCode')
export const countyCode = required(parseCountyCode, 'CountyCode')

/** Makes unguessable ids. `long` sorts by time of making (plans, events); `short` is 12 characters. */
export interface IdSource {
  long(): string
  short(): string
}
