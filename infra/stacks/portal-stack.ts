/** The running portal: three functions, the way in, the stream out, the schedule. It can be made again at any time. */
import { join } from 'node:path'
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Code } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { FunctionName } from '../../scripts/bundle.ts'
import { caseloadIndex, dueIndex, unreadyIndex, worklistIndex } from '../../shared/store/tables.ts'
import type { Config } from '../config.ts'
import { ChangeFeed } from '../constructs/change-feed.ts'
import { FrontDoor } from '../constructs/front-door.ts'
import { HouseFunction, metricsNamespace } from '../constructs/house-function.ts'
import { Sweep } from '../constructs/sweep.ts'
import type { DataStack } from './data-stack.ts'
import type { IdentityStack } from './identity-stack.ts'

export interface PortalStackProps extends StackProps {
  readonly config: Config
  readonly data: DataStack
  readonly identity: IdentityStack
  /** Folder with one bundle folder per function. */
  readonly bundles: string
}

export class PortalStack extends Stack {
  readonly portal: HouseFunction
  readonly onChange: HouseFunction
  readonly daily: HouseFunction
  readonly frontDoor: FrontDoor
  readonly changeFeed: ChangeFeed
  readonly fullSweep: Sweep
  readonly mailSweep: Sweep

  constructor(scope: Construct, id: string, props: PortalStackProps) {
    super(scope, id, props)
    this.portal = this.makePortal(props)
    this.onChange = this.makeOnChange(props)
    this.daily = this.makeDaily(props)
    const { config, data } = props
    this.frontDoor = new FrontDoor(this, 'FrontDoor', {
      portal: this.portal.lambda,
      origin: config.origin,
      certificateArn: config.certificateArn,
      logRetention: config.logDays,
    })
    this.changeFeed = new ChangeFeed(this, 'ChangeFeed', { cases: data.cases, onChange: this.onChange })
    const daily = this.daily.lambda
    this.fullSweep = new Sweep(this, 'FullSweep', { daily, sweep: 'all', expression: 'cron(15 6 * * ? *)' })
    this.mailSweep = new Sweep(this, 'MailSweep', { daily, sweep: 'mail', expression: 'rate(10 minutes)' })
    this.sayWhereItIs()
  }

  private sayWhereItIs() {
    const { api, dnsTarget } = this.frontDoor
    if (dnsTarget === undefined) new CfnOutput(this, 'ApiAddress', { value: api.apiEndpoint })
    else new CfnOutput(this, 'OriginDnsTarget', { value: dnsTarget })
  }

  private makePortal({ config, data, identity, bundles }: PortalStackProps): HouseFunction {
    const portal = new HouseFunction(this, 'Portal', {
      ...common('portal', config, bundles),
      tableAccess: [
        {
          house: data.cases,
          right: 'read and write',
          indexes: [worklistIndex.name, caseloadIndex.name, unreadyIndex.name],
        },
        { house: data.sessions, right: 'read and write', indexes: [] },
        { house: data.keys, right: 'read and write', indexes: [] },
      ],
      hurtWhenDown: 'Every caseworker: nobody can sign in, read a plan or answer a task.',
      timeout: Duration.seconds(10),
      memoryMegabytes: 1024,
      environment: {
        ...tables(config, data),
        SESSION_TABLE: data.sessions.table.tableName,
        KEY_TABLE: data.keys.table.tableName,
        KMS_KEY_ID: data.planKey.keyArn,
        PUBLIC_ORIGIN: config.origin,
        OIDC_ISSUER: identity.signIn.issuer,
        OIDC_CLIENT_ID: identity.signIn.client.userPoolClientId,
        OIDC_SIGN_OUT_URL: identity.signIn.signOutUrl,
      },
    })
    // The first plan ever makes the key-encryption key; every cold start unwraps it.
    const keyOfKeys = new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext'],
      resources: [data.planKey.keyArn],
      conditions: { StringEquals: { 'kms:EncryptionContext:use': 'hjemvei-key-encryption-key' } },
    })
    portal.allow(keyOfKeys)
    return portal
  }

  private makeOnChange({ config, data, identity, bundles }: PortalStackProps): HouseFunction {
    const onChange = new HouseFunction(this, 'OnChange', {
      ...common('on-change', config, bundles),
      tableAccess: [{ house: data.cases, right: 'read and write', indexes: [] }],
      hurtWhenDown:
        'Offices that were sent a task or an answer: no mail tells them, and worklists show old due dates.',
      timeout: Duration.minutes(1),
      memoryMegabytes: 512,
      environment: { ...tables(config, data), ...identity.mail.environment(config.origin) },
    })
    onChange.allow(identity.mail.sendStatement())
    return onChange
  }

  private makeDaily({ config, data, identity, bundles }: PortalStackProps): HouseFunction {
    const daily = new HouseFunction(this, 'Daily', {
      ...common('daily', config, bundles),
      tableAccess: [
        { house: data.cases, right: 'read and write', indexes: [dueIndex.name, worklistIndex.name] },
      ],
      hurtWhenDown:
        'People about to be released: nobody is reminded of what is due, and mails that failed stay unsent.',
      timeout: Duration.minutes(10),
      memoryMegabytes: 512,
      environment: { ...tables(config, data), ...identity.mail.environment(config.origin) },
    })
    daily.allow(identity.mail.sendStatement())
    return daily
  }
}

const common = (name: FunctionName, config: Config, bundles: string) => ({
  name,
  code: Code.fromAsset(join(bundles, name), { exclude: ['*.map'] }),
  logRetention: config.logDays,
  metricsNamespace: metricsNamespace(config.stage),
})

/** Every function is told the tables' names; what it may do with them is another matter. */
const tables = (config: Config, data: DataStack) => ({
  STAGE: config.stage,
  CASE_TABLE: data.cases.table.tableName,
})
