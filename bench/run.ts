/** npm run bench [-- --smoke | --record | --seed <n> | --only <part>]: figures against the budgets; 1 when one breaks. */
import { isBroken, type Part, type PartName } from './measure.ts'
import { type Bench, openBench } from './open-bench.ts'
import { type BenchOptions, parseOptions } from './options.ts'
import { measureBundle } from './parts/bundle-size.ts'
import { measureColdStart } from './parts/cold-start.ts'
import { measureDirectory } from './parts/directory.ts'
import { measurePageCpu } from './parts/page-cpu.ts'
import { measureWeight } from './parts/page-weight.ts'
import { measurePaint } from './parts/paint.ts'
import { measureRecomputing } from './parts/recomputing.ts'
import { measureRoundTrips } from './parts/round-trips.ts'
import { measureRouting } from './parts/routing.ts'
import { record } from './record.ts'
import { asText } from './table.ts'

const measurers: Record<PartName, (bench: Bench) => Promise<Part>> = {
  'round trips and capacity': measureRoundTrips,
  'page CPU': measurePageCpu,
  'cold start': measureColdStart,
  bundle: measureBundle,
  'page weight': measureWeight,
  paint: measurePaint,
  routing: measureRouting,
  recomputing: measureRecomputing,
  directory: measureDirectory,
}

const measureAll = async (options: BenchOptions): Promise<readonly Part[]> => {
  await using keep = new AsyncDisposableStack()
  const bench = await openBench(options, keep)
  const done: Part[] = []
  for (const name of options.parts.filter((part) => !options.smoke || part !== 'paint')) {
    const part = await measurers[name](bench)
    console.log(asText(part))
    done.push(part)
  }
  return done
}

const options = parseOptions(process.argv.slice(2))
console.log(`Bench, seed ${options.seed}${options.smoke ? ', smoke size' : ''}`)
const parts = await measureAll(options)
if (options.record) record(parts, options.seed)
/** At smoke size times are told, not judged: on a machine that others use they swing by a third. Counts are judged. */
const timed: readonly PartName[] = ['page CPU', 'cold start', 'paint', 'routing', 'recomputing']
const judged = parts.filter(({ name }) => !options.smoke || !timed.includes(name))
const broken = judged.flatMap(({ measures }) => measures.filter(isBroken))
const what = options.smoke ? 'counted budgets' : 'budgets'
console.log(broken.length === 0 ? `\nAll ${what} hold.` : `\n${broken.length} ${what} are broken.`)
process.exitCode = broken.length === 0 ? 0 : 1
