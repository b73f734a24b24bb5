/**
 * All parts of the store together, for the portal, `npm start` and tests. Functions without keys import
 * outbox-store.ts and sweep-store.ts alone, so that nothing that could decrypt is in their bundle.
 */
import type { DirectoryStore } from '../application/directory/ports.ts'
import type {
  CalendarStore,
  CaseStore,
  OutboxStore,
  SessionStore,
  SweepStore,
  TemplateStore,
  UserStore,
} from '../application/ports.ts'
import { createCalendarStore } from './calendar-store.ts'
import { createCaseStore } from './case-store.ts'
import { createKeyRing } from './cipher/key-ring.ts'
import type { KeyEncryptionKey } from './cipher/local-key.ts'
import { createDirectoryStore } from './directory/directory-store.ts'
import { gatherGets } from './gathered-gets.ts'
import type { CaseOptions } from './options.ts'
import { createOutboxStore } from './outbox-store.ts'
import { createSessionStore } from './session-store.ts'
import { createSweepStore } from './sweep-store.ts'
import { createTemplateStore } from './template-store.ts'
import { createUserStore } from './user-store.ts'

export interface StoresOptions extends Omit<CaseOptions, 'keys' | 'caseTable'> {
  readonly tables: { readonly case: string; readonly session: string; readonly key: string }
  readonly keyEncryptionKey: KeyEncryptionKey
}

export interface Stores {
  readonly cases: CaseStore
  readonly users: UserStore
  readonly templates: TemplateStore
  readonly calendars: CalendarStore
  readonly sessions: SessionStore
  readonly outbox: OutboxStore
  readonly sweep: SweepStore
  readonly directory: DirectoryStore
}

/** Nothing is read, connected or decrypted before the first call of a method. */
export const createStores = (options: StoresOptions): Stores => {
  const { tables, machine, keyEncryptionKey } = options
  const database = gatherGets(options.database)
  const caseTable = tables.case
  const keys = createKeyRing({ database, keyTable: tables.key, keyEncryptionKey, machine })
  return {
    cases: createCaseStore({ ...options, database, caseTable, keys }),
    users: createUserStore({ database, caseTable }),
    templates: createTemplateStore({ database, caseTable }),
    calendars: createCalendarStore({ database, caseTable }),
    sessions: createSessionStore({ database, sessionTable: tables.session, machine }),
    outbox: createOutboxStore({ database, caseTable }),
    sweep: createSweepStore({ ...options, caseTable }),
    directory: createDirectoryStore({ database, caseTable, sessionTable: tables.session, machine }),
  }
}
