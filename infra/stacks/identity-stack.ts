/** Who people are (sign-in), and whom the mails come from: what lives on in others' address books and DNS. */
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Config } from '../config.ts'
import { MailSender } from '../constructs/mail-sender.ts'
import { SignIn } from '../constructs/sign-in.ts'

export interface IdentityStackProps extends StackProps {
  readonly config: Config
}

export class IdentityStack extends Stack {
  readonly signIn: SignIn
  readonly mail: MailSender

  constructor(scope: Construct, id: string, props: IdentityStackProps) {
    super(scope, id, props)
    const { config } = props
    this.signIn = new SignIn(this, 'SignIn', { origin: config.origin, prefix: config.signInPrefix })
    this.mail = new MailSender(this, 'Mail', { domain: config.mailDomain })
    new CfnOutput(this, 'UserPoolId', { value: this.signIn.pool.userPoolId })
    for (const [at, record] of this.mail.dnsRecords.entries())
      new CfnOutput(this, `MailDnsRecord${at + 1}`, { value: `${record.name} CNAME ${record.value}` })
  }
}
