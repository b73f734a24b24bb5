import type { DirectoryContent } from './content.ts'
import { standardDigest } from './data/digest.ts'
import { standardDirectory } from './standard-directory.ts'

/** What the code carries; its records are put together only when edits came after it, or to fill a new table. */
export const builtInDirectory = {
  digest: standardDigest,
  directory: standardDirectory,
  content: async (): Promise<DirectoryContent> => (await import('./standard-content.ts')).standardContent(),
} as const
