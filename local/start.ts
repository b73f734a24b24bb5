/** `npm start`: the same functions as in the cloud, over real protocols, on this machine alone. */
import { resolve } from 'node:path'
import { demoPeople } from './demo/people.ts'
import { fillDirectory } from './directory.ts'
import { parseOptions, type StartOptions, usage } from './options.ts'
import { PlainError } from './plain-error.ts'
import { type LocalSystem, startLocal } from './start-local.ts'

const englishDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Europe/Oslo' })

const banner = ({ origin, toolsUrl, issuer, clock, database }: LocalSystem, data: string): string => {
  const elapsed = Math.round(performance.now())
  return [
    '',
    `  Hjemvei is ready (${elapsed} ms${database.isNew ? ', new data' : ''}).`,
    '',
    `  Portal             ${origin}   start here, as ${demoPeople[0].name}`,
    `  Mailbox and clock  ${toolsUrl}   the case clock says ${englishDay.format(new Date(clock.now()))}`,
    `  Sign-in            ${issuer}   invented caseworkers, no password`,
    '',
    `  Data is kept in ${data}; "npm start -- --fresh" begins again. Ctrl-C stops.`,
    '',
  ].join('\n')
}

/** npm does not pass TERM on, so a start whose parent has gone would run for ever. */
const onParentGone = (leave: () => void) => {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) leave()
  }, 500).unref()
}

const engineOf = ({ dynamoDbLocal }: StartOptions) => {
  const endpoint = process.env.DYNAMODB_ENDPOINT
  if (endpoint === undefined || endpoint === '') return dynamoDbLocal ? 'dynamodb-local' : 'dynoxide'
  if (!URL.canParse(endpoint))
    throw new PlainError('DYNAMODB_ENDPOINT is no address. Example: http://127.0.0.1:8000')
  return { endpoint }
}

const start = async (options: StartOptions) => {
  let leaving = false
  let system: LocalSystem | undefined
  const leave = async () => {
    if (leaving) process.exit(130)
    leaving = true
    await system?.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  onParentGone(() => {
    if (!leaving) leave()
  })
  const { port, fresh, seed } = options
  const dataDir = resolve(options.data)
  system = await startLocal({ port, dataDir, fresh, seed, engine: engineOf(options), timers: true })
  console.log(banner(system, options.data))
  if (seed) await fillDirectory(system.database, system.clock)
}

try {
  const options = parseOptions(process.argv.slice(2))
  if (options === undefined) console.log(usage)
  else await start(options)
} catch (error) {
  console.error(error instanceof PlainError ? `\n${error.message}\n` : error)
  process.exit(1)
}
