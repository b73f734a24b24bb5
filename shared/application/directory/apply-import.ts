import { fail, ok, type Result } from '../../kernel/result.ts'
import { milliseconds } from '../../kernel/time.ts'
import type { Permit } from '../../policies/decide.ts'
import { countOf, inChunks } from './change-chunks.ts'
import { type DirectoryDeps, todayBy } from './deps.ts'
import { planImport } from './plan-import.ts'
import type { DirectoryImport, WorkingDirectory } from './ports.ts'

export type ApplyFailure =
  | { readonly code: 'unknown-import' }
  /** A row is wrong: nothing is applied. */
  | { readonly code: 'wrong-rows' }
  /** The directory has changed since the dry run was looked at: it is to be looked at again. */
  | { readonly code: 'changed-meanwhile' }
  /** Another import is not through: it comes first, so that no two are half applied. */
  | { readonly code: 'other-import'; readonly id: string }
  | { readonly code: 'busy' }

/** A function of the cloud has ten seconds; what is left over goes on with the next call. */
const patience = 6_000
const attempts = 5

type Step = 'done' | 'waiting' | 'raced'

/** Writes what is left, piece by piece, as long as there is time. */
const writeOn = async (
  deps: DirectoryDeps,
  begun: WorkingDirectory,
  before: DirectoryImport,
  chunks: ReturnType<typeof inChunks>,
  isLate: () => boolean,
): Promise<{ readonly step: Step; readonly state: DirectoryImport }> => {
  let state = before
  let base = begun
  for (const [at, chunk] of chunks.entries()) {
    if (isLate()) return { step: 'waiting', state }
    const isLast = at === chunks.length - 1
    const next: DirectoryImport = {
      ...state,
      state: isLast ? 'applied' : 'applying',
      revision: base.revision + 1,
      done: state.done + countOf(chunk),
    }
    if ((await deps.directories.write(base, chunk, next)) === 'raced') return { step: 'raced', state }
    state = next
    base = { ...base, revision: base.revision + 1 }
  }
  return { step: 'done', state }
}

const refused = (state: DirectoryImport, base: WorkingDirectory): ApplyFailure | undefined => {
  if (base.importing !== undefined && base.importing !== state.id)
    return { code: 'other-import', id: base.importing }
  return base.revision === state.revision ? undefined : { code: 'changed-meanwhile' }
}

/**
 * Applies a file whose dry run was looked at. Each piece is one transaction with the import's progress, so one that was
 * cut off goes on when it is called again, and one that is through changes nothing more. What it writes is in force
 * when it is published, all at once. Returns how far it has come: `applied`, or `applying` when time was up.
 */
export const applyImport = async (
  deps: DirectoryDeps,
  _permit: Permit<'directory.edit'>,
  id: string,
): Promise<Result<DirectoryImport, ApplyFailure>> => {
  const began = milliseconds(deps.clocks.machine.now())
  const isLate = () => milliseconds(deps.clocks.machine.now()) - began > patience
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [found, base] = await Promise.all([deps.directories.findImport(id), deps.directories.working()])
    if (!found || !base) return fail({ code: 'unknown-import' })
    const { state, file } = found
    if (state.state === 'applied') return ok(state)
    const refusal = refused(state, base)
    if (refusal) return fail(refusal)
    const planned = planImport(file, state.scope, base.content, todayBy(deps))
    if (!planned.ok || planned.value.dryRun.counts.wrong > 0) return fail({ code: 'wrong-rows' })
    const { changes } = planned.value
    const total = state.done + countOf(changes)
    const chunks = countOf(changes) === 0 ? [changes] : inChunks(changes)
    const { step, state: after } = await writeOn(deps, base, { ...state, total }, chunks, isLate)
    if (step !== 'raced') return ok(after)
  }
  return fail({ code: 'busy' })
}
