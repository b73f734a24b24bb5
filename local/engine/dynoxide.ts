import { mkdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PlainError } from '../plain-error.ts'
import { freePort, parentDeathIsSeen, startChild } from './child.ts'
import { endLeftover, writePidFile } from './pid-file.ts'

/** A DynamoDB that answers on loopback. */
export interface Engine {
  /** http://127.0.0.1:port */
  readonly endpoint: string
  readonly stop: () => Promise<void>
}

const platformPackage = `@dynoxide/${process.platform}-${process.arch}`

/** The binary's path, or undefined where npm brought none for this machine (it is an optional dependency). */
export const findDynoxide = (): string | undefined => {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${platformPackage}/package.json`)
    return join(dirname(manifest), 'dynoxide')
  } catch {
    return undefined
  }
}

const missing = () =>
  new PlainError(
    [
      `The local database engine (npm package ${platformPackage}) is not installed on this machine.`,
      'Do one of these:',
      '  - run "npm ci" again, without --omit=optional',
      "  - npm start -- --dynamodb-local          (AWS's own DynamoDB Local; needs a Java 17 JDK)",
      '  - DYNAMODB_ENDPOINT=http://... npm start (any DynamoDB-compatible engine)',
    ].join('\n'),
  )

const startOn = async (binary: string, dataFile: string | undefined) => {
  const port = await freePort()
  const storage = dataFile === undefined ? [] : ['--db-path', dataFile]
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), ...storage]
  const child = await startChild({ name: 'dynoxide', command: binary, args }, port)
  return { child, endpoint: `http://127.0.0.1:${port}` }
}

/**
 * Starts dynoxide on a free loopback port, in memory unless `dataFile` (SQLite) is given. It ends with this
 * process, even when that is killed. Throws PlainError when the binary is missing or will not start.
 */
export const startDynoxide = async (options: { readonly dataFile?: string } = {}): Promise<Engine> => {
  const binary = findDynoxide()
  if (binary === undefined) throw missing()
  const { dataFile } = options
  if (dataFile !== undefined) mkdirSync(dirname(dataFile), { recursive: true })
  const pidFile = dataFile === undefined || parentDeathIsSeen ? undefined : `${dataFile}.pid`
  if (pidFile !== undefined) endLeftover(pidFile, 'dynoxide')
  // Another process may take the port between the probe and the bind: try once more.
  const { child, endpoint } = await startOn(binary, dataFile).catch(() => startOn(binary, dataFile))
  if (pidFile !== undefined) writePidFile(pidFile, child.pid)
  const stop = async () => {
    await child.stop()
    if (pidFile !== undefined) rmSync(pidFile, { force: true })
  }
  return { endpoint, stop }
}
