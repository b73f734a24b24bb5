/**
 * The key-encryption key in the cloud: it lies in the key table, wrapped by KMS, and is unwrapped once per cold
 * start. The first function that ever runs makes it; whoever comes second takes the first one's.
 */
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import * as z from 'zod'
import { isNew } from '../conditions.ts'
import type { Credentials } from '../credentials.ts'
import type { Database } from '../database.ts'
import { isConditionFailed } from '../failures.ts'
import { itemVersion, sealed } from '../items/fields.ts'
import { readItem } from '../items/read-item.ts'
import type { KeyEncryptionKey } from './local-key.ts'

const storedKey = z.object({ w: sealed })
const key = { pk: 'KEK' }
const EncryptionContext = { use: 'hjemvei-key-encryption-key' }

interface KmsOptions {
  readonly database: Database
  readonly keyTable: string
  readonly kmsKeyId: string
  readonly kms: Pick<KMSClient, 'send'>
}

const find = async ({ database, keyTable }: KmsOptions): Promise<Uint8Array | undefined> => {
  const raw = await database.get({ TableName: keyTable, Key: key, ConsistentRead: true })
  return raw === undefined ? undefined : readItem('key', storedKey, raw).w
}

const make = async ({ database, keyTable, kmsKeyId, kms }: KmsOptions): Promise<void> => {
  const command = new GenerateDataKeyCommand({ KeyId: kmsKeyId, KeySpec: 'AES_256', EncryptionContext })
  const { CiphertextBlob } = await kms.send(command)
  try {
    await database.put({ TableName: keyTable, Item: { ...key, v: itemVersion, w: CiphertextBlob }, ...isNew })
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
    const CiphertextBlob = found ?? (await find(options))
    const command = new DecryptCommand({ KeyId: options.kmsKeyId, CiphertextBlob, EncryptionContext })
    const { Plaintext } = await options.kms.send(command)
    if (Plaintext?.length !== 32) throw new Error('KMS did not return a key of 32 bytes')
    return Plaintext
  }

export const openKms = (region: string, credentials: Credentials): KMSClient =>
  new KMSClient({ region, credentials, maxAttempts: 3 })
