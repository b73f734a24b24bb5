/** What the CDK command runs: reads the configuration, synthesises the stage's stacks. */
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { ConfigError, readConfig, type SettingName, settingVariables } from './config.ts'
import { createSystem } from './system.ts'

const app = new App()

/** Context first (`cdk -c stage=test`), then the environment. */
const look = (name: SettingName): string | undefined => {
  const given: unknown = app.node.tryGetContext(name)
  return typeof given === 'string' ? given : process.env[settingVariables[name]]
}

try {
  createSystem(app, readConfig(look), join(import.meta.dirname, '..', 'dist'))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
