/** The domain that mails come from, and the set of rules they leave under. */
import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  type DkimRecord,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

export interface MailSenderProps {
  readonly domain: string
}

export class MailSender extends Construct {
  readonly from: string
  readonly configurationSetName: string
  /** What must stand in the domain's DNS before anything is sent. */
  readonly dnsRecords: readonly DkimRecord[]
  private readonly arns: readonly string[]

  constructor(scope: Construct, id: string, props: MailSenderProps) {
    super(scope, id)
    this.from = `no-reply@${props.domain}`
    const rules = new ConfigurationSet(this, 'Rules', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    this.configurationSetName = rules.configurationSetName
    const identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(props.domain),
      configurationSet: rules,
    })
    this.dnsRecords = identity.dkimRecords
    const rulesArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: rules.configurationSetName,
    })
    this.arns = [identity.emailIdentityArn, rulesArn]
  }

  /** Leave to send, from our one address and no other of the domain. */
  sendStatement(): PolicyStatement {
    return new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [...this.arns],
      conditions: { StringEquals: { 'ses:FromAddress': this.from } },
    })
  }

  /** The settings of a function that sends. */
  environment(origin: string): Record<string, string> {
    return { PUBLIC_ORIGIN: origin, MAIL_FROM: this.from, MAIL_CONFIGURATION_SET: this.configurationSetName }
  }
}
