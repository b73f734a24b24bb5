import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileKinds } from '../../../../shared/application/directory/columns.ts'
import { csvOf, exportFile } from '../../../../shared/application/directory/export-file.ts'
import { agencyId } from '../../../../shared/kernel/ids.ts'
import { applied, content, plan, planned, today, verdicts } from './support.ts'

const office = (rows: string) => `id;name;mailbox;organisation_number;valid_from;valid_to\n${rows}`

describe('an export read again', () => {
  it.each(fileKinds)('changes nothing: %s', (kind) => {
    const file = exportFile(kind, content, today)
    const { counts } = planned(kind, file).dryRun
    expect(counts.unchanged).toBeGreaterThan(15)
    expect({ ...counts, unchanged: 0 }).toEqual({ new: 0, changed: 0, ended: 0, wrong: 0, unchanged: 0 })
    expect(planned(kind, file, { scope: 'complete' }).dryRun.counts).toEqual(counts)
  })

  it.each(fileKinds)('makes an empty directory whole: %s', (kind) => {
    const isPart = kind === 'areas' || kind === 'services'
    const offices = isPart ? content.offices.map((one) => ({ ...one, areas: [], services: [] })) : []
    const bare = {
      places: kind === 'places' ? [] : content.places,
      offices: kind === 'rules' ? content.offices : offices,
      rules: [],
    }
    const { dryRun, changes } = planned(kind, exportFile(kind, content, today), { content: bare })
    expect(dryRun.counts.new).toBe(dryRun.rows.length)
    const made = applied(changes, bare)
    expect(exportFile(kind, made, today)).toBe(exportFile(kind, content, today))
  })

  it('carries any text that an office may hold', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((one) => one.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
      .filter((one) => one !== '' && !/^[=@]|\p{Cc}|[\ufffd\ufeff\u202a-\u202e\u2066-\u2069]/u.test(one))
    fc.assert(
      fc.property(text, text, (name, hours) => {
        const [first] = content.offices
        if (!first) return
        const offices = [{ ...first, name, phoneHours: hours, contact: { title: hours, name } }]
        const file = exportFile('offices', { ...content, offices }, today)
        const { changes } = planned('offices', file, { content: { ...content, offices: [] } })
        expect(changes.offices[0]).toMatchObject({ name, phoneHours: hours, contact: { title: hours, name } })
      }),
    )
  })
})

describe('a file of any make', () => {
  const rows = [
    ['Kontor', 'id', 'navn', 'telefon'],
    ['', 'nav:0602', 'Nav Drammen på Strømsø', '55 55 33 33'],
  ].map((row) => row.slice(1))
  const makes = {
    semicolons: csvOf(rows),
    commas: csvOf(rows).replaceAll(';', ','),
    tabs: csvOf(rows).replaceAll(';', '\t'),
    BOM: `\ufeff${csvOf(rows)}`,
    'Latin-1': Uint8Array.from(Buffer.from(csvOf(rows), 'latin1')),
    'UTF-16': Uint8Array.from(Buffer.from(`\ufeff${csvOf(rows)}`, 'utf16le')),
    'other headings': csvOf([['ID', ' Name ', 'TLF'], ...rows.slice(1)]),
  }
  it.each(Object.entries(makes))('%s', (_, file) => {
    expect(verdicts('offices', file)).toEqual(['changed name phone'])
    expect(planned('offices', file).changes.offices[0]?.name).toBe('Nav Drammen på Strømsø')
  })

  it.each([
    ['', { code: 'empty' }],
    ['id;name\n', { code: 'no-rows' }],
    ['name;phone\nA;1', { code: 'columns-missing', columns: ['id'] }],
    ['id;name;navn\nnav:0602;A;B', { code: 'columns-twice', columns: ['name'] }],
    ['id;name\nnav:0602;"open', { code: 'open-quote', line: 2 }],
  ])('is refused as a whole when it is none: %j', (file, error) => {
    expect(plan('offices', file)).toEqual({ ok: false, error })
  })
})

describe('offices', () => {
  it('are new, changed, ended, wrong or as they were, row by row', () => {
    const file = office(
      [
        'nav:9901;Nav Nytt;nytt@nav.example;;2027-01-01;',
        'nav:0602;Nav Drammen Vest;;;;',
        'nav:0603;Nav Uten Forandring;;;;',
        'nav:0604;;;;;31.12.2026',
        'nav:9902;;;;;',
      ].join('\n'),
    )
    const known = ['0602', '0603', '0604'].filter((code) =>
      content.offices.some(({ id }) => id === `nav:${code}`),
    )
    expect(known).toContain('0602')
    expect(verdicts('offices', file)[0]).toBe('new')
    expect(verdicts('offices', file).at(-1)).toBe('wrong required:name required:mailbox')
  })

  it('keep what columns that are not in the file say, and lose what an empty cell takes away', () => {
    const before = applied(planned('offices', 'id;telefon;telefontid\nnav:0602;55553333;10-14').changes)
    const { dryRun, changes } = planned('offices', 'id;telefontid\nnav:0602;', { content: before })
    expect(dryRun.rows[0]?.verdict).toEqual({
      kind: 'changed',
      changes: [{ column: 'phone_hours', before: '10-14', after: '' }],
    })
    expect(changes.offices[0]).toMatchObject({ phone: '55553333' })
    expect(changes.offices[0]?.phoneHours).toBeUndefined()
  })

  it.each([
    ['911 830 868', 'new'],
    ['911830869', 'wrong organisation-number:organisation_number'],
    ['91183086', 'wrong organisation-number:organisation_number'],
    // The weighted sum leaves 1: no digit makes it right.
    ['100000020', 'wrong organisation-number:organisation_number'],
  ])('organisation number %s: %s', (number, verdict) => {
    expect(verdicts('offices', office(`nav:9901;Nav;nav@nav.example;${number};;`))).toEqual([verdict])
  })

  it.each([
    ['post:9901;A;a@b.example;;;', 'wrong required:type office-id:id'],
    ['9901;A;a@b.example;;;', 'wrong office-id:id required:type'],
    ['nav:9901;A;kari at nav;;;', 'wrong mailbox:mailbox'],
    ['nav:9901;A;a@b.example;;2027-02-30;', 'wrong date:valid_from'],
    ['nav:9901;A;a@b.example;;2027-02-01;2027-01-01', 'wrong dates-crossed:valid_to'],
    ['nav:9901;=HYPERLINK(1);a@b.example;;;', 'wrong characters:name'],
    ['nav:9901;A\ufffd;a@b.example;;;', 'wrong characters:name'],
    ['nav:9901;A;a@b.example;;;;more', 'wrong too-many-cells'],
  ])('%s is %s', (row, verdict) => {
    expect(verdicts('offices', office(row))).toEqual([verdict])
  })

  it('that a file names twice are wrong on both lines, and nothing of the file is applied', () => {
    const file = office('nav:9901;A;a@b.example;;;\nnav:0602;Nav Drammen Vest;;;;\nnav:9901;B;a@b.example;;;')
    const { dryRun, changes } = planned('offices', file)
    expect(dryRun.rows.map(({ line, verdict }) => [line, verdict.kind])).toEqual([
      [2, 'wrong'],
      [3, 'wrong'],
      [4, 'wrong'],
    ])
    expect(changes).toEqual({ places: [], offices: [], rules: [] })
  })

  it('that a complete file leaves out end yesterday, of the sorts that it names alone', () => {
    const file = exportFile('offices', content, today)
      .split('\r\n')
      .filter((line) => line.startsWith('id;') || /^nav:(?!0602)/.test(line))
      .join('\n')
    const { dryRun, changes } = planned('offices', file, { scope: 'complete' })
    expect(dryRun.counts).toMatchObject({ ended: 1, new: 0, changed: 0, wrong: 0 })
    expect(changes.offices).toMatchObject([{ id: 'nav:0602', validTo: '2026-11-15' }])
  })
})

describe('areas', () => {
  it('of a municipality number of 2019 are wrong, and say what holds its land now', () => {
    const { dryRun } = planned('areas', 'office;area\nnav:0602;0602\nnav:0602;1507')
    expect(dryRun.rows.map(({ verdict }) => verdict)).toEqual([
      {
        kind: 'wrong',
        faults: [
          { code: 'area-ceased', column: 'area', about: '0602 Drammen', successors: ['3301 Drammen'] },
        ],
      },
      {
        kind: 'wrong',
        faults: [
          {
            code: 'area-ceased',
            column: 'area',
            about: '1507 Ålesund',
            successors: ['1508 Ålesund', '1580 Haram'],
          },
        ],
      },
    ])
  })

  it('that another office of the type serves are wrong, and say which office does', () => {
    const { dryRun } = planned('areas', 'office;area\nnav:0602;1806')
    const [row] = dryRun.rows
    const other = content.offices.find(
      ({ type, areas }) => type === 'nav' && areas.some(({ code }) => code === '1806'),
    )
    expect(row?.verdict).toEqual({
      kind: 'wrong',
      faults: [{ code: 'area-overlaps', column: 'area', about: other?.id }],
    })
  })

  it('pass from one office to another in one file, when one ends before the other begins', () => {
    const other = content.offices.find(
      ({ type, areas }) => type === 'nav' && areas.some(({ code }) => code === '1806'),
    )
    const file = (from: string) =>
      `office;area;valid_from;valid_to\n${other?.id};1806;;2026-12-31\nnav:0602;1806;${from};`
    expect(verdicts('areas', file('2027-01-01'))).toEqual(['ended valid_to', 'new'])
    expect(verdicts('areas', file('2026-12-31'))).toEqual([
      'wrong area-overlaps:area',
      'wrong area-overlaps:area',
    ])
    const after = applied(planned('areas', file('2027-01-01')).changes)
    const served = after.offices.find(({ id }) => id === 'nav:0602')?.areas
    expect(served).toContainEqual({ code: '1806', validFrom: '2027-01-01' })
  })

  it.each([
    ['nav:9999;3301', 'wrong unknown-office:office'],
    ['nav:0602;9999', 'wrong unknown-area:area'],
    ['nav:0602;330', 'wrong place-code:area'],
    ['ngo:retretten-oslo;3301', 'new'],
  ])('%s is %s', (row, verdict) => {
    expect(verdicts('areas', `office;area\n${row}`)).toEqual([verdict])
  })
})

describe('services', () => {
  it('say for whom, on what conditions, how long people wait and whether there is room', () => {
    const file =
      'kontor;tjeneste;målgruppe;vilkår;ventetid;kapasitet\nnav:0602;money.debt;Over 18 år;;30;waiting-list\nnav:0602;housing;;;;full'
    const { dryRun, changes } = planned('services', file)
    expect(dryRun.counts.new).toBe(2)
    expect(changes.offices[0]?.services).toEqual([
      { about: 'money.debt', targetGroup: 'Over 18 år', waitingDays: 30, capacity: 'waiting-list' },
      { about: 'housing', capacity: 'full' },
    ])
  })

  it('that a complete file leaves out are no longer offered', () => {
    const id = agencyId('ngo:red-cross-after-sentence')
    const file = exportFile('services', content, today)
      .split('\r\n')
      .filter((line) => !line.startsWith(`${id};leisure`))
      .join('\n')
    const { changes, dryRun } = planned('services', file, { scope: 'complete' })
    expect(dryRun.counts.ended).toBe(1)
    expect(changes.offices.map((one) => [one.id, one.services.map(({ about }) => about)])).toEqual([
      [id, ['family.mentor']],
    ])
  })

  it.each([
    ['nav:0602;gardening;room', 'wrong unknown-service:service'],
    ['nav:0602;money.debt;plenty', 'wrong choice:capacity'],
  ])('%s is %s', (row, verdict) => {
    expect(verdicts('services', `office;service;capacity\n${row}`)).toEqual([verdict])
  })
})

describe('rules', () => {
  const heading = 'id;version;need;kind;area_type;area_code;office_type;target;valid_from'
  it.each([
    ['drammen-debt;1;money;money.debt;kommune;3301;nav;nav:0602;2027-01-01', 'new'],
    ['drammen-debt;1;housing;money.debt;kommune;3301;nav;;', 'wrong kind-of-other-need:kind'],
    ['drammen-debt;1;money;;kommune;33;nav;;', 'wrong area-of-other-type:area_code'],
    ['drammen-debt;1;money;;kommune;0602;nav;;', 'wrong area-ceased:area_code'],
    ['drammen-debt;1;money;;kommune;3301;nav;nav:9999;', 'wrong unknown-office:target'],
    ['drammen-debt;1;money;;kommune;3301;prison;nav:0602;', 'wrong office-of-other-type:target'],
    ['drammen-debt;one;money;;kommune;3301;nav;;', 'wrong number:version'],
    ['drammen debt;1;money;;kommune;3301;nav;;', 'wrong rule-id:id'],
  ])('%s is %s', (row, verdict) => {
    expect(verdicts('rules', `${heading}\n${row}`)).toEqual([verdict])
  })

  it('never change in a version that there is, but for their last day; a change is the next version', () => {
    const first = content.rules.find(({ id }) => id.includes('money.debt'))
    if (!first) throw new Error('There is no such rule')
    const row = (version: number, priority: number, end = '') =>
      `id;version;priority;valid_to;office_type\n${first.id};${version};${priority};${end};nav`
    expect(verdicts('rules', row(first.version, 9))).toEqual(['wrong version-taken:version'])
    expect(verdicts('rules', row(first.version, first.priority, '2026-12-31'))).toEqual(['ended valid_to'])
    expect(verdicts('rules', row(first.version + 1, 9))).toEqual(['new'])
  })
})

describe('places', () => {
  it('merge: the old number has a last day and a successor, the new one a first day', () => {
    const file =
      'kind;code;name;valid_from;valid_to;successors\nmunicipality;3301;Drammen;;2027-12-31;3399\nmunicipality;3399;Nye Drammen;2028-01-01;;'
    expect(verdicts('places', file)).toEqual(['wrong required:valid_from', 'new'])
    const right = file.replace('Drammen;;2027', 'Drammen;2024-01-01;2027')
    expect(verdicts('places', right)).toEqual(['ended valid_to successors', 'new'])
  })

  it.each([
    ['municipality;33;A', 'wrong place-code:code'],
    ['village;3399;A', 'wrong choice:kind'],
  ])('%s is %s', (row, verdict) => {
    expect(verdicts('places', `kind;code;name\n${row}`)).toEqual([verdict])
  })
})
