import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compactTables, readTable } from '../../../scripts/directory.ts'
import { agencyTypes } from '../../../shared/domain/agency/agency.ts'
import { agencyId, municipalityCode } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import { dataOn } from '../../../shared/routing/content.ts'
import { contentText } from '../../../shared/routing/content-text.ts'
import { createDirectory } from '../../../shared/routing/create-directory.ts'
import { standardDigest } from '../../../shared/routing/data/digest.ts'
import { tables } from '../../../shared/routing/data/generated.ts'
import { offerTypes } from '../../../shared/routing/directory.ts'
import { standardContent } from '../../../shared/routing/standard-content.ts'
import { data, directory } from './support.ts'

const all = agencyTypes.flatMap((type) => directory.agenciesOfType(type))

describe('the generated module', () => {
  test('says what the CSVs say', () => {
    const texts = Object.entries(compactTables()).map(([name, rows]) => [
      name,
      rows.map((row) => row.join('|')).join('\n'),
    ])
    expect(tables).toEqual(Object.fromEntries(texts))
  })

  test('stays small: it is part of a Lambda', () => {
    const file = join(import.meta.dirname, '../../../shared/routing/data/generated.ts')
    expect(readFileSync(file).length).toBeLessThan(60_000)
  })
})

describe('the built-in content', () => {
  test('has the digest that says so: run `npm run directory` when tables or rules have changed', () => {
    const digest = createHash('sha256').update(contentText(standardContent())).digest('hex')
    expect(standardDigest).toBe(digest)
  })

  test('makes the same directory as the tables, on any day since the division of 2024', () => {
    const made = createDirectory(dataOn(standardContent(), isoDate('2031-05-17')))
    for (const type of agencyTypes) expect(made.agenciesOfType(type)).toEqual(directory.agenciesOfType(type))
    expect(made.municipalities).toEqual(directory.municipalities)
    expect(made.rules.all).toEqual(directory.rules.all)
    for (const { code, name } of data.former())
      for (const text of [code, name])
        expect(made.findMunicipality(text)).toEqual(directory.findMunicipality(text))
  })

  test('is the same text in whatever order it comes', () => {
    const { places, offices, rules } = standardContent()
    const turned = { rules: rules.toReversed(), offices: offices.toReversed(), places: places.toReversed() }
    expect(contentText(turned)).toBe(contentText({ places, offices, rules }))
  })
})

describe('the registers', () => {
  test('357 municipalities in 15 counties, each county with its number of them', () => {
    expect(directory.municipalities).toHaveLength(357)
    const sizes = Object.entries(Object.groupBy(directory.municipalities, ({ county }) => county))
    expect(Object.fromEntries(sizes.map(([county, list]) => [county, list?.length]))).toEqual({
      '03': 1,
      11: 23,
      15: 27,
      18: 41,
      31: 12,
      32: 21,
      33: 18,
      34: 46,
      39: 6,
      40: 17,
      42: 25,
      46: 43,
      50: 38,
      55: 21,
      56: 18,
    })
  })

  test('309 Nav offices serve 389 areas, under the names of the register', () => {
    const nav = directory.agenciesOfType('nav')
    expect(nav).toHaveLength(309)
    expect(nav.flatMap(({ serves }) => serves)).toHaveLength(389)
    for (const row of readTable('nav-offices')) {
      const office = directory.agency(agencyId(`nav:${row.nav_office_number}`))
      expect(office?.name).toBe(row.nav_office_name)
      expect(office?.serves).toContain(row.area_code)
    }
  })

  test('every former number leads to municipalities of today, and none is in use', () => {
    const former = data.former()
    expect(new Set(former.map(({ code }) => code)).size).toBe(former.length)
    for (const { code, successors } of former) {
      expect(directory.municipality(code)).toBeUndefined()
      expect(successors.length).toBeGreaterThan(0)
      for (const successor of successors) expect(directory.municipality(successor)?.code).toBe(successor)
    }
  })
})

describe('the offices', () => {
  test('ids are unique, mailboxes lie in a reserved domain and every one differs', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(new Set(all.map(({ mailbox }) => mailbox)).size).toBe(all.length)
    for (const { mailbox } of all) expect(mailbox).toMatch(/^[a-z0-9-]+@[a-z0-9.-]+\.example$/)
  })

  test('every area served exists', () => {
    const sentrum = '030116'
    for (const area of all
      .flatMap(({ serves }) => serves)
      .filter((code) => code !== 'ANY' && code !== sentrum))
      expect(directory.areaName(area)).not.toBe(area)
  })

  test('every municipality has a housing office in its own written standard', () => {
    expect(directory.agency(agencyId('municipality:3301'))?.name).toBe('Drammen kommune, boligkontoret')
    expect(directory.agency(agencyId('municipality:1120'))).toMatchObject({
      name: 'Klepp kommune, bustadkontoret',
      writtenStandard: 'nn',
      serves: ['1120'],
    })
    expect(directory.agency(agencyId('municipality:0301'))?.writtenStandard).toBe('nb')
    expect(directory.agenciesOfType('municipality-housing')).toHaveLength(357)
  })

  test('every municipality has a health trust', () => {
    for (const { code, county } of directory.municipalities)
      expect(directory.officesServing('health-trust', [code, county])).not.toHaveLength(0)
  })

  test('every prison has a host municipality, and that a prison health service', () => {
    const prisons = directory.agenciesOfType('prison')
    expect(prisons.length).toBeGreaterThanOrEqual(25)
    for (const { id } of prisons) {
      const host = directory.hostOf(id)
      expect(directory.agency(agencyId(`prison-health:${host?.code}`))?.type).toBe('prison-health')
    }
    expect(directory.hostOf(agencyId('nav:0602'))).toBeUndefined()
  })

  test('at least eight kinds of offers by NGOs, each leading to a kind of task, all marked as examples', () => {
    const ngos = directory.agenciesOfType('ngo')
    const offers = ngos.map(({ id }) => directory.offerOf(id))
    expect(new Set(offers.map((offer) => offer?.type))).toEqual(new Set(offerTypes))
    for (const offer of offers) expect(offer?.kinds).not.toHaveLength(0)
    expect(ngos.every(({ example }) => example)).toBe(true)
  })

  test('the cities that are divided, and no other municipality', () => {
    const divided = directory.municipalities.filter(({ districts }) => districts.length > 0)
    expect(Object.fromEntries(divided.map(({ name, districts }) => [name, districts.length]))).toEqual({
      Bergen: 8,
      Oslo: 15,
      Stavanger: 9,
      Trondheim: 4,
    })
    expect(directory.districts(municipalityCode('3301'))).toEqual([])
  })
})
