import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '../../../shared/i18n/index.ts'
import { button, linkButton } from '../../../web/components/button.ts'
import { radios, select } from '../../../web/components/form/choices.ts'
import { errorSummary, form } from '../../../web/components/form/form.ts'
import { textArea, textField } from '../../../web/components/form/text-field.ts'
import { attributes, html, names } from '../../../web/components/html.ts'
import { link } from '../../../web/components/link.ts'
import { safeHref } from '../../../web/components/safe-href.ts'
import { dataTable } from '../../../web/components/table.ts'

const t = translator('nb')
const nasty = `"><script>alert('x')</script>&`
/** No text may open a tag or leave its attribute. */
const holds = (markup: { toString(): string }) => {
  expect(markup.toString()).not.toContain('<script')
  expect(markup.toString()).not.toContain(`"><script`)
  expect(markup.toString()).not.toContain(`('x')`)
}

describe('html', () => {
  it('escapes text, keeps markup, leaves out nothing-values', () => {
    const inner = html`<b>${'<i>'}</b>`
    expect(html`<p>${inner}${false}${undefined}${0}${['a', inner]}</p>`.toString()).toBe(
      '<p><b>&lt;i&gt;</b>0a<b>&lt;i&gt;</b></p>',
    )
  })

  it('writes attributes', () => {
    expect(attributes({ a: 'x"y', b: true, c: false, d: undefined, e: 0, f: '' }).toString()).toBe(
      ' a="x&quot;y" b e="0" f=""',
    )
    expect(names('a', false, undefined, 'b')).toBe('a b')
    expect(names(false)).toBeUndefined()
  })

  it('escapes in every place of a component', () => {
    holds(button({ label: nasty, name: nasty, value: nasty, about: nasty }))
    holds(linkButton({ label: nasty, href: nasty }))
    holds(textField(t, { name: nasty, label: nasty, hint: nasty, error: nasty, value: nasty }))
    holds(textArea(t, { name: 'n', label: 'n', value: `</textarea>${nasty}` }))
    holds(dataTable({ caption: nasty, columns: [nasty, nasty], rows: [[nasty, nasty]] }))
    holds(errorSummary(t, [{ field: nasty, message: nasty }]) ?? '')
  })
})

describe('safeHref', () => {
  it.each([
    '/plans',
    '/plans?x=1#y',
    '#top',
    '?after=1',
    'https://nav.no/',
    'mailto:a@example.no',
    'tel:116117',
    '/',
  ])('lets %s through', (address) => expect(safeHref(address)).toBe(address))

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'http://nav.no',
    'plans',
    '',
  ])('stops %j', (address) => expect(safeHref(address)).toBe('#'))

  it('never yields an address that a browser takes elsewhere or runs', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `/${rest}`),
        ),
        (address) => {
          const url = new URL(safeHref(address), 'http://portal.example/')
          expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
          if (url.protocol === 'http:') expect(url.host).toBe('portal.example')
        },
      ),
    )
  })

  it('is used by links', () => {
    expect(link({ href: 'javascript:alert(1)', label: 'x' }).toString()).toContain('href="#"')
  })
})

describe('fields', () => {
  it('tie hint and error to the control, by ids that exist', () => {
    const markup = textField(t, {
      name: 'needs.housing.goal',
      label: 'Mål',
      hint: 'h',
      error: 'e',
    }).toString()
    const described = /aria-describedby="([^"]+)"/.exec(markup)?.[1]?.split(' ') ?? []
    expect(described).toHaveLength(2)
    for (const id of described) expect(markup).toContain(`id="${id}"`)
    expect(markup).toContain('aria-invalid="true"')
    expect(markup).toContain('name="needs.housing.goal"')
  })

  it('lead from the error summary to the field, also to the first of several radios', () => {
    const summary = errorSummary(t, [{ field: 'voice', message: 'x' }])?.toString() ?? ''
    const target = /href="#([^"]+)"/.exec(summary)?.[1]
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    expect(radios(t, { name: 'voice', label: 'x', options }).toString()).toContain(`id="${target}"`)
    expect(select(t, { name: 'voice', label: 'x', options }).toString()).toContain(`id="${target}"`)
  })

  it('show again what was typed', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    expect(select(t, { name: 'n', label: 'x', options, value: 'b' }).toString()).toContain(
      'value="b" selected',
    )
    expect(radios(t, { name: 'n', label: 'x', options, value: 'b' }).toString()).toMatch(/value="b" checked/)
    expect(textArea(t, { name: 'n', label: 'x', value: '\nto\nlinjer' }).toString()).toContain(
      '>\n\nto\nlinjer<',
    )
  })

  it('carry what guards a change', () => {
    const markup = form({ action: '/x', csrf: 'c', idempotencyKey: 'k', version: 3, body: '' }).toString()
    for (const [name, value] of [
      ['csrf', 'c'],
      ['key', 'k'],
      ['version', '3'],
    ])
      expect(markup).toContain(`<input type="hidden" name="${name}" value="${value}">`)
  })
})
