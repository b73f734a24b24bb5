/** DynamoDB round trips and capacity of each page and command, over the real store on a real engine. */
import { createApp } from '../../web/server/create-app.ts'
import { type BenchCommand, benchCommands } from '../commands.ts'
import { getPage } from '../get-page.ts'
import type { Measure, Part } from '../measure.ts'
import type { Bench } from '../open-bench.ts'
import { type BenchPage, benchPages } from '../pages.ts'
import { fillTasks } from '../world/bulk.ts'
import type { Cost } from '../world/round-trips.ts'

const mostRounds = 2

const capacity = (
  what: string,
  side: Cost['read'],
  unit: 'RCU' | 'WCU',
  bench: Bench,
  most?: number,
): Measure[] => {
  const { tables } = bench
  const of = (table: string) => side[table] ?? 0
  const figure = (name: string, table: string, budget?: number): Measure[] =>
    of(table) === 0 && budget === undefined
      ? []
      : [{ what: `${what}: ${name}`, value: of(table), unit, ...(budget !== undefined && { budget }) }]
  return [
    ...figure('case table', tables.case, most),
    ...figure('key table', tables.key),
    ...figure('session table', tables.session),
  ]
}

const costOfPage = (bench: Bench, page: BenchPage): Promise<Cost> => {
  // New parts each time: no plan's key is in memory yet, which is the dearest case.
  const app = createApp(bench.world.newDeps())
  return bench.world.ledger.costOf(() => getPage(app, page, bench.fixture))
}

const measurePage = async (bench: Bench, page: BenchPage): Promise<Measure[]> => {
  const cost = await costOfPage(bench, page)
  return [
    { what: page.what, value: cost.rounds, unit: 'round trips', budget: mostRounds },
    ...capacity(page.what, cost.read, 'RCU', bench, page.mostRead),
    ...capacity(page.what, cost.write, 'WCU', bench),
  ]
}

const measureCommand = async (bench: Bench, command: BenchCommand): Promise<Measure[]> => {
  const run = await command.prepare(bench.world.newDeps())
  const cost = await bench.world.ledger.costOf(async () => {
    const { ok } = await run()
    if (!ok) throw new Error(`${command.what} had no effect`)
  })
  return [
    { what: command.what, value: cost.transactions, unit: 'transactions', budget: command.mostTransactions },
    { what: command.what, value: cost.rounds, unit: 'round trips' },
    ...capacity(command.what, cost.read, 'RCU', bench),
    ...capacity(command.what, cost.write, 'WCU', bench, command.mostWrite),
  ]
}

/** The same pages with ever more tasks in the table. What they cost must not change. */
const measureGrowth = async (bench: Bench, pages: readonly BenchPage[]): Promise<Measure[]> => {
  const { client, tables, world, fixture, options } = bench
  const { plan, task } = fixture
  const found = await world.database.get({
    TableName: tables.case,
    Key: { pk: `PLAN#${plan}`, sk: `TASK#${task}` },
  })
  if (found === undefined) throw new Error('The bench lost a task')
  const sizes = options.smoke ? [1000] : [1000, 100_000]
  const measures: Measure[] = []
  let size = 0
  for (const wanted of sizes) {
    await fillTasks(client, tables.case, found, size, wanted)
    size = wanted
    const among = `, among ${wanted.toLocaleString('en')} tasks`
    for (const page of pages)
      measures.push(...(await measurePage(bench, { ...page, what: page.what + among })))
  }
  return measures
}

const grows = (page: BenchPage): boolean => page.grows === true

/** Measures every page and command of the tables, then the budgeted pages again among many tasks. */
export const measureRoundTrips = async (bench: Bench): Promise<Part> => {
  const measures: Measure[] = []
  const pages = benchPages
  for (const page of pages) measures.push(...(await measurePage(bench, page)))
  for (const command of benchCommands) measures.push(...(await measureCommand(bench, command)))
  measures.push(...(await measureGrowth(bench, pages.filter(grows))))
  return {
    name: 'round trips and capacity',
    note:
      'Over dynoxide, capacity as the engine reports it, no plan key in memory. A round trip is one link of the ' +
      'longest chain of calls. Pages: session, page and access entry; commands: after the plan has been loaded.',
    measures,
  }
}
