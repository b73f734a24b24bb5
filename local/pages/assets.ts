import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const interFolder = () =>
  join(dirname(createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json')), 'files')

const files: Readonly<Record<string, { readonly type: string; readonly file: () => string }>> = {
  ...Object.fromEntries(
    ['style.css', 'people.css', 'mailbox.css'].map((name) => [
      `/${name}`,
      { type: 'text/css; charset=utf-8', file: () => join(import.meta.dirname, name) },
    ]),
  ),
  '/inter.woff2': { type: 'font/woff2', file: () => join(interFolder(), 'inter-latin-wght-normal.woff2') },
}

/** The stylesheets and the font of the demo's own pages, or undefined for any other path. */
export const asset = (
  path: string,
): { readonly type: string; readonly body: Uint8Array<ArrayBuffer> } | undefined => {
  const found = files[path]
  return found && { type: found.type, body: new Uint8Array(readFileSync(found.file())) }
}
