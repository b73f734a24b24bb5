import { describe, expect, it } from 'vitest'
import { importsIn, type SourceFile, sourcesIn } from './sources.ts'

const product = sourcesIn('shared', 'web', 'functions')
const all = [...product, ...sourcesIn('infra', 'local', 'bench', 'scripts')]

/** What each part may import, besides itself. The order is that of docs: the core knows nobody. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'shared/kernel': [],
  'shared/domain': ['shared/kernel'],
  'shared/i18n': ['shared/kernel', 'shared/domain'],
  'shared/schedule': ['shared/kernel', 'shared/domain'],
  'shared/policies': ['shared/kernel', 'shared/domain'],
  'shared/routing': ['shared/kernel', 'shared/domain', 'shared/schedule'],
  'shared/notices': ['shared/kernel', 'shared/domain', 'shared/i18n', 'shared/schedule', 'shared/policies'],
  'shared/application': [
    'shared/kernel',
    'shared/domain',
    'shared/schedule',
    'shared/policies',
    'shared/routing',
    'shared/notices',
  ],
  'shared/store': [
    'shared/kernel',
    'shared/domain',
    'shared/schedule',
    'shared/policies',
    'shared/routing',
    'shared/notices',
    'shared/application',
  ],
  web: [
    'shared/kernel',
    'shared/domain',
    'shared/i18n',
    'shared/schedule',
    'shared/policies',
    'shared/routing',
    'shared/notices',
    'shared/application',
  ],
  functions: ['shared', 'web'],
}

const partOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/')
  return first === 'shared' ? `${first}/${second}` : first
}

const isWithin = (path: string, part: string): boolean => path === part || path.startsWith(`${part}/`)
const isOwn = (name: string): boolean =>
  /^(?:shared|web|functions|infra|local|bench|scripts|test)\//.test(name)

const strays = (files: readonly SourceFile[]) =>
  files.flatMap(({ path, imports }) => {
    const part = partOf(path)
    const may = [part, ...(allowed[part] ?? [])]
    return imports
      .filter((name) => isOwn(name) && !may.some((one) => isWithin(name, one)))
      .map((name) => `${path} imports ${name}`)
  })

describe('the direction of imports', () => {
  it('every part of the product has its rule', () => {
    expect([...new Set(product.map((file) => partOf(file.path)))].filter((part) => !allowed[part])).toEqual(
      [],
    )
  })

  it('is kept', () => {
    expect(strays(product)).toEqual([])
  })

  it('would be noticed when broken', () => {
    const text = "import type { X } from '../store/keys.ts'\nconst y = await import('../../web/routes.ts')\n"
    const path = 'shared/domain/broken.ts'
    expect(strays([{ path, text, imports: importsIn(path, text) }])).toEqual([
      'shared/domain/broken.ts imports shared/store/keys.ts',
      'shared/domain/broken.ts imports web/routes.ts',
    ])
  })

  it('infra takes from the product the table schemas and nothing else', () => {
    const mayTake = ['shared/store/tables.ts', 'shared/store/stream-filters.ts', 'scripts/bundle.ts']
    const taken = sourcesIn('infra').flatMap(({ imports }) => imports.filter(isOwn))
    expect(taken.filter((name) => !isWithin(name, 'infra') && !mayTake.includes(name))).toEqual([])
  })
})

describe('packages', () => {
  it('the AWS SDK is known to the store, and to what runs beside the product', () => {
    const may = ['shared/store', 'local', 'bench', 'infra', 'scripts']
    const users = all.filter(({ imports }) => imports.some((name) => name.startsWith('@aws-sdk/')))
    expect(users.length).toBeGreaterThan(0)
    expect(
      users.map((file) => file.path).filter((path) => !may.some((part) => isWithin(path, part))),
    ).toEqual([])
  })

  it('what every cold start loads speaks zod/mini; forms, which load late, speak zod', () => {
    const early = product.filter(({ path }) => !isWithin(path, 'web/features'))
    expect(early.filter(({ imports }) => imports.includes('zod/mini')).length).toBeGreaterThan(30)
    expect(early.filter(({ imports }) => imports.includes('zod')).map(({ path }) => path)).toEqual([])
  })

  it('the core runs anywhere: no Node modules, no packages but those for dates, words and checks', () => {
    const core = ['kernel', 'domain', 'schedule', 'policies', 'routing', 'notices', 'application', 'i18n']
    const may = ['temporal-polyfill', '@navikt/fnrvalidator', 'zod']
    const taken = sourcesIn(...core.map((part) => `shared/${part}`)).flatMap(({ path, imports }) =>
      imports
        .filter((name) => !isOwn(name) && !may.some((one) => isWithin(name, one)))
        .map((name) => `${path} imports ${name}`),
    )
    expect(taken).toEqual([])
  })

  it('the core reads no clock, no environment and no chance', () => {
    const core = ['kernel', 'domain', 'schedule', 'policies', 'routing', 'notices', 'application', 'i18n']
    const reads = sourcesIn(...core.map((part) => `shared/${part}`)).filter(({ text }) =>
      /process\.env|Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now/.test(text),
    )
    expect(reads.map((file) => file.path)).toEqual([])
  })

  it('sign-in code is loaded on first use only', () => {
    const users = product.filter(({ imports }) => imports.includes('openid-client'))
    expect(users.map((file) => file.path)).toEqual(['web/server/sign-in/open-id-connect.ts'])
    const loaders = product.filter(({ imports }) => imports.includes('web/server/sign-in/open-id-connect.ts'))
    expect(loaders.map((file) => file.path)).toEqual(['functions/wiring/portal.ts'])
    expect(loaders[0]?.text).toContain("await import('../../web/server/sign-in/open-id-connect.ts')")
  })
})

/** Type-only statements are gone at run time. */
const withoutTypes = (text: string): string =>
  text.replace(/^(?:import|export) type [^'"]*? from ['"][^'"\n]+['"]/gm, '')

/** Circles among imports that exist at run time. */
const circles = (files: readonly SourceFile[]): readonly string[] => {
  const graph = new Map(files.map(({ path, text }) => [path, importsIn(path, withoutTypes(text))]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
    if (done.has(path) || trail.includes(path)) return
    for (const next of graph.get(path) ?? []) if (graph.has(next)) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return found
}

describe('circles', () => {
  it('there are none', () => {
    expect(circles(all)).toEqual([])
  })

  it('would be noticed, and types do not count', () => {
    const file = (path: string, text: string): SourceFile => ({ path, text, imports: [] })
    const one = file('web/a.ts', "import { b } from './b.ts'\n")
    const value = file('web/b.ts', "import { a } from './a.ts'\n")
    const type = file('web/b.ts', "import type { A } from './a.ts'\n")
    expect(circles([one, value])).toEqual(['web/a.ts -> web/b.ts -> web/a.ts'])
    expect(circles([one, type])).toEqual([])
  })
})
