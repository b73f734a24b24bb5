import type { DemoAgencyId } from './agencies.ts'

export const demoRoles = {
  coordinator: 'Koordinator',
  caseworker: 'Saksbehandler',
  lead: 'Leder',
  nurse: 'Sykepleier',
  administrator: 'Administrator',
  auditor: 'Revisor',
} as const

export type DemoRole = keyof typeof demoRoles

export interface DemoPerson {
  /** The `sub` that the identity provider gives; never changes. */
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly language: 'nb' | 'nn' | 'en'
  readonly memberships: readonly { readonly agencyId: DemoAgencyId; readonly role: DemoRole }[]
}

const person = <const Person extends DemoPerson>(value: Person): Person => value

/** Invented people, one for each office and role that a newcomer wants to try. `.example` takes no mail. */
export const demoPeople = [
  person({
    subject: 'kari',
    name: 'Kari Eksempel',
    email: 'kari@ringerike-fengsel.example',
    language: 'nb',
    memberships: [{ agencyId: 'prison:ringerike', role: 'coordinator' }],
  }),
  person({
    subject: 'lars',
    name: 'Lars Leder-Eksempel',
    email: 'lars@ringerike-fengsel.example',
    language: 'nb',
    memberships: [{ agencyId: 'prison:ringerike', role: 'lead' }],
  }),
  person({
    subject: 'hege',
    name: 'Hege Halden-Prøve',
    email: 'hege@halden-fengsel.example',
    language: 'nn',
    memberships: [{ agencyId: 'prison:halden', role: 'coordinator' }],
  }),
  person({
    subject: 'omar',
    name: 'Omar Demo',
    email: 'omar@friomsorgen.example',
    language: 'nb',
    memberships: [{ agencyId: 'probation:oslo', role: 'coordinator' }],
  }),
  person({
    subject: 'anne',
    name: 'Anne Prøve',
    email: 'anne@drammen.example',
    language: 'nb',
    memberships: [{ agencyId: 'municipality:3301', role: 'caseworker' }],
  }),
  person({
    subject: 'berit',
    name: 'Berit Bolig-Demo',
    email: 'berit@drammen.example',
    language: 'nb',
    memberships: [{ agencyId: 'municipality:3301', role: 'lead' }],
  }),
  person({
    subject: 'kim',
    name: 'Kim Koordinator-Prøve',
    email: 'kim@drammen.example',
    language: 'nb',
    memberships: [{ agencyId: 'coordination:3301', role: 'lead' }],
  }),
  person({
    subject: 'jonas',
    name: 'Jonas Eksempel',
    email: 'jonas@oslo.example',
    language: 'nb',
    memberships: [{ agencyId: 'municipality:0301', role: 'caseworker' }],
  }),
  person({
    subject: 'siv',
    name: 'Siv Demo',
    email: 'siv@nav-drammen.example',
    language: 'nb',
    memberships: [{ agencyId: 'nav:0602', role: 'caseworker' }],
  }),
  person({
    subject: 'peter',
    name: 'Peter Sample',
    email: 'peter@nav-gamle-oslo.example',
    language: 'en',
    memberships: [{ agencyId: 'nav:0316', role: 'caseworker' }],
  }),
  person({
    subject: 'nora',
    name: 'Nora To-Kontor Prøve',
    email: 'nora@nav.example',
    language: 'nn',
    memberships: [
      { agencyId: 'nav:0602', role: 'caseworker' },
      { agencyId: 'nav:0316', role: 'lead' },
    ],
  }),
  person({
    subject: 'mona',
    name: 'Mona Eksempel',
    email: 'mona@vestre-viken.example',
    language: 'nb',
    memberships: [{ agencyId: 'health-trust:vestre-viken', role: 'caseworker' }],
  }),
  person({
    subject: 'ragnhild',
    name: 'Ragnhild Prøve',
    email: 'ragnhild@helse-ringerike.example',
    language: 'nb',
    memberships: [{ agencyId: 'prison-health:3305', role: 'nurse' }],
  }),
  person({
    subject: 'henrik',
    name: 'Henrik Demo',
    email: 'henrik@helse-halden.example',
    language: 'nn',
    memberships: [{ agencyId: 'prison-health:3101', role: 'nurse' }],
  }),
  person({
    subject: 'wenche',
    name: 'Wenche Eksempel',
    email: 'wenche@wayback.example',
    language: 'nb',
    memberships: [{ agencyId: 'ngo:wayback-oslo', role: 'coordinator' }],
  }),
  person({
    subject: 'robin',
    name: 'Robin Demo',
    email: 'robin@rode-kors.example',
    language: 'en',
    memberships: [{ agencyId: 'ngo:red-cross-after-sentence', role: 'coordinator' }],
  }),
  person({
    subject: 'eivind',
    name: 'Eivind Prøve',
    email: 'eivind@buskerud.example',
    language: 'nn',
    memberships: [{ agencyId: 'county:33', role: 'caseworker' }],
  }),
  person({
    subject: 'dag',
    name: 'Dag Demo',
    email: 'dag@hjemvei.example',
    language: 'nb',
    memberships: [{ agencyId: 'directory:admin', role: 'administrator' }],
  }),
  person({
    subject: 'astrid',
    name: 'Astrid Eksempel',
    email: 'astrid@kdi.example',
    language: 'nb',
    memberships: [{ agencyId: 'audit:kdi', role: 'auditor' }],
  }),
] as const
