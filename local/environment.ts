import { join } from 'node:path'
import type { DataPaths } from './data-folder.ts'
import { localCredentials, localRegion, type TableNames } from './tables.ts'

export const clientId = 'hjemvei'

/** Where the three servers answer. */
export interface Origins {
  /** http://127.0.0.1:port */
  readonly portal: string
  /** http://localhost:port: another host name than the portal's, or cookie bugs would stay hidden. */
  readonly issuer: string
  /** http://127.0.0.1:port */
  readonly tools: string
}

/** The environment the functions are deployed with (functions/wiring/environment.ts), for this machine. */
export const functionEnvironment = (
  paths: DataPaths,
  origins: Origins,
  { endpoint, tables }: { readonly endpoint: string; readonly tables: TableNames },
): Record<string, string> => ({
  STAGE: 'local',
  CASE_TABLE: tables.case,
  SESSION_TABLE: tables.session,
  KEY_TABLE: tables.key,
  DYNAMODB_ENDPOINT: endpoint,
  LOCAL_KEY_FILE: paths.key,
  DEMO_CLOCK_FILE: paths.clock,
  PUBLIC_ORIGIN: origins.portal,
  OIDC_ISSUER: origins.issuer,
  OIDC_CLIENT_ID: clientId,
  SES_ENDPOINT: origins.tools,
  DEMO_TOOLS_URL: origins.tools,
  MAIL_FROM: 'Hjemvei <no-reply@hjemvei.example>',
  MAIL_CONFIGURATION_SET: 'hjemvei',
  AWS_REGION: localRegion,
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: join(paths.folder, 'no-aws-config'),
  AWS_SHARED_CREDENTIALS_FILE: join(paths.folder, 'no-aws-credentials'),
  AWS_LAMBDA_FUNCTION_NAME: 'hjemvei-local',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  POWERTOOLS_SERVICE_NAME: 'hjemvei',
  POWERTOOLS_METRICS_NAMESPACE: 'Hjemvei',
  POWERTOOLS_METRICS_DISABLED: 'true',
  POWERTOOLS_LOG_LEVEL: 'WARN',
})

/** What a developer's own shell may carry, and what must never reach a local function. */
const unwanted = [
  'AWS_PROFILE',
  'AWS_SESSION_TOKEN',
  'AWS_ENDPOINT_URL',
  'KMS_KEY_ID',
  'OIDC_SIGN_OUT_URL',
] as const

/** Sets the process's environment, which the functions read as they are imported. */
export const applyEnvironment = (values: Record<string, string>): void => {
  for (const name of unwanted) delete process.env[name]
  Object.assign(process.env, values)
}
