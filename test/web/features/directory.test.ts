import { describe, expect, it } from 'vitest'
import { people, usualCase } from '../../support/cases.ts'
import { makePortal } from '../../support/portal.ts'
import { open, signIn } from './browsing.ts'

const offices = (html: string): readonly string[] =>
  [...html.matchAll(/<th role="rowheader" scope="row"><a[^>]*>([^<]*)</g)].map(([, name]) => name ?? '')

const at = async (path: string, actor = people.hege) => {
  const portal = makePortal({ cases: [usualCase()] })
  return open(await signIn(portal, actor), path)
}

describe('the directory', () => {
  it.each([people.hege, people.kari, people.adam, people.astrid, people.frida])(
    'is open to $name',
    async (actor) => {
      const { status, html } = await at('/directory', actor)
      expect(status).toBe(200)
      expect(html).toContain('357 kontor')
      expect(html).not.toContain('Oppdiktet')
    },
  )

  it.each([
    ['a name', '?q=nav gamle oslo', ['Nav Gamle Oslo']],
    ['a name in capitals, of one type', '?q=DRAMMEN&type=nav', ['Nav Drammen']],
    ['a municipality by number', '?q=3301&type=municipality-housing', ['Drammen kommune, boligkontoret']],
  ])('finds by %s', async (_name, query, expected) => {
    expect(offices((await at(`/directory${query}`)).html)).toEqual(expected)
  })

  it('finds what serves a place, after what is called so', async () => {
    const found = offices((await at('/directory?q=Drammen')).html)
    expect(found).toContain('Nav Drammen')
    expect(found.at(-1)).toBe('Vestre Viken')
    expect(found).toContain('Buskerud fylkeskommune, opplæring')
  })

  it('lists a type page by page, each office once', async () => {
    const portal = makePortal()
    const hege = await signIn(portal, people.hege)
    const seen: string[] = []
    for (let path: string | undefined = '/directory?type=nav'; path; ) {
      const { html }: { html: string } = await open(hege, path)
      seen.push(...[...html.matchAll(/href="\/directory\/(nav[^"]+)"/g)].map(([, id]) => id ?? ''))
      path = /href="([^"]*)"><svg[^>]*>.*?<\/svg><span>Neste side/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toHaveLength(309)
    expect(new Set(seen).size).toBe(309)
  })

  it('says so when nothing fits, and shows markup as text', async () => {
    const { html } = await at('/directory?q=%3Cscript%3Ex')
    expect(html).toContain('Ingen kontor passer')
    expect(html).toContain('value="&lt;script&gt;x"')
  })

  it.each(['?type=moon', '?from=-1', '?sort=name', `?q=${'x'.repeat(101)}`])(
    '%s is no address of ours',
    async (query) => {
      expect((await at(`/directory${query}`)).status).toBe(400)
    },
  )
})

describe('an office', () => {
  it('tells what it is, where it is reached, what it covers and does, and that it is an example', async () => {
    const { html } = await at('/directory/ngo%3Ared-cross-after-sentence')
    for (const words of [
      'Frivillig organisasjon',
      'mailto:',
      'Hele landet',
      'Mentor',
      'Eksempeldata',
      'Bokmål',
    ])
      expect(html).toContain(words)
    const nav = await at('/directory/nav%3A0602')
    expect(nav.html).toContain('Økonomisk sosialhjelp')
    expect(nav.html).not.toContain('Eksempeldata')
  })

  it.each(['/directory/nav%3A9999', '/directory/x', '/directory/__proto__', '/directory/%00'])(
    '%s does not exist',
    async (path) => {
      expect((await at(path)).status).toBe(404)
    },
  )
})
