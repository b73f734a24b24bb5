/**
 * The key-encryption key in the cloud: it lies in the key table, wrapped by KMS, and is unwrapped once per cold
 * start. The first function that ever runs makes it; whoever comes second takes the first one's.
 */
import * as z from 'zod/mini'
import { isNew } from '../conditions.ts'
import type { Database } from '../database.ts'
import { isConditionFailed } from '../failures.ts'
import { itemVersion, sealed } from '../items/fields.ts'
import { readItem } from '../items/read-item.ts'
import type { KeyService } from './kms-service.ts'
import type { KeyEncryptionKey } from './local-key.ts'

export { openKms } from './kms-service.ts'

const storedKey = z.object({ w: sealed })
const key = { pk: 'KEK' }

interface KmsOptions {
  readonly database: Database
  readonly keyTable: string
  readonly service: KeyService
}

const find = async ({ database, keyTable }: KmsOptions): Promise<Uint8Array | undefined> => {
  const raw = await database.get({ TableName: keyTable, Key: key, ConsistentRead: true })
  return raw === undefined ? undefined : readItem('key', storedKey, raw).w
}

const make = async ({ database, keyTable, service }: KmsOptions): Promise<void> => {
  const w = await service.makeWrapped()
  try {
    await database.put({ TableName: keyTable, Item: { ...key, v: itemVersion, w }, ...isNew })
  } catch (error) {
    if (!isConditionFailed(error)) throw error
  }
}

/** Fetches the key, making it when the table has none. Throws when KMS refuses: nothing is read without it. */
export const keyFromKms =
  (options: KmsOptions): KeyEncryptionKey =>
  async () => {
    const found = await find(options)
    if (found === undefined) await make(options)
    const wrapped = found ?? (await find(options))
    if (wrapped === undefined) throw new Error('The key table has no key-encryption key')
    return options.service.unwrap(wrapped)
  }
