/** CPU of deciding which office gets a task, over as many rules as the country could ever have. */
import { isoDate } from '../../shared/kernel/time.ts'
import { createDirectory } from '../../shared/routing/create-directory.ts'
import { tables } from '../../shared/routing/data/generated.ts'
import { readTables } from '../../shared/routing/directory-data.ts'
import { kindRules } from '../../shared/routing/kind-rules.ts'
import { route } from '../../shared/routing/route.ts'
import { standardDirectory } from '../../shared/routing/standard-directory.ts'
import type { Part } from '../measure.ts'
import { median } from '../median.ts'
import type { Bench } from '../open-bench.ts'
import { inventedQuestion, inventedRules, picker } from '../world/rules.ts'

const mostMicroseconds = 50
const ruleCount = 20_000
const questionCount = 2000

const cpu = (work: () => unknown): number => {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return user + system
}

/** Median over rounds of many different questions each; the first half of the rounds is the compiler's. */
export const measureRouting = async ({ options }: Bench): Promise<Part> => {
  const today = isoDate('2027-03-12')
  const standard = standardDirectory()
  const rules = [...kindRules(), ...inventedRules(ruleCount, options.seed, standard)]
  const directory = createDirectory({ ...readTables(tables), rules })
  const pick = picker(options.seed)
  const questions = Array.from({ length: questionCount }, () => inventedQuestion(pick, directory))
  const first = cpu(() => {
    for (const { task, person } of questions.slice(0, 1)) route(task, person, directory, today)
  })
  const ask = () => questions.map(({ task, person }) => route(task, person, directory, today))
  const rounds = Array.from({ length: options.smoke ? 6 : 20 }, () => cpu(ask))
  const each = median(rounds.slice(rounds.length >> 1)) / questionCount
  const routed = ask().filter(({ outcome }) => outcome === 'routed').length
  return {
    name: 'routing',
    note: `${rules.length} rules, ${questionCount} questions that differ, ${routed} of them routed; the very first decision, index included, took ${Math.round(first / 1000)} ms.`,
    measures: [{ what: 'one decision', value: each, unit: 'µs', budget: mostMicroseconds }],
  }
}
