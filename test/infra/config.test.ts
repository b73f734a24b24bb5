import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, type SettingName } from '../../infra/config.ts'

type Settings = Partial<Record<SettingName, string>>
const read = (settings: Settings) => readConfig((name) => settings[name])
const refusal = (settings: Settings): ConfigError => {
  try {
    read(settings)
  } catch (error) {
    if (error instanceof ConfigError) return error
  }
  throw new Error('it was not refused')
}

const complete = {
  stage: 'prod',
  account: '111122223333',
  origin: 'https://hjemvei.example.org',
  mailDomain: 'mail.example.org',
  alarmMail: 'drift@example.org',
  signInPrefix: 'hjemvei-prod',
} as const

describe('the configuration of a deployment', () => {
  it('takes the dev stage in Stockholm with example values when nothing is set', () => {
    expect(read({})).toMatchObject({ stage: 'dev', region: 'eu-north-1', account: '000000000000' })
  })

  it('names everything that is missing at once, with the variable to set', () => {
    const { missing, malformed, message } = refusal({ stage: 'prod' })
    expect(missing.map((name) => name.split(' ')[0])).toEqual([
      'account',
      'origin',
      'mailDomain',
      'alarmMail',
      'signInPrefix',
    ])
    expect(malformed).toEqual([])
    expect(message).toContain('HJEMVEI_ALARM_MAIL')
  })

  it('fills nothing in once an account is given: example.org is never deployed to somebody', () => {
    expect(refusal({ account: '111122223333' }).missing).toHaveLength(4)
  })

  it('takes an empty setting for a missing one', () => {
    expect(refusal({ ...complete, alarmMail: '' }).missing).toEqual(['alarmMail (HJEMVEI_ALARM_MAIL)'])
  })

  it('keeps logs longer in production', () => {
    expect(read(complete).logDays).toBeGreaterThan(read({}).logDays)
  })

  it.each([
    ['stage', 'staging'],
    ['account', '1234'],
    ['region', 'Stockholm'],
    ['origin', 'http://hjemvei.example.org'],
    ['origin', 'https://hjemvei.example.org/'],
    ['origin', 'https://hjemvei.example.org:8443'],
    ['mailDomain', 'post@example.org'],
    ['alarmMail', 'drift'],
    ['signInPrefix', 'my-aws-portal'],
    ['certificateArn', 'arn:aws:iam::111122223333:role/x'],
  ] as const)('refuses %s %s, without repeating the value', (name, value) => {
    const error = refusal({ ...complete, [name]: value })
    expect(error.malformed.map((entry) => entry.split(' ')[0])).toEqual([name])
    expect(error.missing).toEqual([])
  })
})
