import { fail, ok, type Result } from '../../kernel/result.ts'
import type { Permit } from '../../policies/decide.ts'
import type { FileRecords } from './cells.ts'
import { type DirectoryDeps, saidBy, todayBy } from './deps.ts'
import type { FileFault } from './fault.ts'
import { planImport } from './plan-import.ts'
import type { DirectoryImport } from './ports.ts'
import { takeOverBuiltIn } from './take-over-built-in.ts'
import type { DryRun, ImportScope } from './verdict.ts'

/** A file that was handed in, and what it would do to the directory as it is now. */
export interface ShownImport {
  readonly state: DirectoryImport
  readonly dryRun: DryRun
}

const working = async (deps: DirectoryDeps, permit: Permit<'directory.edit'>) => {
  const found = await deps.directories.working()
  if (found && (await deps.directories.current())) return found
  await takeOverBuiltIn(deps, saidBy(deps, permit))
  const filled = await deps.directories.working()
  if (!filled) throw new Error('The directory was filled, and is empty')
  return filled
}

/**
 * Takes a file in: keeps it, and says row by row what it would do. Nothing is changed. Fails when it is no such file.
 * A table without a directory is filled with the built-in one first.
 */
export const startImport = async (
  deps: DirectoryDeps,
  permit: Permit<'directory.edit'>,
  file: FileRecords,
  scope: ImportScope,
): Promise<Result<ShownImport, FileFault>> => {
  const { content, revision } = await working(deps, permit)
  const planned = planImport(file, scope, content, todayBy(deps))
  if (!planned.ok) return fail(planned.error)
  const said = saidBy(deps, permit)
  const state: DirectoryImport = {
    ...said,
    id: deps.ids.long(),
    scope,
    state: 'shown',
    revision,
    done: 0,
    total: 0,
  }
  await deps.directories.keepImport(state, file)
  return ok({ state, dryRun: planned.value.dryRun })
}

export type ShowFailure = { readonly code: 'unknown-import' } | { readonly code: 'busy' }

/** A file handed in before, held against the directory as it is now: what was applied of it is as it was. */
export const showImport = async (
  deps: DirectoryDeps,
  permit: Permit<'directory.edit'>,
  id: string,
): Promise<Result<ShownImport, ShowFailure>> => {
  const [found, { content, revision }] = await Promise.all([
    deps.directories.findImport(id),
    working(deps, permit),
  ])
  if (!found) return fail({ code: 'unknown-import' })
  const { state, file } = found
  const planned = planImport(file, state.scope, content, todayBy(deps))
  if (!planned.ok) return fail({ code: 'unknown-import' })
  const { dryRun } = planned.value
  if (state.state === 'applied' || state.revision === revision) return ok({ state, dryRun })
  if ((await deps.directories.showAgain(state, revision)) === 'raced') return fail({ code: 'busy' })
  return ok({ state: { ...state, revision }, dryRun })
}
