/**
 * What an operator decides before anything is made. Read once, as a whole: a bad configuration names every
 * setting that is missing or malformed, never the first one only.
 */
import * as z from 'zod'

export const stages = ['dev', 'test', 'prod'] as const
export type StageName = (typeof stages)[number]

const account = z.string().regex(/^\d{12}$/)
const region = z.string().regex(/^[a-z]{2}-[a-z]+-\d$/)
const domain = z.string().regex(/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/)
/** Scheme and host only: everything that is compared with it later is `origin + path`. */
const origin = z.string().regex(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}$/)
/** Cognito refuses prefixes that name itself or its owner. */
const signInPrefix = z.string().regex(/^(?!.*(?:aws|amazon|cognito))[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/)
const certificate = z.string().regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[a-f0-9-]+$/)

const settings = z.object({
  stage: z.enum(stages),
  account,
  region,
  /** Where people reach the portal, `https://<host>`. */
  origin,
  /** The domain mails come from: `no-reply@<mailDomain>`. */
  mailDomain: domain,
  /** Who is told when something breaks. */
  alarmMail: z.email(),
  /** First part of the hosted sign-in page's address; unique in the region over all AWS customers. */
  signInPrefix,
  /** Certificate for the origin's host, in the same region; without it the API keeps AWS's own address. */
  certificateArn: certificate.optional(),
})

/** The settings of one deployment, and what follows from its stage. */
export type Config = z.infer<typeof settings> & { readonly logDays: number }
export type SettingName = keyof z.infer<typeof settings>

/** Each setting's environment variable. As context (`cdk -c origin=...`) the short name is used. */
export const settingVariables = {
  stage: 'HJEMVEI_STAGE',
  account: 'HJEMVEI_ACCOUNT',
  region: 'HJEMVEI_REGION',
  origin: 'HJEMVEI_ORIGIN',
  mailDomain: 'HJEMVEI_MAIL_DOMAIN',
  alarmMail: 'HJEMVEI_ALARM_MAIL',
  signInPrefix: 'HJEMVEI_SIGN_IN_PREFIX',
  certificateArn: 'HJEMVEI_CERTIFICATE_ARN',
} as const satisfies Record<SettingName, string>

type Given = Partial<Record<SettingName, string>>

/**
 * Example values under which the `dev` stage synthesises, so that `cdk synth` needs no settings. They hold together
 * only: once an account is given, a deployment is meant, and nothing is filled in.
 */
const devExample: Given = {
  account: '000000000000',
  origin: 'https://hjemvei.example.org',
  mailDomain: 'mail.hjemvei.example.org',
  alarmMail: 'drift@hjemvei.example.org',
  signInPrefix: 'hjemvei-dev',
}

/** Days that the functions' and the API's logs are kept. */
const logDays = { dev: 14, test: 30, prod: 365 } as const satisfies Record<StageName, number>

/** Names the settings that are missing and those that are malformed, without their values. */
export class ConfigError extends Error {
  readonly missing: readonly string[]
  readonly malformed: readonly string[]
  constructor(missing: readonly string[], malformed: readonly string[]) {
    const say = (what: string, names: readonly string[]) =>
      names.length > 0 ? [`${what}: ${names.join(', ')}`] : []
    super(
      ['The deployment is not configured.', ...say('Missing', missing), ...say('Malformed', malformed)].join(
        '\n',
      ),
    )
    this.name = 'ConfigError'
    this.missing = missing
    this.malformed = malformed
  }
}

const settingNames = Object.keys(settingVariables).filter(
  (name): name is SettingName => name in settingVariables,
)
const label = (name: PropertyKey | undefined) => {
  const setting = settingNames.find((candidate) => candidate === name)
  return setting ? `${setting} (${settingVariables[setting]})` : String(name)
}

/**
 * The configuration of one deployment.
 * @param look gives a setting's value, from context or environment, or undefined; an empty string is unset.
 * @throws ConfigError naming every setting that is missing or malformed. With none set at all, nothing is missing.
 */
export const readConfig = (look: (name: SettingName) => string | undefined): Config => {
  const given: Given = Object.fromEntries(
    settingNames.map((name) => [name, look(name) || undefined] as const).filter(([, value]) => value),
  )
  const stage = given.stage ?? 'dev'
  const merged = {
    region: 'eu-north-1',
    ...(stage === 'dev' && !given.account ? devExample : {}),
    ...given,
    stage,
  }
  const parsed = settings.safeParse(merged)
  if (parsed.success) return { ...parsed.data, logDays: logDays[parsed.data.stage] }
  const wrong = [...new Set(parsed.error.issues.map((issue) => issue.path[0]))]
  const isMissing = (name: PropertyKey | undefined) => !Object.keys(merged).includes(String(name))
  throw new ConfigError(
    wrong.filter(isMissing).map(label),
    wrong.filter((name) => !isMissing(name)).map(label),
  )
}
