/** What tests of pages do again and again: open a page, send one of its forms, take it apart. */
import type { Actor } from '../../../shared/policies/actor.ts'
import { type Browser, hiddenValue, type Portal, signInAs } from '../../support/portal.ts'

/** Status and body of a page. */
export const open = async (browser: Browser, path: string) => {
  const response = await browser.get(path)
  return { status: response.status, html: await response.text() }
}

let sent = 0

/** Posts fields with the CSRF token of a page the browser can see, and a fresh key unless one is given. */
export const send = async (browser: Browser, path: string, fields: Readonly<Record<string, string>>) => {
  const csrf = hiddenValue(await (await browser.get('/')).text(), 'csrf')
  sent += 1
  const response = await browser.post(path, { csrf, key: `test-key-${sent}`, ...fields })
  return { status: response.status, to: response.headers.get('location'), html: await response.text() }
}

export const signIn = (portal: Portal, actor: Actor) => signInAs(portal, actor)

/** All values of a field that a page's forms carry. */
export const valuesOf = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')

/** The error message beside a field; undefined when it has none. */
export const errorBeside = (html: string, field: string): string | undefined =>
  new RegExp(`id="f-${field.replaceAll('.', '-')}-error"><span[^>]*>[^<]*</span>([^<]*)<`).exec(html)?.[1]

/** Two answers are the same but for what may differ: date and correlation id. */
export const bytesOf = async (response: Response) => ({
  status: response.status,
  headers: [...response.headers].filter(([name]) => name !== 'x-correlation-id' && name !== 'date'),
  body: await response.text(),
})
