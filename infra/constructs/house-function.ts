/**
 * Every Lambda function of ours. Two decisions cannot be left out: which tables it may touch, and who is hurt
 * when it is down (the alarms say it to whoever is woken).
 */
import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { FunctionName } from '../../scripts/bundle.ts'
import { type TableAccess, tableStatements } from './table-access.ts'

export interface HouseFunctionProps {
  readonly name: FunctionName
  readonly code: Code
  readonly environment: Readonly<Record<string, string>>
  readonly tableAccess: readonly TableAccess[]
  /** Who notices, and what they cannot do: a whole sentence. */
  readonly hurtWhenDown: string
  readonly timeout: Duration
  readonly memoryMegabytes: number
  readonly logRetention: RetentionDays
  /** Where the function's own metrics go; see `metricsNamespace`. */
  readonly metricsNamespace: string
}

/** Own metrics of one deployment: two stages in one account must not ring each other's alarms. */
export const metricsNamespace = (stage: string): string => `Hjemvei/${stage}`

export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction
  readonly hurtWhenDown: string
  readonly bundleName: FunctionName

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id)
    this.hurtWhenDown = props.hurtWhenDown
    this.bundleName = props.name
    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    // An own role: the managed basic one may write every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.lambda = new LambdaFunction(this, 'Function', {
      code: props.code,
      handler: `${props.name}.handler`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      logGroup,
      role,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.name,
        POWERTOOLS_METRICS_NAMESPACE: props.metricsNamespace,
      },
    })
    this.allow(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
      ...props.tableAccess.flatMap(tableStatements),
    )
  }

  /** Adds to what the function may do. */
  allow(...statements: readonly PolicyStatement[]): void {
    for (const statement of statements) this.lambda.addToRolePolicy(statement)
  }
}
