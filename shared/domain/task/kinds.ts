import type { AgencyType } from '../agency/agency.ts'
import type { Area } from '../area/areas.ts'

/**
 * Whose address decides the office. `destination`: where the person will live, or lives after release; `registered`: the
 * registered address (folkeregisterforskriften § 5-1-6); `stay`: where the person stayed before intake
 * (boligsosialloven § 3, stjl § 3); `social`: an open case, else the stay, else the place of arrest; `custody`: the
 * prison or probation office itself; `host-municipality`: the municipality the prison lies in (hol § 3-9);
 * `prison-county`: its county (opplæringslova § 28-5); `anywhere`: offers with their own catchment.
 */
export const geographies = [
  'destination',
  'registered',
  'stay',
  'social',
  'custody',
  'host-municipality',
  'prison-county',
  'anywhere',
] as const
export type Geography = (typeof geographies)[number]

/** Whether such a task goes where the person is held, so that another prison means another office. */
export const followsCustody = (geography: Geography): boolean =>
  geography === 'custody' || geography === 'host-municipality' || geography === 'prison-county'

/** Before and after release different offices may answer, by different paragraphs. */
export const carePhases = ['inside', 'after'] as const
export type CarePhase = (typeof carePhases)[number]

/**
 * What is common practice, or our own assumption, and stands in no law: said beside a decision, never as its legal basis.
 */
export const practices = [
  'prison-as-institution',
  'special-unit',
  'own-staff-unit',
  'after-release',
  'rule',
] as const
export type Practice = (typeof practices)[number]

/** Which sort of office answers in one phase, and whose address decides which of them. */
export interface Responsibility {
  readonly office: AgencyType
  readonly geography: Geography
  /** The paragraph that lets the task be sent; absent where only written consent does (private offices). */
  readonly law?: string
  /** That this sort of office answers is no law. */
  readonly practice?: Practice
}

/** A kind of help: what is asked, of which sort of office, and by which paragraph. Legal references are data. */
export interface TaskKindFacts extends Responsibility {
  /** `any`: a task about another task, which lends it its area. */
  readonly area: Area | 'any'
  /** Areas whose needs this kind also answers: both health areas make one task. */
  readonly alsoFor?: readonly Area[]
  /** Who answers after release, where that differs; a probation office counts as outside. */
  readonly after?: Responsibility
  /** A statutory duty: "at capacity" is no reason, and the office stays owner until another accepts. */
  readonly statutory: boolean
  /** `health`: read by health offices only. `follow-up`: others see "Health follow-up", due and done. */
  readonly circle: 'plan' | 'follow-up' | 'health'
}

const cooperation = 'strgjfl § 4, § 41'

/** Who is out asks Nav for advice on papers and accounts; no law names an office for it. */
const adviceAfterRelease = {
  office: 'nav',
  geography: 'destination',
  law: 'strgjfl § 4; stjl § 17',
  practice: 'after-release',
} as const satisfies Responsibility

/** What organisations offer, by written consent alone. */
const offered = { office: 'ngo', geography: 'anywhere', statutory: false, circle: 'plan' } as const

export const taskKindTable = {
  'coordination.find-another-way': {
    area: 'any',
    office: 'prison',
    geography: 'custody',
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'coordination.home-municipality': {
    area: 'any',
    office: 'municipality-coordination',
    geography: 'stay',
    statutory: false,
    law: 'strgjfl § 4; stjl § 3',
    circle: 'plan',
  },
  'housing.permanent': {
    area: 'housing',
    office: 'municipality-housing',
    geography: 'stay',
    after: { office: 'municipality-housing', geography: 'destination', law: 'boligsosialloven § 6' },
    statutory: true,
    law: 'boligsosialloven § 6',
    circle: 'plan',
  },
  'housing.keep-home': {
    area: 'housing',
    office: 'municipality-housing',
    geography: 'stay',
    after: { office: 'municipality-housing', geography: 'destination', law: 'boligsosialloven § 6' },
    statutory: true,
    law: 'boligsosialloven § 6',
    circle: 'plan',
  },
  'housing.allowance': {
    area: 'housing',
    office: 'municipality-housing',
    geography: 'stay',
    after: { office: 'municipality-housing', geography: 'destination', law: cooperation },
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'housing.temporary': {
    area: 'housing',
    office: 'nav',
    geography: 'social',
    after: { office: 'nav', geography: 'destination', law: 'stjl § 27' },
    statutory: true,
    law: 'stjl § 27',
    circle: 'plan',
  },
  'employment.assessment': {
    area: 'employment',
    office: 'nav',
    geography: 'registered',
    statutory: true,
    law: 'nav-loven § 14 a',
    circle: 'plan',
  },
  'employment.job': {
    area: 'employment',
    office: 'nav',
    geography: 'registered',
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'education.continue': {
    area: 'education',
    office: 'county-education',
    geography: 'prison-county',
    after: { office: 'county-education', geography: 'destination', law: 'opplæringslova kap. 28' },
    statutory: true,
    law: 'opplæringslova § 28-5',
    circle: 'plan',
  },
  'education.apply': {
    area: 'education',
    office: 'county-education',
    geography: 'prison-county',
    after: { office: 'county-education', geography: 'destination', law: 'opplæringslova kap. 28' },
    statutory: false,
    law: 'opplæringslova § 28-5',
    circle: 'plan',
  },
  'health.follow-up': {
    area: 'health',
    alsoFor: ['substance-use'],
    office: 'prison-health',
    geography: 'host-municipality',
    after: { office: 'municipality-health', geography: 'destination', law: 'hol § 3-1' },
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
    geography: 'social',
    after: { office: 'nav', geography: 'destination', law: 'stjl § 18' },
    statutory: true,
    law: 'stjl § 18',
    circle: 'plan',
  },
  'money.debt': {
    area: 'money',
    office: 'nav',
    geography: 'social',
    after: { office: 'nav', geography: 'destination', law: 'stjl § 17' },
    statutory: true,
    law: 'stjl § 17',
    circle: 'plan',
  },
  'identity.id-card': {
    area: 'identity',
    office: 'prison',
    geography: 'custody',
    after: adviceAfterRelease,
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'identity.bank-account': {
    area: 'identity',
    office: 'prison',
    geography: 'custody',
    after: adviceAfterRelease,
    statutory: false,
    law: cooperation,
    circle: 'plan',
  },
  'family.children': {
    area: 'family',
    office: 'prison',
    geography: 'custody',
    after: {
      office: 'municipality-coordination',
      geography: 'destination',
      law: 'strgjfl § 4; hol § 7-3',
      practice: 'after-release',
    },
    statutory: true,
    law: 'strgjforskr § 1-3',
    circle: 'plan',
  },
  'family.support': { area: 'family', ...offered },
  'family.mentor': { area: 'family', ...offered },
  'leisure.activity': { area: 'leisure', ...offered },
  'coordination.follow-up': {
    area: 'family',
    office: 'municipality-coordination',
    geography: 'destination',
    statutory: true,
    law: 'strgjfl § 4, § 41; hol § 7-3',
    circle: 'plan',
  },
} as const satisfies Record<string, TaskKindFacts>

export type TaskKind = keyof typeof taskKindTable

const isKind = (text: string): text is TaskKind => Object.hasOwn(taskKindTable, text)
export const parseTaskKind = (text: string): TaskKind | undefined => (isKind(text) ? text : undefined)
export const taskKinds: readonly TaskKind[] = Object.keys(taskKindTable).filter(isKind)
export const kindFacts = (kind: TaskKind): TaskKindFacts => taskKindTable[kind]

/** Who answers for a kind in a phase. */
export const responsibilityOf = (kind: TaskKind, phase: CarePhase): Responsibility => {
  const facts = kindFacts(kind)
  return phase === 'after' && facts.after ? facts.after : facts
}

/** The sorts of office that answer for a kind, inside or after, each once. */
export const officeTypesOf = (kind: TaskKind): readonly AgencyType[] => {
  const { office, after } = kindFacts(kind)
  return after && after.office !== office ? [office, after.office] : [office]
}

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
