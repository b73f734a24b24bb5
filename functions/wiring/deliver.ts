import type { DeliverDeps } from '../../shared/application/deliver-batch.ts'
import { environmentCredentials } from '../../shared/store/credentials.ts'
import type { Database } from '../../shared/store/database.ts'
import { createDirectoryStore } from '../../shared/store/directory/directory-store.ts'
import { createSesMailer } from '../../shared/store/mail/ses-mailer.ts'
import { createOutboxStore } from '../../shared/store/outbox-store.ts'
import { systemClocks } from './clocks.ts'
import type { Source } from './database.ts'
import { sourceOf } from './directory.ts'
import type { OnChangeEnvironment } from './environment.ts'

/** What sending mail needs, with the directory that holds at each call. Nothing in it could decrypt anything. */
export const deliverDeps = (environment: OnChangeEnvironment, source: Source, database: Database) => {
  const { AWS_REGION, SES_ENDPOINT, MAIL_FROM, MAIL_CONFIGURATION_SET, CASE_TABLE, PUBLIC_ORIGIN } =
    environment
  const clocks = systemClocks(environment)
  const { machine } = clocks
  const directory = sourceOf(createDirectoryStore({ database, caseTable: CASE_TABLE, machine }), clocks.case)
  const deps = {
    outbox: createOutboxStore({ database, caseTable: CASE_TABLE }),
    mailer: createSesMailer({
      region: AWS_REGION,
      credentials: environmentCredentials(source),
      from: MAIL_FROM,
      configurationSet: MAIL_CONFIGURATION_SET,
      ...(SES_ENDPOINT !== undefined && { endpoint: SES_ENDPOINT }),
    }),
    clocks,
    origin: new URL(PUBLIC_ORIGIN).origin,
  }
  return async (): Promise<DeliverDeps> => ({ ...deps, directory: await directory.current() })
}
