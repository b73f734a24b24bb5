import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticNumber } from '../../../local/demo/national-number.ts'
import type { Plan } from '../../../shared/domain/plan/plan.ts'
import type { PlanCase } from '../../../shared/domain/plan/plan-case.ts'
import { planId } from '../../../shared/kernel/ids.ts'
import { isoDate } from '../../../shared/kernel/time.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { mostRows } from '../../../web/features/custody-import/list.ts'
import { actorAt, offices, people, plan, planCase, usualCase } from '../../support/cases.ts'
import { failing } from '../../support/fakes.ts'
import { makePortal, origin, type Portal, signInAs } from '../../support/portal.ts'
import { runs } from '../../support/runs.ts'
import { errorAt, formOf, typedInto, wordsOf } from './filled-form.ts'

const path = '/custody-import'
const heading = 'Navn;Fødselsnummer;Plannummer;Soning;Løslatelsesdato;Sikkerhet;Innkomstdato'
const list = (...rows: readonly string[]) => [heading, ...rows].join('\r\n')

const numbers = {
  ola: syntheticNumber('010170'),
  kari: syntheticNumber('020280'),
  per: syntheticNumber('030390'),
}

const other = (id: string, number: string, changes: Partial<Plan> = {}, more: Partial<PlanCase> = {}) =>
  planCase([], {
    plan: plan({
      id: planId(id),
      number,
      person: { ...plan().person, name: `Person ${id}`, nationalNumber: numbers.per },
      ...changes,
    }),
    ...more,
  })

const ola = () => usualCase({ plan: plan({ person: { ...plan().person, nationalNumber: numbers.ola } }) })

const start = async (cases: readonly PlanCase[] = [ola()], reader: Actor = people.kari) => {
  const portal = makePortal({ cases })
  const browser = await signInAs(portal, reader)
  const page = async () => (await browser.get(path)).text()
  const send = async (form: URLSearchParams, file?: Uint8Array<ArrayBuffer>) => {
    const body = new FormData()
    for (const [name, value] of form) if (name !== 'file') body.append(name, value)
    if (file) body.append('file', new Blob([file]), 'liste.csv')
    const response = await browser.request(path, { method: 'POST', body, headers: { origin } })
    const html = await response.text()
    return { response, html, words: wordsOf(html) }
  }
  const check = async (text: string, changes: Record<string, string> = {}) =>
    send(typedInto(formOf(await page(), path), { text, reason: 'Ukens liste', ...changes }))
  const apply = async (html: string) => send(formOf(html, path))
  return { portal, browser, page, send, check, apply }
}

const datesIn = (portal: Portal) =>
  [...portal.shelf.cases.values()].map(({ plan: { number }, schedule: { release, certainty } }) => [
    number,
    release,
    certainty,
  ])

describe('a dry run', () => {
  it('shows what would change, what stays, who is new and what is wrong, and writes nothing', async () => {
    const { portal, check } = await start()
    const { response, words } = await check(
      list(
        `Ola Oppdiktet;${numbers.ola};;Fengselsstraff;14.6.2027;bekreftet;`,
        `Kari Ny;${numbers.kari};;varetekt;;;1.11.2026`,
        'Per Feil;;;dom;31.2.2027;;',
        ';;HV-0000-0000;dom;14.6.2027;;',
      ),
    )
    expect(response.status).toBe(200)
    expect(words).toContain('1 dato endres 1 ny person Ingen står som før 2 rader har feil')
    expect(words).toContain(
      'Ola Oppdiktet HV-7K3M-92QX Linje 2 Før 14. mai 2027 Forventet dato Etter 14. juni 2027 Bekreftet dato',
    )
    expect(words).toContain('Kari Ny Linje 3 Soningsform Varetekt')
    expect(words).toContain('Løslatelsesdato: ikke en dato som finnes')
    expect(words).toContain('Navn mangler.')
    expect(portal.shelf.changes).toEqual([])
    expect(portal.shelf.access.at(-1)).toMatchObject({ what: 'custody-import', plans: ['plan-one'] })
  })

  it('finds a plan by its number first, then by the national number', async () => {
    const { check } = await start()
    for (const row of ['Ola;;HV 7k3m 92qx;dom;14.5.2027;forventet;', `Ola;${numbers.ola};;dom;14.5.2027;;`])
      expect((await check(list(row))).words).toContain('1 står som før')
    expect((await check(list('Ola;;;dom;14.5.2027;;'))).words).toContain('1 ny person')
  })

  it('tells nothing of plans that are not in this prison’s custody', async () => {
    const elsewhere = other('plan-far', 'HV-1111-1111', {
      custody: offices.otherPrison,
      coordinator: { ...plan().coordinator, agencyId: offices.otherPrison },
    })
    const { check } = await start([elsewhere])
    const unknown = await check(list('Per;;HV-2222-2222;dom;14.6.2027;;'))
    const foreign = await check(list('Per;;HV-1111-1111;dom;14.6.2027;;'))
    expect(foreign.words.replaceAll('HV-1111-1111', 'HV-2222-2222')).toBe(unknown.words)
    expect(foreign.html).not.toContain('plan-far')
    expect((await check(list(`Per;${numbers.per};;dom;14.6.2027;;`))).words).toContain('1 ny person')
  })

  it.each([
    ['another national number', {}, `Ola;${numbers.kari};HV-7K3M-92QX;dom;14.6.2027;;`, 'er et annet'],
    [
      'somebody who is out',
      { phase: 'released' },
      'Ola;;HV-7K3M-92QX;dom;14.6.2027;;',
      'registrert som løslatt',
    ],
    ['remand', { sentence: 'remand' }, 'Ola;;HV-7K3M-92QX;dom;14.6.2027;;', 'sitter personen i varetekt'],
    [
      'a closed plan',
      { phase: 'closed' },
      'Ola;;HV-7K3M-92QX;dom;14.6.2027;;',
      'ingen plan med dette nummeret',
    ],
    [
      'a plan that another office coordinates',
      { coordinator: { ...plan().coordinator, agencyId: offices.probation } },
      'Ola;;HV-7K3M-92QX;dom;14.6.2027;;',
      'Et annet kontor koordinerer',
    ],
  ] as const)('refuses %s, and says so', async (_name, changes, row, words) => {
    const subject = usualCase({
      plan: plan({ person: { ...plan().person, nationalNumber: numbers.ola }, ...changes }),
    })
    const { check } = await start([subject])
    const told = (await check(list(row))).words
    expect(told).toContain('1 rad har feil')
    expect(told).toContain(words)
  })

  it('refuses two rows about one plan, and a person with two plans', async () => {
    const { check } = await start()
    const twice = await check(
      list('Ola;;HV-7K3M-92QX;dom;14.6.2027;;', `Ola O;${numbers.ola};;dom;15.6.2027;;`),
    )
    expect(twice.words).toContain('En annen rad gjelder samme plan')
    const two = await start([other('plan-aa', 'HV-1111-1111'), other('plan-bb', 'HV-2222-2222')])
    expect((await two.check(list(`Per;${numbers.per};;dom;14.6.2027;;`))).words).toContain('flere planer her')
  })

  it('points out another name and another sentence, and leaves them to the reader', async () => {
    const { check } = await start()
    const { words } = await check(list('Olav O.;;HV-7K3M-92QX;Forvaring;14.6.2027;;'))
    expect(words).toContain('I planen heter personen Ola Oppdiktet')
    expect(words).toContain('I planen står det Fengselsstraff')
    expect(words).toContain('1 dato endres')
  })

  it('never moves a date by name alone', async () => {
    const { check } = await start()
    const row = (date: string) => list(`ola  OPPDIKTET;;;fengselsstraff;${date};;`)
    expect((await check(row('14.6.2027'))).words).toContain('Det finnes en med dette navnet fra før')
    expect((await check(row('14.5.2027'))).words).toContain('1 står som før')
  })

  it('takes a file, in whatever letters, before what was pasted', async () => {
    const { page, send } = await start([])
    const form = typedInto(formOf(await page(), path), { text: 'tull', reason: 'Liste' })
    const { words } = await send(form, Uint8Array.from(Buffer.from(list('Åse Ærlig;;;dom;;;'), 'latin1')))
    expect(words).toContain('Åse Ærlig')
  })

  it.each([
    ['nothing', { text: '' }, 'f-text'],
    ['no reason', { reason: '' }, 'f-reason'],
    ['a reason without end', { reason: 'x'.repeat(4001) }, 'f-reason'],
  ])('refuses %s beside its field', async (_name, changes, id) => {
    const { check } = await start()
    const { response, html } = await check(list('Ola;;;dom;;;'), changes)
    expect(response.status).toBe(422)
    expect(errorAt(html, id)).toBeDefined()
  })

  it('says what a list lacks, with the text still there', async () => {
    const { check } = await start()
    const { response, html, words } = await check('Navn;Soning\nOla;dom')
    expect(response.status).toBe(422)
    expect(words).toContain('Disse kolonnene mangler: Løslatelsesdato')
    expect(formOf(html, path).get('text')?.replaceAll('\r', '')).toBe('Navn;Soning\nOla;dom')
  })

  it('refuses a body that is no form, and one that is too large', async () => {
    const { browser } = await start()
    const post = (body: string, type: string) =>
      browser.request(path, { method: 'POST', body, headers: { origin, 'content-type': type } })
    expect((await post('--x\r\nbroken', 'multipart/form-data; boundary=x')).status).toBe(400)
    expect((await post('--x\r\nbroken', 'multipart/form-data')).status).toBe(400)
    expect((await post('x'.repeat(700_000), 'multipart/form-data; boundary=x')).status).toBe(413)
    const elsewhere = await browser.request('/plans', {
      method: 'POST',
      body: new FormData(),
      headers: { origin },
    })
    expect(elsewhere.status).toBe(400)
  })
})

describe('carrying it out', () => {
  it('moves dates with the reason, mails each office once per plan, and lists new people without a plan', async () => {
    const { portal, check, apply } = await start()
    const checked = await check(
      list(
        `Ola Oppdiktet;${numbers.ola};;dom;14.6.2027;bekreftet;`,
        `Kari Ny;${numbers.kari};;varetekt;;;1.11.2026`,
      ),
    )
    const { response, words } = await apply(checked.html)
    expect(response.status).toBe(200)
    expect(words).toContain('1 dato er flyttet 1 person er lagt til Ingen var gjort fra før')
    const changed = (kind: string) => portal.shelf.changes.find(({ log }) => log.kind === kind)
    const [moved, listed] = [changed('release-moved'), changed('person-listed')]
    expect(portal.shelf.changes).toHaveLength(2)
    expect(moved?.log).toMatchObject({ kind: 'release-moved', text: 'Ukens liste' })
    const told = moved?.notices?.notices.map(({ to }) => to.agencyId) ?? []
    expect(told.length).toBeGreaterThan(1)
    expect(new Set(told).size).toBe(told.length)
    expect(listed?.notices).toBeUndefined()
    expect(listed?.plan).toMatchObject({
      phase: 'not-mapped',
      sentence: 'remand',
      custody: offices.prison,
      person: { name: 'Kari Ny', nationalNumber: numbers.kari },
    })
    expect(listed?.schedule).toMatchObject({ entries: [], anchors: { intake: '2026-11-01' } })
  })

  it('twice is once: the same button, and the same list again', async () => {
    const { portal, check, apply } = await start()
    const text = list(
      `Ola Oppdiktet;${numbers.ola};;dom;14.6.2027;bekreftet;`,
      `Kari Ny;${numbers.kari};;dom;1.2.2028;;`,
      'Per Uten Nummer;;;dom;1.3.2028;;',
    )
    const checked = await check(text)
    await apply(checked.html)
    const after = datesIn(portal)
    expect(portal.shelf.changes).toHaveLength(3)
    const again = await apply(checked.html)
    expect(again.words).toContain('3 var gjort fra før')
    const recheck = await check(text)
    expect(recheck.words).toContain('3 står som før')
    expect(recheck.words).toContain('Listen endrer ingenting')
    expect(portal.shelf.changes).toHaveLength(3)
    expect(datesIn(portal)).toEqual(after)
  })

  it('a later list moves the date back: the same row is no repetition of an older one', async () => {
    const { portal, check, apply } = await start()
    const row = (date: string) => list(`Ola Oppdiktet;${numbers.ola};;dom;${date};bekreftet;`)
    for (const date of ['14.6.2027', '15.7.2027', '14.6.2027']) await apply((await check(row(date))).html)
    expect(datesIn(portal)).toEqual([['HV-7K3M-92QX', '2027-06-14', 'confirmed']])
    expect(portal.shelf.changes).toHaveLength(3)
  })

  it('leaves alone what has changed since it was looked at, and says so', async () => {
    const { portal, check, apply } = await start()
    const checked = await check(list(`Ola Oppdiktet;${numbers.ola};;dom;14.6.2027;;`))
    const before = portal.shelf.cases.get('plan-one') ?? ola()
    const schedule = {
      ...before.schedule,
      version: before.schedule.version + 1,
      release: isoDate('2027-09-01'),
    }
    portal.shelf.cases.set('plan-one', { ...before, schedule })
    const { words } = await apply(checked.html)
    expect(words).toContain('1 rad ble ikke gjort')
    expect(words).toContain('Planen er endret etter at du så på listen')
    expect(portal.shelf.changes).toEqual([])
  })

  it('goes on after it was cut off, at the row where it stopped', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `Person nummer ${at};;;dom;1.2.2028;;`)
    const { portal, check, apply } = await start([])
    const checked = await check(list(...rows))
    const { store } = portal.deps
    let left = 11
    const commit = store.commit
    Object.assign(store, {
      commit: async (change: Parameters<typeof commit>[0]) => {
        left -= 1
        if (left < 0) throw new Error('cut off')
        return commit(change)
      },
    })
    expect((await apply(checked.html)).response.status).toBe(500)
    expect(portal.shelf.cases.size).toBe(11)
    Object.assign(store, { commit })
    expect((await apply(checked.html)).words).toContain('19 personer er lagt til 11 var gjort fra før')
    expect(portal.shelf.cases.size).toBe(30)
  })

  it('stops in time and offers to go on with the rest', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => `Person nummer ${at};;;dom;1.2.2028;;`)
    const { portal, check, apply } = await start([])
    const checked = await check(list(...rows))
    const { store } = portal.deps
    const commit = store.commit
    Object.assign(store, {
      commit: async (change: Parameters<typeof commit>[0]) => {
        portal.machine.forward(1)
        return commit(change)
      },
    })
    const first = await apply(checked.html)
    expect(first.words).toContain('8 personer er lagt til')
    expect(first.words).toContain('12 rader ble ikke gjort')
    Object.assign(store, { commit })
    const rest = await apply(first.html)
    expect(rest.words).toContain('12 personer er lagt til')
    expect(portal.shelf.cases.size).toBe(20)
  })

  it('believes nothing of what comes back in the form', async () => {
    const { portal, check, send } = await start()
    const form = formOf((await check(list(`Ola;${numbers.ola};;dom;14.6.2027;;`))).html, path)
    const row = JSON.parse(form.get('rows') ?? '[]')[0]
    const tampered = [
      'no json',
      '{}',
      JSON.stringify([{ ...row, row: { ...row.row, release: '2026-01-01' } }]),
      JSON.stringify([{ ...row, row: { ...row.row, release: '2027-02-31' } }]),
      JSON.stringify([{ ...row, row: { ...row.row, sentence: 'remand' } }]),
      JSON.stringify([{ ...row, row: { ...row.row, nationalNumber: '12345678901' } }]),
      JSON.stringify([{ ...row, row: { ...row.row, custody: 'prison:bergen' } }]),
      JSON.stringify([{ ...row, plan: 'plan-one' }]),
      JSON.stringify(Array(mostRows + 1).fill(row)),
    ]
    for (const rows of tampered)
      expect((await send(typedInto(form, { rows }))).response.status, rows.slice(0, 80)).toBe(422)
    expect(portal.shelf.changes).toEqual([])
  })

  it('does nothing when it cannot be written down who looked', async () => {
    const portal = makePortal({
      cases: [ola()],
      deps: (deps) => ({ ...deps, store: failing(deps.store, 'recordAccess') }),
    })
    const browser = await signInAs(portal, people.kari)
    const form = typedInto(formOf(await (await browser.get(path)).text(), path), {
      text: list(`Ola;${numbers.ola};;dom;14.6.2027;;`),
      reason: 'x',
    })
    form.delete('file')
    expect((await browser.post(path, form)).status).toBe(500)
  })

  it('takes a full list', async () => {
    const rows = Array.from({ length: mostRows }, (_, at) => `Person nummer ${at};;;dom;1.2.2028;;`)
    const { portal, check, apply } = await start([])
    expect((await apply((await check(list(...rows))).html)).words).toContain('500 personer er lagt til')
    expect(portal.shelf.cases.size).toBe(mostRows)
  }, 30_000)
})

describe('whatever the list', () => {
  const day = fc.constantFrom('14.6.2027', '1.2.2028', '31.2.2027', '')
  const row = fc
    .tuple(
      fc.constantFrom('Ola Oppdiktet', 'Kari Ny', 'Per', 'Per', ''),
      fc.constantFrom(numbers.ola, numbers.kari, numbers.per, '', ''),
      fc.constantFrom('HV-7K3M-92QX', 'HV-1111-1111', 'HV-9999-9999', '', '', ''),
      fc.constantFrom('dom', 'varetekt', 'forvaring'),
      day,
      fc.constantFrom('', 'bekreftet', 'ukjent'),
    )
    .map((cells) => [...cells, ''].join(';'))

  it('carried out twice is carried out once, and every row is told of', () =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { portal, check, apply } = await start([ola(), other('plan-two', 'HV-1111-1111')])
        const checked = await check(list(...rows))
        expect(checked.response.status).toBe(200)
        if (!checked.html.includes('value="apply"')) return
        expect((await apply(checked.html)).response.status).toBe(200)
        expect(portal.shelf.changes.length).toBeGreaterThan(0)
        const after = [JSON.stringify(datesIn(portal)), portal.shelf.changes.length]
        await apply(checked.html)
        const recheck = await check(list(...rows))
        if (recheck.html.includes('value="apply"')) await apply(recheck.html)
        expect([JSON.stringify(datesIn(portal)), portal.shelf.changes.length]).toEqual(after)
      }),
      { numRuns: runs(25) },
    ))
})

describe('who may take in a list', () => {
  it('the coordinators and leads of prisons', async () => {
    for (const [reader, status] of [
      [people.kari, 200],
      [people.leif, 200],
      [people.pål, 403],
      [people.hege, 403],
      [people.sara, 403],
      [actorAt(offices.probation, 'Pia', 'coordinator'), 403],
      [people.adam, 403],
    ] as const) {
      const portal = makePortal({ cases: [ola()] })
      const browser = await signInAs(portal, reader)
      expect((await browser.get(path)).status, reader.name).toBe(status)
    }
  })
})
