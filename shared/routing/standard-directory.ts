import { createDirectory } from './create-directory.ts'
import { tables } from './data/generated.ts'
import type { Directory } from './directory.ts'
import { readTables } from './directory-data.ts'

let made: Directory | undefined

/**
 * The project's own directory: all municipalities and Nav offices of the registers, and the example offices of
 * docs/reference-data.md. Made at the first call, then kept. 26 kB of data: import this file lazily.
 */
export const standardDirectory = (): Directory => {
  made ??= createDirectory(readTables(tables))
  return made
}
