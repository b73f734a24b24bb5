import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseActions, officeActions } from '../../shared/policies/decide.ts'
import { routes } from '../../web/routes.ts'
import { auditExemptions, isRead, readAudits } from '../../web/server/audit.ts'
import { root, sourcesIn } from './sources.ts'

const product = sourcesIn('shared', 'web', 'functions', 'infra', 'local', 'bench', 'scripts')
const lines = (text: string) => text.trimEnd().split('\n').length

describe('routes', () => {
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_name, route) => {
    expect([...caseActions, ...officeActions, 'anybody']).toContain(route.access)
    expect([...readAudits, ...auditExemptions]).toContain(route.audit)
    const opensCase = caseActions.some((action) => action === route.access)
    expect(route.path.includes('/:planId')).toBe(opensCase)
    if (opensCase && route.method === 'GET') expect(isRead(route.audit)).toBe(true)
    if (route.access === 'anybody') expect(isRead(route.audit)).toBe(false)
  })

  it('each address and method is declared once', () => {
    const declared = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':id')}`)
    expect(declared).toEqual([...new Set(declared)])
  })

  it('every feature that declares routes is mounted', () => {
    const declaring = sourcesIn('web/features').filter(({ path }) => path.endsWith('/routes.ts'))
    const mounted = sourcesIn('web').find(({ path }) => path === 'web/routes.ts')?.imports ?? []
    expect(declaring.map(({ path }) => path).filter((path) => !mounted.includes(path))).toEqual([])
  })

  it('are made by the framework alone, so that none can skip its checks', () => {
    const makers = ['case-route.ts', 'office-route.ts', 'open-route.ts', 'route.ts'].map(
      (one) => `web/server/${one}`,
    )
    const bare = sourcesIn('web').filter(({ path, text }) => !makers.includes(path) && /\breply:/.test(text))
    expect(bare.map(({ path }) => path)).toEqual([])
  })
})

describe('size', () => {
  it('a function of the cloud is at most 40 lines', () => {
    const entries = sourcesIn('functions').filter(({ path }) => path.split('/').length === 2)
    expect(entries.length).toBeGreaterThan(2)
    expect(entries.filter(({ text }) => lines(text) > 40).map(({ path }) => path)).toEqual([])
  })

  it('a file is at most 300 lines; words, drawings and data may be longer', () => {
    const may =
      /^shared\/(?:i18n\/messages|routing\/data)\/|^local\/demo\/|^web\/components\/icon-shapes\.ts$/
    const long = product.filter(({ path, text }) => !may.test(path) && lines(text) > 300)
    expect(long.map(({ path, text }) => `${path} has ${lines(text)} lines`)).toEqual([])
  })
})

describe('permits', () => {
  const policy = readFileSync(join(root, 'shared/policies/decide.ts'), 'utf8')

  it('can be minted in the policy alone', () => {
    expect(policy).toMatch(/^class MintedPermit/m)
    expect(policy).not.toMatch(/export\s*\{[^}]*MintedPermit|export\s+(?:default\s+)?class MintedPermit/)
    const others = product.filter(
      ({ path, text }) => path !== 'shared/policies/decide.ts' && /MintedPermit/.test(text),
    )
    expect(others.map(({ path }) => path)).toEqual([])
  })
})

describe('types are not talked over', () => {
  it('no casts but `as const` outside the kernel, no non-null marks, no suppressed errors', () => {
    const code = sourcesIn('shared', 'web', 'functions').filter(
      ({ path }) => !path.startsWith('shared/kernel/'),
    )
    const cast = /[\w)\]}'"]\s+as\s+(?!const\b)(?:any|unknown|never|[A-Z{[(])/
    const found = code.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter(
          (line) => !/^\s*(?:\*|\/\/|\/\*|import |export )/.test(line) && !/^\s*type .* as .*,?$/.test(line),
        )
        .filter((line) => cast.test(line) || /@ts-(?:ignore|expect-error|nocheck)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  it('nothing is written to the console by the product', () => {
    const loud = sourcesIn('shared', 'web', 'functions').filter(({ text }) => /\bconsole\.\w+\(/.test(text))
    expect(loud.map(({ path }) => path)).toEqual([])
  })
})
