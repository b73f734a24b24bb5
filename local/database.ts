import { join } from 'node:path'
import { type DataPaths, emptyData, forgetPast, isComplete, isOfForm } from './data-folder.ts'
import { type Engine, startDynamoDbLocal, startDynoxide } from './engine.ts'
import { PlainError } from './plain-error.ts'
import { createTables, deleteTables, type TableNames, tableForm } from './tables.ts'

/** Which engine to run on: ours, AWS's, or one that already runs at an address. */
export type EngineChoice = 'dynoxide' | 'dynamodb-local' | { readonly endpoint: string }

export const engineName = (choice: EngineChoice): string =>
  typeof choice === 'string' ? choice : `endpoint-${new URL(choice.endpoint).host.replace(/[^\w.]/g, '-')}`

const noJdk = () =>
  new PlainError(
    [
      'DynamoDB Local needs a Java 17 JDK (the javac command), and there is none here.',
      'Install one (Debian: apt install openjdk-17-jdk-headless), or leave out --dynamodb-local.',
    ].join('\n'),
  )

const startEngine = async (choice: EngineChoice, paths: DataPaths): Promise<Engine> => {
  if (typeof choice !== 'string') return { endpoint: choice.endpoint, stop: async () => {} }
  if (choice === 'dynoxide') return startDynoxide({ dataFile: join(paths.database, 'dynoxide.sqlite') })
  const engine = await startDynamoDbLocal({ dataFolder: paths.database })
  if (engine === undefined) throw noJdk()
  return engine
}

const noAnswer = (endpoint: string) =>
  new PlainError(
    `DYNAMODB_ENDPOINT says ${endpoint}, but no DynamoDB answers there. Start it, or unset the variable.`,
  )

const foreignTables = (endpoint: string) =>
  new PlainError(
    [
      `The engine at ${endpoint} already holds Hjemvei's tables, but not from here: their key is missing.`,
      'To remove those tables and begin again: npm start -- --fresh',
    ].join('\n'),
  )

const otherForm = ({ data }: DataPaths) =>
  new PlainError(
    [
      `The data in ${data} was made by another version of Hjemvei: its tables have other indexes.`,
      'To begin again with new tables: npm start -- --fresh',
    ].join('\n'),
  )

const reachable = async (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { signal: AbortSignal.timeout(3000) }).then(
    () => true,
    () => false,
  )

export interface Database extends Engine {
  readonly tables: TableNames
  /** True when the tables are empty and want filling. */
  readonly isNew: boolean
}

const openTables = async ({ endpoint }: Engine, choice: EngineChoice, paths: DataPaths, begun: boolean) => {
  if (typeof choice !== 'string' && !(await reachable(endpoint))) throw noAnswer(endpoint)
  const { names, created } = await createTables(endpoint)
  if (!created && begun) throw foreignTables(endpoint)
  // An engine that forgets (in memory) comes back empty: what lies beside its data belongs to the past.
  if (created && !begun) forgetPast(paths)
  return { tables: names, isNew: created }
}

/**
 * Starts the engine and creates the tables where they are missing. With `fresh`, or when an earlier first
 * start was interrupted, everything is begun again. Throws PlainError for what the user can put right.
 */
export const openDatabase = async (
  choice: EngineChoice,
  paths: DataPaths,
  fresh: boolean,
): Promise<Database> => {
  const begun = fresh || !isComplete(paths)
  if (begun) emptyData(paths)
  else if (!isOfForm(paths, tableForm)) throw otherForm(paths)
  const engine = await startEngine(choice, paths)
  try {
    if (fresh && typeof choice !== 'string' && (await reachable(engine.endpoint)))
      await deleteTables(engine.endpoint)
    return { ...engine, ...(await openTables(engine, choice, paths, begun)) }
  } catch (error) {
    await engine.stop()
    throw error
  }
}
