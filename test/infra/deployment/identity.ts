import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { synthesise } from './synthesis.ts'

const origin = 'https://hjemvei.kommune.example'
const system = synthesise({
  account: '111122223333',
  origin,
  mailDomain: 'mail.kommune.example',
  alarmMail: 'drift@kommune.example',
  signInPrefix: 'hjemvei-kommune',
})

describe('sign-in', () => {
  it('requires a second factor, an app and not SMS, and lets nobody make an account', () => {
    expect(system.one('Identity', 'AWS::Cognito::UserPool')).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
        UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
        Policies: { PasswordPolicy: { MinimumLength: 14 } },
      },
    })
  })

  it('gives codes only, to the one address of ours, without a secret', () => {
    expect(system.one('Identity', 'AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: [`${origin}/callback`],
      LogoutURLs: [`${origin}/signed-out`],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    })
  })

  it('is signed out of at an address the provider knows, on the domain it has', () => {
    const portal = system.one('Portal', 'AWS::Lambda::Function', 'Portal')
    const { Environment } = z
      .object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) })
      .parse(portal.Properties)
    const address = new URL(system.resolve('Portal', Environment.Variables.OIDC_SIGN_OUT_URL))
    const [domain] = system.all('Identity', 'AWS::Cognito::UserPoolDomain')
    const [client] = system.all('Identity', 'AWS::Cognito::UserPoolClient')
    expect(address.hostname).toBe(`identity.${domain?.id.toLowerCase()}.auth.eu-north-1.amazoncognito.com`)
    expect(address.pathname).toBe('/logout')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: `Identity.${client?.id}`,
      logout_uri: `${origin}/signed-out`,
    })
  })
})

describe('the mail domain', () => {
  it('sends over TLS only, under rules that count bounces and complaints', () => {
    expect(system.one('Identity', 'AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: 'mail.kommune.example',
    })
    expect(system.one('Identity', 'AWS::SES::ConfigurationSet').Properties).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    })
  })
})
