import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const commandOf = (pid: number): string =>
  spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''

/**
 * Where the kernel does not end a child with its parent (macOS, a Linux without setpriv): ends the process an
 * earlier, killed start left on the same data. The name is compared, because pids are used again.
 */
export const endLeftover = (pidFile: string, program: string): void => {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  if (Number.isInteger(pid) && pid > 1 && commandOf(pid).includes(program)) process.kill(pid, 'SIGTERM')
  rmSync(pidFile)
}

export const writePidFile = (pidFile: string, pid: number): void => writeFileSync(pidFile, `${pid}\n`)
