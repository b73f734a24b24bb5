/** Who is told when people are hurt. Each alarm has its section in docs/operations.md; a test holds the two together. */
import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { FunctionName } from '../../scripts/bundle.ts'
import type { Config } from '../config.ts'
import { AlarmTopic } from '../constructs/alarm-topic.ts'
import { HarmAlarm, type HarmAlarmProps } from '../constructs/harm-alarm.ts'
import { type HouseFunction, metricsNamespace } from '../constructs/house-function.ts'
import type { Sweep } from '../constructs/sweep.ts'
import type { PortalStack } from './portal-stack.ts'

export interface WatchStackProps extends StackProps {
  readonly config: Config
  readonly portal: PortalStack
}

const fiveMinutes = { period: Duration.minutes(5) }

/**
 * How many in five minutes wake somebody. The portal's user tries again and the stream is read again, so a few
 * are borne; the schedule comes seldom, so there each one counts.
 */
const borne = {
  portal: { errors: 3, throttles: 5 },
  'on-change': { errors: 3, throttles: 5 },
  daily: { errors: 1, throttles: 1 },
} as const satisfies Record<FunctionName, { errors: number; throttles: number }>

export class WatchStack extends Stack {
  private readonly alarms: AlarmTopic

  constructor(scope: Construct, id: string, props: WatchStackProps) {
    super(scope, id, props)
    this.alarms = new AlarmTopic(this, 'Alarms', { mail: props.config.alarmMail })
    const { portal, onChange, daily } = props.portal
    for (const watched of [portal, onChange, daily]) this.watchFunction(watched)
    this.watchFrontDoor(props.portal)
    this.watchChangeFeed(props.portal)
    this.watchSweeps(props.portal)
    this.watchTriage(props)
  }

  private alarm(id: string, props: Omit<HarmAlarmProps, 'topic'>) {
    new HarmAlarm(this, id, { ...props, topic: this.alarms.topic })
  }

  private watchFunction({ lambda, bundleName, hurtWhenDown, node }: HouseFunction) {
    this.alarm(`${node.id}Errors`, {
      metric: lambda.metricErrors(fiveMinutes),
      what: `The function ${bundleName} fails.`,
      hurt: hurtWhenDown,
      runbook: 'a-function-fails',
      rings: { at: borne[bundleName].errors, periods: 1 },
    })
    this.alarm(`${node.id}Throttles`, {
      metric: lambda.metricThrottles(fiveMinutes),
      what: `The function ${bundleName} is refused capacity.`,
      hurt: hurtWhenDown,
      runbook: 'a-function-is-throttled',
      rings: { at: borne[bundleName].throttles, periods: 1 },
    })
  }

  private watchFrontDoor({ frontDoor, portal }: PortalStack) {
    this.alarm('FrontDoorErrors', {
      metric: frontDoor.api.metricServerError({ ...fiveMinutes, statistic: Stats.SUM }),
      what: 'People are shown errors of ours.',
      hurt: portal.hurtWhenDown,
      runbook: 'people-are-shown-errors',
      rings: { at: 5, periods: 1 },
    })
  }

  private watchChangeFeed({ changeFeed, onChange }: PortalStack) {
    this.alarm('ChangesLate', {
      metric: onChange.lambda.metric('IteratorAge', { ...fiveMinutes, statistic: Stats.MAXIMUM }),
      what: 'Changes wait more than ten minutes to be told.',
      hurt: onChange.hurtWhenDown,
      runbook: 'changes-are-told-late',
      rings: { at: Duration.minutes(10).toMilliseconds(), periods: 2 },
    })
    this.alarm('ChangesUndelivered', {
      metric: changeFeed.undelivered.metricApproximateNumberOfMessagesVisible(fiveMinutes),
      what: 'A change was given up after many tries.',
      hurt: onChange.hurtWhenDown,
      runbook: 'a-change-was-given-up',
      rings: { at: 1, periods: 1 },
    })
  }

  private watchSweeps({ fullSweep, mailSweep, daily }: PortalStack) {
    this.alarm('FullSweepMissing', {
      metric: attempts(fullSweep),
      what: 'The morning sweep has not been started for 26 hours.',
      hurt: daily.hurtWhenDown,
      runbook: 'a-sweep-did-not-run',
      // 25 hours lie between two mornings when summer time ends.
      rings: { silence: 26 },
    })
    this.alarm('MailSweepMissing', {
      metric: attempts(mailSweep),
      what: 'The mail sweep has not been started for 2 hours.',
      hurt: daily.hurtWhenDown,
      runbook: 'a-sweep-did-not-run',
      rings: { silence: 2 },
    })
  }

  private watchTriage({ config, portal }: WatchStackProps) {
    this.alarm('TasksInTriage', {
      metric: inTriage(config.stage, portal.daily),
      what: 'A task stands in the queue of those that no office answers for.',
      hurt: 'Somebody about to be released: nobody works on the help they were to get until an office is chosen.',
      runbook: 'no-office-answers-for-a-task',
      rings: { at: 1, periods: 1 },
    })
  }
}

/**
 * The highest count of the last half hour. The function counts every ten minutes: a shorter period would find nothing in
 * between, take it for peace and ring anew each time.
 */
const inTriage = (stage: Config['stage'], { bundleName }: HouseFunction) =>
  new Metric({
    namespace: metricsNamespace(stage),
    metricName: 'TasksInTriage',
    dimensionsMap: { service: bundleName },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(30),
  })

/** Times per hour that the scheduler called the function. */
const attempts = (sweep: Sweep) =>
  new Metric({
    namespace: 'AWS/Scheduler',
    metricName: 'InvocationAttemptCount',
    dimensionsMap: { ScheduleGroup: sweep.groupName },
    statistic: Stats.SUM,
    period: Duration.hours(1),
  })
