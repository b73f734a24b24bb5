/**
 * Cognito as the OpenID provider that comes with the deployment: accounts are made by an administrator, a
 * second factor is required, and the portal is a public client (code grant with PKCE, no secret to leak).
 */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'

export interface SignInProps {
  readonly origin: string
  readonly prefix: string
}

export class SignIn extends Construct {
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly issuer: string
  /** Complete address that ends Cognito's own session and comes back to the portal: it has no end_session_endpoint. */
  readonly signOutUrl: string

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id)
    this.pool = this.makePool()
    this.client = this.makeClient(props.origin)
    const domain = this.makeDomain(props.prefix)
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`
    const back = encodeURIComponent(`${props.origin}/signed-out`)
    this.signOutUrl = `${domain.baseUrl()}/logout?client_id=${this.client.userPoolClientId}&logout_uri=${back}`
  }

  private makePool(): UserPool {
    return new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      mfa: Mfa.REQUIRED,
      // SMS can be taken over with the phone number; an authenticator app cannot.
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  private makeClient(origin: string): UserPoolClient {
    return new UserPoolClient(this, 'Portal', {
      userPool: this.pool,
      generateSecret: false,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${origin}/callback`],
        logoutUrls: [`${origin}/signed-out`],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // The portal reads the ID token once and keeps its own session: no token needs to live longer.
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    })
  }

  private makeDomain(prefix: string): UserPoolDomain {
    const domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    // Without a style of its own (here: Cognito's) the newer sign-in page shows nothing.
    const branding = new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    branding.node.addDependency(domain)
    return domain
  }
}
