/**
 * esbuild plugin: a function reads the words of a language from a JSON file beside its code, when somebody first needs
 * that language. Texts of all three would otherwise be a quarter of the code that every cold start compiles.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { allMessages } from '../shared/i18n/catalogue.ts'
import { languages } from '../shared/i18n/languages.ts'

/** Stands in for shared/i18n/catalogue.ts, with the same `allMessages`. */
const catalogue = `
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
const known = {}
const texts = (language) =>
  (known[language] ??= JSON.parse(readFileSync(join(import.meta.dirname, 'texts', language + '.json'), 'utf8')))
export const allMessages = {
${languages.map((language) => `  get ${language}() { return texts('${language}') },`).join('\n')}
}
`

/** Writes `<folder>/texts/<language>.json`; code and texts must stay in one folder. */
export const textFiles = (folder: string): Plugin => ({
  name: 'texts',
  setup: (api) => {
    api.onLoad({ filter: /shared[/\\]i18n[/\\]catalogue\.ts$/ }, () => ({
      contents: catalogue,
      loader: 'js',
    }))
    api.onEnd(() => {
      mkdirSync(join(folder, 'texts'), { recursive: true })
      for (const language of languages)
        writeFileSync(join(folder, 'texts', `${language}.json`), JSON.stringify(allMessages[language]))
    })
  },
})
