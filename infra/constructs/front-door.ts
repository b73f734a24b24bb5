/** The HTTP API in front of the portal: one route, everything on it; the portal itself decides who may come in. */
import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { DomainName, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

export interface FrontDoorProps {
  readonly portal: IFunction
  readonly origin: string
  /** Certificate for the origin's host; without it people come in by the API's own address. */
  readonly certificateArn: string | undefined
  readonly logRetention: RetentionDays
}

/** No path, address, browser or user: a path holds the number of somebody's plan. */
const accessLine = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  responseLength: '$context.responseLength',
} as const

/** Requests a second, for everybody together: about a hundred times what a thousand caseworkers make. */
const throttle = { rateLimit: 200, burstLimit: 400 } as const

export class FrontDoor extends Construct {
  readonly api: HttpApi
  /** Where the origin's DNS record must point; undefined without a certificate. */
  readonly dnsTarget: string | undefined

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id)
    const domainName = this.makeDomain(props)
    this.dnsTarget = domainName?.regionalDomainName
    this.api = new HttpApi(this, 'Api', {
      defaultIntegration: new HttpLambdaIntegration('Portal', props.portal),
      createDefaultStage: false,
      // With a domain of our own the other address would be a second origin, outside cookies and filters.
      disableExecuteApiEndpoint: domainName !== undefined,
    })
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
      ...(domainName ? { domainMapping: { domainName } } : {}),
    })
  }

  private makeDomain({ origin, certificateArn }: FrontDoorProps): DomainName | undefined {
    if (certificateArn === undefined) return undefined
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn)
    return new DomainName(this, 'Domain', { domainName: new URL(origin).hostname, certificate })
  }
}
