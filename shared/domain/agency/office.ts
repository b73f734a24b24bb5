import type { AgencyId, CountyCode, MunicipalityCode, OrganisationNumber } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import type { Area } from '../area/areas.ts'
import type { TaskKind } from '../task/kinds.ts'
import type { AgencyType, WrittenStandard } from './agency.ts'

/** Whether an office takes more tasks of a service now. */
export const capacities = ['room', 'full', 'waiting-list', 'assesses-first'] as const
export type Capacity = (typeof capacities)[number]

/** Kinds of help that organisations offer. */
export const offerTypes = [
  'mentor',
  'family-support',
  'housing-follow-up',
  'work-training',
  'legal-aid',
  'peer-support',
  'activity',
  'debt-help',
] as const
export type OfferType = (typeof offerTypes)[number]

/** From a first to a last day, both included; without a last day until further notice. */
export interface Period {
  readonly validFrom?: IsoDate
  readonly validTo?: IsoDate
}

export const isWithin = ({ validFrom, validTo }: Period, day: IsoDate): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo)

/** Whether there is a day that lies in both. */
export const periodsMeet = (one: Period, other: Period): boolean =>
  (one.validTo === undefined || other.validFrom === undefined || other.validFrom <= one.validTo) &&
  (other.validTo === undefined || one.validFrom === undefined || one.validFrom <= other.validTo)

/** A district, municipality or county that an office answers for, `NO` for the country or `ANY` for any place. */
export interface AreaServed extends Period {
  readonly code: string
}

/** What an office does: one kind of task, or all of an area of need. */
export interface OfficeService {
  readonly about: TaskKind | Area
  readonly targetGroup?: string
  readonly conditions?: string
  /** How long people wait, in days. */
  readonly waitingDays?: number
  readonly capacity: Capacity
}

/** Whom released prisoners, and those who plan for them, ask for: a function, and a name only where it was given. */
export interface OfficeContact {
  readonly title: string
  readonly name?: string
  readonly phone?: string
  readonly mailbox?: string
}

/** An office as the directory keeps it: public knowledge, and nothing of any case. */
export interface Office extends Period {
  readonly id: AgencyId
  readonly type: AgencyType
  readonly name: string
  readonly organisationNumber?: OrganisationNumber
  /** The unit within the organisation. */
  readonly unit?: string
  readonly writtenStandard: WrittenStandard
  /** A functional address, never a person's. */
  readonly mailbox: string
  readonly phone?: string
  /** When the phone is answered, in the office's words: "10-14". */
  readonly phoneHours?: string
  /** Where it lies. */
  readonly municipality?: MunicipalityCode
  readonly county?: CountyCode
  readonly areas: readonly AreaServed[]
  readonly services: readonly OfficeService[]
  /** Of an organisation. */
  readonly offer?: OfferType
  readonly contact?: OfficeContact
  readonly validFrom: IsoDate
  /** Who goes on with its work when it is merged or closed. */
  readonly successor?: AgencyId
  /** When somebody last said that all of this is right. */
  readonly lastConfirmed?: IsoDate
  /** When its first lead claimed it; absent: nobody of it is here yet, it is reached by letter and phone. */
  readonly claimedOn?: IsoDate
  /** Marks invented example data, as distinct from facts out of public registers. */
  readonly example: boolean
}

/** What an office says of its room for a kind: of that very kind, else of the area of need, else that there is room. */
export const capacityFor = (office: Office, kind: TaskKind, area: Area | undefined): Capacity => {
  const said = (about: TaskKind | Area | undefined) =>
    office.services.find((service) => service.about === about)?.capacity
  return said(kind) ?? (area === undefined ? undefined : said(area)) ?? 'room'
}

/** Fields that an office may do without. */
export const optionalFields = [
  'organisationNumber',
  'unit',
  'phone',
  'phoneHours',
  'municipality',
  'county',
  'offer',
  'contact',
  'validTo',
  'successor',
  'lastConfirmed',
  'claimedOn',
] as const satisfies readonly (keyof Office)[]
export type OfficeField = (typeof optionalFields)[number]

/** A changed office: what is set, and what is taken away. The rest stays as it is. */
export interface OfficeEdit {
  readonly id: AgencyId
  readonly set: Partial<Omit<Office, 'id' | 'type'>>
  readonly clear: readonly OfficeField[]
}

const without = <Value extends object>(value: Value, keys: readonly (keyof Value)[]): Value => {
  const copy = { ...value }
  for (const key of keys) delete copy[key]
  return copy
}

/** The office after an edit. */
export const editedOffice = (office: Office, { set, clear }: Pick<OfficeEdit, 'set' | 'clear'>): Office => ({
  ...without(office, clear),
  ...set,
})
