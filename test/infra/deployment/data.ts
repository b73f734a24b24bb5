import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { caseTable, keyTable, sessionTable, type TableSchema } from '../../../shared/store/tables.ts'
import { system } from './synthesis.ts'

const table = (name: string) => system.one('Data', 'AWS::DynamoDB::GlobalTable', name)

const indexShape = z.object({
  IndexName: z.string(),
  KeySchema: z.array(z.object({ AttributeName: z.string() })),
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
})
const shape = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
  BillingMode: z.string(),
  GlobalSecondaryIndexes: z.array(indexShape).default([]),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
  Replicas: z.tuple([
    z.object({
      DeletionProtectionEnabled: z.boolean(),
      PointInTimeRecoverySpecification: z.object({
        PointInTimeRecoveryEnabled: z.boolean(),
        RecoveryPeriodInDays: z.number().optional(),
      }),
      SSESpecification: z.object({ KMSMasterKeyId: z.unknown() }),
    }),
  ]),
})

const tables: readonly (readonly [string, TableSchema])[] = [
  ['Cases', caseTable],
  ['Sessions', sessionTable],
  ['Keys', keyTable],
]

describe.each(tables)('the table %s', (name, schema) => {
  const found = shape.parse(table(name).Properties)
  const [replica] = found.Replicas

  it('has the keys and the expiry of its schema', () => {
    const keys = [schema.partition, ...(schema.sort ? [schema.sort] : [])]
    expect(found.KeySchema.map((key) => key.AttributeName)).toEqual(keys)
    expect(found.TimeToLiveSpecification?.AttributeName).toBe(schema.expiry)
  })

  it('has the indexes of its schema, with the named attributes and no others', () => {
    const wanted = schema.indexes.map(({ name: index, partition, sort, project }) => ({
      IndexName: index,
      keys: [partition, sort],
      type: project.length > 0 ? 'INCLUDE' : 'KEYS_ONLY',
      attributes: [...project],
    }))
    const got = found.GlobalSecondaryIndexes.map(({ IndexName, KeySchema, Projection }) => ({
      IndexName,
      keys: KeySchema.map((key) => key.AttributeName),
      type: Projection.ProjectionType,
      attributes: Projection.NonKeyAttributes ?? [],
    }))
    expect(got).toEqual(wanted)
  })

  it('can be restored for as many days as its schema says', () => {
    const { PointInTimeRecoveryEnabled, RecoveryPeriodInDays } = replica.PointInTimeRecoverySpecification
    expect(PointInTimeRecoveryEnabled).toBe(schema.recoveryDays > 0)
    expect(RecoveryPeriodInDays ?? 0).toBe(schema.recoveryDays)
  })

  it('streams new and old images only where its schema says so', () => {
    expect(found.StreamSpecification?.StreamViewType).toBe(schema.stream ? 'NEW_AND_OLD_IMAGES' : undefined)
  })

  it('outlives its stack, cannot be deleted by accident, and is encrypted with our key', () => {
    expect(table(name)).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    expect(replica.DeletionProtectionEnabled).toBe(true)
    expect(system.resolve('Data', replica.SSESpecification.KMSMasterKeyId)).toMatch(/^Data\.TableKey/)
    expect(found.BillingMode).toBe('PAY_PER_REQUEST')
  })
})

describe('the keys', () => {
  it.each(['TableKey', 'PlanKey'])('%s is rotated and outlives its stack', (name) => {
    const key = system.one('Data', 'AWS::KMS::Key', name)
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', Properties: { EnableKeyRotation: true } })
  })

  it('are two: the one that wraps the plans’ keys is not the one that the tables use', () => {
    expect(system.all('Data', 'AWS::KMS::Key')).toHaveLength(2)
  })
})
