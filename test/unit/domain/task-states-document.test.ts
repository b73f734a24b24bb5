import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { taskStatesDocument } from '../../../scripts/task-states.ts'

it('docs/task-states.md is, byte for byte, what the state table makes of itself', () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'task-states.md')
  expect(readFileSync(file, 'utf8')).toBe(taskStatesDocument())
})
