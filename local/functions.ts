import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Context } from 'aws-lambda'
import * as z from 'zod'
import type { FunctionName } from '../scripts/bundle.ts'
import type { Bundles } from './bundles.ts'
import { applyEnvironment } from './environment.ts'
import { lambdaContext } from './http/context.ts'
import type { HttpHandler } from './http-adapter.ts'
import type { StreamHandler } from './stream/deliver.ts'
import type { Sweep } from './tools/clock-desk.ts'

/** The three functions, ready to be called. */
export interface LocalFunctions {
  readonly portal: HttpHandler
  readonly onChange: StreamHandler
  readonly daily: (event: { readonly sweep: Sweep }) => Promise<unknown>
  /** Settles when nothing is being built or imported any more: before that their folder must stay. */
  readonly loaded?: Promise<unknown>
}

const handlerOf = async <Handler>(folder: string, name: FunctionName): Promise<Handler> => {
  const isFunction = z.custom<Handler>(
    (value) => typeof value === 'function',
    `functions/${name}.ts exports no handler`,
  )
  const module: unknown = await import(pathToFileURL(join(folder, name, `${name}.mjs`)).href)
  return z.looseObject({ handler: isFunction }).parse(module).handler
}

type Invoked<Event, Answer> = (event: Event, context: Context) => Promise<Answer>

let turn: Promise<unknown> = Promise.resolve()

/**
 * Imports one function under its environment. The process has one environment, which the functions read as they
 * load: so loads take turns, and several systems may then run side by side.
 */
const inTurn = <Handler>(
  { folder, built }: Bundles,
  name: FunctionName,
  environment: Record<string, string>,
): Promise<Handler> => {
  const mine = Promise.all([turn, built[name]]).then(() => {
    applyEnvironment(environment)
    return handlerOf<Handler>(folder, name)
  })
  turn = mine.catch(() => undefined)
  return mine
}

type OnChange = Invoked<Parameters<StreamHandler>[0], Awaited<ReturnType<StreamHandler>>>
type Daily = Invoked<{ readonly sweep: Sweep }, unknown>

/**
 * Sets the environment and imports the bundles. Resolves when the portal is there; calls of the other two wait for
 * theirs.
 */
export const loadFunctions = async (
  bundles: Bundles,
  environment: Record<string, string>,
): Promise<LocalFunctions> => {
  const portal = await inTurn<HttpHandler>(bundles, 'portal', environment)
  const onChange = inTurn<OnChange>(bundles, 'on-change', environment)
  const daily = inTurn<Daily>(bundles, 'daily', environment)
  return {
    portal,
    // Also keeps a failure from being nobody's: whoever calls the function first is told.
    loaded: Promise.allSettled([onChange, daily, ...Object.values(bundles.built)]),
    onChange: async (event) => (await onChange)(event, lambdaContext('on-change', 60)),
    daily: async (event) => (await daily)(event, lambdaContext('daily', 300)),
  }
}
