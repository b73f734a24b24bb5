import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { system } from './synthesis.ts'

const shape = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })),
  Period: z.number(),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  Statistic: z.string(),
  TreatMissingData: z.string(),
})
const alarms = system.all('Watch', 'AWS::CloudWatch::Alarm').map(({ id, resource }) => ({
  id,
  ...shape.parse(resource.Properties),
}))
const description =
  /^(?<what>[A-Z].+\.) Hurt: (?<hurt>[A-Z].{20,}\.) Do: docs\/operations\.md#(?<runbook>[a-z-]+)$/

const manual = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'operations.md'), 'utf8')
const anchors = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-'),
)

describe('the alarms', () => {
  it('watch each function, the way in, the stream, the queues and the schedules', () => {
    expect(alarms.map(({ id }) => id.replace(/Alarm\w+$/, '')).sort()).toEqual([
      'ChangesLate',
      'ChangesUndelivered',
      'DailyErrors',
      'DailyThrottles',
      'FrontDoorErrors',
      'FullSweepMissing',
      'MailSweepMissing',
      'OnChangeErrors',
      'OnChangeThrottles',
      'PortalErrors',
      'PortalThrottles',
      'TasksInTriage',
    ])
  })

  it.each(alarms)('$id says what happened, who is hurt, and where the runbook tells what to do', (alarm) => {
    const said = description.exec(alarm.AlarmDescription)?.groups
    expect(said).toBeDefined()
    expect(anchors).toContain(said?.runbook)
  })

  it.each(alarms)(
    '$id measures one thing of this deployment and tells the topic',
    ({ Dimensions, AlarmActions }) => {
      expect(Dimensions).toHaveLength(1)
      expect(AlarmActions.map((action) => system.resolve('Watch', action))).toEqual([
        expect.stringMatching(/^Watch\.AlarmsTopic/),
      ])
    },
  )

  it('take silence of a schedule for harm, and silence of anything else for peace', () => {
    for (const { id, TreatMissingData } of alarms)
      expect(TreatMissingData).toBe(id.includes('SweepMissing') ? 'breaching' : 'notBreaching')
  })

  it('wait 26 hours for the morning sweep: a morning in October comes 25 hours after the last', () => {
    const morning = alarms.find(({ id }) => id.startsWith('FullSweepMissing'))
    expect((morning?.Period ?? 0) * (morning?.EvaluationPeriods ?? 0)).toBe(26 * 3600)
  })

  it('ring for a task that no office answers for: at the first, on what this deployment’s sweeps count', () => {
    const triage = alarms.find(({ id }) => id.startsWith('TasksInTriage'))
    const { Variables } = z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .parse(system.one('Portal', 'AWS::Lambda::Function', 'Daily').Properties.Environment)
    expect(triage).toMatchObject({
      MetricName: 'TasksInTriage',
      Namespace: Variables.POWERTOOLS_METRICS_NAMESPACE,
      Dimensions: [{ Name: 'service', Value: Variables.POWERTOOLS_SERVICE_NAME }],
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Statistic: 'Maximum',
    })
    expect(triage?.AlarmDescription).toContain('no office answers for')
  })

  it('count what is in triage seldom enough that each period holds a count, so that the alarm does not flap', () => {
    const triage = alarms.find(({ id }) => id.startsWith('TasksInTriage'))
    const [mail] = system
      .all('Portal', 'AWS::Scheduler::Schedule')
      .filter(({ id }) => id.startsWith('MailSweep'))
    expect(mail?.resource.Properties.ScheduleExpression).toBe('rate(10 minutes)')
    expect(triage?.Period).toBeGreaterThanOrEqual(2 * 10 * 60)
  })

  it('look at the groups that the schedules are in', () => {
    const watched = alarms
      .filter(({ Namespace }) => Namespace === 'AWS/Scheduler')
      .map(({ Dimensions }) => Dimensions)
    const groups = system
      .all('Portal', 'AWS::Scheduler::Schedule')
      .map(({ resource }) => [{ Name: 'ScheduleGroup', Value: resource.Properties.GroupName }])
    expect(watched).toEqual(groups)
  })
})

describe('the alarm topic', () => {
  it('is encrypted with a key that CloudWatch may use, and refuses plain connections', () => {
    const { KmsMasterKeyId } = system.one('Watch', 'AWS::SNS::Topic').Properties
    expect(system.resolve('Watch', KmsMasterKeyId)).toMatch(/^Watch\.AlarmsKey/)
    const cloudWatch = { Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' } }
    expect(system.one('Watch', 'AWS::KMS::Key').Properties).toMatchObject({
      KeyPolicy: { Statement: expect.arrayContaining([expect.objectContaining(cloudWatch)]) },
    })
    expect(system.one('Watch', 'AWS::SNS::TopicPolicy').Properties).toMatchObject({
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          { ...cloudWatch, Action: 'sns:Publish' },
        ],
      },
    })
  })

  it('mails whom the configuration names', () => {
    expect(system.one('Watch', 'AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: system.config.alarmMail,
    })
  })
})
