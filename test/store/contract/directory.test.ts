/** The directory in the table: filled by its import, published whole, edited at once, read with few round trips. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { applyImport } from '../../../shared/application/directory/apply-import.ts'
import { type BuiltIn, directorySource } from '../../../shared/application/directory/current-directory.ts'
import type { DirectoryDeps } from '../../../shared/application/directory/deps.ts'
import { editOffice, setCapacity } from '../../../shared/application/directory/edit-office.ts'
import { publishDirectory } from '../../../shared/application/directory/publish-directory.ts'
import { showImport, startImport } from '../../../shared/application/directory/show-import.ts'
import { takeOverBuiltIn } from '../../../shared/application/directory/take-over-built-in.ts'
import { agencyId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/policies/actor.ts'
import { decideAtOffice } from '../../../shared/policies/decide.ts'
import { dataOn } from '../../../shared/routing/content.ts'
import { contentText } from '../../../shared/routing/content-text.ts'
import { createDirectory } from '../../../shared/routing/create-directory.ts'
import { standardContent } from '../../../shared/routing/standard-content.ts'
import type { Stores } from '../../../shared/store/stores.ts'
import { actorAt, now, offices, people, today } from '../../support/cases.ts'
import { type EngineTests, onEachEngine } from '../../support/engine.ts'
import { recordsOf } from '../../unit/application/directory/support.ts'

const dag: Actor = {
  ...actorAt(agencyId('directory:admin'), 'Dag', 'administrator'),
  agencyType: 'directory-administration',
}
const said = { by: { userId: dag.userId, name: dag.name, agencyId: dag.agencyId }, at: now }

const permitOf = <Action extends 'directory.edit' | 'office.edit'>(actor: Actor, action: Action) => {
  const decision = decideAtOffice(actor, action)
  if (!decision.allowed) throw new Error('The policy says no')
  return decision.permit
}
const admin = permitOf(dag, 'directory.edit')

/** A few places and offices of the built-in directory: the whole of it takes one engine a minute to write. */
const content = (() => {
  const { places, offices: all, rules } = standardContent()
  return {
    places: places.filter(({ code }) => /^(?:33|3301|0602|03|0301|0[12]..|1[1-9]..)$/.test(code)),
    offices: all.filter(({ id }) => id === offices.nav || id === offices.housing || id === offices.prison),
    rules: rules.filter(({ kind, protection }) => kind?.startsWith('money') && protection === 'ANY'),
  }
})()
const builtInDirectory: BuiltIn = {
  digest: createHash('sha256').update(contentText(content)).digest('hex'),
  directory: (() => {
    const directory = createDirectory(dataOn(content, today))
    return () => directory
  })(),
  content: async () => content,
}

let made = 0
const nextId = (): string => {
  made += 1
  return `import-${String(made).padStart(6, '0')}`
}
const depsOf = (stores: Stores): DirectoryDeps => ({
  clocks: { case: { now: () => now }, machine: { now: () => now } },
  ids: {
    long: nextId,
    short: () => 'short',
  },
  directories: stores.directory,
  builtIn: builtInDirectory,
})

/** A process of the portal: a source of its own over the table. */
const processOver = (stores: Stores, day = today) =>
  directorySource({
    store: stores.directory,
    readStamp: stores.directory.stamp,
    builtIn: builtInDirectory,
    today: () => day,
  })

const imported = async (deps: DirectoryDeps, ...file: Parameters<typeof recordsOf>) => {
  const shown = await startImport(deps, admin, recordsOf(...file), 'listed')
  if (!shown.ok) throw new Error(shown.error.code)
  return shown.value
}

const applied = async (deps: DirectoryDeps, ...file: Parameters<typeof recordsOf>) => {
  const { state } = await imported(deps, ...file)
  const done = await applyImport(deps, admin, state.id)
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

const published = async (deps: DirectoryDeps) => {
  const working = await deps.directories.working()
  const done = await publishDirectory(deps, admin, { seenRevision: working?.revision ?? 0 })
  if (!done.ok) throw new Error(done.error.code)
  return done.value
}

const nav = offices.nav
const rename = (name: string) => `id;name\n${nav};${name}`

const filling: EngineTests = (ground) => {
  it('a table without anything published goes by what is built in', async () => {
    const { stores } = await ground()
    expect(await stores.directory.stamp()).toBeUndefined()
    expect(await processOver(stores).current()).toBe(builtInDirectory.directory())
  })

  it('is filled by the import, comes back whole, and holds what is built in without a load', async () => {
    const { stores, readings, restart } = await ground()
    const deps = depsOf(stores)
    const stamp = await takeOverBuiltIn(deps, said)
    expect(stamp).toMatchObject({ version: 1, edits: 0, digest: builtInDirectory.digest })
    expect(await takeOverBuiltIn(deps, said)).toEqual(stamp)
    const again = restart().directory
    const working = await again.working()
    expect(await again.digestOf(working?.content ?? { places: [], offices: [], rules: [] })).toBe(
      stamp.digest,
    )
    expect(await again.digestOf((await again.load(stamp)).content)).toBe(stamp.digest)
    readings.length = 0
    expect(await processOver(stores).current()).toBe(builtInDirectory.directory())
    expect(readings).toHaveLength(1)
  })

  it('goes on where it was cut off', async () => {
    const { stores, database, names } = await ground()
    const deps = depsOf(stores)
    let left = 1
    const cut: DirectoryDeps = {
      ...deps,
      directories: {
        ...deps.directories,
        write: async (...given) => {
          left -= 1
          if (left < 0) throw new Error('cut off')
          return deps.directories.write(...given)
        },
      },
    }
    await expect(takeOverBuiltIn(cut, said)).rejects.toThrow('cut off')
    expect((await stores.directory.working())?.content.places).toHaveLength(90)
    expect(await stores.directory.current()).toBeUndefined()
    const stamp = await takeOverBuiltIn(deps, said)
    expect(stamp.digest).toBe(builtInDirectory.digest)
    expect(await database.get({ TableName: names.session, Key: { pk: 'DIRECTORY' } })).toMatchObject({
      version: 1,
    })
  })
}

const importing: EngineTests = (ground) => {
  it('shows, applies and publishes; the next request of every process knows it', async () => {
    const { stores, restart, readings } = await ground()
    const deps = depsOf(stores)
    const [one, other] = [processOver(stores), processOver(restart())]
    const { dryRun, state } = await imported(deps, 'offices', rename('Nav Drammen Vest'))
    expect(dryRun.counts).toMatchObject({ changed: 1, wrong: 0 })
    for (const source of [one, other]) expect((await source.current()).agency(nav)?.name).toBe('Nav Drammen')
    expect(await applyImport(deps, admin, state.id)).toMatchObject({
      ok: true,
      value: { state: 'applied', done: 1 },
    })
    for (const source of [one, other]) expect((await source.current()).agency(nav)?.name).toBe('Nav Drammen')
    await published(deps)
    for (const source of [one, other])
      expect((await source.current()).agency(nav)?.name).toBe('Nav Drammen Vest')
    readings.length = 0
    await one.current()
    expect(readings.map(({ command }) => command)).toEqual(['get'])
    // A process that has just been started: the stamp, then everything at once.
    readings.length = 0
    expect((await processOver(restart()).current()).agency(nav)?.name).toBe('Nav Drammen Vest')
    expect(readings.map(({ command }) => command)).toEqual(['get', 'batchGet'])
  })

  it('applied twice is applied once; published twice is one version', async () => {
    const { stores } = await ground()
    const deps = depsOf(stores)
    const state = await applied(deps, 'offices', rename('Nav Drammen Vest'))
    expect(await applyImport(deps, admin, state.id)).toEqual({ ok: true, value: state })
    const stamp = await published(deps)
    expect(await published(deps)).toEqual(stamp)
    const again = await imported(deps, 'offices', rename('Nav Drammen Vest'))
    expect(again.dryRun.counts).toMatchObject({ changed: 0, unchanged: 1 })
  })

  it('with a wrong row applies nothing', async () => {
    const { stores } = await ground()
    const deps = depsOf(stores)
    const { state } = await imported(deps, 'offices', `${rename('A')}\nnav:9999;B`)
    const before = await stores.directory.working()
    expect(await applyImport(deps, admin, state.id)).toEqual({ ok: false, error: { code: 'wrong-rows' } })
    expect(await stores.directory.working()).toEqual(before)
  })

  it('whose dry run is older than another import is to be looked at again', async () => {
    const { stores } = await ground()
    const deps = depsOf(stores)
    const first = await imported(deps, 'offices', rename('Nav Drammen Vest'))
    await applied(deps, 'offices', rename('Nav Drammen Sør'))
    const late = await applyImport(deps, admin, first.state.id)
    expect(late).toEqual({ ok: false, error: { code: 'changed-meanwhile' } })
    const shown = await showImport(deps, admin, first.state.id)
    if (!shown.ok) throw new Error(shown.error.code)
    expect(shown.value.dryRun.rows[0]?.verdict).toMatchObject({
      changes: [{ column: 'name', before: 'Nav Drammen Sør', after: 'Nav Drammen Vest' }],
    })
    expect(await applyImport(deps, admin, first.state.id)).toMatchObject({ ok: true })
  })

  it('that was cut off holds publishing and other imports back, and goes on when called again', async () => {
    const { stores } = await ground()
    const deps = depsOf(stores)
    await takeOverBuiltIn(deps, said)
    const rows = Array.from(
      { length: 200 },
      (_, at) => `nav:99${String(at).padStart(3, '0')};Nav ${at};a@b.example`,
    )
    const { state } = await imported(deps, 'offices', `id;name;mailbox\n${rows.join('\n')}`)
    const ticks = [0, 0, 10_000, 10_000, 10_000].map((more) => Date.parse(now) + more)
    const machine = { now: () => new Date(ticks.shift() ?? 0).toISOString() as typeof now }
    const slow = { ...deps, clocks: { ...deps.clocks, machine } }
    expect(await applyImport(slow, admin, state.id)).toMatchObject({
      ok: true,
      value: { state: 'applying', done: 90, total: 200 },
    })
    const working = await stores.directory.working()
    const publishing = await publishDirectory(deps, admin, { seenRevision: working?.revision ?? 0 })
    expect(publishing).toEqual({ ok: false, error: { code: 'import-unfinished', id: state.id } })
    const other = await imported(deps, 'offices', rename('A'))
    const refused = { ok: false, error: { code: 'other-import', id: state.id } }
    expect(await applyImport(deps, admin, other.state.id)).toEqual(refused)
    expect(await applyImport(deps, admin, state.id)).toMatchObject({
      ok: true,
      value: { state: 'applied', done: 200, total: 200 },
    })
  })

  it('of many rules is published in several chunks, and loaded with two round trips', async () => {
    const { stores, restart, readings } = await ground()
    const deps = depsOf(stores)
    await takeOverBuiltIn(deps, said)
    const base = await stores.directory.working()
    if (!base) throw new Error('Nothing was taken over')
    // Texts that do not compress.
    const noise = (at: number) =>
      Buffer.from(crypto.getRandomValues(new Uint8Array(90))).toString('base64') + at
    const rules = Array.from({ length: 8000 }, (_, at) => ({
      ...(base.content.rules[0] ?? never()),
      id: `many-${at}`,
      legalBasis: noise(at),
    }))
    const content = { ...base.content, rules }
    const stamp = await stores.directory.publish({ ...base, content }, await stores.directory.current(), said)
    if (stamp === 'raced') throw new Error('Nobody else was there')
    expect(stamp.chunks).toBeGreaterThan(1)
    readings.length = 0
    expect((await processOver(restart()).current()).rules.all).toHaveLength(8000)
    expect(readings.map(({ command }) => command)).toEqual(['get', 'batchGet'])
  })
}

const never = (): never => {
  throw new Error('There is no rule')
}

const nina = permitOf(people.nina, 'office.edit')

const editing: EngineTests = (ground) => {
  it('is in force in every process at once, for one small read more', async () => {
    const { stores, restart, readings } = await ground()
    const deps = depsOf(stores)
    await takeOverBuiltIn(deps, said)
    const [one, other] = [processOver(stores), processOver(restart())]
    await Promise.all([one.current(), other.current()])
    const full = { about: 'employment.job', capacity: 'full' } as const
    expect(await setCapacity(deps, nina, nav, full)).toMatchObject({ ok: true })
    for (const source of [one, other])
      expect((await source.current()).capacity(nav, 'employment.job')).toBe('full')
    readings.length = 0
    expect((await other.current()).capacity(nav, 'employment.assessment')).toBe('room')
    expect(readings.map(({ command }) => command)).toEqual(['get'])
    await setCapacity(deps, nina, nav, { ...full, capacity: 'waiting-list', waitingDays: 20 })
    readings.length = 0
    expect((await other.current()).office(nav)?.services).toEqual([
      { about: 'employment.job', capacity: 'waiting-list', waitingDays: 20 },
    ])
    expect(readings.map(({ command }) => command)).toEqual(['get', 'query'])
    // A process that begins now finds both edits, and so does the next publishing.
    expect((await processOver(restart()).current()).capacity(nav, 'employment.job')).toBe('waiting-list')
    await applied(deps, 'offices', rename('Nav Drammen Vest'))
    await published(deps)
    expect((await other.current()).office(nav)).toMatchObject({
      name: 'Nav Drammen Vest',
      services: [{ capacity: 'waiting-list' }],
    })
  })

  it('takes what is cleared away, and tells who was faster', async () => {
    const { stores } = await ground()
    const deps = depsOf(stores)
    await takeOverBuiltIn(deps, said)
    const phone = { id: nav, set: { phone: '55 55 33 33', phoneHours: '10-14' }, clear: [] } as const
    expect(await editOffice(deps, nina, phone, 1)).toMatchObject({
      ok: true,
      value: { phone: '55 55 33 33' },
    })
    const late = await editOffice(deps, nina, { id: nav, set: {}, clear: ['phoneHours'] }, 1)
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'stale', version: 2, office: { phoneHours: '10-14' } },
    })
    await editOffice(deps, nina, { id: nav, set: {}, clear: ['phoneHours'] }, 2)
    const office = (await processOver(stores).current()).office(nav)
    expect(office?.phone).toBe('55 55 33 33')
    expect(office && 'phoneHours' in office).toBe(false)
    expect(await stores.directory.history(1)).toHaveLength(2)
  })

  it('is for the own office alone', async () => {
    const { stores } = await ground()
    const deps = depsOf(stores)
    const refused = { ok: false, error: { code: 'not-allowed' } }
    expect(await editOffice(deps, nina, { id: offices.housing, set: {}, clear: [] }, 1)).toEqual(refused)
    expect(await editOffice(deps, nina, { id: nav, set: { areas: [] }, clear: [] }, 1)).toEqual(refused)
    expect(await editOffice(deps, nina, { id: nav, set: {}, clear: ['validTo'] }, 1)).toEqual(refused)
  })

  it('of two at the same moment is done twice, one after the other', async () => {
    const { stores } = await ground()
    const deps = depsOf(stores)
    await takeOverBuiltIn(deps, said)
    const said2 = ['money.debt', 'money.assistance', 'employment.job'] as const
    const done = await Promise.all(
      said2.map((about) => setCapacity(deps, nina, nav, { about, capacity: 'full' })),
    )
    expect(done.map(({ ok }) => ok)).toEqual([true, true, true])
    const services = (await processOver(stores).current()).office(nav)?.services
    expect(services?.map(({ about }) => about).toSorted()).toEqual(said2.toSorted())
  })

  it('comes back from the case table when the session table has lost its stamp', async () => {
    const { stores, database, names } = await ground()
    const deps = depsOf(stores)
    await takeOverBuiltIn(deps, said)
    await database.take({ TableName: names.session, Key: { pk: 'DIRECTORY' } })
    expect(await stores.directory.stamp()).toBeUndefined()
    const current = await stores.directory.current()
    if (current) await stores.directory.repairStamp(current)
    expect(await stores.directory.stamp()).toEqual(current)
  })
}

onEachEngine('the directory', (ground) => {
  describe('filling', () => filling(ground))
  describe('an edit', () => editing(ground))
})
// The same conditions as filling and an edit, over files: once is enough, for each fills a directory first.
onEachEngine('a file for the directory', (ground) => importing(ground), ['dynoxide'])
