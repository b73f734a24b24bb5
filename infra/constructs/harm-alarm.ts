/** An alarm that wakes somebody: it says what happened, who is hurt, and which part of the runbook to open. */
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

export interface HarmAlarmProps {
  readonly topic: ITopic
  readonly metric: IMetric
  /** What happened: a whole sentence. */
  readonly what: string
  /** Who notices, and what they cannot do: a whole sentence. */
  readonly hurt: string
  /** Heading in docs/operations.md, as the anchor it becomes. */
  readonly runbook: string
  /** Rings at this value and above; or, for `silence`, when nothing came in so many periods. */
  readonly rings: { readonly at: number; readonly periods: number } | { readonly silence: number }
}

export class HarmAlarm extends Construct {
  constructor(scope: Construct, id: string, props: HarmAlarmProps) {
    super(scope, id)
    const alarm = new Alarm(this, 'Alarm', {
      metric: props.metric,
      alarmDescription: `${props.what} Hurt: ${props.hurt} Do: docs/operations.md#${props.runbook}`,
      ...condition(props.rings),
    })
    alarm.addAlarmAction(new SnsAction(props.topic))
    alarm.addOkAction(new SnsAction(props.topic))
  }
}

const condition = (rings: HarmAlarmProps['rings']) =>
  'silence' in rings
    ? {
        threshold: 1,
        evaluationPeriods: rings.silence,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      }
    : {
        threshold: rings.at,
        evaluationPeriods: rings.periods,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }
