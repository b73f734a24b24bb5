/** The two calls of KMS that the store makes. */
import { DecryptCommand, GenerateDataKeyWithoutPlaintextCommand, KMSClient } from '@aws-sdk/client-kms'
import type { Credentials } from '../credentials.ts'

export interface KeyService {
  /** A new random key of 32 bytes, as KMS wraps it. */
  makeWrapped(): Promise<Uint8Array>
  /** The 32 bytes of a wrapped key; throws when KMS refuses. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>
}

export interface KmsOptions {
  readonly region: string
  readonly credentials: Credentials
  readonly kmsKeyId: string
}

/** Authenticated by KMS and written to its audit log: what the key is for. */
const EncryptionContext = { use: 'hjemvei-key-encryption-key' }

export const openKms = ({ region, credentials, kmsKeyId: KeyId }: KmsOptions): KeyService => {
  const client = new KMSClient({ region, credentials, maxAttempts: 3 })
  return {
    makeWrapped: async () => {
      const command = new GenerateDataKeyWithoutPlaintextCommand({
        KeyId,
        KeySpec: 'AES_256',
        EncryptionContext,
      })
      const { CiphertextBlob } = await client.send(command)
      if (CiphertextBlob === undefined) throw new Error('KMS did not return a key')
      return CiphertextBlob
    },
    unwrap: async (CiphertextBlob) => {
      const { Plaintext } = await client.send(
        new DecryptCommand({ KeyId, CiphertextBlob, EncryptionContext }),
      )
      if (Plaintext?.length !== 32) throw new Error('KMS did not return a key of 32 bytes')
      return Plaintext
    },
  }
}
