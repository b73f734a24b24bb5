/** A wake-up for the daily function. Each has a group of its own, because the scheduler's metrics go by group. */
import { Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'

export interface SweepProps {
  readonly daily: IFunction
  /** What the function is told to look for. */
  readonly sweep: 'all' | 'mail'
  /** In Oslo's time. Never 02:00-02:59: that hour is missing one day a year and comes twice on another. */
  readonly expression: string
}

export class Sweep extends Construct {
  readonly groupName: string

  constructor(scope: Construct, id: string, props: SweepProps) {
    super(scope, id)
    const stack = Stack.of(this)
    this.groupName = `${stack.stackName}-${props.sweep}`
    const group = new CfnScheduleGroup(this, 'Group', { name: this.groupName })
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    })
    const leave = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [props.daily.functionArn],
    })
    role.addToPolicy(leave)
    const schedule = new CfnSchedule(this, 'Schedule', {
      groupName: this.groupName,
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: 'Europe/Oslo',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: props.daily.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ sweep: props.sweep }),
        retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 3600 },
      },
    })
    schedule.node.addDependency(group, role)
  }
}
