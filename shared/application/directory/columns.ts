/** The files that the directory comes in and goes out as: what each row is about, and its columns. */
export const fileKinds = ['places', 'offices', 'areas', 'services', 'rules'] as const
export type FileKind = (typeof fileKinds)[number]

/**
 * Columns of each file, in the order of an export. A column that a file leaves out leaves those cells as they are; only
 * `key` columns must be there, since they say which row of the directory is meant.
 */
export const fileColumns = {
  places: {
    key: ['kind', 'code'],
    more: ['name', 'written_standard', 'other_names', 'valid_from', 'valid_to', 'successors'],
  },
  offices: {
    key: ['id'],
    more: [
      'type',
      'name',
      'organisation_number',
      'unit',
      'written_standard',
      'mailbox',
      'phone',
      'phone_hours',
      'municipality',
      'county',
      'offer',
      'contact_title',
      'contact_name',
      'contact_phone',
      'contact_mailbox',
      'valid_from',
      'valid_to',
      'successor',
      'last_confirmed',
      'claimed_on',
      'example',
    ],
  },
  areas: { key: ['office', 'area'], more: ['valid_from', 'valid_to'] },
  services: {
    key: ['office', 'service'],
    more: ['target_group', 'conditions', 'waiting_days', 'capacity'],
  },
  rules: {
    key: ['id', 'version'],
    more: [
      'priority',
      'valid_from',
      'valid_to',
      'phase',
      'need',
      'kind',
      'area_type',
      'area_code',
      'protection',
      'office_type',
      'target',
      'queue',
      'when_full',
      'legal_basis',
      'practice',
    ],
  },
} as const satisfies Record<FileKind, { readonly key: readonly string[]; readonly more: readonly string[] }>

export type Column = {
  [Kind in FileKind]: (typeof fileColumns)[Kind]['key' | 'more'][number]
}[FileKind]

export const keyColumns = (kind: FileKind): readonly Column[] => fileColumns[kind].key
export const columnsOf = (kind: FileKind): readonly Column[] => [
  ...fileColumns[kind].key,
  ...fileColumns[kind].more,
]

/** Norwegian names of columns, both written standards; without spaces, dashes and case. */
const otherNames: Partial<Readonly<Record<Column, readonly string[]>>> = {
  code: ['kode', 'nummer'],
  name: ['navn', 'namn'],
  kind: ['slag', 'type'],
  type: ['kontortype'],
  organisation_number: ['organisasjonsnummer', 'orgnr', 'organisationno'],
  unit: ['enhet', 'eining'],
  written_standard: ['målform', 'språkform'],
  mailbox: ['postkasse', 'epost', 'email'],
  phone: ['telefon', 'tlf'],
  phone_hours: ['telefontid'],
  municipality: ['kommune', 'kommunenummer', 'kommunenr'],
  county: ['fylke', 'fylkesnummer', 'fylkesnr'],
  office: ['kontor'],
  area: ['område', 'områdekode'],
  service: ['tjeneste', 'teneste'],
  target_group: ['målgruppe'],
  conditions: ['vilkår'],
  waiting_days: ['ventetid', 'ventedager', 'ventedagar'],
  capacity: ['kapasitet'],
  valid_from: ['gyldigfra', 'fra', 'frå'],
  valid_to: ['gyldigtil', 'til'],
  successor: ['etterfølger', 'etterfølgjar'],
  successors: ['etterfølgere', 'etterfølgjarar'],
  last_confirmed: ['sistbekreftet', 'siststadfesta'],
  version: ['versjon'],
  priority: ['prioritet'],
  phase: ['fase'],
  need: ['behovsområde', 'livsområde'],
  area_type: ['områdetype'],
  area_code: ['områdekode'],
  protection: ['beskyttelse', 'vern'],
  office_type: ['kontortype'],
  target: ['målkontor'],
  queue: ['kø'],
  when_full: ['vedfullt'],
  legal_basis: ['hjemmel', 'heimel', 'lovhjemmel'],
  practice: ['praksis'],
}

const bare = (heading: string): string => heading.toLocaleLowerCase('nb').replaceAll(/[^\p{L}\p{N}]/gu, '')

const isNamed = (column: Column, heading: string): boolean =>
  bare(column) === heading || otherNames[column]?.includes(heading) === true

export interface Heading {
  /** Where each column stands. */
  readonly at: ReadonlyMap<Column, number>
  readonly missing: readonly Column[]
  readonly twice: readonly Column[]
  /** Headings of columns that are not read. */
  readonly unread: readonly string[]
}

const longestShown = 60

/** Reads the first record of a file. */
export const readHeading = (kind: FileKind, cells: readonly string[]): Heading => {
  const columns = columnsOf(kind)
  const found = cells.map((cell) => {
    const heading = bare(cell)
    return columns.find((column) => bare(column) === heading) ?? columns.find((one) => isNamed(one, heading))
  })
  const unread = cells.filter((cell, at) => found[at] === undefined && cell.trim() !== '')
  return {
    at: new Map(
      columns.flatMap((column) => (found.includes(column) ? [[column, found.indexOf(column)]] : [])),
    ),
    missing: keyColumns(kind).filter((column) => !found.includes(column)),
    twice: columns.filter((column) => found.indexOf(column) !== found.lastIndexOf(column)),
    unread: unread.map((cell) => cell.trim().slice(0, longestShown)),
  }
}
