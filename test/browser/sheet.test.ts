import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, openOffice } from '../support/desks.ts'

let office: Office
let plan = ''

beforeAll(async () => {
  office = await openOffice()
  const kari = await office.desk('Kari Eksempel')
  await kari.goto(`${office.system.origin}/plans`)
  await kari.getByRole('link', { name: 'Ola Eksempel' }).first().click()
  await kari.waitForURL(/\/plans\/\w+$/)
  plan = new URL(kari.url()).pathname
}, 90_000)
afterAll(() => office.close())

describe('the sheet of appointments on paper', () => {
  it('is one page, and tells neither whose it is nor where it comes from', async () => {
    const kari = await office.desk('Kari Eksempel')
    for (const time of ['9.30', '13', '']) {
      await kari.goto(`${office.system.origin}${plan}/appointments`)
      await kari.locator('#f-date').fill('18.5.2027')
      await kari.locator('#f-time').fill(time)
      await kari.locator('#f-what').fill('Møte om bolig')
      await kari.locator('#f-where').fill('Engene 1, 2. etasje, Drammen')
      await kari.locator('#f-askFor').fill('Skranken')
      await kari.getByRole('button', { name: 'Lagre timen' }).click()
      await kari.getByText('Timen er lagret').waitFor()
    }
    await kari.goto(`${office.system.origin}${plan}/appointments/sheet?language=nb`)
    await kari.emulateMedia({ media: 'print' })
    const printed = await kari.locator('body').innerText()
    expect(printed).toContain('Møte om bolig')
    expect(printed).toContain('116 117')
    expect(printed).not.toMatch(/Kari|Ola|Eksempel|fengsel|Ringerike|HV-/)
    expect(await kari.title()).not.toMatch(/HV-|Eksempel/)
    const colours = await kari.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector('.sheet') ?? document.body)
      return [color, backgroundColor]
    })
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
    const pdf = (await kari.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  }, 60_000)
})
