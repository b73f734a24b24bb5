import type { DeliverDeps } from '../../shared/application/deliver-batch.ts'
import { standardDirectory } from '../../shared/routing/standard-directory.ts'
import { environmentCredentials } from '../../shared/store/credentials.ts'
import type { Database } from '../../shared/store/database.ts'
import { createSesMailer } from '../../shared/store/mail/ses-mailer.ts'
import { createOutboxStore } from '../../shared/store/outbox-store.ts'
import { systemClocks } from './clocks.ts'
import type { Source } from './database.ts'
import type { OnChangeEnvironment } from './environment.ts'

/** What sending mail needs. Nothing in it could decrypt anything. */
export const deliverDeps = (
  environment: OnChangeEnvironment,
  source: Source,
  database: Database,
): DeliverDeps => {
  const { AWS_REGION, SES_ENDPOINT, MAIL_FROM, MAIL_CONFIGURATION_SET, CASE_TABLE, PUBLIC_ORIGIN } =
    environment
  return {
    outbox: createOutboxStore({ database, caseTable: CASE_TABLE }),
    mailer: createSesMailer({
      region: AWS_REGION,
      credentials: environmentCredentials(source),
      from: MAIL_FROM,
      configurationSet: MAIL_CONFIGURATION_SET,
      ...(SES_ENDPOINT !== undefined && { endpoint: SES_ENDPOINT }),
    }),
    directory: standardDirectory(),
    clocks: systemClocks(environment),
    origin: new URL(PUBLIC_ORIGIN).origin,
  }
}
