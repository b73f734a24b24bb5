import type { TableNames } from '../tables.ts'

/** What the seed may use. Everything is local; nothing here is a secret. */
export interface SeedContext {
  /** The engine's address. */
  readonly endpoint: string
  readonly tables: TableNames
  /** 32 random bytes in base64: the key that wraps the plans' keys. */
  readonly keyFile: string
  /** The case clock in milliseconds since 1970: a new demo begins on 23 November 2026 at 08:05 in Norway. */
  readonly caseNow: () => number
}

/** Fills a new, empty set of tables. Called once, before the portal answers; `npm start -- --no-seed` skips it. */
export const seed = async (_context: SeedContext): Promise<void> => {}
