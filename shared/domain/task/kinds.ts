import type { AgencyType } from '../agency/agency.ts'
import type { Area } from '../area/areas.ts'

/**
 * Whose address decides the office. `destination`: municipality or district of the planned stay; `custody`: the
 * prison or probation office itself; `host-municipality`: the municipality the prison lies in (hol § 3-9);
 * `prison-county`: its county (opplæringslova § 28-5); `anywhere`: offers with their own catchment.
 */
export const geographies = [
  'destination',
  'custody',
  'host-municipality',
  'prison-county',
  'anywhere',
] as const
export type Geography = (typeof geographies)[number]

/** A kind of help: what is asked, of which sort of office, and by which paragraph. Legal references are data. */
export interface TaskKindFacts {
  /** `any`: a task about another task, which lends it its area. */
  readonly area: Area | 'any'
  /** Areas whose needs this kind also answers: both health areas make one task. */
  readonly alsoFor?: readonly Area[]
  readonly office: AgencyType
  readonly geography: Geography
  /** A statutory duty: "at capacity" is no reason, and the office stays owner until another accepts. */
  readonly statutory: boolean
  /** The paragraph that lets the task be sent; absent where only written consent does (private offices). */
  readonly law?: string
  /** `health`: read by health offices only. `follow-up`: others see "Health follow-up", due and done. */
  readonly circle: 'plan' | 'follow-up' | 'health'
}

const cooperation = 'strgjfl § 4, § 41'

export const taskKindTable = {
  'coordination.find-another-way': {
    area: 'any',
    office: 'prison',
    geography: 'custody',
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'coordination.follow-up': {
    area: 'family',
    office: 'municipality-coordination',
    geography: 'destination',
    statutory: true,
    law: 'strgjfl § 4, § 41; hol § 7-3',
    circle: 'plan',
  },
  'housing.permanent': {
    area: 'housing',
    office: 'municipality-housing',
    geography: 'destination',
    statutory: true,
    law: 'boligsosialloven § 6',
    circle: 'plan',
  },
  'housing.keep-home': {
    area: 'housing',
    office: 'municipality-housing',
    geography: 'destination',
    statutory: true,
    law: 'boligsosialloven § 6',
    circle: 'plan',
  },
  'housing.allowance': {
    area: 'housing',
    office: 'municipality-housing',
    geography: 'destination',
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'housing.temporary': {
    area: 'housing',
    office: 'nav',
    geography: 'destination',
    statutory: true,
    law: 'stjl § 27',
    circle: 'plan',
  },
  'employment.assessment': {
    area: 'employment',
    office: 'nav',
    geography: 'destination',
    statutory: true,
    law: 'nav-loven § 14 a',
    circle: 'plan',
  },
  'employment.job': {
    area: 'employment',
    office: 'nav',
    geography: 'destination',
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'education.continue': {
    area: 'education',
    office: 'county-education',
    geography: 'prison-county',
    statutory: true,
    law: 'opplæringslova § 28-5',
    circle: 'plan',
  },
  'education.apply': {
    area: 'education',
    office: 'county-education',
    geography: 'prison-county',
    statutory: false,
    law: 'opplæringslova § 28-5',
    circle: 'plan',
  },
  'health.follow-up': {
    area: 'health',
    alsoFor: ['substance-use'],
    office: 'prison-health',
    geography: 'host-municipality',
    statutory: true,
    law: 'hol § 3-9',
    circle: 'follow-up',
  },
  'health.specialist': {
    area: 'health',
    office: 'health-trust',
    geography: 'destination',
    statutory: true,
    law: 'pbrl § 2-2 a',
    circle: 'health',
  },
  'health.substance-treatment': {
    area: 'substance-use',
    office: 'health-trust',
    geography: 'destination',
    statutory: true,
    law: 'pbrl § 2-2 a',
    circle: 'health',
  },
  'health.opioid-handover': {
    area: 'substance-use',
    office: 'health-trust',
    geography: 'destination',
    statutory: true,
    law: 'LAR-forskriften § 5',
    circle: 'health',
  },
  'money.assistance': {
    area: 'money',
    office: 'nav',
    geography: 'destination',
    statutory: true,
    law: 'stjl § 18',
    circle: 'plan',
  },
  'money.debt': {
    area: 'money',
    office: 'nav',
    geography: 'destination',
    statutory: true,
    law: 'stjl § 17',
    circle: 'plan',
  },
  'identity.id-card': {
    area: 'identity',
    office: 'prison',
    geography: 'custody',
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'identity.bank-account': {
    area: 'identity',
    office: 'prison',
    geography: 'custody',
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'family.children': {
    area: 'family',
    office: 'prison',
    geography: 'custody',
    statutory: true,
    law: 'strgjforskr § 1-3',
    circle: 'plan',
  },
  'family.support': {
    area: 'family',
    office: 'ngo',
    geography: 'anywhere',
    statutory: false,
    circle: 'plan',
  },
  'family.mentor': { area: 'family', office: 'ngo', geography: 'anywhere', statutory: false, circle: 'plan' },
  'leisure.activity': {
    area: 'leisure',
    office: 'ngo',
    geography: 'anywhere',
    statutory: false,
    circle: 'plan',
  },
} as const satisfies Record<string, TaskKindFacts>

export type TaskKind = keyof typeof taskKindTable

const isKind = (text: string): text is TaskKind => Object.hasOwn(taskKindTable, text)
export const parseTaskKind = (text: string): TaskKind | undefined => (isKind(text) ? text : undefined)
export const taskKinds: readonly TaskKind[] = Object.keys(taskKindTable).filter(isKind)
export const kindFacts = (kind: TaskKind): TaskKindFacts => taskKindTable[kind]

/** Kinds a coordinator may want for an area; what runs between health offices is for the nurse. */
export const kindsOfArea = (area: Area): readonly TaskKind[] =>
  taskKinds.filter((kind) => {
    const facts = kindFacts(kind)
    return facts.circle !== 'health' && (facts.area === area || facts.alsoFor?.includes(area) === true)
  })

/** Kinds that the prison's health service may route onward. */
export const onwardKinds: readonly TaskKind[] = taskKinds.filter(
  (kind) => kindFacts(kind).circle === 'health',
)
