import type { BuiltIn, DirectorySource } from '../../shared/application/directory/current-directory.ts'
import type { DirectoryStore } from '../../shared/application/directory/ports.ts'
import type { CalendarStore, Deps, SessionStore } from '../../shared/application/ports.ts'
import type { Assets } from '../assets/index.ts'
import type { IdentityProvider } from './identity-provider.ts'
import type { Log } from './log.ts'

/** What differs between a laptop, a test stage and production. */
export interface WebConfig {
  /** Scheme, host and port as browsers see them, without a slash at the end. Never taken from a request. */
  readonly publicOrigin: string
  readonly stage: 'local' | 'dev' | 'test' | 'prod'
  /** Where forms may lead besides the portal itself: signing out goes to the identity provider. */
  readonly identityOrigins: readonly string[]
  /** Address of the demo's mailbox and clock. */
  readonly demoToolsUrl?: string
}

/** Everything the portal is given. Wired in functions/wiring, or made of fakes in tests. */
export interface AppDeps extends Omit<Deps, 'directory'> {
  /** Where each request asks which directory holds: beside session and user. */
  readonly source: DirectorySource
  /** The directory as it is kept: for its imports, publishing and edits. */
  readonly directories: DirectoryStore
  readonly builtIn: BuiltIn
  readonly sessions: SessionStore
  readonly calendars: CalendarStore
  /** Loaded when somebody signs in or out, so that a cold start does not pay for it. */
  readonly identity: () => Promise<IdentityProvider>
  readonly assets: Assets
  readonly config: WebConfig
  readonly log: Log
  /** 256 random bits in base64url. */
  readonly randomToken: () => string
}

/** What a page or command is given: the same, with the directory that holds for this request. */
export interface WebDeps extends AppDeps, Deps {}
