/**
 * The three tables, as constants: the store builds its commands from them, `infra` and `local` create the
 * tables from them. docs/data-model.md tells what lies where and what each page costs.
 */

/** Attribute names of the keys. Every item of every kind uses these and no others. */
export const keyNames = { partition: 'pk', sort: 'sk', expiry: 'ttl' } as const

/** A sparse secondary index: only items that carry its key attributes stand in it. */
export interface IndexSchema {
  readonly name: string
  readonly partition: string
  readonly sort: string
  /** Attributes copied into the index besides the keys. Whole items are charged, so the list is short. */
  readonly project: readonly string[]
}

/** Open tasks per office, ordered by due date. */
export const worklistIndex = {
  name: 'worklist',
  partition: 'wpk',
  sort: 'wsk',
  project: [
    'area',
    'kind',
    'status',
    'side',
    'due',
    'pr',
    'assignee',
    'number',
    'name',
    'version',
    'seq',
    'cond',
    'sa',
  ],
} as const satisfies IndexSchema

/** Plans that an office takes part in, ordered by release date. */
export const caseloadIndex = {
  name: 'caseload',
  partition: 'cpk',
  sort: 'csk',
  project: [
    'relation',
    'release',
    'phase',
    'number',
    'name',
    'attention',
    'seq',
    'certainty',
    'hangs',
    'open',
    'ready',
    'since',
  ],
} as const satisfies IndexSchema

/** Of the plans that an office coordinates those that are not ready for the first 72 hours, ordered by release date. */
export const unreadyIndex = {
  name: 'unready',
  partition: 'upk',
  sort: 'usk',
  project: caseloadIndex.project,
} as const satisfies IndexSchema

/** What the sweep reads: plans with something due on a date, and outbox items with mail not yet settled. */
export const dueIndex = {
  name: 'due',
  partition: 'dpk',
  sort: 'dsk',
  project: [],
} as const satisfies IndexSchema

/** What `infra` and `local` need to create a table. */
export interface TableSchema {
  readonly partition: string
  readonly sort?: string
  readonly expiry?: string
  readonly stream: boolean
  /** Days of point-in-time recovery; 0 is none. */
  readonly recoveryDays: number
  readonly indexes: readonly IndexSchema[]
}

/** Everything about the cases, and the directory, and the outbox. */
export const caseTable = {
  partition: keyNames.partition,
  sort: keyNames.sort,
  expiry: keyNames.expiry,
  stream: true,
  recoveryDays: 35,
  indexes: [worklistIndex, caseloadIndex, unreadyIndex, dueIndex],
} as const satisfies TableSchema

/** Sessions and sign-ins under way: nothing here is worth recovering. */
export const sessionTable = {
  partition: keyNames.partition,
  expiry: keyNames.expiry,
  stream: false,
  recoveryDays: 0,
  indexes: [],
} as const satisfies TableSchema

/** Wrapped keys, one per plan. Deleting one erases the plan everywhere once the recovery window has passed. */
export const keyTable = {
  partition: keyNames.partition,
  stream: false,
  recoveryDays: 7,
  indexes: [],
} as const satisfies TableSchema
