import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Context } from 'aws-lambda'
import * as z from 'zod'
import type { FunctionName } from '../scripts/bundle.ts'
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

const importAll = async (folder: string): Promise<LocalFunctions> => {
  const [portal, onChange, daily] = await Promise.all([
    handlerOf<HttpHandler>(folder, 'portal'),
    handlerOf<Invoked<Parameters<StreamHandler>[0], Awaited<ReturnType<StreamHandler>>>>(folder, 'on-change'),
    handlerOf<Invoked<{ readonly sweep: Sweep }, unknown>>(folder, 'daily'),
  ])
  return {
    portal,
    onChange: (event) => onChange(event, lambdaContext('on-change', 60)),
    daily: (event) => daily(event, lambdaContext('daily', 300)),
  }
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Sets the environment and imports the bundles from `folder`. The process has one environment, which the
 * functions read as they load: so loads take turns, and several systems may then run side by side.
 */
export const loadFunctions = (
  folder: string,
  environment: Record<string, string>,
): Promise<LocalFunctions> => {
  const mine = turn.then(() => {
    applyEnvironment(environment)
    return importAll(folder)
  })
  turn = mine.catch(() => undefined)
  return mine
}
