import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticNumber } from '../../../local/demo/national-number.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { columns } from '../../../web/features/custody-import/columns.ts'
import { decodeFile } from '../../../web/features/custody-import/decode.ts'
import { mostRows, readList } from '../../../web/features/custody-import/list.ts'
import type { ListWorld } from '../../../web/features/custody-import/row.ts'
import { sentenceNamed } from '../../../web/features/custody-import/words.ts'
import { runs } from '../../support/runs.ts'

const world: ListWorld = { today: isoDate('2026-11-16'), stage: 'test' }
const heading = 'Navn;Fødselsnummer;Plannummer;Soning;Løslatelsesdato;Sikkerhet;Innkomstdato'

const list = (...rows: readonly string[]) => [heading, ...rows].join('\r\n')
const read = (text: string, where = world) => {
  const result = readList(text, where)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const faultOf = (text: string) => {
  const result = readList(text, world)
  return result.ok ? undefined : result.error
}
const faultsOf = (row: string) =>
  read(list(row)).wrong.flatMap(({ faults }) =>
    faults.map(({ code, column }) => `${column ?? 'row'}: ${code}`),
  )

describe('a list of people in custody', () => {
  it('is read by its headings, in any order and language, whatever stands between the cells', () => {
    const wanted = {
      line: 2,
      name: 'Ola Eksempel',
      sentence: 'imprisonment',
      release: '2027-03-12',
      certainty: 'expected',
    }
    for (const text of [
      'Navn;Soning;Løslatelsesdato\nOla Eksempel;Fengselsstraff;12.3.2027',
      'Lauslatingsdato,Soning,Namn\n12.3.2027,dom,Ola Eksempel',
      'Name\tSentence\tRelease date\nOla Eksempel\timprisonment\t2027-03-12',
      '\ufeffNAVN ; soningsform ; Løslates\r\n"Ola Eksempel" ; "Fengselsstraff" ; 120327\r\n',
      'Navn;Soning;Løslatelse\rOla   Eksempel;Fengselsstraff;12/3 2027',
    ])
      expect(read(text).rows).toEqual([wanted])
    expect(read('sep=;\r\nNavn;Soning;Løslatelsesdato\r\nOla Eksempel;dom;12.3.27').rows).toEqual([wanted])
  })

  it('has seven columns and reads no other: what is not needed is not taken in', () => {
    const { rows, unread } = read('Navn;Lovbrudd;Soning;Løslatelsesdato\nOla;Tyveri;dom;12.3.2027')
    expect(unread).toEqual(['Lovbrudd'])
    expect(JSON.stringify(rows)).not.toContain('Tyveri')
  })

  it('reads numbers, certainty and intake', () => {
    expect(read(list('Ola;018170 12345;hv-7k3m92qx;varetekt;;;1.11.2026')).wrong).toMatchObject([
      { faults: [{ column: 'nationalNumber', code: 'national-number' }] },
    ])
    const { rows } = read(list('Kari;;HV 7K3M 92QX;Forvaring;12.3.2030;Dato med forbehold;01.11.26'))
    expect(rows).toEqual([
      {
        line: 2,
        name: 'Kari',
        number: 'HV-7K3M-92QX',
        sentence: 'preventive-detention',
        release: '2030-03-12',
        certainty: 'conditional',
        intake: '2026-11-01',
      },
    ])
  })

  it('puts back the zero that a spreadsheet dropped in front of a number', () => {
    const number = syntheticNumber('010170')
    expect(number).toMatch(/^0\d{10}$/)
    expect(read(list(`Ola;${number.slice(1)};;dom;;;`)).rows).toMatchObject([{ nationalNumber: number }])
  })

  it('keeps empty cells in their place, also between tabs', () =>
    expect(read('Navn\tFødselsnummer\tSoning\tLøslatelsesdato\nOla\t\tdom\t').rows).toMatchObject([
      { name: 'Ola', sentence: 'imprisonment', certainty: 'unknown' },
    ]))

  it.each([
    ['in UTF-8', Buffer.from('Navn;Soning;Løslatelsesdato\nÅse Ærlig;dom;')],
    ['in UTF-8 with its mark', Buffer.from('\ufeffNavn;Soning;Løslatelsesdato\nÅse Ærlig;dom;')],
    ['in Latin-1', Buffer.from('Navn;Soning;Løslatelsesdato\nÅse Ærlig;dom;', 'latin1')],
    ['in UTF-16', Buffer.from('\ufeffNavn;Soning;Løslatelsesdato\nÅse Ærlig;dom;', 'utf16le')],
  ])('is read %s', (_name, bytes) =>
    expect(read(decodeFile(bytes)).rows).toMatchObject([{ name: 'Åse Ærlig', certainty: 'unknown' }]),
  )

  it.each([
    ['', { code: 'empty' }],
    ['\r\n\r\n', { code: 'empty' }],
    ['Navn;Soning;Løslatelsesdato', { code: 'no-rows' }],
    ['Navn;Soning;Løslatelsesdato\n;;\n ; ;', { code: 'no-rows' }],
    ['Ola;dom;12.3.2027', { code: 'columns-missing', columns: ['name', 'sentence', 'release'] }],
    ['Navn;Soning\nOla;dom', { code: 'columns-missing', columns: ['release'] }],
    ['Navn;Navn;Soning;Løslates\nOla;Per;dom;', { code: 'columns-twice', columns: ['name'] }],
  ])('that is no list says why: %j', (text, fault) => expect(faultOf(text)).toEqual(fault))

  it('has an end', () => {
    const rows = Array.from({ length: mostRows + 1 }, (_, at) => `Person ${at};;;dom;;;`)
    expect(faultOf(list(...rows))).toEqual({ code: 'too-many-rows', limit: mostRows })
    expect(read(list(...rows.slice(1))).rows).toHaveLength(mostRows)
  })
})

it('the example in the docs is such a list, with one row that is wrong', () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../../docs/examples/fengselsliste.csv'))
  const { rows, wrong, unread } = read(decodeFile(bytes), { ...world, today: isoDate('2026-11-22') })
  expect([rows.length, wrong.length, unread]).toEqual([6, 1, []])
})

describe('a wrong row', () => {
  it.each([
    [';;;dom;12.3.2027;;', 'name: required'],
    ['Ola;;;;12.3.2027;;', 'sentence: required'],
    ['Ola;;;husarrest;12.3.2027;;', 'sentence: sentence'],
    ['Ola;;;dom;31.2.2027;;', 'release: date'],
    ['Ola;;;dom;snart;;', 'release: date'],
    ['Ola;;;dom;15.11.2026;;', 'release: date-past'],
    ['Ola;;;dom;1.1.9999;;', 'release: date-far'],
    ['Ola;;;varetekt;12.3.2027;;', 'release: date-in-remand'],
    ['Ola;;;dom;12.3.2027;kanskje;', 'certainty: certainty'],
    ['Ola;;;dom;;bekreftet;', 'certainty: certainty-and-date'],
    ['Ola;;;dom;12.3.2027;ukjent;', 'certainty: certainty-and-date'],
    ['Ola;;;dom;12.3.2027;;17.11.2026', 'intake: date-future'],
    ['Ola;12345678901;;dom;12.3.2027;;', 'nationalNumber: national-number'],
    ['Ola;01017012345x;;dom;;;', 'nationalNumber: national-number'],
    ['Ola;;7K3;dom;12.3.2027;;', 'number: plan-number'],
    ['Ola;;;dom;12.3.2027;;;;', 'row: too-many-cells'],
    ['\ufffd;;;dom;12.3.2027;;', 'name: characters'],
    [`${'x'.repeat(100_000)};;;dom;12.3.2027;;`, 'name: too-long'],
    [`Ola;;;dom;${'1'.repeat(100_000)};;`, 'release: too-long'],
  ])('says what is wrong with it (%#)', (row, fault) => expect(faultsOf(row)).toEqual([fault]))

  it('says all that is wrong with it at once', () =>
    expect(faultsOf('Ola;1;2;3;4;5;6').toSorted()).toEqual([
      'certainty: certainty',
      'intake: date',
      'nationalNumber: national-number',
      'number: plan-number',
      'release: date',
      'sentence: sentence',
    ]))

  it('refuses a number that may be somebody’s outside production', () => {
    // 1 January 1970, made up so that its check digits agree.
    const real = realNumber()
    expect(faultsOf(`Ola;${real};;dom;;;`)).toEqual(['nationalNumber: national-number-real'])
    expect(read(list(`Ola;${real};;dom;;;`), { ...world, stage: 'prod' }).rows).toMatchObject([
      { nationalNumber: real },
    ])
  })

  it('does not take the others with it', () => {
    const { rows, wrong } = read(list('Ola;;;dom;31.2.2027;;', 'Kari;;;dom;12.3.2027;;'))
    expect([rows.map(({ name }) => name), wrong.map(({ line }) => line)]).toEqual([['Kari'], [2]])
  })

  it('that repeats another is told of; of two that contradict each other neither counts', () => {
    const twice = read(list('Ola;;HV-7K3M-92QX;dom;12.3.2027;;', 'Ola;;HV-7K3M-92QX;dom;12.3.2027;;'))
    expect(twice.rows).toHaveLength(1)
    expect(twice.wrong).toMatchObject([{ line: 3, faults: [{ code: 'duplicate-row', otherLine: 2 }] }])
    const against = read(list('Ola;;HV-7K3M-92QX;dom;12.3.2027;;', 'Ola;;HV-7K3M-92QX;dom;13.3.2027;;'))
    expect(against.rows).toEqual([])
    expect(against.wrong.map(({ faults }) => faults[0]?.code)).toEqual([
      'duplicate-number',
      'duplicate-number',
    ])
    const names = read(list('Ola Hansen;;;dom;12.3.2027;;', 'ola  HANSEN;;;dom;13.3.2027;;'))
    expect(names.wrong.map(({ faults }) => faults[0]?.code)).toEqual(['duplicate-name', 'duplicate-name'])
  })
})

/** The first number of 1 January 1970 whose check digits agree. */
const realNumber = (): string => {
  const weights = [
    [3, 7, 6, 1, 8, 9, 4, 5, 2],
    [5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
  ] as const
  for (let serial = 100; serial < 500; serial++) {
    let digits = `010170${serial}`
    for (const row of weights) {
      const sum = row.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
      digits += String((11 - (sum % 11)) % 11)
    }
    if (digits.length === 11) return digits
  }
  throw new Error('There is none')
}

describe('text is text', () => {
  it.each(['=HYPERLINK("x")', '+47', '-1', '@SUM(A1)', '\t=1', '<b>Ola</b>', "'; DROP TABLE"])(
    'a name that begins like a formula stays as it is: %s',
    (name) => {
      const quoted = `"${name.replaceAll('"', '""')}"`
      expect(read(list(`${quoted};;;dom;;;`)).rows).toMatchObject([{ name: name.trim() }])
    },
  )

  it('keeps quotation marks and line breaks inside quotes in their cell', () => {
    const { rows } = read(list('"Ola ""Kongen""\nHansen";;;dom;12.3.2027;;', 'Kari "K" Li;;;dom;12.3.2027;;'))
    expect(rows.map(({ name }) => name)).toEqual(['Ola "Kongen" Hansen', 'Kari "K" Li'])
  })

  it('says from where on a quotation mark was never closed, and keeps what stood before', () => {
    const { rows, openQuote } = read(list('Kari;;;dom;12.3.2027;;', '"Ola;;;dom;12.3.2027;;', 'Per;;;dom;;;'))
    expect([rows.map(({ name }) => name), openQuote]).toEqual([['Kari'], 3])
  })

  it('takes invisible and turning characters out of a name', () =>
    expect(read(list('O\u200bla\u202e Li;;;dom;;;')).rows).toMatchObject([{ name: 'Ola Li' }]))

  it('knows every way of serving by the portal’s own labels', () => {
    for (const label of [
      'Fengselsstraff',
      'Forvaring',
      'Varetekt',
      'Soning heime (§ 16)',
      'Preventive detention',
    ])
      expect(sentenceNamed(label), label).toBeDefined()
    expect(sentenceNamed('§ 12')).toBe('section-12')
    expect(sentenceNamed('§ 16')).toBe('section-16')
  })
})

describe('whatever is sent', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Navn',
      'Soning',
      'Løslatelsesdato',
      'dom',
      'varetekt',
      '12.3.2027',
      '"',
      '\n',
      ';',
      '\ufeff',
    ),
  )
  const text = fc
    .array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 })
    .map((rows) => rows.map((row) => row.join(';')).join('\n'))

  it('never throws, and every row is told of', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.string(),
          text.map((rows) => `${heading}\n${rows}`),
        ),
        (given) => {
          const result = readList(given, world)
          if (!result.ok) return
          const lines = [...result.value.rows, ...result.value.wrong].map(({ line }) => line)
          expect(new Set(lines).size).toBe(lines.length)
          for (const row of result.value.rows) {
            expect(row.name).not.toBe('')
            expect(row.release === undefined).toBe(row.certainty === 'unknown')
          }
          for (const { faults } of result.value.wrong) expect(faults).not.toEqual([])
        },
      ),
      { numRuns: runs(1500) },
    ))

  it('any bytes are some text', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readList(decodeFile(bytes), world)
        readList(`${heading}\n${decodeFile(bytes)}`, world)
      }),
      { numRuns: runs(1500) },
    ))

  it('reads back what it would write: the same row, and no column lost', () => {
    const row = { Navn: 'Ola Li', Soning: 'dom', Løslatelsesdato: '12.3.2027' }
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(row), { minLength: 3 }), (order) => {
        const text = `${order.join(',')}\n${order.map((name) => Object.entries(row).find(([key]) => key === name)?.[1]).join(',')}`
        expect(read(text).rows).toHaveLength(1)
      }),
    )
    expect(columns).toHaveLength(7)
  })
})
