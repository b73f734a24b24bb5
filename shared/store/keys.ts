/** Keys of every item, as pure functions; docs/data-model.md lists them. */
import type { Area } from '../domain/area/areas.ts'
import type { AgencyId, EventId, PartId, PlanId, TaskId, UserId } from '../kernel/ids.ts'
import type { IsoDate } from '../kernel/time.ts'

/** A primary key of the case table. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

export const planPartition = (plan: PlanId): string => `PLAN#${plan}`
const inPlan = (plan: PlanId, sk: string): Key => ({ pk: planPartition(plan), sk })

export const planKey = (plan: PlanId): Key => inPlan(plan, 'PLAN')
export const gateKey = (plan: PlanId): Key => inPlan(plan, 'GATE')
export const scheduleKey = (plan: PlanId): Key => inPlan(plan, 'SCHEDULE')
export const needKey = (plan: PlanId, area: Area): Key => inPlan(plan, `NEED#${area}`)
export const taskKey = (plan: PlanId, task: TaskId): Key => inPlan(plan, `TASK#${task}`)
export const memberKey = (plan: PlanId, agency: AgencyId): Key => inPlan(plan, `MEMBER#${agency}`)

export const stepsKey = (plan: PlanId): Key => inPlan(plan, 'STEPS')
export const readyKey = (plan: PlanId): Key => inPlan(plan, 'READY')
export const sentenceKey = (plan: PlanId): Key => inPlan(plan, 'SENTENCE')
export const carryKey = (plan: PlanId, part: PartId): Key => inPlan(plan, `CARRY#${part}`)
export const appointmentKey = (plan: PlanId, part: PartId): Key => inPlan(plan, `APPT#${part}`)

export const countedKey = (plan: PlanId): Key => inPlan(plan, 'COUNTED')

export const notesPartition = (plan: PlanId): string => `NOTES#${plan}`
export const traceKey = (task: TaskId): Key => ({ pk: `TRACE#${task}`, sk: 'TRACE' })
export const logPartition = (plan: PlanId): string => `LOG#${plan}`
/** Eight digits, so that text order is the order of the sequence. */
export const logSort = (sequence: number): string => String(sequence).padStart(8, '0')
export const accessPartition = (plan: PlanId): string => `ACCESS#${plan}`
export const officeAccessPartition = (agency: AgencyId): string => `ACCESS#OFFICE#${agency}`

export const agencyPartition = (agency: AgencyId): string => `AGENCY#${agency}`
export const userKey = (agency: AgencyId, user: UserId): Key => ({
  pk: agencyPartition(agency),
  sk: `USER#${user}`,
})
export const fenceKey = (agency: AgencyId, plan: PlanId): Key => ({
  pk: agencyPartition(agency),
  sk: `FENCE#${plan}`,
})
/** `month` is `YYYY-MM`. */
export const releasesSort = (month: string): string => `READY#${month}`
export const releasesKey = (agency: AgencyId, month: string): Key => ({
  pk: agencyPartition(agency),
  sk: releasesSort(month),
})
/** `hash` is the SHA-256 of issuer and subject, hex. */
export const identityPartition = (hash: string): string => `IDENTITY#${hash}`
export const identityKey = (hash: string, agency: AgencyId, user: UserId): Key => ({
  pk: identityPartition(hash),
  sk: `USER#${agency}#${user}`,
})

/** `hash` stands for a national number. */
export const personPartition = (hash: string): string => `PERSON#${hash}`
export const personKey = (hash: string, plan: PlanId): Key => ({ pk: personPartition(hash), sk: plan })
/** `id` is the SHA-256 of a link's token, hex. */
export const calendarKey = (id: string): Key => ({ pk: `CALENDAR#${id}`, sk: 'CALENDAR' })
export const calendarsPartition = (agency: AgencyId, user: UserId): string => `CALENDARS#${agency}#${user}`
export const calendarOfUserKey = (agency: AgencyId, user: UserId, id: string): Key => ({
  pk: calendarsPartition(agency, user),
  sk: id,
})
export const templatesPartition = 'TEMPLATES'
/** `reference` is a template's id and version. */
export const templateKey = (reference: string): Key => ({ pk: templatesPartition, sk: reference })

/** What is in force, what is being worked on, and who published which version. */
export const directoryPartition = 'DIRECTORY'
export const currentDirectoryKey: Key = { pk: directoryPartition, sk: 'CURRENT' }
export const workKey: Key = { pk: directoryPartition, sk: 'WORK' }
/** Eight digits, so that text order is the order of the numbers. */
const ordered = (number: number): string => String(number).padStart(8, '0')
export const publicationSort = (version: number): string => `VERSION#${ordered(version)}`
export const editsPartition = (version: number): string => `DIRECTORY#${version}`
export const editSort = (edit: number): string => `EDIT#${ordered(edit)}`
/** `digest` is the SHA-256 of a published content, hex. */
export const snapshotKey = (digest: string, chunk: number): Key => ({
  pk: `SNAPSHOT#${digest}`,
  sk: `CHUNK#${ordered(chunk)}`,
})
/** Over how many partitions the records of the directory are spread. */
export const recordShards = 8
export const recordPartition = (shard: number): string => `DIRECTORY#WORK#${shard}`
export const importPartition = (id: string): string => `IMPORT#${id}`
export const importKey = (id: string): Key => ({ pk: importPartition(id), sk: 'IMPORT' })
export const importPartKey = (id: string, part: number): Key => ({
  pk: importPartition(id),
  sk: `PART#${ordered(part)}`,
})

export const numberKey = (number: string): Key => ({ pk: `NUMBER#${number}`, sk: 'NUMBER' })
export const batchKey = (event: EventId): Key => ({ pk: `OUTBOX#${event}`, sk: 'BATCH' })
export const idempotencyKey = (agency: AgencyId, key: string): Key => ({
  pk: `IDEMPOTENCY#${agency}`,
  sk: key,
})
export const checkpointKey: Key = { pk: 'SWEEP', sk: 'CHECKPOINT' }

/** What sorts last where there is no date. */
export const noDate = '9999-12-31'

export const worklistPartition = (owner: AgencyId): string => `W#${owner}`
export const worklistSort = (due: IsoDate | undefined, task: TaskId): string => `${due ?? noDate}#${task}`
export const caseloadPartition = (agency: AgencyId): string => `C#${agency}`
export const caseloadSort = (release: IsoDate | undefined, plan: PlanId): string =>
  `${release ?? noDate}#${plan}`

export const unreadyPartition = (agency: AgencyId): string => `U#${agency}`

/** Over how many partitions one date of the due index, and the outbox, is spread. */
export const shards = 4
/** A small stable hash (djb2), the same in every version. */
const hashOf = (id: string): number => {
  let hash = 5381
  for (const letter of id) hash = (hash * 33 + (letter.codePointAt(0) ?? 0)) % 4_294_967_296
  return hash
}
/** The shard of an id. */
export const shardOf = (id: string): number => hashOf(id) % shards
/** `name` is the kind and key of a record of the directory: `OFFICE#nav:0602`. */
export const recordKey = (name: string): Key => ({
  pk: recordPartition(hashOf(name) % recordShards),
  sk: name,
})
export const duePartition = (date: IsoDate, shard: number): string => `DUE#${date}#${shard}`
export const outboxPartition = (shard: number): string => `OUTBOX#${shard}`
