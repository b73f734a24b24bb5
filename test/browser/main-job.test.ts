import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from 'vitest'
import { type Office, openOffice } from '../support/desks.ts'

/**
 * The main job, in a real browser against the whole product, in the order a newcomer would do it. Each step
 * builds on the one before.
 */
let office: Office
let kari: Page
let planUrl = ''

const person = 'Turid Nyprøve-Čáhppes'
const diagnosis = 'KANARI-LAR-7731'

beforeAll(async () => {
  office = await openOffice()
  kari = await office.desk('Kari Eksempel')
}, 90_000)
afterAll(() => office.close())
/** What the pages looked like lies in `.local/failures`. */
beforeEach(() => {
  onTestFailed(async () => {
    const pages = office.browser.contexts().flatMap((context) => context.pages())
    for (const [index, page] of pages.entries())
      await page.screenshot({ path: `.local/failures/page-${index}.png`, fullPage: true })
  })
})

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const html = (page: Page) => page.content()

/** Opens a task of the new plan from its plan page. */
const openTask = async (page: Page, title: string) => {
  await page.goto(planUrl)
  await page.getByRole('table').getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Unfolds a command's form on the task page, and gives the form. */
const unfold = async (page: Page, command: string) => {
  await page.locator('summary', { hasText: command }).click()
  return page.locator('details[open]', { has: page.locator('summary', { hasText: command }) })
}

describe('the main job', () => {
  it('1. signs in through the identity provider: code, PKCE, nonce; an opaque host-only cookie', async () => {
    await seen(kari, 'Hei, Kari Eksempel')
    const cookies = await kari.context().cookies(office.system.origin)
    const session = cookies.find((cookie) => cookie.name === '__Host-session')
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
    expect(session?.value).not.toContain('Kari')
  })

  it('2. makes a release plan on one page; what is wrong stands beside its field and nothing typed is lost', async () => {
    await kari.goto(`${office.system.origin}/plans/new`)
    await kari.getByLabel('Navn', { exact: true }).fill(person)
    await kari.getByLabel('Slik sones det nå').selectOption({ label: 'Fengselsstraff' })
    await kari.getByLabel('Forventet løslatelse', { exact: true }).fill('31.2.2027')
    await kari.getByLabel('Forventet dato').check()
    await kari.getByLabel('I en kommune i Norge').check()
    await kari.getByLabel('Kommune', { exact: true }).fill('Drammen')
    await kari.getByLabel('Personen er enig i planen').check()
    for (const help of ['Varig bolig', 'Økonomisk sosialhjelp', 'Mentor eller følgeperson'])
      await kari.getByLabel(help).check()
    for (const box of await kari.getByLabel('Oppfølging fra fengselshelsetjenesten').all()) await box.check()
    await press(kari, /Opprett planen/)
    await seen(kari, /må være en dato som finnes/)
    expect(await kari.getByLabel('Navn', { exact: true }).inputValue()).toBe(person)
    await kari.getByLabel('Forventet løslatelse', { exact: true }).fill('12.3.2027')
    await press(kari, /Opprett planen/)
    await kari.waitForURL(/\/plans\/\w+\/proposal$/)
    planUrl = kari.url().replace(/\/proposal$/, '')
  })

  it('3. shows which tasks would come of it, where each would go and why, and sends them when told to', async () => {
    await seen(kari, 'Drammen kommune, boligkontoret')
    await seen(kari, 'Lovgrunnlag: boligsosialloven § 6.')
    await seen(kari, 'Fengselshelsetjenesten i Ringerike')
    expect(await kari.getByRole('checkbox', { name: 'Oppfølging fra fengselshelsetjenesten' }).count()).toBe(
      1,
    )
    await press(kari, 'Send de valgte oppgavene')
    await seen(kari, /Dato for skriftlig samtykke/)
    await kari.getByLabel('Dato for skriftlig samtykke').fill('20.11.2026')
    await press(kari, 'Send de valgte oppgavene')
    await kari.waitForURL(planUrl)
    await seen(kari, 'Oppgavene er sendt. Kontorene får beskjed.')
    expect(await kari.getByRole('table').getByText('Helseoppfølging').count()).toBe(1)
  })

  it('4a. the municipality finds the task, takes it, asks; the health service routes onward, unseen by others', async () => {
    const anne = await office.desk('Anne Prøve')
    await anne.goto(`${office.system.origin}/worklist`)
    const row = anne.getByRole('row').filter({ hasText: person })
    await row.getByRole('button', { name: 'Ta oppgaven' }).click()
    await openTask(anne, 'Varig bolig')
    const ask = await unfold(anne, 'Be om opplysninger')
    await ask.getByRole('textbox').fill('Hvor mange skal bo der?')
    await ask.getByRole('button').click()
    await seen(anne, /Spørsmålet er sendt/)

    const nurse = await office.desk('Ragnhild Prøve')
    await openTask(nurse, 'Oppfølging fra fengselshelsetjenesten')
    await press(nurse, 'Si ja til oppgaven')
    await nurse.goto(`${planUrl}/onward`)
    await nurse.getByRole('checkbox').first().check()
    await nurse
      .getByRole('textbox', { name: /Beskjed til kontoret/ })
      .first()
      .fill(diagnosis)
    await press(nurse, /Send/)
    await nurse.waitForURL(planUrl)
    expect(await html(nurse)).toContain('Vestre Viken')

    const mona = await office.desk('Mona Eksempel')
    await mona.goto(`${office.system.origin}/worklist`)
    await mona.getByRole('row').filter({ hasText: person }).getByRole('link').first().click()
    await seen(mona, diagnosis)

    for (const page of [kari, anne]) {
      for (const path of ['', '/history', '/notes']) {
        await page.goto(`${planUrl}${path}`)
        expect(await html(page)).not.toMatch(/Vestre Viken|KANARI/)
      }
    }
  })

  it('4b. Nav rejects with a coded reason; two clicks at once have one effect', async () => {
    const siv = await office.desk('Siv Demo')
    await openTask(siv, 'Økonomisk sosialhjelp')
    const reject = await unfold(siv, 'Avvis')
    expect(await reject.getByText('Ikke kapasitet').count(), 'a statutory duty has no "no room"').toBe(0)
    await reject.getByLabel('Utenfor vårt område').check()
    await reject.getByRole('button').dblclick()
    await seen(siv, 'Avvist')
    await siv.goto(`${planUrl}/history`)
    expect(await siv.getByText('Utenfor vårt område').count()).toBe(1)
  })

  it('5a. back as Kari: answers the question, sends the rejected task to another office, adds a note', async () => {
    await openTask(kari, 'Varig bolig')
    await seen(kari, 'Hvor mange skal bo der?')
    await kari.getByRole('textbox').first().fill('Personen skal bo alene.')
    await press(kari, 'Svar på spørsmålet')
    await seen(kari, 'Svaret er sendt.')

    await openTask(kari, 'Økonomisk sosialhjelp')
    await kari.getByRole('link', { name: 'Send til et annet kontor' }).click()
    await seen(kari, /Nav Drammen sa nei/)
    await kari.getByLabel('Navn på kontoret').fill('Nav Gamle Oslo')
    await kari.getByLabel('Hvorfor dette kontoret?').fill('Personen har en sak der fra før.')
    await press(kari, 'Send oppgaven')
    await seen(kari, 'Oppgaven er sendt til et annet kontor.')

    await kari.goto(`${planUrl}/notes`)
    await kari.getByRole('textbox').fill('Møte med Ánne i dag. 🙂')
    await kari.locator('main form').getByRole('button').click()
    await seen(kari, 'Møte med Ánne i dag. 🙂')
  })

  it('5b. moves the release date after a look at what changes; due dates follow', async () => {
    await kari.goto(`${planUrl}/release`)
    await kari.getByLabel('Løslates på en bestemt dato').check()
    await kari.getByLabel('Dato for løslatelse').fill('14.5.2027')
    await kari.getByLabel('Forventet dato').check()
    await kari.locator('[name=reason]').fill('Ny beregning fra fengselet.')
    await press(kari, 'Vis hva som endres')
    await seen(kari, 'Dette endres')
    await press(kari, 'Flytt datoen')
    await seen(kari, 'Datoen er flyttet. Fristene følger etter.')
    await seen(kari, /14\. mai 2027/)
    await office.system.settled()
    const anne = await office.desk('Anne Prøve')
    await anne.goto(`${office.system.origin}/worklist`)
    await anne.getByRole('row').filter({ hasText: person }).getByText(/apr/).first().waitFor()
  })

  it('6. the mails that all this caused carry no personal data', async () => {
    await office.system.settled()
    const mails = office.system.mails()
    const said = JSON.stringify(mails.map(({ to: _, ...rest }) => rest))
    expect(mails.length).toBeGreaterThan(5)
    const telling = /Turid|Čáhppes|KANARI|Drammen|Ringerike|[Bb]olig|12\.3\.2027|mars|mai 2027/
    expect(telling.exec(said)?.[0]).toBeUndefined()
    const postbox = await kari.context().newPage()
    await postbox.goto(office.system.toolsUrl)
    await seen(postbox, 'Du har en oppgave i Hjemvei')
  })

  it('7. moving the clock past a milestone brings its mail, once', async () => {
    const milestones = () =>
      office.system.mails().filter((mail) => /milepæl/i.test(JSON.stringify(mail))).length
    const before = milestones()
    await office.system.moveClock(60)
    const after = milestones()
    expect(after).toBeGreaterThan(before)
    await office.system.sweep('all')
    await office.system.sweep('all')
    expect(milestones()).toBe(after)
    // Two months of all plans at once are some two hundred mails, one after the other.
  }, 60_000)

  it('8. hands the plan over: the new coordinator accepts, health is routed again, the old office is out', async () => {
    await kari.goto(`${planUrl}/transfer`)
    await kari.getByLabel('Kontor som skal overta').fill('Halden fengsel')
    await kari.locator('[name=reason]').fill('Flyttes nærmere familien.')
    await press(kari, 'Spør kontoret')
    await kari.waitForURL(planUrl)
    const hege = await office.desk('Hege Halden-Prøve')
    await hege.goto(`${planUrl}/transfer/answer`)
    await press(hege, 'Ja, vi tek over')
    await seen(hege, 'Kontoret ditt koordinerer planen no.')
    expect((await kari.goto(planUrl))?.status()).toBe(404)
    const henrik = await office.desk('Henrik Demo')
    expect((await henrik.goto(planUrl))?.status()).toBe(200)
    const ragnhild = await office.desk('Ragnhild Prøve')
    expect((await ragnhild.goto(planUrl))?.status()).toBe(404)

    await hege.goto(`${planUrl}/events`)
    await hege.locator('[name=event][value=death]').check()
    await hege.locator('[name=on]').fill('23.11.2026')
    await hege.locator('[name=reason]').fill('Meldt av helsetenesta.')
    await hege.locator('[name=confirm]').check()
    const sent = office.system.mails().length
    await hege.locator('main form').getByRole('button').last().click()
    await hege.waitForURL(planUrl)
    await office.system.settled()
    expect(office.system.mails().length, 'after a death nobody is mailed').toBe(sent)
  })
})
