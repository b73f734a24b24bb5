/** Offices that the demo caseworkers work at: the id the directory uses, its name and its kind. */
export const demoAgencies = {
  'prison:ringerike': { name: 'Ringerike fengsel', kind: 'justice' },
  'prison:halden': { name: 'Halden fengsel', kind: 'justice' },
  'probation:oslo': { name: 'Oslo friomsorgskontor', kind: 'justice' },
  'municipality:3301': { name: 'Drammen kommune, boligkontoret', kind: 'municipality' },
  'municipality:0301': { name: 'Oslo kommune, boligkontoret', kind: 'municipality' },
  'coordination:3301': { name: 'Drammen kommune, koordinerende enhet', kind: 'municipality' },
  'nav:0602': { name: 'Nav Drammen', kind: 'nav' },
  'nav:0316': { name: 'Nav Gamle Oslo', kind: 'nav' },
  'health-trust:vestre-viken': { name: 'Vestre Viken HF', kind: 'health' },
  'prison-health:3305': { name: 'Fengselshelsetjenesten, Ringerike kommune', kind: 'health' },
  'prison-health:3101': { name: 'Fengselshelsetjenesten, Halden kommune', kind: 'health' },
  'ngo:wayback-oslo': { name: 'Wayback Oslo', kind: 'ngo' },
  'ngo:red-cross-after-sentence': { name: 'Røde Kors, Nettverk etter soning', kind: 'ngo' },
  'county:33': { name: 'Buskerud fylkeskommune, opplæring i fengsel', kind: 'municipality' },
  'directory:admin': { name: 'Hjemvei, forvaltning av katalogen', kind: 'governance' },
  'audit:kdi': { name: 'Kriminalomsorgsdirektoratet, internrevisjon', kind: 'governance' },
} as const

export type DemoAgencyId = keyof typeof demoAgencies
export type DemoAgencyKind = (typeof demoAgencies)[DemoAgencyId]['kind']

/** The order and the headings of the sign-in page. */
export const demoAgencyKinds = [
  { kind: 'justice', heading: 'Kriminalomsorgen' },
  { kind: 'municipality', heading: 'Kommune og fylkeskommune' },
  { kind: 'nav', heading: 'Nav' },
  { kind: 'health', heading: 'Helse' },
  { kind: 'ngo', heading: 'Frivillige organisasjoner' },
  { kind: 'governance', heading: 'Forvaltning og tilsyn' },
] as const satisfies readonly { kind: DemoAgencyKind; heading: string }[]
