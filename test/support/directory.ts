/** A directory's store in memory, as the contract tests hold the real one to it. */
import { createHash } from 'node:crypto'
import { applyChanges } from '../../shared/application/directory/apply-changes.ts'
import type { FileRecords } from '../../shared/application/directory/cells.ts'
import type { ContentChanges } from '../../shared/application/directory/plan-import.ts'
import type {
  DirectoryEdit,
  DirectoryImport,
  DirectoryStamp,
  DirectoryStore,
  Publication,
  StoredOffice,
  WorkingDirectory,
} from '../../shared/application/directory/ports.ts'
import type { AgencyId } from '../../shared/kernel/ids.ts'
import type { DirectoryContent } from '../../shared/routing/content.ts'
import { contentText } from '../../shared/routing/content-text.ts'

const nothing: DirectoryContent = { places: [], offices: [], rules: [] }

const namesOf = ({ places, offices, rules }: ContentChanges): readonly string[] => [
  ...places.map(({ code }) => `PLACE#${code}`),
  ...offices.map(({ id }) => `OFFICE#${id}`),
  ...rules.map(({ id, version }) => `RULE#${id}@${version}`),
]

export const directoryShelf = () => ({
  stamp: undefined as DirectoryStamp | undefined,
  working: undefined as WorkingDirectory | undefined,
  snapshots: new Map<string, DirectoryContent>(),
  edits: new Map<number, DirectoryEdit[]>(),
  publications: [] as Publication[],
  imports: new Map<string, { state: DirectoryImport; file: FileRecords }>(),
})
export type DirectoryShelf = ReturnType<typeof directoryShelf>

const isSame = (one: DirectoryStamp | undefined, other: DirectoryStamp | undefined): boolean =>
  one?.version === other?.version && one?.edits === other?.edits

const digestOf = (content: DirectoryContent): string =>
  createHash('sha256').update(contentText(content)).digest('hex')

const versionsAfter = (shelf: DirectoryShelf, changes: ContentChanges) => {
  const versions = new Map(shelf.working?.versions)
  for (const name of namesOf(changes)) versions.set(name, (versions.get(name) ?? 0) + 1)
  return versions
}

const isStale = (
  shelf: DirectoryShelf,
  base: WorkingDirectory | undefined,
  changes: ContentChanges,
): boolean => namesOf(changes).some((name) => shelf.working?.versions.get(name) !== base?.versions.get(name))

export const workingDirectory = (shelf: DirectoryShelf = directoryShelf()): DirectoryStore => {
  const officeOf = (id: AgencyId): StoredOffice | undefined => {
    const office = shelf.working?.content.offices.find((one) => one.id === id)
    return office && { office, version: shelf.working?.versions.get(`OFFICE#${id}`) ?? 0 }
  }
  const editsOf = (version: number): readonly DirectoryEdit[] => shelf.edits.get(version) ?? []
  return {
    current: async () => shelf.stamp,
    stamp: async () => shelf.stamp,
    repairStamp: async () => undefined,
    load: async ({ digest, version, edits }) => {
      const content = shelf.snapshots.get(digest)
      if (!content) throw new Error('There is no such snapshot')
      return {
        content,
        edits: editsOf(version)
          .slice(0, edits)
          .flatMap((one) => one.edits),
      }
    },
    editsAfter: async (version, known) =>
      editsOf(version)
        .slice(known)
        .flatMap((one) => one.edits),
    history: async (version) => editsOf(version),
    publications: async () => shelf.publications.toReversed(),
    working: async () => shelf.working,
    office: async (id) => officeOf(id),
    write: async (base, changes, progress) => {
      if (shelf.working?.revision !== base?.revision || isStale(shelf, base, changes)) return 'raced'
      shelf.working = {
        content: applyChanges(shelf.working?.content ?? nothing, changes),
        versions: versionsAfter(shelf, changes),
        revision: progress.revision,
        ...(progress.state !== 'applied' && { importing: progress.id }),
      }
      const kept = shelf.imports.get(progress.id)
      if (kept) kept.state = progress
      return 'done'
    },
    edit: async (offices, edit, seen) => {
      const stale = offices.some(({ office, version }) => officeOf(office.id)?.version !== version)
      if (stale || !isSame(shelf.stamp, seen) || !shelf.working) return 'raced'
      const changes = { ...nothing, offices: offices.map(({ office }) => office) }
      const content = applyChanges(shelf.working.content, changes)
      shelf.working = { ...shelf.working, content, versions: versionsAfter(shelf, changes) }
      shelf.edits.set(seen.version, [...editsOf(seen.version), edit])
      shelf.stamp = { ...seen, edits: seen.edits + 1 }
      return 'done'
    },
    publish: async (base, seen, how) => {
      if (!isSame(shelf.stamp, seen) || shelf.working?.revision !== base.revision) return 'raced'
      const digest = digestOf(base.content)
      shelf.snapshots.set(digest, base.content)
      shelf.stamp = { version: (seen?.version ?? 0) + 1, edits: 0, chunks: 1, digest }
      shelf.publications.push({ ...how, version: shelf.stamp.version, chunks: 1, digest })
      return shelf.stamp
    },
    keepImport: async (state, file) => {
      shelf.imports.set(state.id, { state, file })
    },
    findImport: async (id) => {
      const kept = shelf.imports.get(id)
      return kept && { ...kept }
    },
    showAgain: async (state, revision) => {
      const kept = shelf.imports.get(state.id)
      if (!kept || kept.state.state !== state.state || kept.state.revision !== state.revision) return 'raced'
      kept.state = { ...state, revision }
      return 'done'
    },
    digestOf: async (content) => digestOf(content),
  }
}
