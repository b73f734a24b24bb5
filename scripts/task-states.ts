/**
 * Makes docs/task-states.md out of the state table in shared/domain/task/transitions.ts. Run it after every change of
 * the table: `node_modules/.bin/node scripts/task-states.ts`; a test holds the file against the table.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finalStatuses, type TaskStatus, taskStatuses } from '../shared/domain/task/status.ts'
import {
  overrideAfterWorkingDays,
  type TaskActor,
  type TaskCommandName,
  type TaskField,
  type Transition,
  transitions,
} from '../shared/domain/task/transitions.ts'

const who: Readonly<Record<TaskActor, string>> = {
  requester: 'the requesting office',
  coordinator: "the plan's coordinator",
  office: 'anybody at the receiving office',
  assignee: 'the person who took it',
  administrator: 'a lead of the requesting office',
  system: 'the portal',
}

const asked: Readonly<Record<TaskField, string>> = {
  rejection: 'a coded reason',
  cancellation: 'a coded reason',
  failure: 'a coded reason',
  outcome: 'a coded outcome',
  question: 'the question',
  answer: 'the answer',
  hold: 'a reason and a later date to resume',
  appointment: 'a date to come',
  colleague: 'a colleague',
}

/** Conditions that no column of the table can carry; `applyTaskCommand` keeps them. */
const besides: Readonly<Partial<Record<TaskCommandName, string>>> = {
  'give-back': 'by the portal when the time to answer is up, or whoever took it has lost access',
  reject:
    '"at capacity" is refused for statutory duties, whose office stays provisional owner until another accepts',
  'override-cancellation': `at the earliest ${overrideAfterWorkingDays} working days after the wish`,
}

const condition = (row: Transition): string =>
  [
    row.asks && `asks for ${asked[row.asks]}`,
    row.requires && `only while \`${row.requires}\``,
    row.unless && `not while \`${row.unless}\``,
    row.sets && `sets \`${row.sets}\``,
    row.sets === null && 'clears the side',
    besides[row.command],
  ]
    .filter((part) => part)
    .join('; ')

const statuses = (list: readonly TaskStatus[]): string => list.map((status) => `\`${status}\``).join(', ')

const target = (row: Transition): string => {
  if (row.to === 'same') return 'the same'
  return row.to === 'before-hold' ? 'where the hold began' : `\`${row.to}\``
}

const tableRow = (row: Transition): string =>
  `| ${row.command} | ${statuses(row.from)} | ${target(row)} | ${row.by.map((actor) => who[actor]).join(', ')} | ${condition(row)} |`

/** Statuses a row may lead to; a resumed task goes back to where a hold can begin. */
const targets = (row: Transition): readonly TaskStatus[] => {
  if (row.to === 'same') return []
  if (row.to !== 'before-hold') return [row.to]
  return transitions.filter((other) => other.to === 'on-hold').flatMap((other) => other.from)
}

/** Mermaid takes no hyphen in the name of a state. */
const name = (status: TaskStatus): string => status.replaceAll('-', '_')

const names = (): readonly string[] =>
  taskStatuses
    .filter((status) => name(status) !== status && status !== 'entered-in-error')
    .map((status) => `  state "${status}" as ${name(status)}`)

/** Corrections would draw an arrow from every status; the sentence below the diagram says it. */
const isDrawn = (row: Transition): boolean => row.command !== 'mark-error'

const arrows = (): readonly string[] => {
  const commands = new Map<string, string[]>()
  for (const row of transitions.filter(isDrawn))
    for (const from of row.from)
      for (const to of targets(row)) {
        const arrow = `${name(from)} --> ${name(to)}`
        commands.set(arrow, [...(commands.get(arrow) ?? []), row.command])
      }
  return [...commands].map(([arrow, list]) => `  ${arrow}: ${list.join(', ')}`)
}

const ends = (): readonly string[] =>
  finalStatuses.filter((status) => status !== 'entered-in-error').map((status) => `  ${name(status)} --> [*]`)

/** The text of docs/task-states.md. */
export const taskStatesDocument = (): string =>
  [
    '# The life of a task',
    '',
    'Made by `scripts/task-states.ts` from `shared/domain/task/transitions.ts`; do not edit.',
    '',
    `Statuses: ${statuses(taskStatuses)}. Final: ${statuses(finalStatuses)}.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...names(),
    '  [*] --> draft',
    ...arrows(),
    ...ends(),
    '```',
    '',
    'From every status but itself `mark-error` leads to `entered-in-error`. Commands that keep the status are in the table',
    'only. A task that ends while it rests loses the reason and the date of the hold.',
    '',
    '| command | from | to | who | condition |',
    '|---|---|---|---|---|',
    ...transitions.map(tableRow),
    '',
  ].join('\n')

if (import.meta.main)
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'task-states.md'), taskStatesDocument())
