import { environmentCredentials } from '../../shared/store/credentials.ts'
import type { Database } from '../../shared/store/database.ts'
import { openDatabase } from '../../shared/store/sdk-database.ts'

export type Source = Readonly<Record<string, string | undefined>>

interface DatabaseEnvironment {
  readonly AWS_REGION: string
  readonly DYNAMODB_ENDPOINT?: string | undefined
}

/** The database of a function, with the credentials that Lambda gives it. */
export const databaseOf = (
  { AWS_REGION, DYNAMODB_ENDPOINT }: DatabaseEnvironment,
  source: Source,
): Database =>
  openDatabase({
    region: AWS_REGION,
    credentials: environmentCredentials(source),
    ...(DYNAMODB_ENDPOINT !== undefined && { endpoint: DYNAMODB_ENDPOINT }),
  })
