/**
 * The environment of the functions: read once, at start, and refused as a whole when anything is missing or
 * malformed, so that a bad deployment names everything that is wrong with it at once.
 */
import * as z from 'zod/mini'

const text = z.string().check(z.minLength(1))
const url = z.url()
const stage = z.enum(['local', 'dev', 'test', 'prod'])

const store = {
  STAGE: stage,
  /** Set by Lambda itself. */
  AWS_REGION: text,
  CASE_TABLE: text,
  /** A local engine's address; unset in the cloud. */
  DYNAMODB_ENDPOINT: z.optional(url),
  /** The demo's clock file (`local` only): a JSON object `{ "offsetSeconds": number }`. */
  DEMO_CLOCK_FILE: z.optional(text),
}
const keys = {
  KEY_TABLE: text,
  /** KMS key that wraps the key-encryption key; or, on a laptop, a file with 32 random bytes in base64. */
  KMS_KEY_ID: z.optional(text),
  LOCAL_KEY_FILE: z.optional(text),
}
const mail = {
  PUBLIC_ORIGIN: url,
  MAIL_FROM: text,
  MAIL_CONFIGURATION_SET: text,
  SES_ENDPOINT: z.optional(url),
}

const portal = z.object({
  ...store,
  ...keys,
  SESSION_TABLE: text,
  PUBLIC_ORIGIN: url,
  OIDC_ISSUER: url,
  OIDC_CLIENT_ID: text,
  /** Where the provider ends its own session; Cognito has no `end_session_endpoint`. */
  OIDC_SIGN_OUT_URL: z.optional(url),
  /** Address of the demo's mailbox and clock; shown as a banner on every page (`local` only). */
  DEMO_TOOLS_URL: z.optional(url),
})
const onChange = z.object({ ...store, ...mail })
const daily = z.object({ ...store, ...mail })

export type PortalEnvironment = z.infer<typeof portal>
export type OnChangeEnvironment = z.infer<typeof onChange>
export type DailyEnvironment = z.infer<typeof daily>

/** Says which settings are missing or wrong, never their values: they may be secret. */
export class EnvironmentError extends Error {
  readonly settings: readonly string[]
  constructor(settings: readonly string[]) {
    super(`These settings are missing or malformed: ${settings.join(', ')}`)
    this.name = 'EnvironmentError'
    this.settings = settings
  }
}

const read = <Schema extends z.ZodMiniType>(
  schema: Schema,
  source: Record<string, string | undefined>,
): z.infer<Schema> => {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  throw new EnvironmentError([...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].sort())
}

type Source = Record<string, string | undefined>
export const portalEnvironment = (source: Source): PortalEnvironment => read(portal, source)
export const onChangeEnvironment = (source: Source): OnChangeEnvironment => read(onChange, source)
export const dailyEnvironment = (source: Source): DailyEnvironment => read(daily, source)
