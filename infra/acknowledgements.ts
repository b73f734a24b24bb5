/** Every finding of cdk-nag's AwsSolutions rules that we leave standing, and why. Nothing is acknowledged elsewhere. */
import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'
import type { System } from './system.ts'

interface Acknowledgement {
  readonly on: IConstruct
  readonly id: string
  readonly reason: string
}

/** The findings we leave standing, each on the narrowest construct it belongs to. */
export const acknowledgements = ({ portal }: System): readonly Acknowledgement[] => [
  {
    on: portal.frontDoor.api,
    id: 'AwsSolutions-APIG4',
    reason:
      'The portal signs people in itself (OIDC, sessions that are revoked on the next request) and refuses by policy, ' +
      'deny by default. An authorizer at the gateway would need a token in the browser, and sign-in pages are public.',
  },
  {
    on: portal.changeFeed.undelivered,
    id: 'AwsSolutions-SQS3',
    reason:
      'This queue is the dead-letter queue: it holds what on-change gave up. An alarm rings on its first message.',
  },
]

/** Answers the findings, so that only new ones fail the synthesis. */
export const acknowledge = (system: System): void => {
  for (const { on, id, reason } of acknowledgements(system)) Validations.of(on).acknowledge({ id, reason })
}
