/** The whole deployment of one stage, cut so that what holds data never changes or dies together with code. */
import { type App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { acknowledge } from './acknowledgements.ts'
import type { Config } from './config.ts'
import { DataStack } from './stacks/data-stack.ts'
import { IdentityStack } from './stacks/identity-stack.ts'
import { PortalStack } from './stacks/portal-stack.ts'
import { WatchStack } from './stacks/watch-stack.ts'

/** The stacks of one stage. */
export interface System {
  readonly data: DataStack
  readonly identity: IdentityStack
  readonly portal: PortalStack
  readonly watch: WatchStack
}

/**
 * Adds the stacks of one stage to the app.
 * @param bundles folder with one bundle folder per function.
 */
export const createStacks = (app: App, config: Config, bundles: string): System => {
  const env = { account: config.account, region: config.region }
  const base = (name: string) => ({ env, stackName: `hjemvei-${config.stage}-${name}` })
  const lasting = { terminationProtection: true }
  const data = new DataStack(app, 'Data', { ...base('data'), ...lasting })
  const identity = new IdentityStack(app, 'Identity', { ...base('identity'), ...lasting, config })
  const portal = new PortalStack(app, 'Portal', { ...base('portal'), config, data, identity, bundles })
  const watch = new WatchStack(app, 'Watch', { ...base('watch'), config, portal })
  Tags.of(app).add('product', 'hjemvei')
  Tags.of(app).add('stage', config.stage)
  return { data, identity, portal, watch }
}

/** Holds the app against cdk-nag's AwsSolutions rules: a finding that nobody acknowledged fails the synthesis. */
export const keepRules = (app: App): void => Validations.of(app).addPlugins(new AwsSolutionsChecks(app))

/** The stacks of one stage under the rules, with the findings answered that acknowledgements.ts answers. */
export const createSystem = (app: App, config: Config, bundles: string): System => {
  const system = createStacks(app, config, bundles)
  acknowledge(system)
  keepRules(app)
  return system
}
