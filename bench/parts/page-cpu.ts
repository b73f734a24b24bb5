/** CPU of answering with each page, data in memory, against a Lambda handler that gives the same answer from a string. */
import { type Env, Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { createApp } from '../../web/server/create-app.ts'
import type { PortalEnv } from '../../web/server/portal-env.ts'
import { eventOf } from '../event.ts'
import { ask } from '../get-page.ts'
import type { Measure, Part } from '../measure.ts'
import { median } from '../median.ts'
import type { Bench } from '../open-bench.ts'
import { type BenchPage, benchPages } from '../pages.ts'
import { preparedDeps } from '../world/prepared.ts'

const mostTimes = 3
/** Renders per block: long enough for the CPU clock, short enough to be interleaved. */
const block = 20

const cpu = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = process.cpuUsage()
  for (let at = 0; at < block; at += 1) await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / block
}

interface Compared {
  readonly times: number
  /** Microseconds of one render. */
  readonly render: number
}

/** Answers one request as the function does in Lambda: event in, JSON out. */
type Answer = () => Promise<string>

const answering = <Known extends Env>(app: Hono<Known>, page: BenchPage, bench: Bench): Answer => {
  const { event, context } = eventOf(page, bench.fixture)
  const answer = handle(app)
  return async () => JSON.stringify(await answer(event, context))
}

/** The same answer without a portal: the body is a string at hand, the headers are the portal's. */
const plainCopy = async (portal: Hono<PortalEnv>, page: BenchPage, bench: Bench): Promise<Hono> => {
  const response = await ask(portal, page, bench.fixture)
  const headers = Object.fromEntries(response.headers)
  const bytes = await response.text()
  return new Hono().get('*', (c) => c.body(bytes, 200, headers))
}

const compare = async (page: BenchPage, bench: Bench, rounds: number): Promise<Compared> => {
  const { deps, begin } = preparedDeps(bench.world.newDeps())
  const portal = createApp(deps)
  const plain = answering(await plainCopy(portal, page, bench), page, bench)
  const answer = answering(portal, page, bench)
  const render: Answer = () => {
    begin()
    return answer()
  }
  const ratios: number[] = []
  const renders: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const rendered = await cpu(render)
    ratios.push(rendered / (await cpu(plain)))
    renders.push(rendered)
  }
  // The first half is the compiler's.
  const warm = Math.floor(rounds / 2)
  return { times: median(ratios.slice(warm)), render: median(renders.slice(warm)) }
}

/** Median over interleaved blocks; the ratio is the budget, the time is of this machine. */
export const measurePageCpu = async (bench: Bench): Promise<Part> => {
  const rounds = bench.options.smoke ? 40 : 100
  const measures: Measure[] = []
  const renders: string[] = []
  for (const page of benchPages) {
    const { times, render } = await compare(page, bench, rounds)
    measures.push({ what: page.what, value: times, unit: 'times', budget: mostTimes })
    renders.push(`${page.what} ${(render / 1000).toFixed(2)} ms`)
  }
  const note = `Event to JSON, against a Lambda handler of Hono that gives the same answer from a string; data in memory. Here: ${renders.join(', ')}.`
  return { name: 'page CPU', note, measures }
}
