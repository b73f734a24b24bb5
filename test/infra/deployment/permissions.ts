import { describe, expect, it } from 'vitest'
import { type Leave, leaves } from './statements.ts'
import { system } from './synthesis.ts'

const given = leaves(system, 'Portal')
const of = (name: string) => given.filter(({ role }) => role.startsWith(`${name}Role`))
const touches = (prefix: string) => (leave: Leave) => leave.resources.some((arn) => arn.startsWith(prefix))
const who = (matches: (leave: Leave) => boolean) => [
  ...new Set(given.filter(matches).map(({ role }) => role.replace(/Role.*/, ''))),
]
const may = (action: string) => (leave: Leave) => leave.actions.includes(action)

describe('what the functions may do', () => {
  it('is listed action by action and resource by resource', () => {
    expect(given.length).toBeGreaterThan(10)
    expect(given.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([])
    expect(given.flatMap(({ resources }) => resources).filter((arn) => arn.includes('*'))).toEqual([])
  })

  it('comes from no managed policy', () => {
    const roles = system.all('Portal', 'AWS::IAM::Role')
    expect(roles).toHaveLength(5)
    for (const { resource } of roles) expect(resource.Properties).not.toHaveProperty('ManagedPolicyArns')
  })

  it('never includes a scan, or anything done to a table itself', () => {
    const odd = given
      .flatMap(({ actions }) => actions)
      .filter((action) => /Scan|Table|Backup|PartiQL/.test(action))
    expect(odd).toEqual([])
  })

  it('lets the portal alone reach the wrapped keys, what unwraps them, and the sessions', () => {
    expect(who(touches('Data.KeysTable'))).toEqual(['Portal'])
    expect(who(touches('Data.PlanKey'))).toEqual(['Portal'])
    expect(who(touches('Data.SessionsTable'))).toEqual(['Portal'])
  })

  it('lets the portal make and unwrap the key of keys, for that use only, and nothing more', () => {
    const uses = of('Portal').filter(touches('Data.PlanKey'))
    expect(uses.flatMap(({ actions }) => actions)).toEqual([
      'kms:Decrypt',
      'kms:GenerateDataKeyWithoutPlaintext',
    ])
    for (const { condition } of uses)
      expect(condition).toEqual({
        StringEquals: { 'kms:EncryptionContext:use': 'hjemvei-key-encryption-key' },
      })
  })

  it('gives the table key to DynamoDB only, never to be used directly', () => {
    const uses = given.filter(touches('Data.TableKey'))
    expect(uses.length).toBeGreaterThanOrEqual(3)
    for (const { condition } of uses)
      expect(condition).toEqual({ StringEquals: { 'kms:ViaService': 'dynamodb.eu-north-1.amazonaws.com' } })
  })

  it.each([
    ['Portal', ['caseload', 'unready', 'worklist']],
    ['OnChange', []],
    ['Daily', ['due', 'worklist']],
  ])('lets %s query the indexes %j', (name, indexes) => {
    const queried = of(name).flatMap(({ resources }) =>
      resources.flatMap((arn) => arn.split('/index/').slice(1)),
    )
    expect(queried.sort()).toEqual(indexes)
  })

  it('lets on-change alone read the stream', () => {
    expect(who(may('dynamodb:GetRecords'))).toEqual(['OnChange'])
  })

  it('lets on-change and daily send mail from our one address, and the portal none', () => {
    const senders = given.filter(may('ses:SendEmail'))
    expect(who(may('ses:SendEmail'))).toEqual(['OnChange', 'Daily'])
    for (const { condition, resources } of senders) {
      expect(condition).toEqual({ StringEquals: { 'ses:FromAddress': 'no-reply@mail.hjemvei.example.org' } })
      expect(resources.map((arn) => arn.split(':').at(-1)?.split('/')[0]).sort()).toEqual([
        'configuration-set',
        'identity',
      ])
    }
  })

  it('lets the schedules call daily and no other function', () => {
    for (const name of ['FullSweep', 'MailSweep']) {
      const [leave, ...others] = of(name)
      expect(others).toEqual([])
      expect(leave?.actions).toEqual(['lambda:InvokeFunction'])
      expect(leave?.resources).toEqual([expect.stringMatching(/^Portal\.DailyFunction\w+\.Arn$/)])
    }
  })
})
