/** The project's own source files and what each imports. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string
  readonly text: string
  /** Own files by path from the root; packages and `node:` modules by name. */
  readonly imports: readonly string[]
}

/** Static, dynamic and re-exporting imports; what stands in a comment line is not one. */
const importPattern = /^(?!\s*(?:\*|\/\/)).*?(?:\bfrom\s+|\bimport\s*\(\s*|^\s*import\s+)['"]([^'"\n]+)['"]/gm

/** The modules that a file's text names, relative ones resolved against its folder. */
export const importsIn = (path: string, text: string): readonly string[] =>
  [...text.matchAll(importPattern)].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name,
  )

const read = (path: string): SourceFile => {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text, imports: importsIn(path, text) }
}

/** All TypeScript files below the folders. */
export const sourcesIn = (...folders: readonly string[]): readonly SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(join(folder, name))),
  )
