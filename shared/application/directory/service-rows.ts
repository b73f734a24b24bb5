import { capacities, type Office, type OfficeService } from '../../domain/agency/office.ts'
import { type Area, areas } from '../../domain/area/areas.ts'
import { parseTaskKind, type TaskKind } from '../../domain/task/kinds.ts'
import { readOfficeOf } from './area-rows.ts'
import type { Cells } from './cells.ts'
import { officeGroup, type RowKind } from './row-kind.ts'
import { among, anyText, optional, parseCount, type RowReader, required } from './row-reader.ts'
import type { ImportWorld } from './world.ts'

/** A service with its office. */
export interface ServiceRow {
  readonly office: Office['id']
  readonly service: OfficeService
}

const keyed = (office: string, about: string): string => `${office} ${about}`

const toCells = ({ office, service }: ServiceRow): Cells => ({
  office,
  service: service.about,
  target_group: service.targetGroup ?? '',
  conditions: service.conditions ?? '',
  waiting_days: service.waitingDays === undefined ? '' : String(service.waitingDays),
  capacity: service.capacity,
})

const parseAbout = (text: string): TaskKind | Area | undefined => parseTaskKind(text) ?? among(areas)(text)

const readService = (row: RowReader, world: ImportWorld): ServiceRow | undefined => {
  const office = readOfficeOf(row, world)
  const about = required(row, 'service', parseAbout, 'unknown-service')
  const targetGroup = optional(row, 'target_group', anyText, 'characters')
  const conditions = optional(row, 'conditions', anyText, 'characters')
  const waitingDays = optional(row, 'waiting_days', parseCount, 'number')
  const capacity = required(row, 'capacity', among(capacities), 'choice')
  if (!office || !about || !capacity) return undefined
  const service = {
    about,
    ...(targetGroup && { targetGroup }),
    ...(conditions && { conditions }),
    ...(waitingDays !== undefined && { waitingDays }),
    capacity,
  }
  return { office: office.id, service }
}

const allServices = ({ content }: ImportWorld): ReadonlyMap<string, ServiceRow> =>
  new Map(
    content.offices.flatMap(({ id, services }) =>
      services.map((service) => [keyed(id, service.about), { office: id, service }] as const),
    ),
  )

/** What offices do, for whom, and whether they have room. */
export const serviceRows: RowKind<ServiceRow> = {
  keyOf: ({ office, service }) => (office && service ? keyed(office, service) : undefined),
  groupOf: ({ office = '' }) => officeGroup(office),
  all: allServices,
  toCells,
  defaults: () => ({ capacity: 'room' }),
  read: readService,
  ended: () => undefined,
}
