import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from './plain-error.ts'

/** Where a start leaves things for the next one. Each kind of engine has data of its own. */
export const dataPaths = (folder: string, engine: string) => {
  const data = join(folder, 'data', engine)
  return {
    folder,
    lock: join(folder, 'lock'),
    /** The provider's keys: they hold nobody's data, so `--fresh` leaves them. */
    identity: join(folder, 'identity.json'),
    bundles: join(folder, 'functions'),
    data,
    /** Tells the form of the tables, once they are filled: a folder without it is begun again. */
    complete: join(data, 'complete'),
    database: join(data, 'tables'),
    checkpoint: join(data, 'checkpoint.json'),
    deadLetters: join(data, 'dead-letters.jsonl'),
    mails: join(data, 'mails.jsonl'),
    clock: join(data, 'clock.json'),
    key: join(data, 'key.txt'),
  } as const
}

export type DataPaths = ReturnType<typeof dataPaths>

const commandOf = (pid: number): string =>
  spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''

/** Two starts on one folder would write over each other. Throws PlainError when another holds it. */
export const lockFolder = (paths: DataPaths): (() => void) => {
  mkdirSync(paths.folder, { recursive: true })
  const holder = existsSync(paths.lock) ? Number(readFileSync(paths.lock, 'utf8')) : 0
  if (
    Number.isInteger(holder) &&
    holder > 1 &&
    holder !== process.pid &&
    commandOf(holder).includes('local/start')
  ) {
    throw new PlainError(
      [
        `Another Hjemvei (process ${holder}) uses the data in ${paths.folder}.`,
        'Stop it, or give this one a folder of its own:',
        '  npm start -- --port 3100 --data .local/second',
      ].join('\n'),
    )
  }
  writeFileSync(paths.lock, `${process.pid}\n`)
  return () => rmSync(paths.lock, { force: true })
}

/** Empties the data folder and makes the key that wraps the plans' keys. */
export const emptyData = (paths: DataPaths): void => {
  rmSync(paths.data, { recursive: true, force: true })
  mkdirSync(paths.data, { recursive: true })
  writeFileSync(paths.key, randomBytes(32).toString('base64'), { mode: 0o600 })
}

/** Removes what tells of tables that are no longer there; the key stays, nothing is locked with it yet. */
export const forgetPast = (paths: DataPaths): void => {
  for (const file of [paths.complete, paths.checkpoint, paths.deadLetters, paths.mails, paths.clock]) {
    rmSync(file, { force: true })
  }
}

/** Whether an earlier start filled this folder to the end. */
export const isComplete = (paths: DataPaths): boolean => existsSync(paths.complete) && existsSync(paths.key)

/** `form` is the tables' form, as `tableForm` tells it. */
export const markComplete = (paths: DataPaths, form: string): void =>
  writeFileSync(paths.complete, `${form}\n`)

/** Whether the folder was filled with tables of this form; one that was never filled is of none. */
export const isOfForm = (paths: DataPaths, form: string): boolean =>
  readFileSync(paths.complete, 'utf8').trim() === form
