import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { streamFilters } from '../../../shared/store/stream-filters.ts'
import { synthesise, system } from './synthesis.ts'

const target = (value: unknown) => system.resolve('Portal', value)

describe('the way in', () => {
  it('sends every request to the portal, with a limit on how many', () => {
    expect(system.one('Portal', 'AWS::ApiGatewayV2::Route').Properties.RouteKey).toBe('$default')
    const { IntegrationUri } = system.one('Portal', 'AWS::ApiGatewayV2::Integration').Properties
    expect(target(IntegrationUri)).toMatch(/^Portal\.PortalFunction/)
    expect(system.one('Portal', 'AWS::ApiGatewayV2::Stage').Properties).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    })
  })

  it('logs neither path, address, browser nor user', () => {
    const { AccessLogSettings } = system.one('Portal', 'AWS::ApiGatewayV2::Stage').Properties
    const { Format } = z.object({ Format: z.string() }).parse(AccessLogSettings)
    expect(Object.values(z.record(z.string(), z.string()).parse(JSON.parse(Format))).sort()).toEqual([
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ])
  })

  it('is the origin alone once there is a certificate for it', () => {
    const certificateArn =
      'arn:aws:acm:eu-north-1:111122223333:certificate/0a1b2c3d-0000-4000-8000-000000000000'
    const own = synthesise({ certificateArn })
    expect(own.one('Portal', 'AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(true)
    expect(own.one('Portal', 'AWS::ApiGatewayV2::DomainName').Properties).toMatchObject({
      DomainName: 'hjemvei.example.org',
      DomainNameConfigurations: [{ CertificateArn: certificateArn }],
    })
    expect(own.all('Portal', 'AWS::ApiGatewayV2::ApiMapping')).toHaveLength(1)
  })
})

describe('the stream', () => {
  const mapping = system.one('Portal', 'AWS::Lambda::EventSourceMapping').Properties

  it('goes from the case table to on-change, from its beginning', () => {
    expect(target(mapping.EventSourceArn)).toMatch(/^Data\.CasesTable\w+\.StreamArn$/)
    expect(target(mapping.FunctionName)).toMatch(/^Portal\.OnChangeFunction/)
    expect(mapping.StartingPosition).toBe('TRIM_HORIZON')
  })

  it('passes what the shared filters pass', () => {
    const filters = streamFilters.map((pattern) => ({ Pattern: JSON.stringify(pattern) }))
    expect(mapping.FilterCriteria).toEqual({ Filters: filters })
  })

  it('gives up on a record late, alone, and with a note in the queue', () => {
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 8,
      MaximumRecordAgeInSeconds: 20 * 3600,
    })
    const { OnFailure } = z
      .object({ OnFailure: z.object({ Destination: z.unknown() }) })
      .parse(mapping.DestinationConfig)
    expect(target(OnFailure.Destination)).toMatch(/^Portal\.ChangeFeedUndelivered/)
  })

  it('has a dead-letter queue that is encrypted, kept two weeks and refuses plain connections', () => {
    expect(system.one('Portal', 'AWS::SQS::Queue').Properties).toMatchObject({
      SqsManagedSseEnabled: true,
      MessageRetentionPeriod: 14 * 24 * 3600,
    })
    expect(system.one('Portal', 'AWS::SQS::QueuePolicy').Properties).toMatchObject({
      PolicyDocument: {
        Statement: [
          { Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        ],
      },
    })
  })
})

describe('the schedule', () => {
  it.each([
    ['FullSweep', 'cron(15 6 * * ? *)', { sweep: 'all' }],
    ['MailSweep', 'rate(10 minutes)', { sweep: 'mail' }],
  ])('%s wakes daily at %s, Oslo time', (id, expression, input) => {
    const { Properties } = system.one('Portal', 'AWS::Scheduler::Schedule', id)
    expect(Properties).toMatchObject({
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Europe/Oslo',
      FlexibleTimeWindow: { Mode: 'OFF' },
    })
    const { Arn, Input } = z.object({ Arn: z.unknown(), Input: z.string() }).parse(Properties.Target)
    expect(target(Arn)).toMatch(/^Portal\.DailyFunction/)
    expect(JSON.parse(Input)).toEqual(input)
  })
})
