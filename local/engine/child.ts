import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlainError } from '../plain-error.ts'

/** A port of 127.0.0.1 that was free a moment ago: whoever binds it must still be ready to lose the race. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => resolve(socket.destroy() !== undefined))
    socket.once('error', () => resolve(false))
  })

const setprivPath = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path))

/** True where the kernel ends a child when its parent is killed, so that no pid file is needed. */
export const parentDeathIsSeen = process.platform === 'linux' && setprivPath !== undefined

interface Launch {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Record<string, string>
}

const launch = ({ command, args, env }: Launch): ChildProcess => {
  const [file, list] =
    parentDeathIsSeen && setprivPath !== undefined
      ? [setprivPath, ['--pdeathsig', 'TERM', command, ...args]]
      : [command, [...args]]
  // A group of its own: Ctrl-C in the terminal must reach us first, and the engine last.
  return spawn(file, list, {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
}

export interface RunningChild {
  readonly pid: number
  /** Resolves when the process has gone; safe to call twice. */
  readonly stop: () => Promise<void>
}

const stopper = (child: ChildProcess) => {
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  const onExit = () => child.kill('SIGTERM')
  process.once('exit', onExit)
  return async () => {
    process.off('exit', onExit)
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const hard = setTimeout(() => child.kill('SIGKILL'), 3000)
    await gone
    clearTimeout(hard)
  }
}

/**
 * Starts a server process and resolves when its port takes connections (15 s at most).
 * Throws PlainError with the tail of what the process said when it ends first.
 */
export const startChild = async (wanted: Launch, port: number): Promise<RunningChild> => {
  const child = launch(wanted)
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2000)
  })
  const failed: { error?: Error } = {}
  child.once('error', (error) => {
    failed.error = error
  })
  const stop = stopper(child)
  const deadline = Date.now() + 15_000
  while (!(await answers(port))) {
    if (failed.error !== undefined)
      throw new PlainError(`${wanted.name} could not be started: ${failed.error.message}`)
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new PlainError(`${wanted.name} ended before it was ready.\n${said.trim()}`)
    }
    if (Date.now() > deadline) {
      await stop()
      throw new PlainError(`${wanted.name} did not answer on port ${port} within 15 s.\n${said.trim()}`)
    }
    await sleep(8)
  }
  return { pid: child.pid ?? 0, stop }
}
