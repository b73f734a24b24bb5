/**
 * The directory's files in and out of a table, as an administrator of the machine:
 *
 *     directory-import.ts --built-in                          fills a new table with the built-in directory
 *     directory-import.ts --export offices > offices.csv
 *     directory-import.ts offices.csv --kind offices          a dry run: says row by row what would change
 *     directory-import.ts offices.csv --kind offices --apply --publish "Nav offices of 2027"
 *
 * `--complete`: what the file leaves out ends. One that was cut off is simply given again. Where the table is, and with
 * whose credentials, stands in the environment as for the functions: AWS_REGION, CASE_TABLE, SESSION_TABLE, AWS_*; for a
 * local engine also DYNAMODB_ENDPOINT.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { systemIds } from '../functions/wiring/ids.ts'
import { applyImport } from '../shared/application/directory/apply-import.ts'
import { type FileKind, fileKinds } from '../shared/application/directory/columns.ts'
import type { DirectoryDeps } from '../shared/application/directory/deps.ts'
import { exportFile } from '../shared/application/directory/export-file.ts'
import { publishDirectory } from '../shared/application/directory/publish-directory.ts'
import { startImport } from '../shared/application/directory/show-import.ts'
import { takeOverBuiltIn } from '../shared/application/directory/take-over-built-in.ts'
import type { JudgedRow } from '../shared/application/directory/verdict.ts'
import { systemAuthor } from '../shared/application/system-author.ts'
import { timestamp } from '../shared/kernel/time.ts'
import { decideAtOffice } from '../shared/policies/decide.ts'
import { builtInDirectory } from '../shared/routing/built-in.ts'
import { osloDate } from '../shared/schedule/oslo.ts'
import { environmentCredentials } from '../shared/store/credentials.ts'
import { createDirectoryStore } from '../shared/store/directory/directory-store.ts'
import { openDatabase } from '../shared/store/sdk-database.ts'
import { readCsv } from '../web/features/custody-import/csv.ts'
import { decodeFile } from '../web/features/custody-import/decode.ts'

const wanted = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`The environment lacks ${name}`)
  return value
}

const open = () => {
  const endpoint = process.env.DYNAMODB_ENDPOINT
  const database = openDatabase({
    region: wanted('AWS_REGION'),
    credentials: environmentCredentials(process.env),
    ...(endpoint && { endpoint }),
  })
  const machine = { now: () => timestamp(Date.now()) }
  const directories = createDirectoryStore({
    database,
    caseTable: wanted('CASE_TABLE'),
    sessionTable: wanted('SESSION_TABLE'),
    machine,
  })
  const clocks = { machine, case: machine }
  const deps: DirectoryDeps = { clocks, ids: systemIds, directories, builtIn: builtInDirectory }
  return { deps, close: database.close }
}

const { userId, name, agencyId } = systemAuthor
const by = { userId, name, agencyId }

/** Whoever may use the table may import into it: the permit is that of the directory's own administration. */
const permit = () => {
  const actor = {
    ...by,
    agencyType: 'directory-administration',
    role: 'administrator',
    language: 'en',
  } as const
  const decision = decideAtOffice(actor, 'directory.edit')
  if (!decision.allowed) throw new Error('The policy does not let administrators import')
  return decision.permit
}

const lineOf = ({ line, about, verdict }: JudgedRow): string => {
  const where = line === undefined ? 'left out' : `line ${line}`
  switch (verdict.kind) {
    case 'wrong': {
      const faults = verdict.faults.map(({ code, column, about: what, successors }) =>
        [code, column, what, successors && `now ${successors.join(', ')}`].filter(Boolean).join(' '),
      )
      return `${where}: WRONG  ${about}: ${faults.join('; ')}`
    }
    case 'changed':
    case 'ended': {
      const changes = verdict.changes.map(
        (one) => `${one.column}: ${one.before || '-'} > ${one.after || '-'}`,
      )
      return `${where}: ${verdict.kind}  ${about}: ${changes.join('; ')}`
    }
    default:
      return `${where}: ${verdict.kind}  ${about}`
  }
}

const applyAll = async (deps: DirectoryDeps, id: string): Promise<void> => {
  for (;;) {
    const done = await applyImport(deps, permit(), id)
    if (!done.ok) throw new Error(`Not applied: ${JSON.stringify(done.error)}`)
    console.log(`${done.value.done} of ${done.value.total} records written`)
    if (done.value.state === 'applied') return
  }
}

const publish = async (deps: DirectoryDeps, note: string): Promise<void> => {
  const working = await deps.directories.working()
  const done = await publishDirectory(deps, permit(), { seenRevision: working?.revision ?? 0, note })
  if (!done.ok) throw new Error(`Not published: ${JSON.stringify(done.error, undefined, 1)}`)
  console.log(`Version ${done.value.version} is in force.`)
}

interface Wish {
  readonly file: string
  readonly kind: FileKind
  readonly complete: boolean
  readonly apply: boolean
}

const importFile = async (deps: DirectoryDeps, { file, kind, complete, apply }: Wish): Promise<void> => {
  const records = { kind, ...readCsv(decodeFile(readFileSync(file))) }
  const shown = await startImport(deps, permit(), records, complete ? 'complete' : 'listed')
  if (!shown.ok) throw new Error(`Not such a file: ${JSON.stringify(shown.error)}`)
  const { dryRun, state } = shown.value
  for (const row of dryRun.rows) if (row.verdict.kind !== 'unchanged') console.log(lineOf(row))
  console.log(JSON.stringify(dryRun.counts))
  if (apply) await applyAll(deps, state.id)
}

const kindNamed = (text: string | undefined): FileKind => {
  const kind = fileKinds.find((one) => one === text)
  if (kind === undefined) throw new Error(`Kinds of files are: ${fileKinds.join(', ')}`)
  return kind
}

const exported = async (deps: DirectoryDeps, kind: FileKind): Promise<string> => {
  const content = (await deps.directories.working())?.content ?? (await deps.builtIn.content())
  return exportFile(kind, content, osloDate(deps.clocks.case.now()))
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'built-in': { type: 'boolean', default: false },
    export: { type: 'string' },
    kind: { type: 'string' },
    complete: { type: 'boolean', default: false },
    apply: { type: 'boolean', default: false },
    publish: { type: 'string' },
  },
})

const { deps, close } = open()
try {
  const { complete, apply } = values
  const [file] = positionals
  if (values['built-in'])
    console.log(JSON.stringify(await takeOverBuiltIn(deps, { by, at: deps.clocks.case.now() })))
  if (values.export !== undefined) process.stdout.write(await exported(deps, kindNamed(values.export)))
  if (file !== undefined) await importFile(deps, { file, kind: kindNamed(values.kind), complete, apply })
  if (values.publish !== undefined) await publish(deps, values.publish)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  close()
}
