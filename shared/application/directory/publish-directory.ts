import { fail, ok, type Result } from '../../kernel/result.ts'
import type { Permit } from '../../policies/decide.ts'
import { dataOn } from '../../routing/content.ts'
import { createDirectory } from '../../routing/create-directory.ts'
import { type ContentProblem, checkContent, stopsPublishing } from './check-content.ts'
import { type DirectoryDeps, saidBy, todayBy } from './deps.ts'
import type { DirectoryStamp, WorkingDirectory } from './ports.ts'

export type PublishDirectoryFailure =
  /** Nothing was ever imported, so there is nothing but what is built in. */
  | { readonly code: 'nothing-imported' }
  | { readonly code: 'import-unfinished'; readonly id: string }
  | { readonly code: 'problems'; readonly problems: readonly ContentProblem[] }
  /** Something was imported since the checks were looked at. */
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'busy' }

/** What publishing would put in force, and what is not right with it. */
export interface Draft {
  readonly working: WorkingDirectory
  readonly problems: readonly ContentProblem[]
}

/** Looks at what is being worked on as if it were published today; undefined before the first import. */
export const draftDirectory = async (deps: DirectoryDeps): Promise<Draft | undefined> => {
  const working = await deps.directories.working()
  if (!working) return undefined
  const today = todayBy(deps)
  const directory = createDirectory(dataOn(working.content, today))
  return { working, problems: checkContent(working.content, directory, today) }
}

const attempts = 5

/**
 * Puts what was imported in force, whole, from the next request on. `seenRevision` is that of the draft whose checks were
 * looked at. What is in force already is not published again.
 */
export const publishDirectory = async (
  deps: DirectoryDeps,
  permit: Permit<'directory.edit'>,
  { seenRevision, note }: { readonly seenRevision: number; readonly note?: string },
): Promise<Result<DirectoryStamp, PublishDirectoryFailure>> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const seen = await deps.directories.current()
    const draft = await draftDirectory(deps)
    if (!draft) return fail({ code: 'nothing-imported' })
    const { working, problems } = draft
    if (working.importing !== undefined) return fail({ code: 'import-unfinished', id: working.importing })
    if (working.revision !== seenRevision) return fail({ code: 'changed-meanwhile' })
    const stopping = problems.filter(stopsPublishing)
    if (stopping.length > 0) return fail({ code: 'problems', problems: stopping })
    if (seen?.edits === 0 && seen.digest === (await deps.directories.digestOf(working.content)))
      return ok(seen)
    const how = { ...saidBy(deps, permit), ...(note !== undefined && { note }) }
    const stamp = await deps.directories.publish(working, seen, how)
    if (stamp !== 'raced') return ok(stamp)
  }
  return fail({ code: 'busy' })
}
