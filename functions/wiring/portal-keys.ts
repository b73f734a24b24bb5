import { type KeyEncryptionKey, localKey } from '../../shared/store/cipher/local-key.ts'
import { environmentCredentials } from '../../shared/store/credentials.ts'
import type { Database } from '../../shared/store/database.ts'
import type { Source } from './database.ts'
import type { PortalEnvironment } from './environment.ts'
import { EnvironmentError } from './environment.ts'

/**
 * The key that wraps all plans' keys: from KMS, or on a laptop from a file. KMS's client is loaded when the first
 * plan is opened, beside the table's answer. Throws when neither is configured, or the file outside a laptop.
 */
export const portalKey = (
  environment: PortalEnvironment,
  source: Source,
  database: Database,
): KeyEncryptionKey => {
  const { KMS_KEY_ID, LOCAL_KEY_FILE, AWS_REGION, KEY_TABLE, STAGE } = environment
  if (KMS_KEY_ID !== undefined) {
    return async () => {
      const { keyFromKms, openKms } = await import('../../shared/store/cipher/kms-key.ts')
      const credentials = environmentCredentials(source)
      const service = openKms({ region: AWS_REGION, credentials, kmsKeyId: KMS_KEY_ID })
      return keyFromKms({ database, keyTable: KEY_TABLE, service })()
    }
  }
  if (STAGE === 'local' && LOCAL_KEY_FILE !== undefined) return localKey(LOCAL_KEY_FILE)
  throw new EnvironmentError(['KMS_KEY_ID'])
}
