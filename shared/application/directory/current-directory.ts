import { editedOffice, type OfficeEdit } from '../../domain/agency/office.ts'
import type { AgencyId } from '../../kernel/ids.ts'
import type { IsoDate } from '../../kernel/time.ts'
import { type DirectoryContent, dataOn } from '../../routing/content.ts'
import { createDirectory } from '../../routing/create-directory.ts'
import type { Directory } from '../../routing/directory.ts'
import type { DirectoryStamp, DirectoryStore } from './ports.ts'

/** The directory that holds now: asked for once per request. */
export interface DirectorySource {
  /** One small read, beside others; one more round trip when something was published or edited since. */
  readonly current: () => Promise<Directory>
}

/** What the code carries: it holds while nothing is published, and while just this is. */
export interface BuiltIn {
  readonly digest: string
  readonly directory: () => Directory
  readonly content: () => Promise<DirectoryContent>
}

interface SourceOptions {
  readonly store: Pick<DirectoryStore, 'load' | 'editsAfter'>
  readonly readStamp: () => Promise<DirectoryStamp | undefined>
  readonly builtIn: BuiltIn
  readonly today: () => IsoDate
}

/** A published content with the edits that came after it. */
interface Known {
  readonly version: number
  readonly edits: number
  readonly content: DirectoryContent
}

/** The content after edits of single offices. */
export const withEdits = (content: DirectoryContent, edits: readonly OfficeEdit[]): DirectoryContent => {
  if (edits.length === 0) return content
  const byOffice = new Map<AgencyId, readonly OfficeEdit[]>(Map.groupBy(edits, ({ id }) => id))
  const offices = content.offices.map((office) =>
    (byOffice.get(office.id) ?? []).reduce((one, edit) => editedOffice(one, edit), office),
  )
  return { ...content, offices }
}

/** The content that a stamp names, with as few reads as what is known already leaves. */
const contentAt = async (
  { store, builtIn }: SourceOptions,
  stamp: DirectoryStamp,
  known: Known | undefined,
): Promise<Known> => {
  const { version, edits, digest } = stamp
  if (known?.version === version && known.edits <= edits) {
    const news = known.edits === edits ? [] : await store.editsAfter(version, known.edits)
    return { version, edits, content: withEdits(known.content, news) }
  }
  if (digest !== builtIn.digest) {
    const loaded = await store.load(stamp)
    return { version, edits, content: withEdits(loaded.content, loaded.edits) }
  }
  const [content, news] = await Promise.all([
    builtIn.content(),
    edits === 0 ? [] : store.editsAfter(version, 0),
  ])
  return { version, edits, content: withEdits(content, news) }
}

/**
 * Keeps the directory that was made last, and makes another when stamp or day have changed, so that what was published
 * holds from the next request on. Several requests at once make it once; one that failed is tried anew by the next.
 */
export const directorySource = (options: SourceOptions): DirectorySource => {
  const { builtIn, readStamp, today } = options
  let known: Known | undefined
  let kept: { readonly key: string; readonly directory: Promise<Directory> } | undefined
  const make = async (stamp: DirectoryStamp, day: IsoDate): Promise<Directory> => {
    if (stamp.digest === builtIn.digest && stamp.edits === 0) return builtIn.directory()
    const found = await contentAt(options, stamp, known)
    known = found
    return createDirectory(dataOn(found.content, day))
  }
  const current = async (): Promise<Directory> => {
    const stamp = await readStamp()
    if (stamp === undefined) return builtIn.directory()
    const day = today()
    const key = `${stamp.version} ${stamp.edits} ${day}`
    if (kept?.key !== key) kept = { key, directory: make(stamp, day) }
    const { directory } = kept
    try {
      return await directory
    } catch (error) {
      if (kept?.directory === directory) kept = undefined
      throw error
    }
  }
  return { current }
}
