import type { DemoNeed } from './scenario.ts'

/** Cards of invented plans, used again and again: the stories differ in what the offices do with them. */
export const needs = {
  noHome: {
    area: 'housing',
    situation: 'Mistet leiligheten under soning. Har ingen fast bolig ved løslatelse.',
    goal: 'Et eget sted å bo fra løslatelsesdagen.',
    wanted: ['housing.permanent', 'housing.temporary'],
  },
  keepHome: {
    area: 'housing',
    situation: 'Leier toroms. Husleia er betalt ut året, men ikke lenger.',
    goal: 'Beholde leiligheten til løslatelsen.',
    wanted: ['housing.keep-home', 'housing.allowance'],
  },
  work: {
    area: 'employment',
    situation: 'Har jobbet som snekker. Har fagbrev, men papirene er borte.',
    goal: 'Jobb eller tiltaksplass den første måneden.',
    wanted: ['employment.assessment'],
  },
  job: {
    area: 'employment',
    situation: 'Tidligere arbeidsgiver har sagt at det kan finnes plass.',
    goal: 'Avtale med arbeidsgiver før løslatelse.',
    wanted: ['employment.job'],
  },
  school: {
    area: 'education',
    situation: 'Tar Vg2 i fengselet og mangler to fag.',
    goal: 'Fullføre fagene etter løslatelse.',
    wanted: ['education.continue'],
  },
  health: {
    area: 'health',
    situation: 'Ønsker at helsetjenesten følger opp.',
    goal: 'Behandlingen skal ikke stoppe ved løslatelse.',
    wanted: ['health.follow-up'],
  },
  substance: {
    area: 'substance-use',
    situation: 'Ønsker hjelp til å holde seg rusfri.',
    goal: 'Oppfølging fra første dag ute.',
    wanted: ['health.follow-up'],
  },
  money: {
    area: 'money',
    situation: 'Har gjeld til det offentlige og ingen inntekt.',
    goal: 'Penger til livsopphold, og en plan for gjelda.',
    wanted: ['money.assistance', 'money.debt'],
  },
  identity: {
    area: 'identity',
    situation: 'Mangler gyldig legitimasjon og BankID.',
    goal: 'ID-kort og bankkonto før løslatelse.',
    wanted: ['identity.id-card', 'identity.bank-account'],
  },
  children: {
    area: 'family',
    situation: 'Har to barn som bor hos den andre forelderen.',
    goal: 'Trygg kontakt med barna også etter løslatelse.',
    wanted: ['family.children'],
  },
  network: {
    area: 'family',
    situation: 'Har lite nettverk utenfor fengselet.',
    goal: 'Én å ringe til, og noen som møter ved porten.',
    wanted: ['family.mentor'],
  },
  leisure: {
    area: 'leisure',
    situation: 'Trener mye. Har spilt fotball før.',
    goal: 'Et lag eller en gruppe å være med i.',
    wanted: ['leisure.activity'],
  },
} as const satisfies Record<string, DemoNeed>
