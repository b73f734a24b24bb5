import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { builtInDirectory } from '../../shared/routing/built-in.ts'
import { osloDate } from '../../shared/schedule/oslo.ts'
import { nextDate } from '../../shared/schedule/plan-dates.ts'
import { createStores } from '../../shared/store/stores.ts'
import { openAssets } from '../../web/assets/index.ts'
import type { AppDeps, WebConfig } from '../../web/server/deps.ts'
import type { Log } from '../../web/server/log.ts'
import { systemClocks } from './clocks.ts'
import { databaseOf, type Source } from './database.ts'
import { sourceOf } from './directory.ts'
import { type PortalEnvironment, portalEnvironment } from './environment.ts'
import { randomToken, systemIds } from './ids.ts'
import { portalKey } from './portal-keys.ts'

const configOf = (environment: PortalEnvironment): WebConfig => {
  const { PUBLIC_ORIGIN, STAGE, OIDC_ISSUER, OIDC_SIGN_OUT_URL, DEMO_TOOLS_URL } = environment
  const provider = [OIDC_ISSUER, ...(OIDC_SIGN_OUT_URL === undefined ? [] : [OIDC_SIGN_OUT_URL])]
  const demo = STAGE === 'local' && DEMO_TOOLS_URL !== undefined
  return {
    publicOrigin: new URL(PUBLIC_ORIGIN).origin,
    stage: STAGE,
    identityOrigins: [...new Set(provider.map((address) => new URL(address).origin))],
    ...(demo && { demoToolsUrl: DEMO_TOOLS_URL }),
  }
}

/** Loads the sign-in code on first use only. */
const identityOf = (environment: PortalEnvironment, publicOrigin: string): AppDeps['identity'] => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_SIGN_OUT_URL } = environment
  let provider: ReturnType<AppDeps['identity']> | undefined
  const load = async () => {
    const { openIdConnect } = await import('../../web/server/sign-in/open-id-connect.ts')
    return openIdConnect({
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      publicOrigin,
      ...(OIDC_SIGN_OUT_URL !== undefined && { signOutUrl: OIDC_SIGN_OUT_URL }),
    })
  }
  return () => {
    provider ??= load()
    return provider
  }
}

/** Everything the portal is given, out of its environment. Throws EnvironmentError naming all that is wrong. */
export const wirePortal = (source: Source, log: Log): AppDeps => {
  const environment = portalEnvironment(source)
  const config = configOf(environment)
  const clocks = systemClocks(environment)
  const database = databaseOf(environment, source)
  const stores = createStores({
    database,
    tables: {
      case: environment.CASE_TABLE,
      session: environment.SESSION_TABLE,
      key: environment.KEY_TABLE,
    },
    keyEncryptionKey: portalKey(environment, source, database),
    machine: clocks.machine,
    today: () => osloDate(clocks.case.now()),
    nextDate,
    ids: systemIds,
  })
  return {
    store: stores.cases,
    users: stores.users,
    templates: stores.templates,
    calendars: stores.calendars,
    sessions: stores.sessions,
    directories: stores.directory,
    source: sourceOf(stores.directory, clocks.case),
    builtIn: builtInDirectory,
    clocks,
    ids: systemIds,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    identity: identityOf(environment, config.publicOrigin),
    assets: openAssets(join(import.meta.dirname, 'assets')),
    config,
    log,
    randomToken,
  }
}
