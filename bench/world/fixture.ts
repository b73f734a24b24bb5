import type { DemoSubject } from '../../local/demo/scenario.ts'
import type { TaskKind } from '../../shared/domain/task/kinds.ts'
import type { PlanId, TaskId } from '../../shared/kernel/ids.ts'
import type { WebDeps } from '../../web/server/deps.ts'
import { command, loaded, makePlan, planInput, send, taskOf } from './plans.ts'
import { makeReleases } from './releases.ts'
import { signIn, type World } from './world.ts'

/** What the pages show: made once per run. */
export interface Fixture {
  /** Session cookies. */
  readonly cookies: Readonly<Record<BenchPerson, string>>
  /** A plan of exactly 40 items, its tasks in many states. */
  readonly plan: PlanId
  /** A task of that plan, at Anne's office. */
  readonly task: TaskId
  /** A plan whose needs are written and whose tasks are not sent. */
  readonly unsent: PlanId
}

/** Kari and Hege coordinate at prisons, Anne works at the municipality's housing office. */
export const benchPeople = [
  'kari',
  'hege',
  'anne',
  'siv',
  'ragnhild',
] as const satisfies readonly DemoSubject[]
export type BenchPerson = (typeof benchPeople)[number]

export const planItems = 40
/** More plans than a page of the caseload holds, and more tasks than a page of the worklist. */
const plans = 30

/** One of each kind that a coordinator sends for the nine cards. */
export const twelveKinds = [
  'housing.permanent',
  'housing.temporary',
  'employment.assessment',
  'education.continue',
  'health.follow-up',
  'money.assistance',
  'money.debt',
  'identity.id-card',
  'identity.bank-account',
  'family.children',
  'family.mentor',
  'leisure.activity',
] as const satisfies readonly TaskKind[]

const itemsOf = async (deps: WebDeps, id: PlanId): Promise<number> => {
  const { needs, tasks, members } = await loaded(deps, id)
  return 3 + needs.length + tasks.length + members.length
}

/** What the offices did with the tasks of the big plan. */
const work = async (deps: WebDeps, id: PlanId): Promise<void> => {
  const steps = [
    ['anne', 'housing.permanent', { name: 'take' }],
    ['anne', 'housing.permanent', { name: 'accept' }],
    ['siv', 'employment.assessment', { name: 'accept' }],
    ['siv', 'employment.assessment', { name: 'start' }],
    ['siv', 'money.debt', { name: 'take' }],
    ['siv', 'money.debt', { name: 'ask', question: 'Finnes det en oversikt over kravene?' }],
    ['ragnhild', 'health.follow-up', { name: 'accept' }],
    ['kari', 'identity.id-card', { name: 'accept' }],
    ['siv', 'housing.temporary', { name: 'take' }],
  ] as const
  for (const [who, kind, taskCommand] of steps) await command(deps, id, who, kind, taskCommand)
}

const fillUp: readonly TaskKind[] = ['housing.allowance', 'employment.job', 'education.apply']

const bigPlan = async (world: World, deps: WebDeps): Promise<PlanId> => {
  world.goBack(40)
  const id = await makePlan(deps, planInput(deps, 'Ola Eksempel', 149))
  await send(deps, id, twelveKinds)
  const missing = planItems - (await itemsOf(deps, id))
  world.goBack(20)
  await send(
    deps,
    id,
    Array.from({ length: missing }, (_, at) => fillUp[at % fillUp.length] ?? 'housing.allowance'),
  )
  world.goBack(6)
  await work(deps, id)
  const items = await itemsOf(deps, id)
  if (items !== planItems) throw new Error(`The plan has ${items} items`)
  return id
}

/** Many plans with tasks at Anne's office, so that each list has more than a page. */
const lists = async (world: World, deps: WebDeps): Promise<void> => {
  for (let at = 0; at < plans; at += 1) {
    world.goBack(10 + at)
    const id = await makePlan(deps, planInput(deps, `Person Nummer-${at}`, 60 + 7 * at))
    await send(deps, id, ['housing.permanent', 'housing.keep-home', 'money.assistance'])
    if (at % 3 === 0) await command(deps, id, 'anne', 'housing.permanent', { name: 'take' })
  }
}

/** Fills the tables by the portal's own use cases: about 200 transactions. */
export const makeFixture = async (world: World): Promise<Fixture> => {
  const deps = world.newDeps()
  const signedIn = await Promise.all(benchPeople.map(async (who) => [who, await signIn(deps, who)] as const))
  const cookieOf = (who: BenchPerson) => signedIn.find(([name]) => name === who)?.[1] ?? ''
  await lists(world, deps)
  const plan = await bigPlan(world, deps)
  world.goBack(0)
  const unsent = await makePlan(deps, planInput(deps, 'Usendt Eksempel', 120))
  await makeReleases(world, deps)
  const task = taskOf(await loaded(deps, plan), 'housing.permanent').id
  const cookies = {
    kari: cookieOf('kari'),
    hege: cookieOf('hege'),
    anne: cookieOf('anne'),
    siv: cookieOf('siv'),
    ragnhild: cookieOf('ragnhild'),
  }
  return { cookies, plan, task, unsent }
}
